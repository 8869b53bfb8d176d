import { VerrijkError } from '@verrijk/core';
import type { TablePart } from '../package/table-part.ts';
import { LAST_COLUMN } from '../sheet/cell-ref.ts';
import type { CellRange } from '../sheet/cell-ref.ts';
import { ColumnUse } from '../sheet/row-cells.ts';
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
  return hasNoCells(facts, column, last);
}

/**
 * The first `count` columns without a single cell behind everything on the sheet: values in any row, tables, and merged
 * areas beside the data. Cells that only have a look are stepped over, not stepped behind: some programs leave them far
 * out, where nobody would find the column. Throws `file.too-many-columns` when there is no such place.
 */
export function columnBehindAll(
  count: number,
  facts: SheetFacts,
  tables: readonly TablePart[],
  fromRow: number,
): number {
  let last = facts.usedColumns.lastIndexOf(ColumnUse.values);
  for (const { range } of tables) last = Math.max(last, range.lastColumn);
  for (const range of facts.outline.merges) if (range.lastRow >= fromRow) last = Math.max(last, range.lastColumn);
  for (let column = last + 1; column + count - 1 <= LAST_COLUMN; column++) {
    if (hasNoCells(facts, column, column + count - 1)) return column;
  }
  throw new VerrijkError('file.too-many-columns');
}

/** Whether cells stand right of the column, so that a row's new cells do not go to its end. */
export function hasCellsBehind(column: number, facts: SheetFacts): boolean {
  return !hasNoCells(facts, column, LAST_COLUMN);
}

function hasNoCells(facts: SheetFacts, first: number, last: number): boolean {
  for (let column = first; column <= last; column++) if (facts.usedColumns[column] !== ColumnUse.none) return false;
  return true;
}
