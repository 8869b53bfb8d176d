import { VerrijkError } from '@verrijk/core';
import { APOSTROPHE, BANG, EQUALS, GREATER, LESS, NINE, QUESTION, QUOTE, SLASH, SPACE, ZERO } from '../../xml/ascii.ts';
import { elementEnd, endsName, INCOMPLETE, markupEnd, tagEnd } from '../../xml/byte-markup.ts';
import type { ByteWindow } from '../../xml/byte-window.ts';
import { LAST_COLUMN, LAST_ROW } from './cell-ref.ts';
import { CellType, ScannedRow } from './row-cells.ts';
import type { ColumnSlots } from './row-cells.ts';

const C = 0x63;
const F = 0x66;
const I = 0x69;
const O = 0x6f;
const R = 0x72;
const S = 0x73;
const T = 0x74;
const V = 0x76;
const W = 0x77;
const LARGEST_STYLE = 1 << 20;

/**
 * Reads rows out of the bytes between `<sheetData>` and its end tag. A row is looked at only when all of it is in the
 * window, so that nothing need be remembered halfway. Refuses rows and cells that are double or out of order: programs
 * differ in which of them they keep.
 */
export class RowScanner {
  readonly row: ScannedRow = new ScannedRow();
  /** 1 for every column that has a cell element, filled or not. */
  readonly usedColumns: Uint8Array = new Uint8Array(LAST_COLUMN + 1);
  private readonly window: ByteWindow;
  private readonly plainStyles: Uint8Array;
  /** Cells from this column on stand right of what is inserted. */
  private readonly targetColumn: number;
  private prefix: Uint8Array = new Uint8Array(0);
  private slots: ColumnSlots;
  private firstRowSlots: { readonly rowNumber: number; readonly slots: ColumnSlots } | undefined;
  // Found by `scanCell` and `scanRowTag`, beside the position they return.
  private column = -1;

  constructor(window: ByteWindow, slots: ColumnSlots, plainStyles: Uint8Array, targetColumn: number) {
    this.window = window;
    this.slots = slots;
    this.plainStyles = plainStyles;
    this.targetColumn = targetColumn;
  }

  /** The bytes of the namespace prefix that the sheet's elements carry, colon included. */
  usePrefix(prefix: Uint8Array): void {
    this.prefix = prefix;
  }

  /** Reads row `rowNumber` into other slots than the rest. */
  useSlotsForRow(rowNumber: number, slots: ColumnSlots): void {
    this.firstRowSlots = { rowNumber, slots };
  }

  /** Whether the tag at `at` opens a row. */
  isRow(at: number): boolean {
    const bytes = this.window.bytes;
    const name = at + 1 + this.prefix.length;
    return (
      bytes[name] === R &&
      bytes[name + 1] === O &&
      bytes[name + 2] === W &&
      endsName(bytes[name + 3]!) &&
      this.hasPrefix(at + 1)
    );
  }

  /** Reads the row whose tag stands at `at` into `row`. Returns the position behind it, or INCOMPLETE. */
  scan(at: number): number {
    const { window, row } = this;
    const previousRow = row.rowNumber;
    row.bytes = window.bytes;
    row.filled = false;
    row.selfClosing = false;
    row.insertAt = 0;
    row.style = 0;
    row.spansAt = 0;
    let i = this.scanRowTag(at + 4 + this.prefix.length);
    if (i === INCOMPLETE) {
      row.rowNumber = previousRow;
      return INCOMPLETE;
    }
    if (row.rowNumber <= previousRow) throw new VerrijkError('file.duplicate-cells', { row: row.rowNumber });
    if (row.rowNumber > LAST_ROW) throw new VerrijkError('file.too-many-rows', { limit: LAST_ROW });
    const slots = this.firstRowSlots?.rowNumber === row.rowNumber ? this.firstRowSlots.slots : this.slots;
    row.cells = slots.cells;
    slots.cells.clear();
    if (!row.selfClosing) i = this.scanCells(i, slots);
    if (i === INCOMPLETE) row.rowNumber = previousRow;
    return i;
  }

  private scanCells(from: number, slots: ColumnSlots): number {
    const { row } = this;
    const { bytes, end } = this.window;
    const prefixLength = this.prefix.length;
    this.column = -1;
    for (let i = from; ;) {
      while (i < end && bytes[i] !== LESS) i++;
      if (i + prefixLength + 4 >= end) return INCOMPLETE;
      const next = bytes[i + 1]!;
      const name = i + 1 + prefixLength;
      if (next === SLASH) {
        if (bytes[name + 1] !== R || bytes[name + 2] !== O) throw new VerrijkError('file.xml-damaged');
        if (row.insertAt === 0) row.insertAt = i;
        return tagEnd(bytes, i, end);
      }
      if (bytes[name] === C && endsName(bytes[name + 1]!) && (prefixLength === 0 || this.hasPrefix(i + 1))) {
        const previous = this.column;
        const after = this.scanCell(i, slots);
        if (after === INCOMPLETE) return INCOMPLETE;
        if (this.column <= previous) throw new VerrijkError('file.duplicate-cells', { row: row.rowNumber });
        if (this.column < this.targetColumn) row.insertAt = 0;
        else if (row.insertAt === 0) row.insertAt = i;
        i = after;
      } else if (next === BANG || next === QUESTION) {
        i = markupEnd(bytes, i, end);
      } else {
        if (row.insertAt === 0) row.insertAt = i;
        i = elementEnd(bytes, i, end);
      }
      if (i === INCOMPLETE) return INCOMPLETE;
    }
  }

  /** From behind the name in the row's start tag to behind the tag. */
  private scanRowTag(from: number): number {
    const { row } = this;
    const { bytes, end } = this.window;
    row.rowNumber++;
    for (let i = from; ;) {
      if (i + 1 >= end) return INCOMPLETE;
      const byte = bytes[i]!;
      if (byte === GREATER) return i + 1;
      if (byte === SLASH) {
        row.selfClosing = true;
        row.insertAt = i;
        return i + 2;
      }
      if (byte <= SPACE) {
        i++;
        continue;
      }
      const valueAt = attributeValue(bytes, i, end);
      if (valueAt === INCOMPLETE) return INCOMPLETE;
      const quote = bytes[valueAt - 1]!;
      let close = valueAt;
      while (close < end && bytes[close] !== quote) close++;
      if (close >= end) return INCOMPLETE;
      if (byte === R && (bytes[i + 1] === EQUALS || bytes[i + 1]! <= SPACE)) {
        row.rowNumber = parseDigits(bytes, valueAt, close);
      } else if (byte === S && bytes[i + 1] === 0x70 /* p: spans */) this.noteSpans(valueAt, close);
      i = close + 1;
    }
  }

  private noteSpans(start: number, end: number): void {
    const { row } = this;
    const { bytes } = this.window;
    let at = end;
    while (at > start && bytes[at - 1]! >= ZERO && bytes[at - 1]! <= NINE) at--;
    if (at === end || at === start || end - at > 5 || bytes[at] === ZERO) return;
    row.spansAt = at;
    row.spansLength = end - at;
    row.spansUpper = parseDigits(bytes, at, end);
  }

  /** Reads the cell at `at` and sets `column`. */
  private scanCell(at: number, slots: ColumnSlots): number {
    const { bytes, end } = this.window;
    let column = this.column + 1;
    let style = 0;
    let type: CellType = CellType.number;
    let i = at + 2 + this.prefix.length;
    let open = true;
    for (;;) {
      if (i + 1 >= end) return INCOMPLETE;
      const name = bytes[i]!;
      if (name === GREATER) {
        i++;
        break;
      }
      if (name === SLASH) {
        i += 2;
        open = false;
        break;
      }
      if (name <= SPACE) {
        i++;
        continue;
      }
      const oneLetter = bytes[i + 1] === EQUALS || bytes[i + 1]! <= SPACE;
      let quote = bytes[i + 2]!;
      if (bytes[i + 1] === EQUALS && (quote === QUOTE || quote === APOSTROPHE)) i += 3;
      else {
        i = attributeValue(bytes, i, end);
        if (i === INCOMPLETE) return INCOMPLETE;
        quote = bytes[i - 1]!;
      }
      if (oneLetter && name === R) {
        let number = 0;
        for (
          let letter = bytes[i]! & 0xdf;
          letter >= 65 && letter <= 90 && number <= LAST_COLUMN;
          letter = bytes[++i]! & 0xdf
        ) {
          number = number * 26 + letter - 64;
        }
        if (i >= end) return INCOMPLETE;
        if (number > LAST_COLUMN + 1) throw new VerrijkError('file.too-many-columns');
        if (number === 0) throw new VerrijkError('file.xml-damaged');
        column = number - 1;
      } else if (oneLetter && name === S) {
        style = 0;
        for (let digit = bytes[i]! - ZERO; digit >= 0 && digit <= 9; digit = bytes[++i]! - ZERO)
          style = style * 10 + digit;
        if (style > LARGEST_STYLE) style = 0;
      } else if (oneLetter && name === T) {
        type = typeOf(bytes[i]!, bytes[i + 1]!);
      }
      while (i < end && bytes[i] !== quote) i++;
      i++;
    }
    if (column > LAST_COLUMN) throw new VerrijkError('file.too-many-columns');
    this.column = column;
    this.usedColumns[column] = 1;
    if (this.plainStyles[style] === 1 && column < this.targetColumn) this.row.style = style;
    return open ? this.scanContent(i, slots.slotOf[column]!, slots, type, style) : i;
  }

  /** From behind a cell's start tag to behind its end tag. */
  private scanContent(from: number, slot: number, slots: ColumnSlots, type: CellType, style: number): number {
    const { bytes, end } = this.window;
    const prefixLength = this.prefix.length;
    let start = 0;
    let stop = 0;
    let formula = false;
    let i = from;
    for (;;) {
      while (i < end && bytes[i] !== LESS) i++;
      if (i + prefixLength + 4 >= end) return INCOMPLETE;
      const next = bytes[i + 1]!;
      if (next === SLASH) {
        if (bytes[i + 2 + prefixLength] !== C) throw new VerrijkError('file.xml-damaged');
        i = bytes[i + 3 + prefixLength] === GREATER ? i + 4 + prefixLength : tagEnd(bytes, i, end);
        break;
      }
      const name = i + 1 + prefixLength;
      const known = prefixLength === 0 || this.hasPrefix(i + 1);
      if (known && bytes[name] === V && bytes[name + 1] === GREATER) {
        start = name + 2;
        for (i = start; i < end && bytes[i] !== LESS;) i++;
        stop = i;
        if (bytes[i + 1] === SLASH) i += 4 + prefixLength;
        else {
          i = elementEnd(bytes, name - 1 - prefixLength, end);
          if (i === INCOMPLETE) return INCOMPLETE;
          stop = lastLess(bytes, i);
        }
        continue;
      }
      if (next === BANG || next === QUESTION) i = markupEnd(bytes, i, end);
      else {
        const at = i;
        i = elementEnd(bytes, at, end);
        if (i === INCOMPLETE || !known) {
          if (i === INCOMPLETE) return INCOMPLETE;
          continue;
        }
        if (bytes[name] === F && endsName(bytes[name + 1]!)) formula = true;
        else if (bytes[name] === V && endsName(bytes[name + 1]!) && bytes[i - 2] !== SLASH) {
          start = tagEnd(bytes, at, end);
          stop = lastLess(bytes, i);
        } else if (bytes[name] === I && bytes[name + 1] === S && endsName(bytes[name + 2]!)) {
          start = at;
          stop = i;
          type = CellType.inline;
        }
      }
      if (i === INCOMPLETE) return INCOMPLETE;
    }
    if (i === INCOMPLETE || i > end) return INCOMPLETE;
    const hasValue = stop > start;
    if (hasValue || formula) this.row.filled = true;
    if (slot >= 0) {
      const { cells } = slots;
      cells.types[slot] = hasValue ? type : CellType.none;
      cells.styles[slot] = style;
      cells.starts[slot] = start;
      cells.ends[slot] = stop;
      cells.uncalculated[slot] = formula && !hasValue ? 1 : 0;
    }
    return i;
  }

  private hasPrefix(at: number): boolean {
    const { prefix } = this;
    const { bytes } = this.window;
    for (let i = 0; i < prefix.length; i++) if (bytes[at + i] !== prefix[i]) return false;
    return true;
  }
}

/** From an attribute's name to behind the opening quote of its value, or INCOMPLETE. */
function attributeValue(bytes: Uint8Array, from: number, end: number): number {
  let i = from;
  while (i < end && bytes[i] !== EQUALS) {
    if (bytes[i] === GREATER) throw new VerrijkError('file.xml-damaged');
    i++;
  }
  i++;
  while (i < end && bytes[i]! <= SPACE) i++;
  if (i >= end) return INCOMPLETE;
  if (bytes[i] !== QUOTE && bytes[i] !== APOSTROPHE) throw new VerrijkError('file.xml-damaged');
  return i + 1;
}

function parseDigits(bytes: Uint8Array, start: number, end: number): number {
  let number = 0;
  for (let i = start; i < end; i++) {
    const digit = bytes[i]! - ZERO;
    if (digit < 0 || digit > 9) throw new VerrijkError('file.xml-damaged');
    number = number * 10 + digit;
  }
  return number;
}

/** The `t` attribute by its first two letters: b, d, e, n, s, str, inlineStr. */
function typeOf(first: number, second: number): CellType {
  switch (first) {
    case S:
      return second === T ? CellType.string : CellType.shared;
    case I:
      return CellType.inline;
    case 0x62:
      return CellType.boolean;
    case 0x65:
      return CellType.error;
    case 0x64:
      return CellType.isoDate;
    default:
      return CellType.number;
  }
}

function lastLess(bytes: Uint8Array, end: number): number {
  let at = end - 1;
  while (bytes[at] !== LESS) at--;
  return at;
}
