import { and, eq, isNotNull } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { PartyActor } from '../actor.ts';
import { ServerProblem } from '../problems/server-problem.ts';
import type { Transaction } from '../store/store.ts';
import { orders } from '../store/tables/orders.ts';
import type { OrderRow } from '../store/tables/orders.ts';

/** Who an order may be looked up for: a party of it, or the service, whose transaction says which parties it sees. */
export type OrderActor = PartyActor | { readonly kind: 'service' };

/** Which orders are this party's: an organisation's own, and at a provider those that were counted once. A draft is nobody else's. */
export function ordersOf({ party, partyKind }: Pick<PartyActor, 'party' | 'partyKind'>): SQL {
  return partyKind === 'organisation'
    ? eq(orders.organisation, party)
    : and(eq(orders.provider, party), isNotNull(orders.counts))!;
}

/** The order, when it is the actor's party's. @throws ServerProblem `request.not-found` for one that is not, or is not there. */
export async function requireOrder(tx: Transaction, actor: OrderActor, order: string): Promise<OrderRow> {
  return found(await tx.select().from(orders).where(whereOrder(actor, order)));
}

/** The same, and nobody else changes it before the end of the transaction. */
export async function lockOrder(tx: Transaction, actor: OrderActor, order: string): Promise<OrderRow> {
  return found(await tx.select().from(orders).where(whereOrder(actor, order)).for('update'));
}

function whereOrder(actor: OrderActor, order: string): SQL {
  const isIt = eq(orders.id, order);
  return actor.kind === 'service' ? isIt : and(isIt, ordersOf(actor))!;
}

function found([row]: readonly OrderRow[]): OrderRow {
  if (row === undefined) throw new ServerProblem('request.not-found');
  return row;
}
