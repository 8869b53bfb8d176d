import { z } from 'zod';

/** Where an order stands, in the order of the ordinary road; the last three are the ways off it. */
export const ORDER_STATES = [
  'draft',
  'counted',
  'quoted',
  'accepted',
  'agreed',
  'delivered',
  'processing',
  'ready',
  'purged',
  'refused',
  'cancelled',
  'failed',
] as const;
/** One of `ORDER_STATES`. */
export const orderState = z.enum(ORDER_STATES);
/** Where an order stands. */
export type OrderState = z.infer<typeof orderState>;

/** Who moves an order: its organisation, its provider, or the service itself. */
export type Mover = 'organisation' | 'provider' | 'service';

/** A step that an order may take. */
export interface Transition {
  readonly from: readonly OrderState[];
  readonly to: OrderState;
  readonly by: readonly Mover[];
  /** A reason in words is asked from who does it. */
  readonly needsReason?: boolean;
}

/**
 * Every step there is: what is not in this table cannot happen. An order in `refused` or `cancelled` holds no file; one that had a
 * delivery goes to `purged` instead, where the receipt says what was destroyed.
 */
export const TRANSITIONS = {
  /** The counts of `verrijk check` have come, for the first time or anew; a quote that was made on others lapses. */
  count: { from: ['draft', 'counted', 'quoted'], to: 'counted', by: ['organisation'] },
  /** The provider confirms the price of its list, or adjusts it. */
  quote: { from: ['counted', 'quoted'], to: 'quoted', by: ['provider'] },
  refuse: { from: ['counted', 'quoted', 'accepted'], to: 'refused', by: ['provider'], needsReason: true },
  accept: { from: ['quoted'], to: 'accepted', by: ['organisation'] },
  /** The second of the two signatures is set. */
  agree: { from: ['accepted'], to: 'agreed', by: ['organisation', 'provider'] },
  /** A whole and permitted delivery has come, for the first time or again after a failure. */
  deliver: { from: ['agreed', 'failed'], to: 'delivered', by: ['organisation'] },
  process: { from: ['delivered'], to: 'processing', by: ['service'] },
  finish: { from: ['processing'], to: 'ready', by: ['service'] },
  fail: { from: ['delivered', 'processing'], to: 'failed', by: ['service'] },
  /** The same delivery once more. */
  retry: { from: ['failed'], to: 'delivered', by: ['organisation', 'provider'] },
  cancel: {
    from: ['draft', 'counted', 'quoted', 'accepted', 'agreed'],
    to: 'cancelled',
    by: ['organisation'],
    needsReason: true,
  },
  purge: { from: ['delivered', 'ready', 'failed'], to: 'purged', by: ['organisation', 'provider', 'service'] },
} as const satisfies Readonly<Record<string, Transition>>;

/** The names of all steps, in the order of the ordinary road. */
export const TRANSITION_NAMES = Object.keys(TRANSITIONS) as [TransitionName, ...TransitionName[]];
/** The name of a step of `TRANSITIONS`. */
export type TransitionName = keyof typeof TRANSITIONS;
