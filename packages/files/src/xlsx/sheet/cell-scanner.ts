import { VerrijkError } from '@verrijk/core';
import { BANG, EQUALS, GREATER, LESS, QUESTION, QUOTE, SLASH, SPACE, ZERO } from '../../xml/ascii.ts';
import { attributeValue, elementEnd, endsName, INCOMPLETE, markupEnd, tagEnd } from '../../xml/byte-markup.ts';
import type { ByteWindow } from '../../xml/byte-window.ts';
import { LAST_COLUMN } from './cell-ref.ts';
import { CellType } from './row-cells.ts';
import type { CellSlots, ColumnSlots } from './row-cells.ts';

const C = 0x63;
const F = 0x66;
const I = 0x69;
const R = 0x72;
const S = 0x73;
const T = 0x74;
const V = 0x76;
const LARGEST_STYLE = 1 << 20;
/** Neither a position nor INCOMPLETE: a quick look does not suffice. */
const UNUSUAL = -2;

/** Reads cells out of a row, one after the other. */
export class CellScanner {
  /** Column of the last cell read, from A = 0; -1 at the start of a row. */
  column = -1;
  /** Its style. */
  style = 0;
  /** Whether it has a value or a formula. */
  isFilled = false;
  /** How many digits the row's number has, which cells repeat behind their letters. */
  rowDigits = 0;
  private readonly window: ByteWindow;
  private prefix: Uint8Array = new Uint8Array(0);
  private type: CellType = CellType.number;
  private isOpen = true;

  constructor(window: ByteWindow) {
    this.window = window;
  }

  /** The bytes of the namespace prefix that the sheet's elements carry, colon included. */
  usePrefix(prefix: Uint8Array): void {
    this.prefix = prefix;
  }

  /** Whether the name at `at` carries the sheet's prefix. */
  hasPrefix(at: number): boolean {
    const { prefix } = this;
    const { bytes } = this.window;
    for (let i = 0; i < prefix.length; i++) if (bytes[at + i] !== prefix[i]) return false;
    return true;
  }

  /** Reads the cell at `at` into its slot, if it has one. Returns the position behind it, or INCOMPLETE. */
  scan(at: number, slots: ColumnSlots): number {
    const { bytes } = this.window;
    this.isFilled = false;
    this.isOpen = true;
    this.column++;
    this.style = 0;
    this.type = CellType.number;
    let i = this.scanUsualAttributes(at + 2 + this.prefix.length);
    if (bytes[i] === GREATER) i++;
    else {
      i = this.scanAttributes(i);
      if (i === INCOMPLETE) return INCOMPLETE;
    }
    if (this.column > LAST_COLUMN) throw new VerrijkError('file.too-many-columns');
    if (!this.isOpen) return i;
    const slot = slots.slotOf[this.column]!;
    const after = this.scanUsualContent(i, slot, slots.cells);
    return after === UNUSUAL ? this.scanContent(i, slot, slots.cells) : after;
  }

  /** Passes what nearly every cell begins with, r="A1" s="1" t="s", as far as it is there in this form. */
  private scanUsualAttributes(from: number): number {
    const { bytes } = this.window;
    let i = from;
    if (bytes[i] !== SPACE || bytes[i + 1] !== R || bytes[i + 2] !== EQUALS || bytes[i + 3] !== QUOTE) return from;
    let number = 0;
    i += 4;
    for (let letter = bytes[i]!; letter >= 65 && letter <= 90 && number <= LAST_COLUMN; letter = bytes[++i]!) {
      number = number * 26 + letter - 64;
    }
    i += this.rowDigits;
    if (number === 0 || number > LAST_COLUMN + 1 || bytes[i] !== QUOTE) return from;
    this.column = number - 1;
    i++;
    if (bytes[i] === SPACE && bytes[i + 1] === S && bytes[i + 2] === EQUALS && bytes[i + 3] === QUOTE) {
      let style = 0;
      let end = i + 4;
      for (let digit = bytes[end]! - ZERO; digit >= 0 && digit <= 9; digit = bytes[++end]! - ZERO) {
        style = style * 10 + digit;
      }
      if (bytes[end] !== QUOTE || style > LARGEST_STYLE) return i;
      this.style = style;
      i = end + 1;
    }
    if (bytes[i + 1] !== T || bytes[i + 4] !== S || bytes[i + 5] !== QUOTE || bytes[i] !== SPACE) return i;
    this.type = CellType.shared;
    return i + 6;
  }

  /** Passes the rest of a start tag, whatever its form. */
  private scanAttributes(from: number): number {
    const { bytes, end } = this.window;
    for (let i = from; ;) {
      if (i + 1 >= end) return INCOMPLETE;
      const name = bytes[i]!;
      if (name === GREATER) return i + 1;
      if (name === SLASH) {
        this.isOpen = false;
        return i + 2;
      }
      if (name <= SPACE) {
        i++;
        continue;
      }
      const oneLetter = bytes[i + 1] === EQUALS || bytes[i + 1]! <= SPACE;
      i = attributeValue(bytes, i, end);
      if (i === INCOMPLETE) return INCOMPLETE;
      const quote = bytes[i - 1]!;
      let close = i;
      while (close < end && bytes[close] !== quote) close++;
      if (close >= end) return INCOMPLETE;
      if (oneLetter && name === R) this.column = columnOf(bytes, i);
      else if (oneLetter && name === S) this.style = styleOf(bytes, i);
      else if (oneLetter && name === T) this.type = typeOf(bytes[i]!, bytes[i + 1]!);
      i = close + 1;
    }
  }

  /** `<v>12</v></c>` or `<is><t>A</t></is></c>` as nearly all cells end; UNUSUAL when this is something else. */
  private scanUsualContent(from: number, slot: number, cells: CellSlots): number {
    const { type } = this;
    const { bytes, end } = this.window;
    if (this.prefix.length > 0 || bytes[from] !== LESS) return UNUSUAL;
    const name = bytes[from + 1];
    let start = from + 3;
    let stop: number;
    let after: number;
    if (name === V && bytes[from + 2] === GREATER) {
      for (stop = start; stop < end && bytes[stop] !== LESS;) stop++;
      after = stop + 4;
      if (stop === start) return UNUSUAL;
    } else if (name === I && type === CellType.inline && bytes[from + 3] === GREATER && bytes[from + 5] === T) {
      for (stop = from + 6; stop < end && bytes[stop] !== GREATER;) stop++;
      for (stop++; stop < end && bytes[stop] !== LESS;) stop++;
      if (bytes[stop + 2] !== T || bytes[stop + 4] !== LESS || bytes[stop + 5] !== SLASH) return UNUSUAL;
      start = from;
      after = stop + 9;
    } else return UNUSUAL;
    if (after + 4 >= end) return INCOMPLETE;
    const isClosed = bytes[stop + 1] === SLASH && bytes[after] === LESS && bytes[after + 1] === SLASH;
    if (!isClosed || bytes[after + 2] !== C || bytes[after + 3] !== GREATER) return UNUSUAL;
    this.isFilled = true;
    if (slot >= 0) {
      cells.types[slot] = type;
      cells.styles[slot] = this.style;
      cells.starts[slot] = start;
      cells.ends[slot] = name === V ? stop : after;
    }
    return after + 4;
  }

  /** From behind a cell's start tag to behind its end tag. */
  private scanContent(from: number, slot: number, cells: CellSlots): number {
    const { bytes, end } = this.window;
    const prefixLength = this.prefix.length;
    let start = 0;
    let stop = 0;
    let { type } = this;
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
    if (hasValue || formula) this.isFilled = true;
    if (slot >= 0) {
      cells.types[slot] = hasValue ? type : CellType.none;
      cells.styles[slot] = this.style;
      cells.starts[slot] = start;
      cells.ends[slot] = stop;
      cells.uncalculated[slot] = formula && !hasValue ? 1 : 0;
    }
    return i;
  }
}

/** The column of a reference like "AB12", in either case of letters. */
function columnOf(bytes: Uint8Array, start: number): number {
  let number = 0;
  for (let i = start; number <= LAST_COLUMN; i++) {
    const letter = bytes[i]! & 0xdf;
    if (letter < 65 || letter > 90) break;
    number = number * 26 + letter - 64;
  }
  if (number === 0) throw new VerrijkError('file.xml-damaged');
  return number - 1;
}

function styleOf(bytes: Uint8Array, start: number): number {
  let style = 0;
  let i = start;
  for (let digit = bytes[i]! - ZERO; digit >= 0 && digit <= 9; digit = bytes[++i]! - ZERO) style = style * 10 + digit;
  return style > LARGEST_STYLE ? 0 : style;
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
