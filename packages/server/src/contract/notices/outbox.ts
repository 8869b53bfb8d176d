import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { pageOf, pageQuery } from '../page.ts';

const moment = z.iso.datetime();

export const outboxEndpoints = {
  'outbox.list': endpoint({
    id: 'outbox.list',
    method: 'GET',
    path: '/api/outbox',
    summary:
      'Mail that waits, was sent or could not be sent, newest first. The text is there until it is sent, and its one-time link only in a demonstration.',
    access: { kind: 'member', roles: ['administrator'], scope: null, host: true },
    query: pageQuery,
    result: pageOf(
      z.object({
        id: z.uuid(),
        kind: z.string(),
        state: z.enum(['waiting', 'sent', 'given-up']),
        to: z.string().nullable(),
        subject: z.string().nullable(),
        text: z.string().nullable(),
        attempts: z.int(),
        /** Why the last attempt failed; `sign-in`: the mail server takes not our name and password. */
        problem: z.enum(['unreachable', 'insecure', 'busy', 'sign-in', 'refused']).nullable(),
        createdAt: moment,
        settledAt: moment.nullable(),
      }),
    ),
  }),
} as const;
