import type { FastifyReply, FastifyRequest } from 'fastify';
import { recordEvent } from '../../audit/record-event.ts';
import { setCookie } from './session-cookie.ts';
import { sendMail } from '../../notices/send-mail.ts';
import type { Service } from '../../service.ts';
import type { SessionStage } from '../../store/tables/access.ts';
import { knownDevice, markDevice } from '../limits/device-mark.ts';
import { deviceName } from './device-name.ts';
import type { Person } from './find-person.ts';
import { openSession } from './open-session.ts';

/**
 * With what somebody has shown who they are: one factor, or two (a passkey counts for two, for it is a thing that asks for a finger or a PIN).
 * `new` is the one factor of who has just come by invitation, and needs no mail about a new device.
 */
export type Shown = 'one factor' | 'two factors' | 'new';

/** What is still asked of somebody who showed this. */
function stageAfter({ settings }: Service, person: Person, shown: Shown): SessionStage {
  if (shown === 'two factors') return 'full';
  if (person.hasTotp || person.hasPasskey) return 'second-factor';
  return settings.requireSecondFactor ? 'enrol' : 'full';
}

/** Opens a session for somebody who has shown who they are, in the place of the one that the browser had, and tells them of a device that is new. */
export async function enter(
  service: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  person: Person,
  shown: Shown,
): Promise<{ readonly stage: SessionStage }> {
  const { settings, store } = service;
  const { actor } = request;
  const stage = stageAfter(service, person, shown);
  const isNewDevice = shown !== 'new' && knownDevice(service, request, person.email) === undefined;
  const secret = await store.asSystem('sign-in', async (tx) => {
    const opened = await openSession(tx, service.now(), {
      account: person.id,
      party: person.party,
      stage,
      device: deviceName(request.headers['user-agent']),
      replaces: actor.kind === 'member' || actor.kind === 'signing-in' ? actor.session : undefined,
    });
    if (stage === 'full') {
      const { email: to, language, id, party } = person;
      const details = { page: `${settings.publicUrl}/account` };
      if (isNewDevice) await sendMail(service, tx, { to, language, kind: 'signed-in-elsewhere', details, party });
      await recordEvent(tx, { actor, kind: 'session.started', party, details: { account: id, shown } });
    }
    return opened;
  });
  setCookie(reply, 'session', secret, settings);
  if (stage === 'full') markDevice(service, request, reply, person.email);
  return { stage };
}
