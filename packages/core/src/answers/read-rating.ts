import { CellKind } from '../cells/cell-batch.ts';
import type { Cell, CellColumn } from '../cells/cell-batch.ts';

/** No answer, or one that is no figure from 0 to 10. */
export const NO_RATING = -1;

/** A figure, and perhaps what it stands for: "4", "7,5", "8/10", "5 (zeer goed)", "4 - goed". */
const RATING = /^\s*(\d{1,2})(?:[.,](\d)0*)?(?:\s*\/\s*(?:5|10)|\s*[-–=:(]?\s*\p{L}.*)?\s*$/u;
const LONGEST = 100;

/** The answer in a cell in tenths, 0 to 100: 75 for "7,5". NO_RATING for anything else. */
export function readRating(column: CellColumn, row: number): number {
  const start = column.start(row);
  const first = column.bytes[start]! - 48;
  // Most answers are a single digit, which needs no text.
  if (column.ends[row]! - start === 1 && column.kinds[row]! <= CellKind.number) {
    return first >= 0 && first <= 9 ? first * 10 : NO_RATING;
  }
  return parseRating(column.cell(row));
}

/** The same for a cell on its own. */
export function parseRating({ kind, text }: Cell): number {
  if ((kind !== CellKind.text && kind !== CellKind.number) || text.length > LONGEST) return NO_RATING;
  const found = RATING.exec(text);
  if (found === null) return NO_RATING;
  const tenths = Number(found[1]) * 10 + Number(found[2] ?? 0);
  return tenths <= 100 ? tenths : NO_RATING;
}
