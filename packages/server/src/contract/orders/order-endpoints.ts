import { z } from 'zod';
import { ACTS_FOR_ORGANISATION, AT_ORGANISATION, AT_PROVIDER, endpoint } from '../endpoint.ts';
import { orderCounts } from './order-counts.ts';
import { orderState } from './order-states.ts';
import { order, orderEvent, product } from './orders.ts';
import { pageOf, pageQuery } from '../page.ts';
import { quote } from './quote.ts';

const text = (most: number) => z.string().trim().max(most);
const reason = text(1000).min(1);
const params = z.object({ order: z.uuid() });

const BOTH_SIDES = { kind: 'member', roles: [...AT_ORGANISATION, ...AT_PROVIDER], scope: 'orders:read' } as const;
const ASKS = { kind: 'member', roles: [...ACTS_FOR_ORGANISATION], scope: 'orders:write' } as const;
const ANSWERS = { kind: 'member', roles: [...AT_PROVIDER], scope: 'orders:write' } as const;

/** What is asked; may change until the provider has made a quote. */
const facts = z.object({
  /** Which insight is wanted, and what for. Both sides and the agreement read it. */
  purpose: text(2000).min(1),
  /** Which customers: "kaartkopers". */
  selection: text(1000),
  /** From when on they were active: "2024 en 2025". */
  period: text(200),
  product,
  /** Days between the result and its destruction, at most what the provider allows. */
  purgeDays: z.int().min(1).max(366),
  /** Another provider than that of the organisation's place, */
  provider: z.uuid(),
  /** for a reason that the provider reads. */
  providerReason: text(1000),
});

export const orderEndpoints = {
  'orders.list': endpoint({
    id: 'orders.list',
    method: 'GET',
    path: '/api/orders',
    summary: 'The orders of the own party, the newest first. A provider sees those that were counted once.',
    access: BOTH_SIDES,
    query: pageQuery.extend({
      state: z.union([orderState, z.array(orderState)]).optional(),
      /** The one with this number: 12 for V-000012. */
      number: z.coerce.number().int().min(1).max(999_999_999).optional(),
    }),
    result: pageOf(order),
  }),
  'orders.create': endpoint({
    id: 'orders.create',
    method: 'POST',
    path: '/api/orders',
    summary:
      'Begins an order. The provider follows from the postcode or municipality of the organisation, unless another is named with a reason.',
    access: ASKS,
    body: facts.partial().required({ purpose: true }),
    result: order,
    status: 201,
  }),
  'orders.read': endpoint({
    id: 'orders.read',
    method: 'GET',
    path: '/api/orders/:order',
    summary: 'An order, and what each side can do with it now.',
    access: BOTH_SIDES,
    params,
    result: order,
  }),
  'orders.change': endpoint({
    id: 'orders.change',
    method: 'PUT',
    path: '/api/orders/:order',
    summary: 'Changes what is asked, while there is no quote. What is left out stays as it is.',
    access: ASKS,
    params,
    body: facts.partial(),
    result: order,
  }),
  'orders.count': endpoint({
    id: 'orders.count',
    method: 'PUT',
    path: '/api/orders/:order/counts',
    summary:
      'Takes the counts of `verrijk check --json`, and nothing else of it: no values, names of files or headers. The price of the list is proposed at once; a quote that was made on other counts lapses.',
    access: ASKS,
    params,
    body: orderCounts,
    result: order,
  }),
  'orders.quote': endpoint({
    id: 'orders.quote',
    method: 'POST',
    path: '/api/orders/:order/quote',
    summary: 'Confirms the proposed price, or names another with a reason, and says until when it holds.',
    access: ANSWERS,
    params,
    body: z.object({
      /** The `quoteVersion` of the order that was looked at. */
      version: z.int().min(0),
      /** Without VAT; the price of the list where left out. */
      netCents: z.int().min(0).max(10_000_000_000).optional(),
      /** That of the list where left out. */
      vatPercentage: z.number().min(0).max(100).multipleOf(0.01).optional(),
      /** Needed where the amount is not that of the list. */
      reason: text(1000).optional(),
      workingDays: z.int().min(0).max(366).optional(),
      deliveryForm: text(1000).optional(),
      conditions: text(10_000).optional(),
      analystReferral: text(1000).optional(),
      /** The last day on which it can be accepted. */
      validUntil: z.iso.date().optional(),
    }),
    result: order,
  }),
  'orders.refuse': endpoint({
    id: 'orders.refuse',
    method: 'POST',
    path: '/api/orders/:order/refusal',
    summary: 'The provider does not carry the order out, for a reason that the organisation reads.',
    access: ANSWERS,
    params,
    body: z.object({ reason }),
    result: order,
  }),
  'orders.accept': endpoint({
    id: 'orders.accept',
    method: 'POST',
    path: '/api/orders/:order/acceptance',
    summary: 'Accepts a quote, named by its version, while it holds.',
    access: ASKS,
    params,
    body: z.object({ version: z.int().min(1) }),
    result: order,
  }),
  'orders.cancel': endpoint({
    id: 'orders.cancel',
    method: 'POST',
    path: '/api/orders/:order/cancellation',
    summary: 'The organisation wants it no longer; possible until a file has been delivered.',
    access: ASKS,
    params,
    body: z.object({ reason }),
    result: order,
  }),
  'orders.quotes': endpoint({
    id: 'orders.quotes',
    method: 'GET',
    path: '/api/orders/:order/quotes',
    summary: 'Every quote that was given for an order, the oldest first, as it was then.',
    access: BOTH_SIDES,
    params,
    result: z.object({ items: z.array(quote) }),
  }),
  'orders.history': endpoint({
    id: 'orders.history',
    method: 'GET',
    path: '/api/orders/:order/history',
    summary: 'What happened to an order, the oldest first, in words of the language asked for.',
    access: BOTH_SIDES,
    params,
    result: z.object({ items: z.array(orderEvent) }),
  }),
} as const;
