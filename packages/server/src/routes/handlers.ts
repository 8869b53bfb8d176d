import type { EndpointId } from '../contract/endpoints.ts';
import type { Handlers } from '../http/handler.ts';
import { accountFactorHandlers } from './access/account-factors.ts';
import { accountHandlers } from './access/account.ts';
import { auditHandlers } from './records/audit.ts';
import { agreementHandlers } from './orders/agreement.ts';
import { fileHandlers } from './orders/files.ts';
import { healthHandlers } from './health.ts';
import { invitationHandlers } from './access/invitations.ts';
import { memberAccessHandlers } from './access/member-access.ts';
import { memberHandlers } from './access/members.ts';
import { orderHandlers } from './orders/orders.ts';
import { outboxHandlers } from './notices/outbox.ts';
import { privacyHandlers } from './orders/privacy.ts';
import { partyHandlers } from './access/party.ts';
import { priceHandlers } from './providers/prices.ts';
import { progressHandlers } from './orders/progress.ts';
import { providerHandlers } from './providers/providers.ts';
import { recordHandlers } from './records/records.ts';
import { purgeHandlers } from './orders/purge.ts';
import { referenceHandlers } from './providers/references.ts';
import { partiesHandlers } from './access/parties.ts';
import { resetHandlers } from './access/resets.ts';
import { sessionOpenIdHandlers } from './access/session-openid.ts';
import { sessionPasskeyHandlers } from './access/session-passkey.ts';
import { sessionHandlers } from './access/session.ts';
import { sessionsHandlers } from './access/sessions.ts';
import { tokenHandlers } from './access/tokens.ts';
import { uploadHandlers } from './orders/uploads.ts';
import { webhookHandlers } from './notices/webhooks.ts';

/** What carries out each endpoint; the compiler sees to it that none is missing. */
export const HANDLERS: Handlers<EndpointId> = {
  ...accountFactorHandlers,
  ...accountHandlers,
  ...invitationHandlers,
  ...memberAccessHandlers,
  ...memberHandlers,
  ...partiesHandlers,
  ...resetHandlers,
  ...sessionHandlers,
  ...sessionOpenIdHandlers,
  ...sessionPasskeyHandlers,
  ...sessionsHandlers,
  ...tokenHandlers,
  ...auditHandlers,
  ...agreementHandlers,
  ...fileHandlers,
  ...healthHandlers,
  ...orderHandlers,
  ...outboxHandlers,
  ...privacyHandlers,
  ...partyHandlers,
  ...priceHandlers,
  ...providerHandlers,
  ...progressHandlers,
  ...recordHandlers,
  ...purgeHandlers,
  ...referenceHandlers,
  ...uploadHandlers,
  ...webhookHandlers,
};
