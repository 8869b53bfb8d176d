import { CellKind } from '../../cells/cell-batch.ts';
import type { Cell } from '../../cells/cell-batch.ts';
import { parseCents } from '../../amounts/read-cents.ts';
import { NO_DAY } from '../../periods/day.ts';
import type { DayOrder } from '../../periods/numeric-day.ts';
import { parseDay } from '../../periods/parse-day.ts';
import type { ColumnCandidate } from '../column-problem.ts';
import type { ColumnSampleRow } from '../column-profile.ts';
import { parseDateHeader } from '../header/date-header.ts';
import { dayOrder, isDate } from '../headed/detect-date-column.ts';
import { holdsCustomers, holdsKeys, keyColumns } from '../headed/customer-column.ts';
import { findAskedColumn, headedColumns, pointAt, shareOf } from '../headed/headed-column.ts';
import type { HeadedColumn } from '../headed/headed-column.ts';
import { findHeadedRow } from '../headed/headed-row.ts';
import { askedProblem } from '../headed/list-column-problem.ts';
import type { ListColumnProblem } from '../headed/list-column-problem.ts';
import { HEADER_RANKS, parseTransactionHeader } from './transaction-header.ts';
import type { TransactionMeaning, TransactionRank } from './transaction-header.ts';
import { TRANSACTION_FLAGS, TRANSACTION_ROLES } from './transaction-role.ts';
import type { TransactionRole } from './transaction-role.ts';

/** What the user has said about the columns of a file of transactions. */
export interface TransactionColumnOptions {
  /** Per role a column by header text or by letter; '' says that the file has none. */
  readonly asked?: Readonly<Partial<Record<TransactionRole, string>>>;
  /** True when the data start at the first row; columns are then found only where they are asked for. */
  readonly noHeader?: boolean;
}

/** Which column of a file of transactions is what, and what is not settled. */
export interface TransactionColumns {
  /** Row number of the header; undefined when there is none. */
  readonly headerRow: number | undefined;
  readonly columns: Readonly<Partial<Record<TransactionRole, ColumnCandidate>>>;
  /** The order of day and month in the columns of dates. */
  readonly dayOrders: { readonly orderDate: DayOrder; readonly eventDate: DayOrder };
  /** Nothing is to be run while there are any. */
  readonly problems: readonly ListColumnProblem<TransactionRole>[];
}

/** How much of a column must look as its header says; figures are either figures or something else. */
const CONFIRMED = 0.5;
const CONVINCING = 0.8;
/** Nobody orders more tickets in a row of a file. */
const MOST_TICKETS = 10_000;

/**
 * Finds out by header and content which column of a sample of transactions is what; position never counts. Only the customer's ID must
 * be there. Several columns that fit a role equally well are a problem with the candidates and the flag that decides, never a guess.
 */
export function detectTransactionColumns(
  rows: readonly ColumnSampleRow[],
  options: TransactionColumnOptions = {},
): TransactionColumns {
  const isKnown = (header: string): boolean => Object.keys(parseTransactionHeader(header)).length > 0;
  const headerRow = options.noHeader === true ? undefined : findHeadedRow(rows, isKnown);
  const all = headedColumns(rows, headerRow);
  const found: Partial<Record<TransactionRole, HeadedColumn>> = {};
  const problems: ListColumnProblem<TransactionRole>[] = [];
  const settle = (role: TransactionRole, choice: readonly HeadedColumn[]): void => {
    if (choice.length === 1) found[role] = choice[0]!;
    else if (choice.length > 1) {
      problems.push({ code: 'column.choose', role, flag: TRANSACTION_FLAGS[role], candidates: choice.map(pointAt) });
    }
  };
  for (const role of TRANSACTION_ROLES) {
    const asked = findAskedColumn(all, options.asked?.[role]);
    if (asked === undefined) continue;
    if ('cells' in asked) found[role] = asked;
    else problems.push(...askedProblem(role, TRANSACTION_FLAGS[role], options.asked![role]!, asked));
  }
  const meanings = new Map(all.map((column) => [column, parseTransactionHeader(column.header)]));
  for (const role of TRANSACTION_ROLES) {
    if (options.asked?.[role] !== undefined) continue;
    const taken = new Set(Object.values(found));
    settle(
      role,
      plainest(
        role,
        all.filter((column) => !taken.has(column)),
        meanings,
      ),
    );
  }
  if (found.customer === undefined && !problems.some(({ role }) => role === 'customer')) {
    const candidates = keyColumns(all).map(pointAt);
    problems.push({ code: 'column.missing', role: 'customer', flag: TRANSACTION_FLAGS.customer, candidates });
  }
  const columns = Object.entries(found).map(([role, column]) => [role, pointAt(column)]);
  return {
    headerRow,
    columns: Object.fromEntries(columns) as TransactionColumns['columns'],
    dayOrders: {
      orderDate: dayOrder(found.orderDate?.cells ?? []),
      eventDate: dayOrder(found.eventDate?.cells ?? []),
    },
    problems,
  };
}

/** The columns whose header says most plainly that they have the role, of those whose content agrees. */
function plainest(
  role: TransactionRole,
  columns: readonly HeadedColumn[],
  meanings: ReadonlyMap<HeadedColumn, TransactionMeaning>,
): readonly HeadedColumn[] {
  const fitting = (rank: TransactionRank): HeadedColumn[] =>
    columns.filter((column) => meanings.get(column)![role] === rank && CONTENT[role](column, rank));
  return HEADER_RANKS.map(fitting).find((found) => found.length > 0) ?? [];
}

const CONTENT: Readonly<Record<TransactionRole, (column: HeadedColumn, rank: TransactionRank) => boolean>> = {
  customer: holdsCustomers,
  order: holdsKeys,
  orderDate: holdsDates,
  eventDate: holdsDates,
  tickets: ({ cells }) => shareOf(cells, isTicketCount) >= CONVINCING,
  amount: ({ cells }) => shareOf(cells, (cell) => !Number.isNaN(parseCents(cell))) >= CONVINCING,
  genre: ({ cells }) => shareOf(cells, isName) >= CONFIRMED,
};

function holdsDates({ cells, header }: HeadedColumn): boolean {
  const order = dayOrder(cells);
  const { namesDate } = parseDateHeader(header);
  return shareOf(cells, (cell) => isDate(cell, order, namesDate)) >= CONFIRMED;
}

function isTicketCount(cell: Cell): boolean {
  const cents = parseCents(cell);
  return cents % 100 === 0 && Math.abs(cents) <= MOST_TICKETS * 100;
}

function isName({ kind, text }: Cell): boolean {
  return kind === CellKind.text && /\p{L}/u.test(text) && parseDay(text, 'day-first') === NO_DAY;
}
