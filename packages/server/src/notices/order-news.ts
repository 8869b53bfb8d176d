import type { TransitionName } from '../contract/orders/order-states.ts';
import type { MailKind } from '../messages/mail-sentences.ts';

type OrderMail = Extract<MailKind, `order-${string}`>;

/** Which mail each side gets; null where it did this itself, or need neither act nor know. */
export interface OrderNews {
  readonly organisation: OrderMail | null;
  readonly provider: OrderMail | null;
}

/** Who is told what when an order moves. This table is the specification. */
export const ORDER_NEWS: Readonly<Record<TransitionName, OrderNews>> = {
  count: { organisation: null, provider: 'order-to-quote' },
  quote: { organisation: 'order-to-accept', provider: null },
  refuse: { organisation: 'order-refused', provider: null },
  // Who accepts need not be who may sign: both sides hear that there is something to sign.
  accept: { organisation: 'order-to-sign', provider: 'order-to-sign' },
  agree: { organisation: 'order-to-deliver', provider: 'order-agreed' },
  deliver: { organisation: null, provider: null },
  process: { organisation: null, provider: null },
  finish: { organisation: 'order-to-fetch', provider: 'order-ready' },
  fail: { organisation: 'order-failed', provider: 'order-failed-here' },
  retry: { organisation: null, provider: null },
  cancel: { organisation: null, provider: 'order-cancelled' },
  purge: { organisation: 'order-purged', provider: 'order-purged' },
};
