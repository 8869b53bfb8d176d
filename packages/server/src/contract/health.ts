import { z } from 'zod';
import { endpoint } from './endpoint.ts';

/** Whether the service can take orders. */
export const healthEndpoints = {
  'health.read': endpoint({
    id: 'health.read',
    method: 'GET',
    path: '/api/health',
    summary: 'Says 200 when the service can take orders, 503 when not.',
    access: { kind: 'public' },
    result: z.object({ status: z.literal('ready'), version: z.string(), demo: z.boolean() }),
  }),
} as const;
