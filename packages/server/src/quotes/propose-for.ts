import { currentPriceList } from '../providers/price-lists.ts';
import { termsOf } from '../providers/provider-terms.ts';
import type { Transaction } from '../store/store.ts';
import type { OrderRow } from '../store/tables/orders.ts';
import { dutchDay } from '../orders/dutch-day.ts';
import { proposeQuote } from './make-quote.ts';
import type { QuoteBasis } from './make-quote.ts';
import { billableOf } from '../orders/order-facts.ts';

/** What the next quote of an order is made from. */
export async function basisFor(
  tx: Transaction,
  order: Pick<OrderRow, 'provider' | 'counts' | 'quoteVersion'>,
  now: Date,
): Promise<QuoteBasis> {
  return {
    version: order.quoteVersion + 1,
    records: billableOf(order),
    now,
    terms: await termsOf(tx, order.provider),
    priceList: await currentPriceList(tx, order.provider, dutchDay(now)),
  };
}

/** A fresh proposal, which takes the place of whatever quote there was, also where no price list makes one. */
export async function proposeFor(
  tx: Transaction,
  order: Pick<OrderRow, 'provider' | 'counts' | 'quoteVersion'>,
  now: Date,
): Promise<Pick<OrderRow, 'quote' | 'quoteVersion'>> {
  const basis = await basisFor(tx, order, now);
  return { quote: proposeQuote(basis) ?? null, quoteVersion: basis.version };
}
