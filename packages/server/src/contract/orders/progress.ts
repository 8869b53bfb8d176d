import { z } from 'zod';
import { ACTS_FOR_ORGANISATION, AT_ORGANISATION, AT_PROVIDER, endpoint } from '../endpoint.ts';
import { orderState } from './order-states.ts';

/** How far a piece of work is. */
export const progress = z.object({
  /** Of the whole, from 0 to 1. */
  share: z.number().min(0).max(1),
  phase: z.enum(['reading', 'enriching', 'reporting', 'writing']),
  /** Rows done. */
  rows: z.int().min(0),
});
export type Progress = z.infer<typeof progress>;

/** What work on an order waits for: a worker that has time, or the provider, which has no active reference. */
const waitsFor = z.enum(['worker', 'reference']);

/** Where an order stands, and how far the work on it is. */
export const orderProgress = z.object({
  state: orderState,
  stateSince: z.iso.datetime(),
  waitsFor: waitsFor.nullable(),
  /** How often the work was begun since the delivery came. */
  attempt: z.int().min(0),
  /** Null while nobody works at it. */
  progress: progress.nullable(),
});
export type OrderProgress = z.infer<typeof orderProgress>;

/** The events of `orders.events`, by name. */
export const orderMoved = z.object({
  transition: z.string(),
  from: orderState.nullable(),
  to: orderState,
  by: z.enum(['organisation', 'provider', 'service']),
  why: z.string(),
  at: z.iso.datetime(),
});

const ofOrder = z.object({ order: z.uuid() });
const EVERYBODY = [...AT_ORGANISATION, ...AT_PROVIDER] as const;
const ACTORS = [...ACTS_FOR_ORGANISATION, ...AT_PROVIDER] as const;

export const progressEndpoints = {
  'orders.progress': endpoint({
    id: 'orders.progress',
    method: 'GET',
    path: '/api/orders/:order/progress',
    summary: 'Where an order stands and how far the work on it is.',
    access: { kind: 'member', roles: EVERYBODY, scope: 'orders:read' },
    params: ofOrder,
    result: orderProgress,
  }),
  'orders.events': endpoint({
    id: 'orders.events',
    method: 'GET',
    path: '/api/orders/:order/events',
    summary:
      'Server-sent events (text/event-stream): `progress` as orders.progress answers it, first and with every change, and `moved` for every step of the order. Each step has an id: send it as Last-Event-ID to hear what came after it. The stream ends now and then; connect again.',
    access: { kind: 'member', roles: EVERYBODY, scope: 'orders:read' },
    params: ofOrder,
    transfer: 'events',
  }),
  'orders.deliver': endpoint({
    id: 'orders.deliver',
    method: 'POST',
    path: '/api/orders/:order/delivery',
    summary:
      'Delivers a file that was uploaded whole. It is looked into first: anything but customer ID, postcode, house number and addition is refused, and the file destroyed. Sent again for the same upload it answers the same.',
    access: { kind: 'member', roles: ACTS_FOR_ORGANISATION, scope: 'orders:write' },
    params: ofOrder,
    body: z.object({ upload: z.uuid() }),
    result: orderProgress,
    ownTransactions: true,
  }),
  'orders.retry': endpoint({
    id: 'orders.retry',
    method: 'POST',
    path: '/api/orders/:order/retry',
    summary: 'Works on the same delivery once more after it failed.',
    access: { kind: 'member', roles: ACTORS, scope: 'orders:write' },
    params: ofOrder,
    result: orderProgress,
  }),
} as const;
