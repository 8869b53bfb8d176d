import { VerrijkError } from '@verrijk/core';
import { BANG, EQUALS, GREATER, LESS, NINE, QUESTION, QUOTE, SLASH, SPACE, ZERO } from '../../xml/ascii.ts';
import { attributeValue, elementEnd, endsName, INCOMPLETE, markupEnd, tagEnd } from '../../xml/byte-markup.ts';
import type { ByteWindow } from '../../xml/byte-window.ts';
import { CellScanner } from './cell-scanner.ts';
import { LAST_COLUMN, LAST_ROW } from './cell-ref.ts';
import { ColumnUse, ScannedRow } from './row-cells.ts';
import type { ColumnSlots } from './row-cells.ts';

const C = 0x63;
const O = 0x6f;
const P = 0x70;
const R = 0x72;
const S = 0x73;
const W = 0x77;
/** Longest rest of a row's start tag, behind its number, that is kept for comparing. */
const LONGEST_REST = 256;

/**
 * Reads rows out of the bytes between `<sheetData>` and its end tag. A row is looked at only when all of it is in the
 * window, so that nothing need be remembered halfway. Refuses rows and cells that are double or out of order: programs
 * differ in which of them they keep.
 */
export class RowScanner {
  readonly row: ScannedRow = new ScannedRow();
  /** What each column holds in the rows that are written to; see ColumnUse. */
  readonly usedColumns: Uint8Array = new Uint8Array(LAST_COLUMN + 1);
  private readonly window: ByteWindow;
  private readonly cell: CellScanner;
  private readonly plainStyles: Uint8Array;
  /** Cells from this column on stand right of what is inserted. */
  private readonly targetColumn: number;
  private readonly slots: ColumnSlots;
  /** Columns of this row's cells without a value, which matter only if something is written in the row. */
  private readonly emptyColumns = new Uint16Array(LAST_COLUMN + 1);
  private emptyCount = 0;
  private prefixLength = 0;
  private oneRow: { readonly rowNumber: number; readonly slots: ColumnSlots } | undefined;
  /** What stood behind the number in the start tag of an earlier row: rows are much alike. */
  private readonly rest = new Uint8Array(LONGEST_REST);
  private restLength = 0;
  private restSpans = { at: 0, length: 0, upper: 0 };

  constructor(window: ByteWindow, slots: ColumnSlots, plainStyles: Uint8Array, targetColumn: number) {
    this.window = window;
    this.cell = new CellScanner(window);
    this.slots = slots;
    this.plainStyles = plainStyles;
    this.targetColumn = targetColumn;
  }

  /** The bytes of the namespace prefix that the sheet's elements carry, colon included. */
  usePrefix(prefix: Uint8Array): void {
    this.prefixLength = prefix.length;
    this.cell.usePrefix(prefix);
  }

  /** Reads row `rowNumber` into other slots than the rest. */
  useSlotsForRow(rowNumber: number, slots: ColumnSlots): void {
    this.oneRow = { rowNumber, slots };
  }

  /** Whether the tag at `at` opens a row. */
  isRow(at: number): boolean {
    const { bytes } = this.window;
    const name = at + 1 + this.prefixLength;
    const isNamed = bytes[name] === R && bytes[name + 1] === O && bytes[name + 2] === W;
    return isNamed && endsName(bytes[name + 3]!) && this.cell.hasPrefix(at + 1);
  }

  /** Reads the row whose tag stands at `at` into `row`. Returns the position behind it, or INCOMPLETE. */
  scan(at: number): number {
    const { cell, row, window } = this;
    const previousRow = row.rowNumber;
    row.bytes = window.bytes;
    row.filled = false;
    row.selfClosing = false;
    row.insertAt = 0;
    row.style = 0;
    row.spansAt = 0;
    cell.column = -1;
    this.emptyCount = 0;
    let i = this.scanRowTag(at + 4 + this.prefixLength);
    if (i === INCOMPLETE) {
      row.rowNumber = previousRow;
      return INCOMPLETE;
    }
    if (row.rowNumber <= previousRow) throw new VerrijkError('file.duplicate-cells', { row: row.rowNumber });
    if (row.rowNumber > LAST_ROW) throw new VerrijkError('file.too-many-rows', { limit: LAST_ROW });
    const slots = this.oneRow?.rowNumber === row.rowNumber ? this.oneRow.slots : this.slots;
    row.cells = slots.cells;
    slots.cells.clear();
    if (!row.selfClosing) i = this.scanCells(i, slots);
    if (i === INCOMPLETE) row.rowNumber = previousRow;
    else if (row.filled || this.oneRow?.rowNumber === row.rowNumber) this.noteEmptyColumns();
    return i;
  }

  private noteEmptyColumns(): void {
    for (let i = 0; i < this.emptyCount; i++) {
      const column = this.emptyColumns[i]!;
      if (this.usedColumns[column] === ColumnUse.none) this.usedColumns[column] = ColumnUse.emptyCells;
    }
  }

  private scanCells(from: number, slots: ColumnSlots): number {
    const { cell, prefixLength, row, targetColumn } = this;
    const { bytes, end } = this.window;
    for (let i = from; ;) {
      while (i < end && bytes[i] !== LESS) i++;
      if (i + prefixLength + 4 >= end) return INCOMPLETE;
      const next = bytes[i + 1]!;
      const name = i + 1 + prefixLength;
      if (next === SLASH) {
        if (bytes[name + 1] !== R || bytes[name + 2] !== O) throw new VerrijkError('file.xml-damaged');
        if (row.insertAt === 0) row.insertAt = i;
        return bytes[name + 4] === GREATER && name + 5 <= end ? name + 5 : tagEnd(bytes, i, end);
      }
      if (bytes[name] === C && endsName(bytes[name + 1]!) && (prefixLength === 0 || cell.hasPrefix(i + 1))) {
        const previous = cell.column;
        const after = cell.scan(i, slots);
        if (after === INCOMPLETE) return INCOMPLETE;
        const { column, style } = cell;
        if (column <= previous) throw new VerrijkError('file.duplicate-cells', { row: row.rowNumber });
        if (cell.isFilled) {
          row.filled = true;
          this.usedColumns[column] = ColumnUse.values;
        } else this.emptyColumns[this.emptyCount++] = column;
        if (column < targetColumn) {
          row.insertAt = 0;
          if (this.plainStyles[style] === 1) row.style = style;
        } else if (row.insertAt === 0) row.insertAt = i;
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
    const { cell, row } = this;
    const { bytes, end } = this.window;
    row.rowNumber++;
    cell.rowDigits = 0;
    let restAt = 0;
    for (let i = from; ;) {
      if (i + 1 >= end) return INCOMPLETE;
      const byte = bytes[i]!;
      if (byte === GREATER) {
        if (restAt > 0) this.keepRest(restAt, i + 1);
        return i + 1;
      }
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
        cell.rowDigits = close - valueAt;
        if (i === from + 1 && quote === QUOTE) {
          restAt = close + 1;
          if (this.hasSameRest(restAt)) return restAt + this.restLength;
        }
      } else if (byte === S && bytes[i + 1] === P) this.noteSpans(valueAt, close);
      i = close + 1;
    }
  }

  private keepRest(start: number, end: number): void {
    this.restLength = Math.min(end - start, LONGEST_REST);
    this.rest.set(this.window.bytes.subarray(start, start + this.restLength));
    if (end - start > LONGEST_REST) this.restLength = 0;
    const { spansAt, spansLength, spansUpper } = this.row;
    this.restSpans = { at: spansAt === 0 ? 0 : spansAt - start, length: spansLength, upper: spansUpper };
  }

  private hasSameRest(start: number): boolean {
    const { rest, restLength, restSpans, row } = this;
    const { bytes, end } = this.window;
    if (restLength === 0 || start + restLength > end) return false;
    for (let i = 0; i < restLength; i++) if (bytes[start + i] !== rest[i]) return false;
    if (restSpans.at > 0) {
      row.spansAt = start + restSpans.at;
      row.spansLength = restSpans.length;
      row.spansUpper = restSpans.upper;
    }
    return true;
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
