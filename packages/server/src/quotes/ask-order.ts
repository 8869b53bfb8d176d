import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { PartyActor } from '../actor.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { orderEndpoints } from '../contract/orders/order-endpoints.ts';
import { ServerProblem } from '../problems/server-problem.ts';
import { chooseProvider } from '../providers/choose-provider.ts';
import type { ChosenProvider } from '../providers/choose-provider.ts';
import { termsOf } from '../providers/provider-terms.ts';
import type { Transaction } from '../store/store.ts';
import { orders } from '../store/tables/orders.ts';
import type { OrderRow } from '../store/tables/orders.ts';
import { party } from '../store/tables/parties.ts';
import { moveOrder } from '../orders/move-order.ts';
import type { Moving } from '../orders/move-order.ts';
import { EDITABLE } from '../orders/order-actions.ts';
import { countsOf } from '../orders/order-facts.ts';
import { proposeFor } from './propose-for.ts';
import { lockOrder, requireOrder } from '../orders/require-order.ts';
import { writeOrderEvent } from '../orders/write-order-event.ts';

/** What an organisation asks. */
export type AskedFacts = z.output<(typeof orderEndpoints)['orders.change']['body']>;

const USUAL_PURGE_DAYS = 30;

/** Begins an order, as a draft. @throws ServerProblem as `chooseProvider`, and `order.purge-days` */
export async function createOrder(
  tx: Transaction,
  actor: PartyActor,
  asked: AskedFacts & { readonly purpose: string },
  now: Date,
): Promise<OrderRow> {
  const chosen = await providerFor(tx, actor.party, asked);
  const { mostPurgeDays } = await termsOf(tx, chosen.provider);
  const { product = 'records', purgeDays = Math.min(USUAL_PURGE_DAYS, mostPurgeDays) } = asked;
  requirePurgeDays(purgeDays, mostPurgeDays);
  const [row] = await tx
    .insert(orders)
    .values({
      id: randomUUID(),
      organisation: actor.party,
      ...chosen,
      ...{ product, purgeDays, wishedProduct: product },
      purpose: asked.purpose,
      selection: asked.selection ?? '',
      period: asked.period ?? '',
      ...{ createdAt: now, changedAt: now, stateSince: now },
    })
    .returning();
  if (row === undefined) throw new ServerProblem('request.conflict');
  await writeOrderEvent(tx, actor, row.id, { at: now, transition: 'create', from: null, to: row.state });
  await recordEvent(tx, { actor, kind: 'order.created', order: row.id, details: { provider: row.provider } });
  return row;
}

/**
 * Changes what is asked, while there is no quote. To another provider the counts go as if they were sent to it: it hears of them, and the price of its
 * own list is proposed.
 * @throws ServerProblem `order.facts-fixed`, and as `createOrder`
 */
export async function changeOrder(
  service: Moving,
  tx: Transaction,
  actor: PartyActor,
  id: string,
  asked: AskedFacts,
): Promise<OrderRow> {
  const now = service.now();
  const before = await lockOrder(tx, actor, id);
  if (!EDITABLE.some((state) => state === before.state)) {
    throw new ServerProblem('order.facts-fixed', { state: before.state });
  }
  const { provider, providerReason } = asked;
  const chosen =
    provider === undefined && providerReason === undefined
      ? undefined
      : await providerFor(tx, actor.party, {
          provider: provider ?? before.provider,
          providerReason: providerReason ?? before.providerReason,
        });
  const { purpose, selection, period, purgeDays, wishedProduct } = before;
  const facts = {
    purpose: asked.purpose ?? purpose,
    selection: asked.selection ?? selection,
    period: asked.period ?? period,
    purgeDays: asked.purgeDays ?? purgeDays,
    wishedProduct: asked.product ?? wishedProduct,
    ...chosen,
  };
  const current: OrderRow = { ...before, ...facts };
  const { mostPurgeDays } = await termsOf(tx, current.provider);
  requirePurgeDays(current.purgeDays, mostPurgeDays);
  const [row] = await tx
    .update(orders)
    .set({ ...facts, product: productOf(current), changedAt: now })
    .where(and(eq(orders.id, before.id), eq(orders.organisation, actor.party)))
    .returning();
  if (row === undefined) throw new ServerProblem('request.conflict');
  await writeOrderEvent(tx, actor, row.id, { at: now, transition: 'change', from: before.state, to: row.state });
  const details = { fields: Object.keys(asked).sort().join(' '), provider: row.provider };
  if (row.provider !== before.provider && row.state === 'counted') {
    await moveOrder(service, tx, actor, id, 'count', { changes: await proposeFor(tx, row, now) });
  }
  await recordEvent(tx, { actor, kind: 'order.changed', order: row.id, details });
  return requireOrder(tx, actor, id);
}

/** Without IDs no result per record can come back, whatever was wished. */
export function productOf(order: Pick<OrderRow, 'counts' | 'wishedProduct'>): OrderRow['product'] {
  return countsOf(order)?.identity.verdict === 'none' ? 'report' : order.wishedProduct;
}

async function providerFor(
  tx: Transaction,
  organisation: string,
  { provider, providerReason }: Pick<AskedFacts, 'provider' | 'providerReason'>,
): Promise<ChosenProvider> {
  const [place] = await tx
    .select({ postcode: party.postcode, municipality: party.municipality })
    .from(party)
    .where(eq(party.id, organisation));
  return chooseProvider(tx, place ?? {}, { provider, reason: providerReason });
}

function requirePurgeDays(asked: number, most: number): void {
  if (asked > most) throw new ServerProblem('order.purge-days', { most });
}
