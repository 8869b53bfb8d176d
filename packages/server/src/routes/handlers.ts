import type { EndpointId } from '../contract/endpoints.ts';
import type { Handlers } from '../http/handler.ts';
import { accountFactorHandlers } from './account-factors.ts';
import { accountHandlers } from './account.ts';
import { auditHandlers } from './audit.ts';
import { agreementHandlers } from './agreement.ts';
import { fileHandlers } from './files.ts';
import { healthHandlers } from './health.ts';
import { invitationHandlers } from './invitations.ts';
import { memberHandlers } from './members.ts';
import { orderHandlers } from './orders.ts';
import { outboxHandlers } from './outbox.ts';
import { privacyHandlers } from './privacy.ts';
import { partyHandlers } from './party.ts';
import { priceHandlers } from './prices.ts';
import { progressHandlers } from './progress.ts';
import { providerHandlers } from './providers.ts';
import { recordHandlers } from './records.ts';
import { purgeHandlers } from './purge.ts';
import { referenceHandlers } from './references.ts';
import { partiesHandlers } from './parties.ts';
import { resetHandlers } from './resets.ts';
import { sessionOpenIdHandlers } from './session-openid.ts';
import { sessionPasskeyHandlers } from './session-passkey.ts';
import { sessionHandlers } from './session.ts';
import { sessionsHandlers } from './sessions.ts';
import { tokenHandlers } from './tokens.ts';
import { uploadHandlers } from './uploads.ts';
import { webhookHandlers } from './webhooks.ts';

/** What carries out each endpoint; the compiler sees to it that none is missing. */
export const HANDLERS: Handlers<EndpointId> = {
  ...accountFactorHandlers,
  ...accountHandlers,
  ...invitationHandlers,
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
