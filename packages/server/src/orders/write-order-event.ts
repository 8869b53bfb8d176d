import type { OrderState } from '../contract/orders/order-states.ts';
import type { OrderHappening } from '../contract/orders/orders.ts';
import type { Transaction } from '../store/store.ts';
import { orderEvents } from '../store/tables/orders.ts';
import type { OrderActor } from './require-order.ts';

interface Happening {
  readonly at: Date;
  readonly transition: OrderHappening;
  readonly from: OrderState | null;
  readonly to: OrderState;
  readonly why?: string;
}

/** Writes a line of an order's history, in the transaction of what happened. */
export async function writeOrderEvent(
  tx: Transaction,
  actor: OrderActor,
  order: string,
  { at, transition, from, to, why = '' }: Happening,
): Promise<void> {
  await tx.insert(orderEvents).values({ order, at, transition, from, to, why, ...whoOf(actor) });
}

function whoOf(
  actor: OrderActor,
): Pick<typeof orderEvents.$inferInsert, 'actorKind' | 'actor' | 'actorName' | 'party'> {
  if (actor.kind === 'service') return { actorKind: 'service', actor: null, party: null };
  return actor.kind === 'member'
    ? { actorKind: 'account', actor: actor.account, actorName: actor.name, party: actor.party }
    : { actorKind: 'token', actor: actor.token, actorName: actor.name, party: actor.party };
}
