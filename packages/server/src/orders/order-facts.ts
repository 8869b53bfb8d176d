import { orderCounts } from '../contract/orders/order-counts.ts';
import type { OrderCounts } from '../contract/orders/order-counts.ts';
import { storedFailure } from '../contract/orders/orders.ts';
import type { StoredFailure } from '../contract/orders/orders.ts';
import { quote } from '../contract/orders/quote.ts';
import type { Quote } from '../contract/orders/quote.ts';
import type { OrderRow } from '../store/tables/orders.ts';

/** The counts as they were sent; undefined while there are none. */
export function countsOf(order: Pick<OrderRow, 'counts'>): OrderCounts | undefined {
  return order.counts === null ? undefined : orderCounts.parse(order.counts);
}

/** The records that are paid for, by the organisation's own count; 0 while there is none. */
export function billableOf(order: Pick<OrderRow, 'counts'>): number {
  return countsOf(order)?.counting.billable ?? 0;
}

/** What the provider asks, or would ask by its list; undefined while there is nothing. */
export function quoteOf(order: Pick<OrderRow, 'quote'>): Quote | undefined {
  return order.quote === null ? undefined : quote.parse(order.quote);
}

/** Why an order failed; undefined where it did not. */
export function failureOf(order: Pick<OrderRow, 'failure'>): StoredFailure | undefined {
  return order.failure === null ? undefined : storedFailure.parse(order.failure);
}
