import { and, asc, eq } from 'drizzle-orm';
import type { PartyActor } from '../actor.ts';
import { quote } from '../contract/orders/quote.ts';
import type { Quote } from '../contract/orders/quote.ts';
import type { Transaction } from '../store/store.ts';
import { orderQuotes } from '../store/tables/orders.ts';
import type { OrderRow } from '../store/tables/orders.ts';

/** Keeps a quote for which a provider stands, in the transaction of its step. */
export async function keepQuote(tx: Transaction, { id, provider }: OrderRow, given: Quote): Promise<void> {
  await tx.insert(orderQuotes).values({ order: id, version: given.version, provider, quote: given });
}

/** All quotes that were given for an order, the oldest first; a provider sees its own, should the order have gone to another since. */
export async function readQuotes(tx: Transaction, actor: PartyActor, { id }: OrderRow): Promise<readonly Quote[]> {
  const own = actor.partyKind === 'provider' ? eq(orderQuotes.provider, actor.party) : undefined;
  const rows = await tx
    .select({ quote: orderQuotes.quote })
    .from(orderQuotes)
    .where(and(eq(orderQuotes.order, id), own))
    .orderBy(asc(orderQuotes.version));
  return rows.map((row) => quote.parse(row.quote));
}
