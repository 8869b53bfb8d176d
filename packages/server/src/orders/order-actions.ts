import { TRANSITIONS } from '../contract/orders/order-states.ts';
import type { Mover, Transition, TransitionName } from '../contract/orders/order-states.ts';
import type { OrderAction } from '../contract/orders/orders.ts';
import { ORDER_ACTIONS } from '../contract/orders/orders.ts';
import type { OrderRow } from '../store/tables/orders.ts';
import { quoteOf } from './order-facts.ts';

/** What is asked may change in these states; from a quote on it is settled. */
export const EDITABLE = ['draft', 'counted'] as const satisfies readonly OrderRow['state'][];

/** Which step of the table an action takes; null for one that leaves the order where it is. */
const STEPS: Readonly<Record<OrderAction, TransitionName | null>> = {
  edit: null,
  count: 'count',
  quote: 'quote',
  refuse: 'refuse',
  accept: 'accept',
  sign: 'agree',
  deliver: 'deliver',
  retry: 'retry',
  download: null,
  purge: 'purge',
  cancel: 'cancel',
};

/** What one side can do with an order now, in the order of the ordinary road. `today` is a day in the Netherlands. */
export function actionsOf(
  order: Pick<OrderRow, 'state' | 'quote'>,
  side: Exclude<Mover, 'service'>,
  today: string,
): OrderAction[] {
  return ORDER_ACTIONS.filter((action) => {
    const step = STEPS[action];
    if (step === null) return side === 'organisation' && isOpen(order, action);
    const rule: Transition = TRANSITIONS[step];
    return (
      rule.by.includes(side) && rule.from.includes(order.state) && (action !== 'accept' || isAcceptable(order, today))
    );
  });
}

function isOpen({ state }: Pick<OrderRow, 'state'>, action: OrderAction): boolean {
  return action === 'edit' ? EDITABLE.some((editable) => editable === state) : state === 'ready';
}

function isAcceptable(order: Pick<OrderRow, 'quote'>, today: string): boolean {
  const quote = quoteOf(order);
  return quote?.status === 'confirmed' && quote.validUntil !== null && today <= quote.validUntil;
}
