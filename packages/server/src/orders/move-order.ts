import { and, eq } from 'drizzle-orm';
import { recordEvent } from '../audit/record-event.ts';
import { TRANSITIONS } from '../contract/orders/order-states.ts';
import type { Mover, Transition, TransitionName } from '../contract/orders/order-states.ts';
import { ServerProblem } from '../problems/server-problem.ts';
import { announceOrder } from '../notices/announce-order.ts';
import type { Service } from '../service.ts';
import type { Transaction } from '../store/store.ts';
import { orders } from '../store/tables/orders.ts';
import type { OrderRow } from '../store/tables/orders.ts';
import { dayAfter, dutchDay } from './dutch-day.ts';
import { lockOrder } from './require-order.ts';
import type { OrderActor } from './require-order.ts';
import { writeOrderEvent } from './write-order-event.ts';

/** What may change along with the state. */
export type OrderChanges = Partial<
  Omit<OrderRow, 'id' | 'number' | 'organisation' | 'state' | 'createdAt' | 'changedAt' | 'stateSince'>
>;

/** What moving an order works with. */
export type Moving = Pick<Service, 'now' | 'queue' | 'settings'>;

/**
 * Moves an order to its next state: the only place where the state changes. The order is locked, the table of transitions decides, and in the same
 * transaction the history, both sides' news and the audit log are written. Call it last in a transaction: the log's lock is held from here on.
 * @throws ServerProblem `request.not-found`, `request.not-allowed` where this side never takes this step, `order.transition` where it cannot be
 *   taken now, `order.reason-missing`
 */
export async function moveOrder(
  service: Moving,
  tx: Transaction,
  actor: OrderActor,
  order: string,
  transition: TransitionName,
  { reason = '', changes = {} }: { readonly reason?: string | undefined; readonly changes?: OrderChanges } = {},
): Promise<OrderRow> {
  const before = await lockOrder(tx, actor, order);
  const rule = requireStep(before, actor, transition);
  const why = reason.trim();
  if (rule.needsReason === true && why === '') throw new ServerProblem('order.reason-missing');
  const now = service.now();
  const [after] = await tx
    .update(orders)
    .set({
      ...consequences(before, transition, now),
      ...changes,
      state: rule.to,
      changedAt: now,
      stateSince: now,
    })
    .where(and(eq(orders.id, before.id), eq(orders.organisation, before.organisation), eq(orders.state, before.state)))
    .returning();
  if (after === undefined) throw new ServerProblem('request.conflict');
  await writeOrderEvent(tx, actor, after.id, { at: now, transition, from: before.state, to: after.state, why });
  await announceOrder(service, tx, after, transition);
  await tx.$client.query("select pg_notify('verrijk_order', $1)", [after.id]);
  await recordEvent(tx, {
    actor,
    kind: 'order.moved',
    party: actor.kind === 'service' ? null : actor.party,
    order: after.id,
    details: { transition, from: before.state, to: after.state },
  });
  return after;
}

/**
 * The rule of a step that this side can take now; for work that must not begin when it cannot.
 * @throws ServerProblem `request.not-allowed`, `order.transition`
 */
export function requireStep(order: OrderRow, actor: OrderActor, transition: TransitionName): Transition {
  const rule: Transition = TRANSITIONS[transition];
  if (!rule.by.includes(moverOf(actor))) throw new ServerProblem('request.not-allowed');
  if (!rule.from.includes(order.state)) throw new ServerProblem('order.transition', { state: order.state });
  return rule;
}

/** On which side of an order somebody stands. */
function moverOf(actor: OrderActor): Mover {
  return actor.kind === 'service' ? 'service' : actor.partyKind;
}

/** What follows from a step itself, whoever takes it: until when there are files, and that a failure is over. */
function consequences(order: OrderRow, transition: TransitionName, now: Date): OrderChanges {
  const purgeOn = dayAfter(dutchDay(now), order.purgeDays);
  if (transition === 'deliver' || transition === 'retry') return { purgeOn, failure: null };
  return transition === 'finish' || transition === 'fail' ? { purgeOn } : {};
}
