import { and, eq, isNull } from 'drizzle-orm';
import { countRecoveryCodes, takeRecoveryCode } from '../../access/factors/recovery-codes.ts';
import { hashPassword, isHashedCheaply, verifyPassword } from '../../access/factors/password.ts';
import { takeCode } from '../../access/factors/totp.ts';
import { admitGuess } from '../../access/limits/admit-guess.ts';
import { enter } from '../../access/sessions/enter.ts';
import { findPerson } from '../../access/sessions/find-person.ts';
import type { Person } from '../../access/sessions/find-person.ts';
import { renewSession } from '../../access/sessions/open-session.ts';
import { recordEvent } from '../../audit/record-event.ts';
import type { Handlers } from '../../http/handler.ts';
import { ServerProblem } from '../../problems/server-problem.ts';
import { clearCookie, setCookie } from '../../access/sessions/session-cookie.ts';
import type { Service } from '../../service.ts';
import type { Transaction } from '../../store/store.ts';
import { account, membership, passkey, session } from '../../store/tables/access.ts';
import { party } from '../../store/tables/parties.ts';

type Ids =
  | 'session.ways'
  | 'session.start'
  | 'session.read'
  | 'session.end'
  | 'session.totp'
  | 'session.recovery-code'
  | 'session.confirm'
  | 'session.switch';

export const sessionHandlers: Handlers<Ids> = {
  'session.ways': async ({ service: { settings } }) => ({
    openId: settings.openId === undefined ? null : { label: settings.openId.label },
    secondFactor: settings.requireSecondFactor,
  }),

  'session.start': async ({ service, body, request, reply }) => {
    const guess = await admitGuess(service, request, 'password', body.email);
    const person = await service.store.asSystem('sign-in', (tx) => findPerson(tx, { email: body.email }));
    const isRight = await verifyPassword(person?.passwordHash, body.password);
    if (person === undefined || !isRight) {
      await guess.note(person);
      throw new ServerProblem('session.wrong');
    }
    await guess.forgive();
    if (isHashedCheaply(person.passwordHash!)) await hashAnew(service, person, body.password);
    return enter(service, request, reply, person, 'one factor');
  },

  'session.read': async ({ tx, actor }) => {
    const [own] = await tx
      .select({ session, account })
      .from(session)
      .innerJoin(account, eq(account.id, session.account))
      .where(eq(session.id, actor.session));
    if (own === undefined) throw new ServerProblem('request.not-signed-in');
    const parties = actor.kind === 'member' ? await partiesOf(tx, actor.account) : [];
    const current = actor.kind === 'member' ? parties.find(({ id }) => id === actor.party) : undefined;
    const { id, email, name, language, totpLocked } = own.account;
    const [key] = await tx.select({ id: passkey.id }).from(passkey).where(eq(passkey.account, id)).limit(1);
    return {
      stage: own.session.stage,
      account: { id, email, name, language },
      party: current ?? null,
      parties,
      factors: {
        totp: totpLocked !== null,
        passkey: key !== undefined,
        recoveryCode: (await countRecoveryCodes(tx, id)) > 0,
      },
      expiresAt: own.session.expiresAt.toISOString(),
    };
  },

  'session.end': async ({ service, tx, actor, reply }) => {
    await tx.update(session).set({ revokedAt: service.now() }).where(eq(session.id, actor.session));
    clearCookie(reply, 'session', service.settings);
    // Not the cookies: by the mark in one this browser stays known (limits/device-mark.ts). What the pages keep they forget
    // themselves, of this account alone; what works without one stays.
    void reply.header('clear-site-data', '"cache"');
    await recordEvent(tx, { actor, kind: 'session.ended', details: { which: 'this one' } });
    return undefined;
  },

  'session.totp': async ({ service, actor, body, request, reply }) => {
    const person = await personOf(service, actor.account);
    const guess = await admitGuess(service, request, 'code', person.email);
    if (!(await service.store.asSystem('sign-in', (tx) => takeCode(service, tx, person.id, body.code)))) {
      await guess.note(person);
      throw new ServerProblem('session.wrong-code');
    }
    await guess.forgive();
    return enter(service, request, reply, person, 'two factors');
  },

  'session.recovery-code': async ({ service, actor, body, request, reply }) => {
    const person = await personOf(service, actor.account);
    const guess = await admitGuess(service, request, 'code', person.email);
    const isRight = await service.store.asSystem('sign-in', async (tx) => {
      if (!(await takeRecoveryCode(service, tx, person.id, body.code))) return false;
      await recordEvent(tx, { actor, kind: 'account.recovery-code-used', party: person.party });
      return true;
    });
    if (!isRight) {
      await guess.note(person);
      throw new ServerProblem('session.wrong-code');
    }
    await guess.forgive();
    return enter(service, request, reply, person, 'two factors');
  },

  'session.confirm': async ({ service, actor, body, request, reply }) => {
    const person = await personOf(service, actor.account);
    const guess = await admitGuess(service, request, 'password' in body ? 'password' : 'code', person.email);
    const isRight =
      'password' in body
        ? await verifyPassword(person.passwordHash, body.password)
        : await service.store.asSystem('sign-in', (tx) => takeCode(service, tx, person.id, body.code));
    if (!isRight) await guess.note(person);
    if (!isRight) throw new ServerProblem('password' in body ? 'session.wrong' : 'session.wrong-code');
    await guess.forgive();
    const secret = await service.store.asSystem('sign-in', (tx) =>
      renewSession(tx, actor.session, { authenticatedAt: service.now() }),
    );
    if (secret === undefined) throw new ServerProblem('request.not-signed-in');
    setCookie(reply, 'session', secret, service.settings);
    return undefined;
  },

  'session.switch': async ({ service, actor, body, reply }) => {
    const secret = await service.store.asSystem('sign-in', async (tx) => {
      const to = (await partiesOf(tx, actor.account)).find(({ id }) => id === body.party);
      if (to === undefined) throw new ServerProblem('request.not-found');
      return renewSession(tx, actor.session, { party: to.id });
    });
    if (secret === undefined) throw new ServerProblem('request.not-signed-in');
    setCookie(reply, 'session', secret, service.settings);
    return undefined;
  },
};

/** Only at signing in is a password there to be hashed at the cost of today. One that was changed meanwhile stays as it was changed. */
async function hashAnew({ store }: Service, { id, passwordHash: before }: Person, password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  const unchanged = and(eq(account.id, id), eq(account.passwordHash, before!));
  await store.asSystem('sign-in', (tx) => tx.update(account).set({ passwordHash }).where(unchanged));
}

/** Somebody whose session says who they are. */
export async function personOf({ store }: Service, accountId: string): Promise<Person> {
  const person = await store.asSystem('sign-in', (tx) => findPerson(tx, { account: accountId }));
  if (person === undefined) throw new ServerProblem('request.not-signed-in');
  return person;
}

/** The open parties that somebody belongs to. */
function partiesOf(tx: Transaction, accountId: string) {
  return tx
    .select({ id: party.id, name: party.name, kind: party.kind, isHost: party.isHost, role: membership.role })
    .from(membership)
    .innerJoin(party, and(eq(party.id, membership.party), isNull(party.closedAt)))
    .where(eq(membership.account, accountId))
    .orderBy(party.name, party.id);
}
