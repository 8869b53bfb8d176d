import { CellKind } from '../../cells/cell-batch.ts';
import type { Cell } from '../../cells/cell-batch.ts';
import type { ColumnSampleRow } from '../column-profile.ts';

/** Headers stand at the top: below this many filled rows nothing is taken for one. */
const ROWS_LOOKED_AT = 40;

/**
 * The row number of the header of a sample: of the topmost rows the one with the most headers that `isKnown` knows, two at least; of
 * equals the lowest, since titles stand on top. Else the first row that is half as wide as the widest at least, when it has words
 * alone, and undefined when it has not.
 */
export function findHeadedRow(
  rows: readonly ColumnSampleRow[],
  isKnown: (header: string) => boolean,
): number | undefined {
  let found: ColumnSampleRow | undefined;
  let most = 2;
  const top = rows.slice(0, ROWS_LOOKED_AT);
  for (const row of top) {
    const known = row.cells.filter(({ kind, text }) => kind === CellKind.text && isKnown(text)).length;
    if (known < most || (known === most && found !== undefined && !isAllWords(row))) continue;
    found = row;
    most = known;
  }
  if (found !== undefined) return found.rowNumber;
  const widest = Math.max(0, ...top.map((row) => filledCells(row).length));
  const first = top.find((row) => filledCells(row).length * 2 >= widest);
  return first !== undefined && isAllWords(first) ? first.rowNumber : undefined;
}

function isAllWords(row: ColumnSampleRow): boolean {
  const filled = filledCells(row);
  return filled.length > 0 && filled.every(({ kind, text }) => kind === CellKind.text && /\p{L}/u.test(text));
}

function filledCells({ cells }: ColumnSampleRow): readonly Cell[] {
  return cells.filter(({ kind, text }) => kind !== CellKind.empty && text.trim() !== '');
}
