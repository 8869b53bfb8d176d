import { COLUMN_ROLES, CustomerCheck, withLostZeros } from '@verrijk/core';
import type { CellBatch, ColumnRole, Day, HouseholdReference, PriceList } from '@verrijk/core';
import type { ReadPlan, TableFile } from '@verrijk/files';
import { KNOWN_GROUP_NAMES } from '../columns/known-group-names.ts';
import { settleColumns } from '../columns/settle-columns.ts';
import { settleAnyDateColumn, settleDateColumn } from '../columns/settle-date-column.ts';
import type { AskedColumns } from '../columns/settle-columns.ts';
import { ActiveRows } from './active-rows.ts';
import { passControl } from '../step-control.ts';
import type { StepControl } from '../step-control.ts';
import type { CertainRepairs } from './certain-repairs.ts';
import type { CheckReport, ProviderReport } from './check-report.ts';
import { reportCheck } from './report-check.ts';
import type { RowsToRepair } from './rows-to-repair.ts';

/** What is asked about a customer file. */
export interface CheckRequest extends StepControl {
  readonly columns: AskedColumns;
  /** A reference whose addresses count, with groups or without. */
  readonly register?: HouseholdReference;
  /** All periods end here. */
  readonly today: Day;
  /** The column of last activity, by header or letter; '' for none. Looked for when left out. */
  readonly dateColumn?: string;
  readonly activeSince?: Day;
  /** Whether only who was active since then is checked and counted, as if the others were not in the file. @throws VerrijkError `column.*` without dates */
  readonly isOnlyActive?: boolean;
  readonly provider: ProviderReport | null;
  readonly priceList?: PriceList;
  /** Takes the rows to repair, for `writeErrors`. */
  readonly repairs?: RowsToRepair;
  /** Takes what a delivery can repair by itself. */
  readonly certain?: CertainRepairs;
}

/** All of the report but what only the caller knows. */
export type CheckFacts = Omit<CheckReport, 'version' | 'input'>;

/**
 * Checks an opened file, called `name` in messages, in one pass; in a second one over the IDs when leading zeros were lost
 * and the rows are wanted. @throws VerrijkError `sheet.*`, `column.*` or `file.*`
 */
export async function checkTable(file: TableFile, name: string, request: CheckRequest): Promise<CheckFacts> {
  const { register, repairs, certain, today, activeSince } = request;
  const settled = settleColumns(file, name, { ...request.columns, idRequired: false, groupNames: KNOWN_GROUP_NAMES });
  const { columns, headerRow } = settled.detection;
  const isOnlyActive = request.isOnlyActive === true && activeSince !== undefined;
  const dates = (isOnlyActive ? settleDateColumn : settleAnyDateColumn)(file, name, settled, request.dateColumn);
  const roles = COLUMN_ROLES.filter((role) => columns[role] !== undefined);
  const positions = roles.map((role) => columns[role]!);
  const datePosition = dates.kind === 'one' ? positionOf(dates.column, positions) : 0;
  const check = new CustomerCheck({
    roles,
    ...(register !== undefined && { register }),
    ...(dates.kind === 'one' && {
      activity: {
        position: datePosition,
        order: dates.order,
        today,
        ...(activeSince !== undefined && { since: activeSince }),
      },
    }),
    ...((repairs !== undefined || certain !== undefined) && {
      onFinding: (finding, batch, row) => {
        repairs?.add(finding, roles, batch, row);
        certain?.add(finding, roles, batch, row);
      },
    }),
  });
  const plan: ReadPlan = {
    sheet: settled.sheet,
    headerRow,
    columns: dates.kind === 'one' && datePosition === positions.length ? [...positions, dates.column] : positions,
    ...passControl(request),
  };
  const active =
    isOnlyActive && dates.kind === 'one'
      ? new ActiveRows({
          columns: plan.columns.length,
          position: datePosition,
          order: dates.order,
          since: activeSince,
        })
      : undefined;
  const read = await file.read(plan, (batch) => check.add(active?.of(batch) ?? batch));
  const result = check.result();
  const { fullWidth } = result.identity;
  if (repairs !== undefined && fullWidth > 0) {
    const { signal } = request;
    const again = { sheet: plan.sheet, headerRow, columns: plan.columns, ...(signal !== undefined && { signal }) };
    await addLostZeros(file, again, (batch) => active?.of(batch) ?? batch, roles, fullWidth, repairs);
  }
  return reportCheck({ request, settled, sheet: file.sheets[settled.sheet]!.name, dates, read, result });
}

/** Where a column stands in the batches: behind the others, unless the user took one of them. */
function positionOf(column: number, positions: readonly number[]): number {
  const known = positions.indexOf(column);
  return known < 0 ? positions.length : known;
}

/** That zeros were lost shows only at the end: which rows lost them takes another look. */
async function addLostZeros(
  file: TableFile,
  plan: ReadPlan,
  partOf: (batch: CellBatch) => CellBatch,
  roles: readonly ColumnRole[],
  fullWidth: number,
  repairs: RowsToRepair,
): Promise<void> {
  const position = roles.indexOf('id');
  await file.read(plan, (whole) => {
    const batch = partOf(whole);
    const column = batch.columns[position]!;
    for (let row = 0; row < batch.rows; row++) {
      const proposal = withLostZeros(column, row, fullWidth);
      if (proposal === undefined) continue;
      const finding = { code: 'id.leading-zeros-lost', role: 'id', value: '', isCertain: true } as const;
      repairs.add({ ...finding, proposals: [proposal] }, roles, batch, row);
    }
  });
}
