import { ACTS_FOR_ORGANISATION, AT_PROVIDER } from '../contract/endpoint.ts';
import { formatOrderNumber } from '../contract/orders/order-number.ts';
import type { TransitionName } from '../contract/orders/order-states.ts';
import type { Service } from '../service.ts';
import type { Transaction } from '../store/store.ts';
import type { OrderRow } from '../store/tables/orders.ts';
import { ORDER_NEWS } from './order-news.ts';
import { postEvent } from './post-event.ts';
import { sendPartyMail } from './send-mail.ts';

/**
 * Tells both sides of an order that it moved: mail to who acts there, after the table `ORDER_NEWS`, and the event `order.<state>` to the webhooks of
 * both. All of it is written in the transaction of the move.
 */
export async function announceOrder(
  service: Pick<Service, 'queue' | 'now' | 'settings'>,
  tx: Transaction,
  order: OrderRow,
  transition: TransitionName,
): Promise<void> {
  const number = formatOrderNumber(order.number);
  const details = { order: number, page: `${service.settings.publicUrl}/orders/${order.id}` };
  const news = ORDER_NEWS[transition];
  const sides = [
    { party: order.organisation, roles: ACTS_FOR_ORGANISATION, kind: news.organisation },
    { party: order.provider, roles: AT_PROVIDER, kind: news.provider },
  ];
  // A provider does not know of an order before its counts: it may be cancelled as a draft.
  for (const { party, roles, kind } of order.counts === null ? sides.slice(0, 1) : sides) {
    if (kind !== null) await sendPartyMail(service, tx, { party, roles, kind, details, order: order.id });
    await postEvent(service, tx, party, `order.${order.state}`, {
      order: order.id,
      number,
      state: order.state,
      transition,
      organisation: order.organisation,
      provider: order.provider,
    });
  }
}
