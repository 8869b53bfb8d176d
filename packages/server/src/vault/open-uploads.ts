import type { PartyActor } from '../actor.ts';
import type { OrderState } from '../contract/orders/order-states.ts';
import { ServerProblem } from '../problems/server-problem.ts';
import type { Transaction } from '../store/store.ts';

/** Unfinished deliveries of one order at once: somebody who begins anew without finishing must not fill the disk. */
export const MOST_OPEN_UPLOADS = 4;
/** How long an upload is kept after its last byte. */
export const UPLOAD_HOURS = 24;

const OPEN: readonly OrderState[] = ['agreed', 'failed'];

/** @throws ServerProblem `upload.state` unless a delivery may come now. */
export function requireOpenFor(state: OrderState): void {
  if (!OPEN.includes(state)) throw new ServerProblem('upload.state', { state });
}

/** @throws ServerProblem `upload.too-many` when an order has as many as it may. The order is locked by the caller. */
export async function requireRoom(tx: Transaction, order: string): Promise<void> {
  const { rows } = await tx.$client.query<{ open: number }>(
    `select count(*)::integer as open from file join data_key on data_key.id = file.data_key
     where data_key.order_id = $1 and data_key.class = 'customers' and file.purpose = 'delivery' and file.sealed_at is null`,
    [order],
  );
  if (rows[0]!.open >= MOST_OPEN_UPLOADS) throw new ServerProblem('upload.too-many', { most: MOST_OPEN_UPLOADS });
}

/**
 * Says until when an upload of this party is kept, when its order may still be delivered to.
 * @throws ServerProblem `request.not-found` when there is none, or it was delivered; `upload.state`.
 */
export async function requireUpload(tx: Transaction, actor: PartyActor, upload: string): Promise<{ expires: Date }> {
  const { rows } = await tx.$client.query<{ state: OrderState; expires: Date }>(
    `select orders.state, file.changed_at + make_interval(hours => $3) as expires
     from file join data_key on data_key.id = file.data_key join orders on orders.id = data_key.order_id
     where file.id = $1 and orders.organisation = $2 and data_key.class = 'customers' and file.purpose = 'delivery'
       and file.sealed_at is null`,
    [upload, actor.party, UPLOAD_HOURS],
  );
  const [row] = rows;
  if (row === undefined) throw new ServerProblem('request.not-found');
  requireOpenFor(row.state);
  return row;
}
