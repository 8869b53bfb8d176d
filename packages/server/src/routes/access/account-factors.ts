import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { MemberActor, SigningInActor } from '../../actor.ts';
import { beginCeremony, endCeremony } from '../../access/factors/ceremony.ts';
import { goOn, noteFactor } from '../../access/factors/enrolled.ts';
import { acceptPasskey, registrationOptions } from '../../access/factors/passkeys.ts';
import { createTotp, stepOfCode } from '../../access/factors/totp.ts';
import { admitGuess } from '../../access/limits/admit-guess.ts';
import { findPerson } from '../../access/sessions/find-person.ts';
import { requireRecent } from '../../access/sessions/require-recent.ts';
import { recordEvent } from '../../audit/record-event.ts';
import type { Handlers } from '../../http/handler.ts';
import { ServerProblem } from '../../problems/server-problem.ts';
import { sendMail } from '../../notices/send-mail.ts';
import type { Service } from '../../service.ts';
import type { Transaction } from '../../store/store.ts';
import { account, passkey } from '../../store/tables/access.ts';
import { personOf } from './session.ts';

type Ids =
  | 'account.begin-totp'
  | 'account.confirm-totp'
  | 'account.remove-totp'
  | 'account.passkey-options'
  | 'account.add-passkey'
  | 'account.remove-passkey';

export const accountFactorHandlers: Handlers<Ids> = {
  'account.begin-totp': async ({ service, tx, actor }) => {
    await requireRecent(tx, actor, service.now());
    await requireStillToEnrol(tx, actor);
    const person = await findPerson(tx, { account: actor.account });
    if (person === undefined) throw new ServerProblem('request.not-signed-in');
    if (person.hasTotp) throw new ServerProblem('account.factor-exists');
    const { locked, url, secret } = createTotp(service, person);
    await tx.update(account).set({ totpPending: locked }).where(eq(account.id, person.id));
    return { url, secret };
  },

  'account.confirm-totp': async ({ service, actor, body, request, reply }) => {
    const { store } = service;
    const person = await personOf(service, actor.account);
    if (person.hasTotp) throw new ServerProblem('account.factor-exists');
    const guess = await admitGuess(service, request, 'code', person.email);
    const recoveryCodes = await store.asSystem('sign-in', async (tx) => {
      await requireRecent(tx, actor, service.now());
      await requireStillToEnrol(tx, actor);
      const [own] = await tx.select().from(account).where(eq(account.id, person.id)).for('update');
      if (own === undefined || own.totpPending === null) throw new ServerProblem('session.wrong-code');
      const step = stepOfCode(service, own.totpPending, person.id, body.code);
      if (step === undefined) throw new ServerProblem('session.wrong-code');
      const confirmed = await tx
        .update(account)
        .set({ totpLocked: own.totpPending, totpPending: null, totpStep: step })
        .where(and(eq(account.id, person.id), isNull(account.totpLocked)))
        .returning({ id: account.id });
      if (confirmed.length === 0) throw new ServerProblem('account.factor-exists');
      return noteFactor(service, tx, actor, person, 'totp');
    });
    await guess.forgive();
    return { stage: await goOn(service, request, reply, { ...person, hasTotp: true }), recoveryCodes };
  },

  'account.remove-totp': async ({ service, tx, actor }) => {
    await requireRecent(tx, actor, service.now());
    await requireOtherFactor(service, tx, actor, 'totp');
    const removed = await tx
      .update(account)
      .set({ totpLocked: null, totpPending: null })
      .where(and(eq(account.id, actor.account), sql`totp_locked is not null`))
      .returning({ id: account.id });
    if (removed.length === 0) throw new ServerProblem('request.not-found');
    await noteRemoval(service, tx, actor, 'totp');
    return undefined;
  },

  'account.passkey-options': async ({ service, actor, reply }) => {
    const person = await personOf(service, actor.account);
    const known = await service.store.asSystem('sign-in', async (tx) => {
      await requireRecent(tx, actor, service.now());
      return tx.select().from(passkey).where(eq(passkey.account, person.id));
    });
    const options = await registrationOptions(service.settings, person, known);
    await beginCeremony(service, reply, 'passkey-register', person.id, { challenge: options.challenge });
    return { ...options };
  },

  'account.add-passkey': async ({ service, actor, body, request, reply }) => {
    const person = await personOf(service, actor.account);
    const begun = await endCeremony(service, request, reply, ['passkey-register']);
    const challenge = begun?.memory['challenge'];
    if (challenge === undefined || begun?.account !== person.id) throw new ServerProblem('session.wrong-passkey');
    const response = body.response as unknown as RegistrationResponseJSON;
    const row = await acceptPasskey(service, person.id, body.name, response, challenge);
    const recoveryCodes = await service.store.asSystem('sign-in', async (tx) => {
      await requireRecent(tx, actor, service.now());
      await requireStillToEnrol(tx, actor);
      const added = await tx.insert(passkey).values(row).onConflictDoNothing().returning({ id: passkey.id });
      if (added.length === 0) throw new ServerProblem('account.factor-exists');
      return noteFactor(service, tx, actor, person, 'passkey');
    });
    return { stage: await goOn(service, request, reply, { ...person, hasPasskey: true }), recoveryCodes };
  },

  'account.remove-passkey': async ({ service, tx, actor, params }) => {
    await requireRecent(tx, actor, service.now());
    const own = and(eq(passkey.id, params.passkey), eq(passkey.account, actor.account));
    const [found] = await tx.select({ id: passkey.id }).from(passkey).where(own);
    if (found === undefined) throw new ServerProblem('request.not-found');
    await requireOtherFactor(service, tx, actor, 'passkey');
    await tx.delete(passkey).where(own);
    await noteRemoval(service, tx, actor, 'passkey');
    return undefined;
  },
};

/**
 * Who has given a password alone sets up the first second factor, never one beside it: when another browser was first, its factor is asked. The
 * account's row is locked: of two browsers at once the second finds what the first did.
 * @throws ServerProblem `request.second-factor-needed`
 */
async function requireStillToEnrol(tx: Transaction, actor: MemberActor | SigningInActor): Promise<void> {
  if (actor.kind === 'member') return;
  await tx.select({ id: account.id }).from(account).where(eq(account.id, actor.account)).for('update');
  const person = await findPerson(tx, { account: actor.account });
  if (person === undefined || person.hasTotp || person.hasPasskey) {
    throw new ServerProblem('request.second-factor-needed');
  }
}

/** Something to sign in with must remain, and a second factor where one is required. The account's row is locked: two removals wait for each other. */
async function requireOtherFactor(
  { settings }: Service,
  tx: Transaction,
  actor: MemberActor,
  removed: 'totp' | 'passkey',
): Promise<void> {
  const [own] = await tx.select().from(account).where(eq(account.id, actor.account)).for('update');
  const passkeys = await tx.$count(passkey, eq(passkey.account, actor.account));
  const passkeysLeft = passkeys - (removed === 'passkey' ? 1 : 0);
  const totpLeft = removed !== 'totp' && (own?.totpLocked ?? null) !== null;
  const canSignIn = passkeysLeft > 0 || (own?.passwordHash ?? null) !== null || settings.openId !== undefined;
  if (!canSignIn || (settings.requireSecondFactor && passkeysLeft === 0 && !totpLeft)) {
    throw new ServerProblem('account.last-factor');
  }
}

async function noteRemoval(
  service: Service,
  tx: Transaction,
  actor: MemberActor,
  factor: 'totp' | 'passkey',
): Promise<void> {
  const { email: to, language, party } = actor;
  const details = { page: `${service.settings.publicUrl}/account` };
  await sendMail(service, tx, { to, language, kind: 'second-factor-changed', details, party });
  await recordEvent(tx, { actor, kind: 'account.factor-removed', details: { factor } });
}
