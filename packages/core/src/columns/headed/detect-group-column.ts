import { findAskedColumn, headedColumns, pointAt } from './headed-column.ts';
import type { FoundColumn } from './headed-column.ts';
import type { ColumnCandidate } from '../column-problem.ts';
import type { ColumnSampleRow } from '../column-profile.ts';

/** The column with a Culturele Doelgroep per row, or why there is none. */
export type GroupColumnChoice = FoundColumn;

export interface GroupColumnOptions {
  /** The column that the user named, by header text or letter; '' says that the file has none. Goes before all else. */
  readonly asked?: string;
  /** Columns with results, as `detectColumns` found them. */
  readonly results: readonly ColumnCandidate[];
  /**
   * Whether the file comes from an enrichment. Of "Culturele Doelgroep" and behind it "Culturele Doelgroep2" the last is then
   * what was added; in a file of the organisation's own nobody can tell.
   */
  readonly isEnriched: boolean;
}

/** How an enrichment heads its column: with a mark for fictional data, and a number when the name was taken. */
const OWN_HEADER = /^(culturele doelgroep(?: \(fictief\))?)(\d*)$/i;

/** Finds the column with groups: one that an enrichment has headed goes before others. Several of the best are a doubt. */
export function detectGroupColumn(
  rows: readonly ColumnSampleRow[],
  headerRow: number | undefined,
  options: GroupColumnOptions,
): GroupColumnChoice {
  const asked = findAskedColumn(headedColumns(rows, headerRow), options.asked);
  if (asked !== undefined) return 'cells' in asked ? { kind: 'one', ...pointAt(asked), how: 'option' } : asked;
  const own = options.results.filter(({ header }) => OWN_HEADER.test(header));
  const [first, ...others] = own.length > 0 ? own : options.results;
  if (first === undefined) return { kind: 'none', candidates: [] };
  const newer = options.isEnriched ? options.results.filter((each) => isNewerBehind(each, own)) : [];
  if (newer.length > 0) return { kind: 'several', candidates: [...own, ...newer] };
  if (others.length === 0) return { kind: 'one', ...first, how: 'header-and-content' };
  const added = options.isEnriched ? lastAdded(own) : undefined;
  return added === undefined
    ? { kind: 'several', candidates: [first, ...others] }
    : { kind: 'one', ...added, how: 'header' };
}

/** "Culturele Doelgroep 2026" behind "Culturele Doelgroep": whoever made the enriched file may have added either. */
function isNewerBehind({ header, column }: ColumnCandidate, own: readonly ColumnCandidate[]): boolean {
  return own.length > 0 && /[0-9]{4}/.test(header) && own.every((each) => each.column < column);
}

/** The last column, where an enrichment adds its own; undefined when another of the same name has a higher number. */
function lastAdded(columns: readonly ColumnCandidate[]): ColumnCandidate | undefined {
  const parts = columns.map((column) => {
    const [, name = '', number = ''] = OWN_HEADER.exec(column.header) ?? [];
    return { column, name: name.toLowerCase(), number: number === '' ? 1 : Number(number) };
  });
  const last = parts.toSorted((one, other) => one.column.column - other.column.column).at(-1);
  const isAdded = parts.every((part) => part === last || part.name !== last?.name || part.number < last.number);
  return isAdded ? last?.column : undefined;
}
