import { enrichDelivery } from '../engine/run-engine.ts';
import { deliverMail } from '../notices/deliver-mail.ts';
import { deliverWebhook } from '../notices/deliver-webhook.ts';
import { activeReference } from '../references/active-reference.ts';
import { buildReferenceJob } from '../references/build-reference-job.ts';
import { noteDamage } from '../references/note-damage.ts';
import { readReference } from '../references/read-reference.ts';
import type { JobHandlers } from '../jobs/running/job-handler.ts';
import { enrichOrder } from './enrich-order.ts';

/** Seconds that a mail or a call may take; their own limits are shorter. */
const NOTICE_LIMIT = 120;
/** The notices themselves know when another attempt is due, and a sweep makes it: nothing is given up here. */
const NOTICE = { delays: [5], limitSeconds: NOTICE_LIMIT, atOnce: 4, giveUp: async (): Promise<void> => undefined };

/** How each kind of job is done. */
export const HANDLERS: JobHandlers = {
  'enrich-order': enrichOrder({ enrichDelivery, activeReference, readReference, noteDamage }),
  'build-reference': buildReferenceJob,
  'send-mail': { ...NOTICE, run: ({ service, data }) => deliverMail(service, data.mail) },
  'call-webhook': { ...NOTICE, run: ({ service, data }) => deliverWebhook(service, data.delivery) },
};
