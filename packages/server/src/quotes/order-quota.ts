import { and, count, eq, gte, lt, notInArray, sql } from 'drizzle-orm';
import { ServerProblem } from '../problems/server-problem.ts';
import type { Transaction } from '../store/store.ts';
import { orders } from '../store/tables/orders.ts';
import { quotas } from '../store/tables/providers.ts';
import { dutchMonth } from '../orders/dutch-day.ts';

/** Orders and billable records. */
export interface Amounts {
  readonly orders: number;
  readonly records: number;
}

/** The most that an organisation may order in a month; null is no limit. */
export async function quotaOf(
  tx: Transaction,
  organisation: string,
): Promise<{ readonly orders: number | null; readonly records: number | null }> {
  const [row] = await tx.select().from(quotas).where(eq(quotas.organisation, organisation));
  return { orders: row?.mostOrders ?? null, records: row?.mostRecords ?? null };
}

/** What an organisation ordered in the month of a moment: each accepted order once, unless it was refused or cancelled after all. */
export async function orderedInMonth(tx: Transaction, organisation: string, moment: Date): Promise<Amounts> {
  const { from, until } = dutchMonth(moment);
  const [row] = await tx
    .select({
      orders: count(),
      records: sql<string>`coalesce(sum((${orders.quote} ->> 'records')::bigint), 0)`,
    })
    .from(orders)
    .where(
      and(
        eq(orders.organisation, organisation),
        gte(orders.acceptedAt, from),
        lt(orders.acceptedAt, until),
        notInArray(orders.state, ['refused', 'cancelled']),
      ),
    );
  return { orders: row?.orders ?? 0, records: Number(row?.records ?? 0) };
}

/**
 * Refuses an order that goes over the organisation's month. Two of its acceptances at once wait for each other here.
 * @throws ServerProblem `quota.reached`
 */
export async function requireQuota(tx: Transaction, organisation: string, records: number, now: Date): Promise<void> {
  const most = await quotaOf(tx, organisation);
  if (most.orders === null && most.records === null) return;
  await tx.$client.query('select pg_advisory_xact_lock(hashtextextended($1, 6))', [`verrijk quota ${organisation}`]);
  const ordered = await orderedInMonth(tx, organisation, now);
  if (most.orders !== null && ordered.orders + 1 > most.orders) {
    throw new ServerProblem('quota.reached', { what: 'orders', most: most.orders });
  }
  if (most.records !== null && ordered.records + records > most.records) {
    throw new ServerProblem('quota.reached', { what: 'records', most: most.records });
  }
}

/** Says what an organisation may order in a month. */
export async function replaceQuota(
  tx: Transaction,
  organisation: string,
  most: { readonly orders: number | null; readonly records: number | null },
  now: Date,
): Promise<void> {
  const row = { mostOrders: most.orders, mostRecords: most.records, changedAt: now };
  await tx
    .insert(quotas)
    .values({ organisation, ...row })
    .onConflictDoUpdate({ target: quotas.organisation, set: row });
}
