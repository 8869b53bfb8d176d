import { z } from 'zod';
import { orderCounts } from './order-counts.ts';
import { orderState, TRANSITION_NAMES } from './order-states.ts';
import { quote } from './quote.ts';

/** What comes out: a group for each record and the report, or the report alone. */
export const product = z.enum(['records', 'report']);

/** Why this provider: it serves the organisation's postcode, its municipality or all other places, or was chosen for a reason. */
export const providerBecause = z.enum(['postcode', 'municipality', 'elsewhere', 'chosen']);
export type ProviderBecause = z.infer<typeof providerBecause>;

/** Why an order failed, as it is stored: the code of a sentence and what it fills in. */
export const storedFailure = z.object({
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});
export type StoredFailure = z.infer<typeof storedFailure>;

/** What somebody can do with an order now. */
export const ORDER_ACTIONS = [
  'edit',
  'count',
  'quote',
  'refuse',
  'accept',
  'sign',
  'deliver',
  'retry',
  'download',
  'purge',
  'cancel',
] as const;
export const orderAction = z.enum(ORDER_ACTIONS);
/** One of `ORDER_ACTIONS`. */
export type OrderAction = z.infer<typeof orderAction>;

/** What can happen to an order: a step to another state, and what leaves it where it is. */
export const orderHappening = z.enum(['create', 'change', ...TRANSITION_NAMES]);
export type OrderHappening = z.infer<typeof orderHappening>;

/** A line of an order's history. */
export const orderEvent = z.object({
  at: z.iso.datetime(),
  transition: orderHappening,
  from: orderState.nullable(),
  to: orderState,
  by: z.enum(['organisation', 'provider', 'service']),
  /** The person or token, for its own party alone. */
  person: z.string().nullable(),
  why: z.string(),
  /** All of it in the reader's language. */
  sentence: z.string(),
});

/** A line of an order’s history. */
export type OrderEvent = z.infer<typeof orderEvent>;

/** An order as both sides see it. */
export const order = z.object({
  id: z.uuid(),
  /** "V-000123" */
  number: z.string(),
  state: orderState,
  organisation: z.object({ id: z.uuid(), name: z.string(), fictional: z.boolean() }),
  provider: z.object({
    id: z.uuid(),
    name: z.string(),
    fictional: z.boolean(),
    because: providerBecause,
    /** Empty unless it was chosen. */
    reason: z.string(),
  }),
  product,
  /** What was asked for: without IDs it becomes a report all the same. */
  wishedProduct: product,
  purpose: z.string(),
  selection: z.string(),
  period: z.string(),
  counts: orderCounts.nullable(),
  quote: quote.nullable(),
  /** To name when a quote is made or accepted, so that nobody decides on what has just changed. */
  quoteVersion: z.int(),
  /** Null unless it failed. In the reader's language. */
  failure: z.object({ code: z.string(), title: z.string(), detail: z.string() }).nullable(),
  /** Days between the result and its destruction. */
  purgeDays: z.int(),
  /** Null while there is nothing to destroy. */
  purgeOn: z.iso.date().nullable(),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  stateSince: z.iso.datetime(),
  /** Whole seconds in this state. */
  age: z.int(),
  /** On which side of it the reader is. */
  side: z.enum(['organisation', 'provider']),
  /** What each side can do now. */
  actions: z.object({ organisation: z.array(orderAction), provider: z.array(orderAction) }),
});
/** An order as the reader sees it. */
export type OrderView = z.infer<typeof order>;
