import { CellKind } from '../cells/cell-batch.ts';
import { formatColumnLetter } from './column-name.ts';
import type { ColumnCandidate, ColumnProblem } from './column-problem.ts';
import { normalizeGroupName, profileColumn } from './column-profile.ts';
import type { ColumnSampleRow } from './column-profile.ts';
import type { ColumnMap, ColumnRole } from './column-role.ts';
import { parseHeader } from './header/header-meaning.ts';
import { findHeaderRow } from './header/header-row.ts';
import { ColumnSearch } from './column-search.ts';
import { asCandidate, isPreviousResult } from './sampled-column.ts';
import type { ColumnEvidence, SampledColumn } from './sampled-column.ts';

/** What the user has said about the columns, and what else helps to tell them apart. */
export interface ColumnOptions {
  /** Per role a column by header text or by letter (see `findNamedColumns`); '' says that the file has none. */
  readonly overrides?: Readonly<Partial<Record<ColumnRole, string>>>;
  /** True when the data start at the first row. */
  readonly noHeader?: boolean;
  /** True when a file without a customer ID is a problem. */
  readonly idRequired?: boolean;
  /** Names of groups, of any edition, by which results of an earlier enrichment are known. */
  readonly groupNames?: readonly string[];
}

/** Which column is what, and what is not settled. */
export interface ColumnDetection {
  /** Row number of the header; undefined when there is none. */
  readonly headerRow: number | undefined;
  readonly columns: ColumnMap;
  /** Header text by role; empty for a column without a header. */
  readonly headers: Readonly<Partial<Record<ColumnRole, string>>>;
  readonly how: Readonly<Partial<Record<ColumnRole, ColumnEvidence>>>;
  /** Columns with results of an earlier enrichment; they never have a role unless an option says so. */
  readonly previousResults: readonly ColumnCandidate[];
  /** Nothing is to be run while there are any. */
  readonly problems: readonly ColumnProblem[];
}

/**
 * Finds out by header and content which column of a sample is what; position never counts. There is always either a
 * postcode with a house number or an address, or an address that holds both, or a problem. What is in doubt is a problem
 * with the candidates and the flag that decides, never a guess. A house number makes an address column beside it
 * superfluous: it then gets no role.
 */
export function detectColumns(rows: readonly ColumnSampleRow[], options: ColumnOptions = {}): ColumnDetection {
  const filledRows = rows.filter((row) => row.cells.some((cell) => cell.kind !== CellKind.empty && cell.text !== ''));
  const header = options.noHeader === true ? undefined : findHeaderRow(filledRows);
  const data = header === undefined ? filledRows : filledRows.slice(header + 1);
  const columns = sampleColumns(header === undefined ? undefined : filledRows[header], data, options.groupNames ?? []);
  const search = new ColumnSearch(columns, options.overrides ?? {}, options.idRequired === true);
  const headerRow = header === undefined ? undefined : filledRows[header]!.rowNumber;
  if (data.length === 0) search.problems.push({ code: 'sheet.no-rows', headerRow });
  else search.run();
  return {
    headerRow,
    columns: search.columns,
    headers: search.headers,
    how: search.how,
    previousResults: columns.filter(isPreviousResult).map(asCandidate),
    problems: search.problems,
  };
}

/** Very wide sheets are judged by fewer rows, so that looking at them takes no longer. */
const MOST_CELLS = 100_000;
const FEWEST_ROWS = 20;

function sampleColumns(
  header: ColumnSampleRow | undefined,
  data: readonly ColumnSampleRow[],
  groupNames: readonly string[],
): SampledColumn[] {
  const width = Math.max(header?.cells.length ?? 0, ...data.map((row) => row.cells.length));
  const groups = new Set(groupNames.map(normalizeGroupName));
  const looked = data.slice(0, Math.max(FEWEST_ROWS, Math.floor(MOST_CELLS / Math.max(1, width))));
  return Array.from({ length: width }, (_, column) => {
    const text = (header?.cells[column]?.text ?? '').replace(/\s+/g, ' ').trim();
    return {
      column,
      letter: formatColumnLetter(column),
      header: text,
      meaning: parseHeader(text),
      profile: profileColumn(looked, column, groups),
    };
  });
}
