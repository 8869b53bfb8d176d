export const LAST_COLUMN = 16_383;
export const LAST_ROW = 1_048_576;

/** Columns count from A = 0, rows from 1. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** An inclusive rectangle. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function parseAddress(text: string): CellAddress {
  const match = /^\$?([A-Za-z]{1,7})\$?(\d{1,10})$/.exec(text);
  if (match === null) throw new Error(`not an address: ${JSON.stringify(text)}`);
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column: column - 1 };
}

export function formatAddress(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

/** `A1:B2`, a single cell, or whole rows or columns (`1:4`, `A:C`). */
export function parseRange(text: string): CellRange {
  const [from, to = from] = text.split(':');
  if (/^\d+$/.test(from!)) return { top: Number(from), left: 0, bottom: Number(to), right: LAST_COLUMN };
  if (/^[A-Za-z]+$/.test(from!)) return { ...parseRange(`${from}1:${to}${LAST_ROW}`) };
  const first = parseAddress(from!);
  const last = parseAddress(to!);
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

export function overlaps(a: CellRange, b: CellRange): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}
