import type { EndpointId } from '../contract/endpoints.ts';
import type { Handlers } from '../http/handler.ts';
import { auditHandlers } from './audit.ts';
import { agreementHandlers } from './agreement.ts';
import { healthHandlers } from './health.ts';
import { outboxHandlers } from './outbox.ts';
import { webhookHandlers } from './webhooks.ts';

/** What carries out each endpoint; the compiler sees to it that none is missing. */
export const HANDLERS: Handlers<EndpointId> = {
  ...auditHandlers,
  ...agreementHandlers,
  ...healthHandlers,
  ...outboxHandlers,
  ...webhookHandlers,
};
