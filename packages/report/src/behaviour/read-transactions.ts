import { detectTransactionColumns, TRANSACTION_ROLES } from '@verrijk/core';
import type { Day, TransactionColumnOptions } from '@verrijk/core';
import type { ReadPlan } from '@verrijk/files';
import { passControl } from '@verrijk/steps';
import type { NamedTable, StepControl } from '@verrijk/steps';
import { BehaviourCounts } from './behaviour-counts.ts';
import { settleList } from './settle-list.ts';
import { TransactionTally } from './transaction-tally.ts';
import type { GroupOfCustomer } from './transaction-tally.ts';

/** How a file of transactions is to be read. */
export interface TransactionRequest extends StepControl {
  /** Names of the groups, in the order of the positions that `customers` gives. */
  readonly groupNames: readonly string[];
  readonly columns?: TransactionColumnOptions;
  /** Name or number of the sheet, counted from 1. */
  readonly sheet?: string;
  /** Orders after it are typing errors. */
  readonly today: Day;
  /** Genres with fewer bookings are not named. */
  readonly minimum: number;
}

/**
 * Reads transactions in one pass and counts them by the group of their customer; memory grows with the different customers and orders
 * alone. @throws VerrijkError `sheet.*`, `column.*` or `file.*`
 */
export async function readTransactions(
  table: NamedTable,
  customers: GroupOfCustomer,
  request: TransactionRequest,
): Promise<BehaviourCounts> {
  const { groupNames, today, minimum } = request;
  const asked = { sheet: request.sheet, flag: '--transactions-sheet' };
  const { sheet, columns } = settleList(table, asked, (rows) => detectTransactionColumns(rows, request.columns));
  const roles = TRANSACTION_ROLES.filter((role) => columns.columns[role] !== undefined);
  const tally = new TransactionTally({
    groups: groupNames.length,
    customers,
    roles,
    dayOrders: columns.dayOrders,
    today,
  });
  const plan: ReadPlan = {
    sheet,
    headerRow: columns.headerRow,
    columns: roles.map((role) => columns.columns[role]!.column),
    ...passControl(request),
  };
  const { rows } = await table.file.read(plan, (batch) => tally.add(batch));
  return new BehaviourCounts({ transactions: rows, tally, roles, groupNames, minimum });
}
