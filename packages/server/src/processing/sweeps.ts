import { sweepAccess } from '../access/sweep-access.ts';
import { sendDueMail } from '../notices/deliver-mail.ts';
import { callDueWebhooks } from '../notices/deliver-webhook.ts';
import { PURGE_SWEEPS } from '../purge/purge-sweeps.ts';
import { verifyActiveReferences } from '../references/verify-references.ts';
import { requeueForgotten } from './requeue-forgotten.ts';
import type { Sweep } from '../jobs/sweeping/sweep.ts';

const DAY = 24 * 3600;

/** All sweeps there are. */
export const SWEEPS: readonly Sweep[] = [
  {
    name: 'idempotency',
    every: 600,
    run: ({ store }) =>
      store.asSystem('sweep', async ({ $client }) => {
        await $client.query("delete from idempotency where created_at < now() - interval '48 hours'");
      }),
  },
  {
    name: 'runs',
    every: 3600,
    run: ({ store }) =>
      store.asSystem('sweep', async ({ $client }) => {
        // What is about an order says how its work went for as long as the order is there.
        await $client.query("delete from run where order_id is null and ended_at < now() - interval '30 days'");
      }),
  },
  { name: 'forgotten-orders', every: 60, run: requeueForgotten },
  { name: 'access', every: 600, run: sweepAccess },
  { name: 'mail', every: 30, run: sendDueMail },
  { name: 'webhooks', every: 5, run: callDueWebhooks },
  { name: 'references', every: DAY, run: verifyActiveReferences },
  ...PURGE_SWEEPS,
];
