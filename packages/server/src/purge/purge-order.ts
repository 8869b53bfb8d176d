import { inArray } from 'drizzle-orm';
import { formatOrderNumber } from '../contract/orders/order-number.ts';
import { TRANSITIONS } from '../contract/orders/order-states.ts';
import type { OrderState } from '../contract/orders/order-states.ts';
import type { StoredFailure } from '../contract/orders/orders.ts';
import type { PurgeReason, PurgeReceipt, SignedReceipt } from '../contract/orders/purge.ts';
import { ServerProblem } from '../problems/server-problem.ts';
import { moveOrder } from '../orders/move-order.ts';
import { failureOf } from '../orders/order-facts.ts';
import { lockOrder } from '../orders/require-order.ts';
import type { OrderActor } from '../orders/require-order.ts';
import type { Service } from '../service.ts';
import type { Transaction } from '../store/store.ts';
import type { OrderRow } from '../store/tables/orders.ts';
import { party } from '../store/tables/parties.ts';
import type { DestroyedFile } from '../vault/vault.ts';

const PURGEABLE: readonly OrderState[] = TRANSITIONS.purge.from;

/**
 * Destroys the key and all customer files of an order and writes the receipt, in one transaction: all of it, or nothing. The agreement stays.
 * @throws ServerProblem `request.not-found`, `order.transition` where there is nothing to purge now.
 */
export async function purgeOrder(
  service: Service,
  tx: Transaction,
  actor: OrderActor,
  order: string,
  why: PurgeReason,
): Promise<SignedReceipt> {
  const row = await lockOrder(tx, actor, order);
  if (!PURGEABLE.includes(row.state)) throw new ServerProblem('order.transition', { state: row.state });
  const destroyed = await service.vault.destroy(tx, { kind: 'order', order: row.id, class: 'customers' });
  const receipt = await writeReceipt(service, tx, actor, row, why, destroyed);
  const jws = await service.keys.signReceipt(receipt);
  await tx.$client.query('insert into purge_receipt (order_id, receipt, jws, made_at) values ($1, $2, $3, $4)', [
    row.id,
    JSON.stringify(receipt),
    jws,
    receipt.destroyedAt,
  ]);
  await moveOrder(service, tx, actor, row.id, 'purge', { changes: { failure: codeAlone(row) } });
  return { receipt, jws };
}

/** Why it failed, without what the sentence fills in: that may be a cell of the file. */
function codeAlone(row: OrderRow): StoredFailure | null {
  const failure = failureOf(row);
  return failure === undefined ? null : { code: failure.code, details: {} };
}

/** The receipt of an order that was purged. @throws ServerProblem `request.not-found` when it was not, or is not the actor's. */
export async function requireReceipt(tx: Transaction, order: OrderRow): Promise<SignedReceipt> {
  const { rows } = await tx.$client.query<SignedReceipt>('select receipt, jws from purge_receipt where order_id = $1', [
    order.id,
  ]);
  if (rows[0] === undefined) throw new ServerProblem('request.not-found');
  return rows[0];
}

async function writeReceipt(
  { settings, now }: Service,
  tx: Transaction,
  actor: OrderActor,
  order: OrderRow,
  why: PurgeReason,
  destroyed: readonly DestroyedFile[],
): Promise<PurgeReceipt> {
  const parties = await tx
    .select({ id: party.id, name: party.name })
    .from(party)
    .where(inArray(party.id, [order.organisation, order.provider]));
  const nameOf = (id: string): string => parties.find((one) => one.id === id)?.name ?? '';
  return {
    form: 1,
    order: formatOrderNumber(order.number),
    orderId: order.id,
    installation: settings.publicUrl,
    organisation: nameOf(order.organisation),
    provider: nameOf(order.provider),
    destroyedAt: now().toISOString(),
    why,
    by: sideOf(actor),
    // Only customer files have this key.
    files: destroyed.map(({ purpose, bytes }) => ({
      purpose: purpose as PurgeReceipt['files'][number]['purpose'],
      bytes,
    })),
    how: ['key-destroyed', 'chunks-deleted'],
  };
}

function sideOf(actor: OrderActor): PurgeReceipt['by'] {
  if (actor.kind === 'service') return { side: 'service', as: null };
  return { side: actor.partyKind, as: actor.kind === 'token' ? 'token' : actor.role };
}
