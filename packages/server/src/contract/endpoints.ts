import { accountEndpoints } from './access/account.ts';
import { agreementEndpoints } from './orders/agreement.ts';
import { auditEndpoints } from './records/audit.ts';
import type { Endpoint } from './endpoint.ts';
import { fileEndpoints } from './orders/files.ts';
import { healthEndpoints } from './health.ts';
import { invitationEndpoints, memberEndpoints, resetEndpoints } from './access/members.ts';
import { orderEndpoints } from './orders/order-endpoints.ts';
import { outboxEndpoints } from './notices/outbox.ts';
import { privacyEndpoints } from './orders/privacy.ts';
import { partyEndpoints } from './access/party.ts';
import { providerEndpoints } from './providers/providers.ts';
import { progressEndpoints } from './orders/progress.ts';
import { recordEndpoints } from './records/records.ts';
import { purgeEndpoints } from './orders/purge.ts';
import { referenceEndpoints } from './providers/references.ts';
import { partiesEndpoints } from './access/parties.ts';
import { sessionEndpoints } from './access/session.ts';
import { tokenEndpoints } from './access/tokens.ts';
import { webhookEndpoints } from './notices/webhooks.ts';

/** All that the API can do. A route is made of each; one without a handler or a handler without one stops the service. */
export const ENDPOINTS = {
  ...accountEndpoints,
  ...invitationEndpoints,
  ...memberEndpoints,
  ...partiesEndpoints,
  ...resetEndpoints,
  ...sessionEndpoints,
  ...tokenEndpoints,
  ...auditEndpoints,
  ...agreementEndpoints,
  ...fileEndpoints,
  ...healthEndpoints,
  ...orderEndpoints,
  ...outboxEndpoints,
  ...privacyEndpoints,
  ...partyEndpoints,
  ...providerEndpoints,
  ...progressEndpoints,
  ...recordEndpoints,
  ...purgeEndpoints,
  ...referenceEndpoints,
  ...webhookEndpoints,
} as const satisfies Readonly<Record<string, Endpoint>>;
/** The name of an endpoint: `orders.create`. */
export type EndpointId = keyof typeof ENDPOINTS;
