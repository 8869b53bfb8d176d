import type { OrderEvent, OrderView } from '@verrijk/server/contract';
import type { KeptSending } from '../delivery/send-delivery.ts';

/** Something that went from her computer to the service, or was destroyed there. Moments are ISO; undefined where nobody knows any more. */
export interface WhatLeft {
  /** The last counts that were sent. */
  readonly counts: { readonly at: string | undefined } | undefined;
  readonly delivery: { readonly at: string | undefined } | undefined;
  /** Whether pieces of a minimal file may be at the service that was not delivered, as this computer knows. */
  readonly isPartlySent: boolean;
  readonly destroyed: { readonly at: string | undefined } | undefined;
}

/** What has left the computer of an organisation for an order, by its history; the order itself says so while that is on its way, and this browser what was begun. */
export function whatLeft(
  order: Pick<OrderView, 'state'> & { readonly counts: object | null },
  history: readonly OrderEvent[],
  sending: KeptSending | null,
): WhatLeft {
  const last = (transition: OrderEvent['transition']): string | undefined =>
    history.findLast((event) => event.transition === transition)?.at;
  const delivered = last('deliver');
  const isDestroyed = order.state === 'purged';
  const isThere = ['delivered', 'processing', 'ready', 'failed'].includes(order.state);
  return {
    counts: order.counts === null ? undefined : { at: last('count') },
    delivery: isThere || isDestroyed || delivered !== undefined ? { at: delivered } : undefined,
    isPartlySent: (order.state === 'agreed' || order.state === 'failed') && sending?.upload !== undefined,
    destroyed: isDestroyed ? { at: last('purge') } : undefined,
  };
}
