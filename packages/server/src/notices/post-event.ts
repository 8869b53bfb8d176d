import type { OrderState } from '../contract/orders/order-states.ts';
import type { Service } from '../service.ts';
import type { Transaction } from '../store/store.ts';

/** What events tell, by kind: identifiers, numbers and states of ours, never anything of a customer. */
export interface EventData {
  readonly order: string;
  readonly number: string;
  readonly state: OrderState;
  readonly transition: string;
  readonly organisation: string;
  readonly provider: string;
}

/** The body of an event, as the Standard Webhooks specification shapes it. */
export function formatEvent(type: string, at: Date, data: Readonly<Record<string, string>>): string {
  return JSON.stringify({ type, timestamp: at.toISOString(), data });
}

/**
 * Makes a delivery for each webhook of a party that listens to this event, and queues the calls, in the transaction of what happened. The party is
 * the transaction's own, or the other side of the order that `data` names.
 */
export async function postEvent(
  service: Pick<Service, 'queue' | 'now'>,
  tx: Transaction,
  party: string,
  type: `order.${OrderState}` | 'reference.damaged',
  data: EventData | { readonly reference: string },
): Promise<void> {
  const now = service.now();
  const { rows } = await tx.$client.query<{ delivery: string }>(
    'select delivery from post_webhook_event($1, $2, $3, $4, $5)',
    [party, type, formatEvent(type, now, { ...data }), 'order' in data ? data.order : null, now],
  );
  for (const { delivery } of rows) await service.queue.add(tx, 'call-webhook', { delivery }, { party });
}
