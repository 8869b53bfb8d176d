import type { Transaction } from '../store/store.ts';
import { usage } from '../store/tables/orders.ts';
import type { OrderRow } from '../store/tables/orders.ts';
import { dutchMonth } from './dutch-day.ts';
import { quoteOf } from './order-facts.ts';

/**
 * Counts what an order came to, once: a second call for the same order changes nothing. `order` is the row as `moveOrder` gave it back; its month is
 * that in which it became ready, and the amounts are those of the quote that was accepted.
 */
export async function countUsage(tx: Transaction, order: OrderRow, billableRecords: number): Promise<void> {
  const { netCents = 0, vatCents = 0 } = quoteOf(order) ?? {};
  await tx
    .insert(usage)
    .values({
      order: order.id,
      organisation: order.organisation,
      provider: order.provider,
      records: billableRecords,
      netCents,
      vatCents,
      month: dutchMonth(order.stateSince).month,
      countedAt: order.stateSince,
    })
    .onConflictDoNothing();
}
