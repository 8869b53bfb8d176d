import type { OrderView } from '@verrijk/server/contract';

/** The brief's four steps, as they stand in the address of a page. */
export const ORDER_STEPS = ['question', 'terms', 'delivery', 'result'] as const;
/** One of `ORDER_STEPS`. */
export type OrderStep = (typeof ORDER_STEPS)[number];

/** `undefined` for what is no step. */
export function parseStep(text: string | undefined): OrderStep | undefined {
  return ORDER_STEPS.find((each) => each === text);
}

type Standing = Pick<OrderView, 'state'> & { readonly counts: object | null };

/** The step that an order is at. One that ended early is at the last step that it came to. */
export function stepOf({ state, counts }: Standing): OrderStep {
  switch (state) {
    case 'draft':
      return 'question';
    case 'counted':
    case 'quoted':
    case 'accepted':
      return 'terms';
    case 'agreed':
      return 'delivery';
    case 'delivered':
    case 'processing':
    case 'ready':
    case 'failed':
    case 'purged':
      return 'result';
    case 'refused':
    case 'cancelled':
      return counts === null ? 'question' : 'terms';
  }
}

/** How a step looks from where the order stands. */
export type StepState = 'done' | 'now' | 'later';

export function stepState(order: Standing, step: OrderStep): StepState {
  const { state } = order;
  const at = ORDER_STEPS.indexOf(stepOf(order));
  const place = ORDER_STEPS.indexOf(step);
  // Nothing is left to do in what is over.
  const isOver = state === 'purged' || state === 'refused' || state === 'cancelled';
  if (place < at || (place === at && isOver)) return 'done';
  return place === at ? 'now' : 'later';
}

/** Whether there is something to see at a step yet. After a failure another file may be delivered, so that step is there too. */
export function isReached(order: Standing, step: OrderStep): boolean {
  return stepState(order, step) !== 'later';
}
