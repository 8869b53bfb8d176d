import type { OrderState, OrderView } from '@verrijk/server/contract';
import { nextStepOf, turnOf } from '../../orders/next-step.ts';
import type { SigningState } from '../../orders/next-step.ts';

/** By who must act: first what is the provider's to do. */
export const BOARD_COLUMNS = ['to-quote', 'to-sign', 'organisation', 'processing', 'ready', 'closed'] as const;
/** One of `BOARD_COLUMNS`. */
export type BoardColumn = (typeof BOARD_COLUMNS)[number];

/** Which states a column shows, for the table behind it. Whether somebody signed, or a quote has lapsed, is no state: two columns may show the same there. */
export const COLUMN_STATES: Readonly<Record<BoardColumn, readonly OrderState[]>> = {
  'to-quote': ['counted', 'quoted'],
  'to-sign': ['accepted'],
  organisation: ['quoted', 'accepted', 'agreed'],
  processing: ['delivered', 'processing', 'failed'],
  ready: ['ready'],
  closed: ['purged', 'refused', 'cancelled'],
};

/** In which column an order stands; the agreement is undefined while it is being fetched. */
export function columnOf(order: Pick<OrderView, 'state' | 'actions'>, agreement?: SigningState): BoardColumn {
  const step = nextStepOf(order, { agreement });
  switch (order.state) {
    case 'draft':
    case 'agreed':
      return 'organisation';
    case 'counted':
      return 'to-quote';
    case 'quoted':
      return step === 'quote-anew' ? 'to-quote' : 'organisation';
    case 'accepted':
      return turnOf(step) === 'organisation' ? 'organisation' : 'to-sign';
    case 'delivered':
    case 'processing':
    case 'failed':
      return 'processing';
    case 'ready':
      return 'ready';
    case 'purged':
    case 'refused':
    case 'cancelled':
      return 'closed';
  }
}

/** Orders by column, in the order in which they came. */
export function intoColumns<Order extends Pick<OrderView, 'id' | 'state' | 'actions'>>(
  orders: readonly Order[],
  agreements: ReadonlyMap<string, SigningState>,
): Readonly<Record<BoardColumn, readonly Order[]>> {
  const columns = Object.fromEntries(BOARD_COLUMNS.map((column) => [column, [] as Order[]])) as Record<
    BoardColumn,
    Order[]
  >;
  for (const order of orders) columns[columnOf(order, agreements.get(order.id))].push(order);
  return columns;
}
