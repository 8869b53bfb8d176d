import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { pageOf, pageQuery } from '../page.ts';
import { webhookEvent } from './webhook-events.ts';

/** A party has no more webhooks than this. */
export const MOST_WEBHOOKS = 20;

const moment = z.iso.datetime();
const one = z.object({ webhook: z.uuid() });
const oneDelivery = z.object({ webhook: z.uuid(), delivery: z.uuid() });

const settings = z.object({
  /** What people call it. */
  label: z.string().trim().max(100),
  url: z.url().max(2000),
  events: z.array(webhookEvent).min(1).max(50),
});

export const webhook = z.object({
  id: z.uuid(),
  label: z.string(),
  url: z.string(),
  events: z.array(z.string()),
  enabled: z.boolean(),
  /** `failing`: it took nothing for a day and a half. `gone`: it said 410. Null when it is on, or was switched off by somebody. */
  disabledBecause: z.enum(['failing', 'gone']).nullable(),
  /** Until when the secret before the present one signs too. */
  previousSecretUntil: moment.nullable(),
  lastSuccessAt: moment.nullable(),
  createdAt: moment,
});

const webhookDelivery = z.object({
  id: z.uuid(),
  event: z.string(),
  state: z.enum(['waiting', 'delivered', 'given-up']),
  attempts: z.int(),
  /** HTTP status of the last answer. */
  status: z.int().nullable(),
  /** Why the last attempt failed. */
  problem: z.enum(['unreachable', 'time-out', 'insecure', 'address', 'redirected', 'status', 'gone']).nullable(),
  createdAt: moment,
  settledAt: moment.nullable(),
  /** Null when it is settled. */
  nextAttemptAt: moment.nullable(),
});

const MAY_READ = { kind: 'member', roles: ['owner', 'administrator'], scope: 'settings:read' } as const;
const MAY_WRITE = { kind: 'member', roles: ['owner', 'administrator'], scope: 'settings:write' } as const;

export const webhookEndpoints = {
  'webhooks.list': endpoint({
    id: 'webhooks.list',
    method: 'GET',
    path: '/api/webhooks',
    summary: 'The webhooks of your party.',
    access: MAY_READ,
    result: z.object({ items: z.array(webhook) }),
  }),
  'webhooks.create': endpoint({
    id: 'webhooks.create',
    method: 'POST',
    path: '/api/webhooks',
    summary: 'Has events posted to an https address from now on. Fetch its secret to verify them.',
    access: MAY_WRITE,
    body: settings.partial({ label: true }),
    result: webhook,
    status: 201,
  }),
  'webhooks.read': endpoint({
    id: 'webhooks.read',
    method: 'GET',
    path: '/api/webhooks/:webhook',
    summary: 'One webhook.',
    access: MAY_READ,
    params: one,
    result: webhook,
  }),
  'webhooks.change': endpoint({
    id: 'webhooks.change',
    method: 'PATCH',
    path: '/api/webhooks/:webhook',
    summary: 'Changes what a webhook listens to and where it goes, or switches it off or on.',
    access: MAY_WRITE,
    params: one,
    body: settings.extend({ enabled: z.boolean() }).partial(),
    result: webhook,
  }),
  'webhooks.remove': endpoint({
    id: 'webhooks.remove',
    method: 'DELETE',
    path: '/api/webhooks/:webhook',
    summary: 'Removes a webhook with all that is known of its deliveries.',
    access: MAY_WRITE,
    params: one,
  }),
  'webhooks.secret': endpoint({
    id: 'webhooks.secret',
    method: 'GET',
    path: '/api/webhooks/:webhook/secret',
    summary: 'The secret with which events are signed (`whsec_…`, Standard Webhooks).',
    access: MAY_WRITE,
    params: one,
    result: z.object({ secret: z.string() }),
  }),
  'webhooks.renew-secret': endpoint({
    id: 'webhooks.renew-secret',
    method: 'POST',
    path: '/api/webhooks/:webhook/secret',
    summary: 'Makes a new secret. For a day every event is signed with the old one too.',
    access: MAY_WRITE,
    params: one,
    result: webhook,
  }),
  'webhooks.test': endpoint({
    id: 'webhooks.test',
    method: 'POST',
    path: '/api/webhooks/:webhook/test',
    summary: 'Sends the event `webhook.test` to try a webhook out.',
    access: MAY_WRITE,
    params: one,
    result: z.object({ delivery: z.uuid() }),
    status: 202,
  }),
  'webhooks.deliveries': endpoint({
    id: 'webhooks.deliveries',
    method: 'GET',
    path: '/api/webhooks/:webhook/deliveries',
    summary: 'What was sent to a webhook in the last thirty days, newest first.',
    access: MAY_READ,
    params: one,
    query: pageQuery,
    result: pageOf(webhookDelivery),
  }),
  'webhooks.resend': endpoint({
    id: 'webhooks.resend',
    method: 'POST',
    path: '/api/webhooks/:webhook/deliveries/:delivery/resend',
    summary: 'Sends an event once more, with the same webhook-id.',
    access: MAY_WRITE,
    params: oneDelivery,
    status: 202,
    result: z.object({ delivery: z.uuid() }),
  }),
} as const;
