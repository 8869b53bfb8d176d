import { encodeUtf8 } from '../../text/utf8.ts';
import { NINE, ZERO } from '../../xml/ascii.ts';

export const LAST_COLUMN = 16_383;
export const LAST_ROW = 1_048_576;

const DOLLAR = 0x24;
const COLON = 0x3a;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

/** A rectangle of cells: columns from A = 0, rows from 1, all inclusive. */
export interface CellRange {
  readonly firstColumn: number;
  readonly firstRow: number;
  readonly lastColumn: number;
  readonly lastRow: number;
}

/** Letters of a column: 0 is A, 16,383 is XFD. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "B2:D9" or "B2", dollar signs allowed; undefined when it is neither. */
export function parseRange(ref: string): CellRange | undefined {
  const bytes = encodeUtf8(ref.trim());
  return parseRangeIn(bytes, 0, bytes.length);
}

/** The same for a range that stands in `bytes[start..end)`: a sheet may have half a million of them. */
export function parseRangeIn(bytes: Uint8Array, start: number, end: number): CellRange | undefined {
  const first = parseCell(bytes, start, end);
  if (first === undefined) return undefined;
  const isSingle = first.end === end;
  const last = isSingle ? first : bytes[first.end] === COLON ? parseCell(bytes, first.end + 1, end) : undefined;
  if (last?.end !== end) return undefined;
  return { firstColumn: first.column, firstRow: first.row, lastColumn: last.column, lastRow: last.row };
}

/** The cell that is named at `start`, and where its name ends. */
function parseCell(
  bytes: Uint8Array,
  start: number,
  end: number,
): { readonly column: number; readonly row: number; readonly end: number } | undefined {
  const letters = bytes[start] === DOLLAR ? start + 1 : start;
  let column = 0;
  let at = letters;
  for (; at < end && isLetter(bytes[at]!); at++) column = column * 26 + (bytes[at]! & 31);
  if (at === letters || at - letters > 3) return undefined;
  const digits = bytes[at] === DOLLAR ? at + 1 : at;
  let row = 0;
  for (at = digits; at < end && isDigit(bytes[at]!); at++) row = row * 10 + bytes[at]! - ZERO;
  return at === digits || at - digits > 7 ? undefined : { column: column - 1, row, end: at };
}

function isLetter(code: number): boolean {
  return (code | 32) >= SMALL_A && (code | 32) <= SMALL_Z;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/** "B2:D9"; a single cell is "B2". */
export function formatRange(range: CellRange): string {
  const first = `${columnLetters(range.firstColumn)}${range.firstRow}`;
  const last = `${columnLetters(range.lastColumn)}${range.lastRow}`;
  return first === last ? first : `${first}:${last}`;
}
