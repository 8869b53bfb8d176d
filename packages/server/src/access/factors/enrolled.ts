import type { FastifyReply, FastifyRequest } from 'fastify';
import { recordEvent } from '../../audit/record-event.ts';
import { sendMail } from '../../notices/send-mail.ts';
import type { Service } from '../../service.ts';
import type { Transaction } from '../../store/store.ts';
import type { MemberActor, SigningInActor } from '../../actor.ts';
import { enter } from '../sessions/enter.ts';
import type { Person } from '../sessions/find-person.ts';
import { renewRecoveryCodes } from './recovery-codes.ts';

/** What follows in the same transaction from a second factor that was added: recovery codes where there are none, a mail, an event. */
export async function noteFactor(
  service: Service,
  tx: Transaction,
  actor: MemberActor | SigningInActor,
  person: Person,
  factor: 'totp' | 'passkey',
): Promise<string[] | null> {
  const codes = person.hasRecoveryCode ? null : await renewRecoveryCodes(service, tx, person.id);
  await sendMail(service, tx, {
    to: person.email,
    language: person.language,
    kind: factor === 'passkey' ? 'passkey-added' : 'second-factor-changed',
    details: { page: `${service.settings.publicUrl}/account` },
    party: person.party,
  });
  await recordEvent(tx, { actor, kind: 'account.factor-added', party: person.party, details: { factor } });
  return codes;
}

/** Whoever had to set up a second factor has shown two now; whoever was in stays so. */
export async function goOn(
  service: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  person: Person,
): Promise<'second-factor' | 'enrol' | 'full'> {
  if (request.actor.kind === 'member') return 'full';
  return (await enter(service, request, reply, person, 'two factors')).stage;
}
