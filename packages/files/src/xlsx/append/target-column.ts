import { VerrijkError } from '@verrijk/core';
import type { TablePart } from '../package/table-part.ts';
import { LAST_COLUMN } from '../sheet/cell-ref.ts';
import type { CellRange } from '../sheet/cell-ref.ts';
import type { SheetFacts } from '../sheet/scan-sheet.ts';

/** The table that holds the header row and all of these columns, if there is one. */
export function keyTable(
  tables: readonly TablePart[],
  headerRow: number | undefined,
  columns: readonly number[],
): TablePart | undefined {
  return tables.find(({ range }) => {
    const holdsRow = headerRow === undefined || (range.firstRow <= headerRow && headerRow <= range.lastRow);
    return holdsRow && columns.every((column) => range.firstColumn <= column && column <= range.lastColumn);
  });
}

/** Whether nothing stands in `count` columns from `column` on: no cell, merged area or other table. */
export function isFree(column: number, count: number, facts: SheetFacts, tables: readonly TablePart[]): boolean {
  const last = column + count - 1;
  if (last > LAST_COLUMN) return false;
  const touches = (range: CellRange): boolean => range.firstColumn <= last && range.lastColumn >= column;
  if (tables.some(({ range }) => touches(range)) || facts.outline.merges.some(touches)) return false;
  return !facts.usedColumns.subarray(column, last + 1).includes(1);
}

/**
 * The first column behind everything on the sheet: cells of any row, tables, and merged areas beside the data. Throws
 * `file.too-many-columns` when `count` columns do not fit there.
 */
export function columnBehindAll(
  count: number,
  facts: SheetFacts,
  tables: readonly TablePart[],
  fromRow: number,
): number {
  let last = facts.usedColumns.lastIndexOf(1);
  for (const { range } of tables) last = Math.max(last, range.lastColumn);
  for (const range of facts.outline.merges) if (range.lastRow >= fromRow) last = Math.max(last, range.lastColumn);
  if (last + count > LAST_COLUMN) throw new VerrijkError('file.too-many-columns');
  return last + 1;
}
