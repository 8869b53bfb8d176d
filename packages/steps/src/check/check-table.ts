import {
  COLUMN_ROLES,
  CULTURELE_DOELGROEPEN_2021,
  CustomerCheck,
  detectDateColumn,
  VerrijkError,
  withLostZeros,
} from '@verrijk/core';
import type { ColumnRole, DateColumnChoice, Day, HouseholdReference, PriceList } from '@verrijk/core';
import type { ReadPlan, TableFile } from '@verrijk/files';
import { listColumns, settleColumns } from '../columns/settle-columns.ts';
import type { ColumnRequest, SettledColumns } from '../columns/settle-columns.ts';
import { EARLIER_NAMES } from '../enrich/earlier-groups.ts';
import type { CheckReport, ProviderReport } from './check-report.ts';
import { reportCheck } from './report-check.ts';
import type { RowsToRepair } from './rows-to-repair.ts';

/** What is asked about a customer file. */
export interface CheckRequest {
  readonly columns: Omit<ColumnRequest, 'groupNames' | 'idRequired'>;
  /** A reference whose addresses count, with groups or without. */
  readonly register?: HouseholdReference;
  /** All periods end here. */
  readonly today: Day;
  /** The column of last activity, by header or letter; '' for none. Looked for when left out. */
  readonly dateColumn?: string;
  readonly activeSince?: Day;
  readonly provider: ProviderReport | null;
  readonly priceList?: PriceList;
  /** Takes the rows to repair, for `writeErrors`. */
  readonly repairs?: RowsToRepair;
  readonly onProgress: (share: number, rows: number) => void;
  readonly signal: AbortSignal;
}

/** All of the report but what only the caller knows. */
export type CheckFacts = Omit<CheckReport, 'version' | 'input'>;

/** Names of groups by which columns of an earlier enrichment are known. */
const GROUP_NAMES: readonly string[] = [
  ...EARLIER_NAMES,
  ...CULTURELE_DOELGROEPEN_2021.groups.flatMap(({ name, aliases = [] }) => [name, ...aliases]),
];

/**
 * Checks an opened file, called `name` in messages, in one pass; in a second one over the IDs when leading zeros were lost
 * and the rows are wanted. @throws VerrijkError `sheet.*`, `column.*` or `file.*`
 */
export async function checkTable(file: TableFile, name: string, request: CheckRequest): Promise<CheckFacts> {
  const { register, repairs, today, activeSince } = request;
  const settled = settleColumns(file, name, { ...request.columns, idRequired: false, groupNames: GROUP_NAMES });
  const { columns, headerRow } = settled.detection;
  const dates = settleDates(file, name, settled, request.dateColumn);
  const roles = COLUMN_ROLES.filter((role) => columns[role] !== undefined);
  const positions = roles.map((role) => columns[role]!);
  const check = new CustomerCheck({
    roles,
    ...(register !== undefined && { register }),
    ...(dates.kind === 'one' && {
      activity: {
        position: roles.length,
        order: dates.order,
        today,
        ...(activeSince !== undefined && { since: activeSince }),
      },
    }),
    ...(repairs !== undefined && { onFinding: (finding, batch, row) => repairs.add(finding, roles, batch, row) }),
  });
  const plan: ReadPlan = {
    sheet: settled.sheet,
    headerRow,
    columns: dates.kind === 'one' ? [...positions, dates.column] : positions,
    onProgress: request.onProgress,
    signal: request.signal,
  };
  const read = await file.read(plan, (batch) => check.add(batch));
  const result = check.result();
  const { fullWidth } = result.identity;
  if (repairs !== undefined && fullWidth > 0) {
    await addLostZeros(file, { ...plan, columns: positions }, roles, fullWidth, repairs);
  }
  return reportCheck({ request, settled, sheet: file.sheets[settled.sheet]!.name, dates, read, result });
}

/** @throws VerrijkError `column.unknown` or `column.choose` where the user named a column that is not one. */
function settleDates(
  file: TableFile,
  name: string,
  { sheet, detection }: SettledColumns,
  asked: string | undefined,
): DateColumnChoice {
  const choice = detectDateColumn(file.sheets[sheet]!.rows, detection.headerRow, {
    ...(asked !== undefined && { asked }),
    taken: Object.values(detection.columns),
  });
  const isProblem = choice.kind === 'unknown' || (choice.kind === 'several' && asked !== undefined);
  if (!isProblem) return choice;
  throw new VerrijkError(choice.kind === 'unknown' ? 'column.unknown' : 'column.choose', {
    file: name,
    role: 'date',
    flag: '--date-column',
    column: asked ?? '',
    candidates: listColumns(choice.candidates),
  });
}

/** That zeros were lost shows only at the end: which rows lost them takes another look. */
async function addLostZeros(
  file: TableFile,
  plan: ReadPlan,
  roles: readonly ColumnRole[],
  fullWidth: number,
  repairs: RowsToRepair,
): Promise<void> {
  const position = roles.indexOf('id');
  await file.read(plan, (batch) => {
    const column = batch.columns[position]!;
    for (let row = 0; row < batch.rows; row++) {
      const proposal = withLostZeros(column, row, fullWidth);
      if (proposal === undefined) continue;
      const finding = { code: 'id.leading-zeros-lost', role: 'id', value: '', isCertain: true } as const;
      repairs.add({ ...finding, proposals: [proposal] }, roles, batch, row);
    }
  });
}
