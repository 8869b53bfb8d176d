import { accountEndpoints } from './account.ts';
import { agreementEndpoints } from './agreement.ts';
import { auditEndpoints } from './audit.ts';
import type { Endpoint } from './endpoint.ts';
import { fileEndpoints } from './files.ts';
import { healthEndpoints } from './health.ts';
import { invitationEndpoints, memberEndpoints, resetEndpoints } from './members.ts';
import { orderEndpoints } from './order-endpoints.ts';
import { outboxEndpoints } from './outbox.ts';
import { privacyEndpoints } from './privacy.ts';
import { partyEndpoints } from './party.ts';
import { providerEndpoints } from './providers.ts';
import { progressEndpoints } from './progress.ts';
import { recordEndpoints } from './records.ts';
import { purgeEndpoints } from './purge.ts';
import { referenceEndpoints } from './references.ts';
import { partiesEndpoints } from './parties.ts';
import { sessionEndpoints } from './session.ts';
import { tokenEndpoints } from './tokens.ts';
import { webhookEndpoints } from './webhooks.ts';

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
