import { CellKind, formatColumnLetter } from '@verrijk/core';
import type { ReadPlan, TableFile } from '@verrijk/files';
import { listColumns } from '@verrijk/steps';

/** Wider than any delivery by far; what is beyond is not looked at one by one. */
const MOST_LOOKED_AT = 256;
const LONGEST_HEADER = 40;
const MOST_TOLD = 8;

/**
 * Columns besides those of the plan that have a header or hold anything, as people name them; empty when there are none. `width`
 * is that of the widest row. Empty cells that a program leaves behind every row are no column.
 */
export async function findOtherColumns(file: TableFile, plan: ReadPlan, width: number): Promise<string> {
  const taken = new Set(plan.columns);
  const others: number[] = [];
  for (let column = 0; column < Math.min(width, MOST_LOOKED_AT); column++) if (!taken.has(column)) others.push(column);
  if (others.length === 0 && width <= MOST_LOOKED_AT) return '';
  const header = file.sheets[plan.sheet]!.rows.find(({ rowNumber }) => rowNumber === plan.headerRow);
  const textOf = (column: number): string => (header?.cells[column]?.text ?? '').trim();
  const filled = new Set(others.filter((column) => textOf(column) !== ''));
  await file.read({ ...plan, columns: others }, (batch) => {
    for (const [position, column] of others.entries()) {
      if (filled.has(column)) continue;
      const { kinds } = batch.columns[position]!;
      for (let row = 0; row < batch.rows; row++) {
        if (kinds[row] === CellKind.empty) continue;
        filled.add(column);
        break;
      }
    }
  });
  const told = [...filled]
    .sort((one, other) => one - other)
    .slice(0, MOST_TOLD)
    .map((column) => ({ letter: formatColumnLetter(column), header: textOf(column).slice(0, LONGEST_HEADER) }));
  const isMore = filled.size > MOST_TOLD || width > MOST_LOOKED_AT;
  return listColumns(told) + (isMore ? ', …' : '');
}
