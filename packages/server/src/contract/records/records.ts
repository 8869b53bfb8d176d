import { z } from 'zod';
import { AT_ORGANISATION, AT_PROVIDER, endpoint } from '../endpoint.ts';
import { orderState } from '../orders/order-states.ts';
import { order } from '../orders/orders.ts';
import { pageOf, pageQuery } from '../page.ts';

const READS_RECORDS = { kind: 'member', roles: ['owner', 'administrator'], scope: 'records:read' } as const;
const HOST = { kind: 'member', roles: ['administrator'], scope: null, host: true } as const;
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const months = z.object({ from: month.optional(), until: month.optional() });

/** What an organisation may order in a month; null is no limit. */
const limits = z.object({
  orders: z.int().min(0).max(2_000_000_000).nullable(),
  records: z.int().min(0).max(2_000_000_000).nullable(),
});
const params = z.object({ organisation: z.uuid() });

const usageLine = z.object({
  month,
  organisation: z.object({ id: z.uuid(), name: z.string() }),
  provider: z.object({ id: z.uuid(), name: z.string() }),
  orders: z.int(),
  records: z.int(),
  netCents: z.int(),
  vatCents: z.int(),
});

/** An order in the register of processing: art. 30(1) AVG of the organisation, art. 30(2) of the provider. */
const registerLine = z.object({
  order: z.string(),
  since: z.iso.date(),
  state: z.string(),
  role: z.string(),
  controller: z.string(),
  controllerContact: z.string(),
  processor: z.string(),
  processorContact: z.string(),
  purpose: z.string(),
  processing: z.string(),
  people: z.string(),
  data: z.string(),
  transfers: z.string(),
  erasure: z.string(),
  purgeOn: z.iso.date().nullable(),
  security: z.string(),
});
export type RegisterLine = z.infer<typeof registerLine>;

export const recordEndpoints = {
  'queue.read': endpoint({
    id: 'queue.read',
    method: 'GET',
    path: '/api/queue',
    summary:
      'The open orders of a provider, or those of the states asked for, by what waits longest; with counts for each state.',
    access: { kind: 'member', roles: [...AT_PROVIDER], scope: 'orders:read' },
    query: pageQuery.extend({ state: z.union([orderState, z.array(orderState)]).optional() }),
    result: pageOf(order).extend({
      states: z.array(
        z.object({
          state: orderState,
          orders: z.int(),
          /** Billable records of all of them. */
          records: z.int(),
          /** Seconds that the oldest has been in this state. */
          oldest: z.int(),
        }),
      ),
    }),
  }),
  'register.read': endpoint({
    id: 'register.read',
    method: 'GET',
    path: '/api/register',
    summary: 'The own register of processing (art. 30 AVG): a line for each order.',
    access: READS_RECORDS,
    result: z.object({ items: z.array(registerLine) }),
  }),
  'register.csv': endpoint({
    id: 'register.csv',
    method: 'GET',
    path: '/api/register.csv',
    summary: 'The same register as CSV, for a spreadsheet.',
    access: READS_RECORDS,
    transfer: 'download',
    mediaType: 'text/csv',
  }),
  'usage.read': endpoint({
    id: 'usage.read',
    method: 'GET',
    path: '/api/usage',
    summary:
      'What was enriched, by month and party, with the amounts; each order counts once, in the month it became ready.',
    access: READS_RECORDS,
    query: months,
    result: z.object({ items: z.array(usageLine) }),
  }),
  'usage.csv': endpoint({
    id: 'usage.csv',
    method: 'GET',
    path: '/api/usage.csv',
    summary: 'The same as CSV, for a spreadsheet.',
    access: READS_RECORDS,
    query: months,
    transfer: 'download',
    mediaType: 'text/csv',
  }),
  'quota.own': endpoint({
    id: 'quota.own',
    method: 'GET',
    path: '/api/usage/quota',
    summary: 'What the own organisation may order in a month, and what it has ordered in this one.',
    access: { kind: 'member', roles: [...AT_ORGANISATION], scope: 'orders:read' },
    result: z.object({ most: limits, ordered: z.object({ orders: z.int(), records: z.int() }) }),
  }),
  'quota.read': endpoint({
    id: 'quota.read',
    method: 'GET',
    path: '/api/usage/quotas/:organisation',
    summary: 'What an organisation may order in a month.',
    access: HOST,
    params,
    result: limits,
  }),
  'quota.replace': endpoint({
    id: 'quota.replace',
    method: 'PUT',
    path: '/api/usage/quotas/:organisation',
    summary: 'Says what an organisation may order in a month. What it has accepted already stays.',
    access: HOST,
    params,
    body: limits,
    result: limits,
  }),
} as const;
