import { CellKind } from '../../cells/cell-batch.ts';
import type { Cell } from '../../cells/cell-batch.ts';
import { findNamedColumns, formatColumnLetter } from '../column-name.ts';
import type { ColumnCandidate } from '../column-problem.ts';
import type { ColumnSampleRow } from '../column-profile.ts';
import type { ColumnEvidence } from '../sampled-column.ts';

/** A column by its header, with the filled cells of the sample under it. */
export interface HeadedColumn extends ColumnCandidate {
  readonly cells: readonly Cell[];
}

/** What says where to look, beside the sample. */
export interface FindColumnOptions {
  /** The column that the user named, by header text or letter; '' says that the file has none. Goes before all else. */
  readonly asked?: string;
  /** Zero-based columns that are something else already. */
  readonly taken: readonly number[];
}

/**
 * What became of the search for a column. `several` fit equally well; `none`: the candidates come near, which may be none;
 * `unknown`: there is no column as asked, and the candidates are all there are.
 */
export type FoundColumn<More = unknown> =
  | (ColumnCandidate & More & { readonly kind: 'one'; readonly how: ColumnEvidence })
  | { readonly kind: 'several' | 'none' | 'unknown'; readonly candidates: readonly ColumnCandidate[] };

/** The columns of a sample; `headerRow` is a row number, undefined when the data start at the first row. */
export function headedColumns(rows: readonly ColumnSampleRow[], headerRow: number | undefined): HeadedColumn[] {
  const header = rows.find((row) => row.rowNumber === headerRow);
  const data = headerRow === undefined ? rows : rows.filter((row) => row.rowNumber > headerRow);
  const width = Math.max(header?.cells.length ?? 0, ...data.map((row) => row.cells.length));
  return Array.from({ length: width }, (_, column) => ({
    column,
    letter: formatColumnLetter(column),
    header: (header?.cells[column]?.text ?? '').replace(/\s+/g, ' ').trim(),
    cells: data.flatMap((row) => {
      const cell = row.cells[column];
      const isFilled = cell !== undefined && cell.kind !== CellKind.empty && cell.kind !== CellKind.error;
      return isFilled && cell.text.trim() !== '' ? [cell] : [];
    }),
  }));
}

/** The column that the user named; undefined when nothing was asked. */
export function findAskedColumn(
  columns: readonly HeadedColumn[],
  asked: string | undefined,
): HeadedColumn | Exclude<FoundColumn, { kind: 'one' }> | undefined {
  if (asked === undefined) return undefined;
  if (asked.trim() === '') return { kind: 'none', candidates: [] };
  const headers = columns.map((column) => column.header);
  const found = findNamedColumns(asked, headers).map((column) => columns[column]!);
  if (found.length === 1) return found[0]!;
  if (found.length > 1) return { kind: 'several', candidates: found.map(pointAt) };
  return {
    kind: 'unknown',
    candidates: columns.filter((column) => column.cells.length > 0 || column.header !== '').map(pointAt),
  };
}

/** A column without its cells. */
export function pointAt({ column, letter, header }: ColumnCandidate): ColumnCandidate {
  return { column, letter, header };
}

/** Share of the filled cells that pass; 0 when there are none. */
export function shareOf(cells: readonly Cell[], test: (cell: Cell) => boolean): number {
  return cells.length === 0 ? 0 : cells.reduce((count, cell) => count + (test(cell) ? 1 : 0), 0) / cells.length;
}
