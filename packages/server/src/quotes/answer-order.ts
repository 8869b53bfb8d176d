import type { PartyActor } from '../actor.ts';
import type { OrderCounts } from '../contract/orders/order-counts.ts';
import { ServerProblem } from '../problems/server-problem.ts';
import type { Transaction } from '../store/store.ts';
import type { OrderRow } from '../store/tables/orders.ts';
import { productOf } from './ask-order.ts';
import { dutchDay } from '../orders/dutch-day.ts';
import { keepQuote } from './given-quotes.ts';
import { confirmQuote } from './make-quote.ts';
import type { Confirmation } from './make-quote.ts';
import { moveOrder, requireStep } from '../orders/move-order.ts';
import type { Moving } from '../orders/move-order.ts';
import { quoteOf } from '../orders/order-facts.ts';
import { requireQuota } from './order-quota.ts';
import { basisFor, proposeFor } from './propose-for.ts';
import { lockOrder } from '../orders/require-order.ts';
import { settleCounts } from './settle-counts.ts';

/** Takes the counts of a file: the price is proposed at once, and a quote on other counts lapses. @throws ServerProblem as `settleCounts`, `moveOrder` */
export async function countOrder(
  service: Moving,
  tx: Transaction,
  actor: PartyActor,
  id: string,
  given: OrderCounts,
): Promise<OrderRow> {
  const before = await lockOrder(tx, actor, id);
  requireStep(before, actor, 'count');
  const counts = settleCounts(given);
  const counted = { ...before, counts };
  const proposal = await proposeFor(tx, counted, service.now());
  return moveOrder(service, tx, actor, id, 'count', {
    changes: { counts, product: productOf(counted), ...proposal },
  });
}

/**
 * The provider's quote, confirmed or adjusted. `version` is what it looked at.
 * @throws ServerProblem `quote.changed`, and as `confirmQuote` and `moveOrder`
 */
export async function quoteOrder(
  service: Moving,
  tx: Transaction,
  actor: PartyActor,
  id: string,
  { version, ...said }: Confirmation & { readonly version: number },
): Promise<OrderRow> {
  const order = await lockOrder(tx, actor, id);
  requireStep(order, actor, 'quote');
  requireVersion(order, version);
  const basis = await basisFor(tx, order, service.now());
  const quote = confirmQuote(basis, quoteOf(order), said);
  await keepQuote(tx, order, quote);
  return moveOrder(service, tx, actor, id, 'quote', { changes: { quote, quoteVersion: quote.version } });
}

/** Accepts a quote by its version. @throws ServerProblem `quote.changed`, `quote.lapsed`, `quota.reached`, and as `moveOrder` */
export async function acceptQuote(
  service: Moving,
  tx: Transaction,
  actor: PartyActor,
  id: string,
  version: number,
): Promise<OrderRow> {
  const order = await lockOrder(tx, actor, id);
  requireStep(order, actor, 'accept');
  requireVersion(order, version);
  const now = service.now();
  const { validUntil, records } = acceptable(order);
  if (validUntil < dutchDay(now)) throw new ServerProblem('quote.lapsed', { day: validUntil });
  await requireQuota(tx, order.organisation, records, now);
  return moveOrder(service, tx, actor, id, 'accept', { changes: { acceptedAt: now } });
}

/** In state `quoted` there is a confirmed quote: both come in one transaction. */
function acceptable(order: OrderRow): { readonly validUntil: string; readonly records: number } {
  const { validUntil = null, records = 0 } = quoteOf(order) ?? {};
  if (validUntil === null) throw new TypeError('An order is quoted without a quote that can be accepted');
  return { validUntil, records };
}

function requireVersion({ quoteVersion }: OrderRow, version: number): void {
  if (version !== quoteVersion) throw new ServerProblem('quote.changed', { version: quoteVersion });
}
