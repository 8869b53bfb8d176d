import { CellKind } from '@verrijk/core';
import type { CellColumn } from '@verrijk/core';
import { decodeUtf8, encodeUtf8 } from '../../text/utf8.ts';
import { GREATER, LESS, NINE, SLASH, SPACE, ZERO } from '../../xml/ascii.ts';
import type { NumberFormats } from '../package/number-formats.ts';
import { decodeCharacters, decodeStringItem, isPlainText } from '../strings/rich-text.ts';
import { CellType } from './row-cells.ts';
import type { CellSlots } from './row-cells.ts';
import { formatSerialDay, formatSerialTime } from './serial-date.ts';

const T = 0x74;
const TRUE = encodeUtf8('TRUE');
const FALSE = encodeUtf8('FALSE');

/** Turns scanned cells into cells of a batch; shared strings are somebody else's. */
export class CellDecoder {
  private readonly formats: NumberFormats;
  private readonly date1904: boolean;

  constructor(formats: NumberFormats, date1904: boolean) {
    this.formats = formats;
    this.date1904 = date1904;
  }

  /** Appends the cell in `slot` to `column`. An empty text is an empty cell. */
  append(column: CellColumn, bytes: Uint8Array, cells: CellSlots, slot: number): void {
    const start = cells.starts[slot]!;
    const end = cells.ends[slot]!;
    switch (cells.types[slot]) {
      case CellType.number:
        return this.appendNumber(column, bytes, start, end, cells.styles[slot]!);
      case CellType.inline:
        return appendStringItem(column, bytes, start, end);
      case CellType.string:
        return appendCharacters(column, CellKind.text, bytes, start, end);
      case CellType.error:
        return appendCharacters(column, CellKind.error, bytes, start, end);
      case CellType.boolean: {
        const word = decodeCharacters(bytes, start, end).trim() === '1' ? TRUE : FALSE;
        return column.append(CellKind.boolean, word, 0, word.length);
      }
      case CellType.isoDate:
        return appendIsoDate(column, decodeCharacters(bytes, start, end).trim());
      default:
        column.appendEmpty();
    }
  }

  private appendNumber(column: CellColumn, bytes: Uint8Array, from: number, to: number, style: number): void {
    let start = from;
    let end = to;
    while (start < end && bytes[start]! <= SPACE) start++;
    while (end > start && bytes[end - 1]! <= SPACE) end--;
    const first = bytes[start]!;
    const isNumber = (first >= ZERO && first <= NINE) || first === 0x2d || first === 0x2b || first === 0x2e;
    if (start === end || !isNumber) return appendCharacters(column, CellKind.text, bytes, start, end);
    const kind = (this.formats.kinds[style] ?? CellKind.number) as CellKind;
    if (kind !== CellKind.date && kind !== CellKind.time) {
      return appendCharacters(column, kind, bytes, start, end);
    }
    const serial = Number(decodeCharacters(bytes, start, end));
    const text = kind === CellKind.date ? formatSerialDay(serial, this.date1904) : formatSerialTime(serial);
    if (text === undefined) appendCharacters(column, CellKind.number, bytes, start, end);
    else appendText(column, kind, text);
  }
}

/** Appends a string item, from its `<si>` or `<is>` to behind its end tag. */
function appendStringItem(column: CellColumn, bytes: Uint8Array, start: number, end: number): void {
  // By far the most common: one <t> without anything to decode.
  let at = start;
  while (bytes[at] !== GREATER && at < end) at++;
  let close = end - 1;
  if (bytes[at + 1] === LESS && bytes[at + 2] === T && bytes[at + 3] === GREATER) {
    while (bytes[close] !== LESS) close--;
    close -= 4;
    if (bytes[close] === LESS && bytes[close + 1] === SLASH && isPlainText(bytes, at + 4, close)) {
      return appendBytes(column, CellKind.text, bytes, at + 4, close);
    }
  }
  if (bytes[start] !== LESS) return appendCharacters(column, CellKind.text, bytes, start, end);
  appendText(column, CellKind.text, decodeStringItem(bytes, start, end));
}

function appendCharacters(column: CellColumn, kind: CellKind, bytes: Uint8Array, start: number, end: number): void {
  if (isPlainText(bytes, start, end)) appendBytes(column, kind, bytes, start, end);
  else appendText(column, kind, decodeCharacters(bytes, start, end));
}

function appendBytes(column: CellColumn, kind: CellKind, bytes: Uint8Array, start: number, end: number): void {
  if (start >= end) column.appendEmpty();
  else column.append(kind, bytes, start, end);
}

function appendText(column: CellColumn, kind: CellKind, text: string): void {
  const bytes = encodeUtf8(text);
  appendBytes(column, kind, bytes, 0, bytes.length);
}

/** ISO 8601 as strict files have it: a day, a moment, or a time alone. */
function appendIsoDate(column: CellColumn, text: string): void {
  const day = /^\d{4}-\d\d-\d\d/.exec(text)?.[0];
  const time = /^T?(\d\d:\d\d)(?::(?!00)\d\d)?/.exec(text)?.[0].replace('T', '');
  if (day !== undefined) appendText(column, CellKind.date, day);
  else if (time !== undefined) appendText(column, CellKind.time, time);
  else appendText(column, CellKind.text, text);
}

/** The index that a cell of type `shared` holds; undefined when it is not one. */
export function sharedIndex(bytes: Uint8Array, start: number, end: number): number | undefined {
  let index = 0;
  for (let i = start; i < end; i++) {
    const digit = bytes[i]! - ZERO;
    if (digit < 0 || digit > 9) return slowSharedIndex(bytes, start, end);
    index = index * 10 + digit;
  }
  return index;
}

function slowSharedIndex(bytes: Uint8Array, start: number, end: number): number | undefined {
  const text = decodeCharacters(bytes, start, end).trim();
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** The text of one cell of a header row, which is never worth a batch. */
export function decodeCellText(column: CellColumn, index: number): string {
  return decodeUtf8(column.bytes.subarray(column.start(index), column.ends[index]));
}
