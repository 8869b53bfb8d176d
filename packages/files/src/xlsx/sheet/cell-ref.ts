export const LAST_COLUMN = 16_383;
export const LAST_ROW = 1_048_576;

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
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(ref.trim());
  if (!found) return undefined;
  const [, firstLetters = '', firstRow = '', lastLetters = firstLetters, lastRow = firstRow] = found;
  return {
    firstColumn: columnNumber(firstLetters),
    firstRow: Number(firstRow),
    lastColumn: columnNumber(lastLetters),
    lastRow: Number(lastRow),
  };
}

/** "B2:D9"; a single cell is "B2". */
export function formatRange(range: CellRange): string {
  const first = `${columnLetters(range.firstColumn)}${range.firstRow}`;
  const last = `${columnLetters(range.lastColumn)}${range.lastRow}`;
  return first === last ? first : `${first}:${last}`;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
