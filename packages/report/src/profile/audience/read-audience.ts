import { BatchMatcher, COLUMN_ROLES, detectGroupColumn } from '@verrijk/core';
import type { HouseholdReference, MatchLevel } from '@verrijk/core';
import { KNOWN_GROUP_NAMES, settleColumns } from '@verrijk/steps';
import type { AskedColumns, NamedTable, SettledColumns, StepControl } from '@verrijk/steps';
import type { AudienceCount } from './audience-count.ts';
import { GroupColumn } from './group-column.ts';

/** How the rows of a file are read. */
export interface AudienceRequest {
  readonly reference: HouseholdReference;
  readonly match: MatchLevel;
  readonly columns: AskedColumns;
  /** True where other files are joined by the customer ID. */
  readonly idRequired: boolean;
  readonly control: StepControl;
}

/** A file as it was read. */
export interface ReadFile {
  readonly name: string;
  readonly rows: number;
  readonly hasIds: boolean;
  /** Rows whose group column names another group than the reference does for their address; undefined without such a column. */
  readonly otherGroup: number | undefined;
  /** Whether its group column holds the groups of another edition. */
  readonly isOtherEdition: boolean;
}

/** Reads a file once and counts it in. @throws VerrijkError `sheet.*`, `column.*` or `file.*` */
export async function readAudience(
  { file, name }: NamedTable,
  count: AudienceCount,
  { reference, match, columns: asked, idRequired, control }: AudienceRequest,
): Promise<ReadFile> {
  const { groups } = reference.header;
  const groupNames = [...KNOWN_GROUP_NAMES, ...groups.flatMap((group) => [group.name, ...(group.aliases ?? [])])];
  const settled = settleColumns(file, name, { ...asked, idRequired, groupNames });
  const { columns, headerRow } = settled.detection;
  const roles = COLUMN_ROLES.filter((role) => columns[role] !== undefined);
  const positions = Object.fromEntries(roles.map((role, position) => [role, position]));
  const matcher = new BatchMatcher(reference, match, positions);
  const groupColumn = findGroupColumn(file.sheets[settled.sheet]!.rows, settled);
  const said = groupColumn === undefined ? undefined : new GroupColumn(roles.length, groups);
  const plan = {
    sheet: settled.sheet,
    headerRow,
    columns: [...roles.map((role) => columns[role]!), ...(groupColumn === undefined ? [] : [groupColumn])],
    ...control,
  };
  const { rows } = await file.read(plan, (batch) => {
    matcher.match(batch);
    count.add(batch, matcher, positions['id']);
    said?.add(batch, matcher);
  });
  return {
    name,
    rows,
    hasIds: columns.id !== undefined,
    otherGroup: said?.otherGroup,
    isOtherEdition: said?.isOtherEdition ?? false,
  };
}

/** The column with the group of an earlier enrichment; undefined when there is none, or nobody can tell which it is. */
function findGroupColumn(
  rows: Parameters<typeof detectGroupColumn>[0],
  { detection: { headerRow, previousResults } }: SettledColumns,
): number | undefined {
  const choice = detectGroupColumn(rows, headerRow, { results: previousResults, isEnriched: true });
  return choice.kind === 'one' ? choice.column : undefined;
}
