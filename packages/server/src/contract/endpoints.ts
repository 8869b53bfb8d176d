import { agreementEndpoints } from './agreement.ts';
import { auditEndpoints } from './audit.ts';
import type { Endpoint } from './endpoint.ts';
import { healthEndpoints } from './health.ts';
import { outboxEndpoints } from './outbox.ts';
import { webhookEndpoints } from './webhooks.ts';

/** All that the API can do. A route is made of each; one without a handler or a handler without one stops the service. */
export const ENDPOINTS = {
  ...auditEndpoints,
  ...agreementEndpoints,
  ...healthEndpoints,
  ...outboxEndpoints,
  ...webhookEndpoints,
} as const satisfies Readonly<Record<string, Endpoint>>;
export type EndpointId = keyof typeof ENDPOINTS;
