import { and, asc, count, desc, eq, gt, inArray, lt, min, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { PartyActor } from '../actor.ts';
import type { OrderState } from '../contract/orders/order-states.ts';
import { ORDER_STATES } from '../contract/orders/order-states.ts';
import { ServerProblem } from '../problems/server-problem.ts';
import type { Transaction } from '../store/store.ts';
import { orders } from '../store/tables/orders.ts';
import type { OrderRow } from '../store/tables/orders.ts';
import { ordersOf } from './require-order.ts';

/** What a list is asked for. */
export interface ListQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly state?: OrderState | readonly OrderState[] | undefined;
  readonly number?: number | undefined;
}

export interface OrderPage {
  readonly rows: readonly OrderRow[];
  readonly next: string | null;
}

/** How many orders of a provider are in a state. */
export interface StateCount {
  readonly state: OrderState;
  readonly orders: number;
  readonly records: number;
  readonly since: Date;
}

/** The newest first. Numbers only go up, so what comes meanwhile is before the first page and moves none of the others. */
export async function listOrders(tx: Transaction, actor: PartyActor, query: ListQuery): Promise<OrderPage> {
  const after = query.cursor === undefined ? undefined : lt(orders.number, readNumber(query.cursor));
  const rows = await tx
    .select()
    .from(orders)
    .where(and(ordersOf(actor), inStates(query), withNumber(query), after))
    .orderBy(desc(orders.number))
    .limit(query.limit + 1);
  return pageFrom(rows, query.limit, ({ number }) => String(number));
}

function withNumber({ number }: ListQuery): SQL | undefined {
  return number === undefined ? undefined : eq(orders.number, number);
}

/** Orders that somebody still does something with. */
const OPEN = ORDER_STATES.filter((state) => !['purged', 'refused', 'cancelled'].includes(state));

/** What has been longest in its state first; of open orders where no state is asked. An order that moves meanwhile goes to the end, so it may show twice and is never left out. */
export async function listQueue(tx: Transaction, actor: PartyActor, query: ListQuery): Promise<OrderPage> {
  const rows = await tx
    .select()
    .from(orders)
    .where(and(ordersOf(actor), inStates({ ...query, state: query.state ?? OPEN }), afterPlace(query.cursor)))
    .orderBy(asc(stateSinceMillis), asc(orders.number))
    .limit(query.limit + 1);
  return pageFrom(rows, query.limit, ({ stateSince, number }) => `${stateSince.getTime()}-${number}`);
}

/** Orders, billable records and the oldest moment by state, in the order of the road. */
export async function countStates(tx: Transaction, actor: PartyActor): Promise<readonly StateCount[]> {
  const rows = await tx
    .select({
      state: orders.state,
      orders: count(),
      records: sql<string>`coalesce(sum((${orders.counts} -> 'counting' ->> 'billable')::bigint), 0)`,
      since: min(orders.stateSince),
    })
    .from(orders)
    .where(ordersOf(actor))
    .groupBy(orders.state);
  return ORDER_STATES.flatMap((state) => {
    const row = rows.find((found) => found.state === state);
    if (row === undefined || row.since === null) return [];
    return [{ state, orders: row.orders, records: Number(row.records), since: row.since }];
  });
}

/** To the millisecond, which is what a cursor can say. */
const stateSinceMillis = sql`date_trunc('milliseconds', ${orders.stateSince})`;

function inStates({ state }: ListQuery): SQL | undefined {
  if (state === undefined) return undefined;
  return inArray(orders.state, typeof state === 'string' ? [state] : [...state]);
}

function afterPlace(cursor: string | undefined): SQL | undefined {
  if (cursor === undefined) return undefined;
  const [since = '', number = ''] = cursor.split('-');
  const moment = new Date(readNumber(since, Number.MAX_SAFE_INTEGER));
  if (Number.isNaN(moment.getTime())) throw new ServerProblem('request.invalid');
  return or(
    sql`${stateSinceMillis} > ${moment.toISOString()}::timestamptz`,
    and(sql`${stateSinceMillis} = ${moment.toISOString()}::timestamptz`, gt(orders.number, readNumber(number))),
  );
}

const MOST_INTEGER = 2_147_483_647;

function readNumber(text: string, most = MOST_INTEGER): number {
  const number = /^\d{1,16}$/.test(text) ? Number(text) : Infinity;
  if (number > most) throw new ServerProblem('request.invalid');
  return number;
}

function pageFrom(rows: readonly OrderRow[], limit: number, cursorOf: (row: OrderRow) => string): OrderPage {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}
