import { eq } from 'drizzle-orm';
import { deleteAccount } from '../../access/delete-account.ts';
import { hashPassword, verifyPassword } from '../../access/factors/password.ts';
import { mayBePassword } from '../../access/factors/password-rules.ts';
import { countRecoveryCodes, renewRecoveryCodes } from '../../access/factors/recovery-codes.ts';
import { admitGuess } from '../../access/limits/admit-guess.ts';
import { endSessions, renewSession } from '../../access/sessions/open-session.ts';
import { requireRecent } from '../../access/sessions/require-recent.ts';
import { recordEvent } from '../../audit/record-event.ts';
import type { Handlers } from '../../http/handler.ts';
import { ServerProblem } from '../../problems/server-problem.ts';
import { clearCookie, setCookie } from '../../access/sessions/session-cookie.ts';
import { sendMail } from '../../notices/send-mail.ts';
import { account, passkey } from '../../store/tables/access.ts';
import { personOf } from './session.ts';

type Ids =
  'account.read' | 'account.change' | 'account.delete' | 'account.change-password' | 'account.renew-recovery-codes';

export const accountHandlers: Handlers<Ids> = {
  'account.read': async ({ tx, actor }) => {
    const [own] = await tx.select().from(account).where(eq(account.id, actor.account));
    if (own === undefined) throw new ServerProblem('request.not-signed-in');
    const keys = await tx.select().from(passkey).where(eq(passkey.account, own.id)).orderBy(passkey.createdAt);
    const { id, email, name, language, passwordHash, totpLocked } = own;
    return {
      ...{ id, email, name, language },
      hasPassword: passwordHash !== null,
      hasTotp: totpLocked !== null,
      recoveryCodesLeft: await countRecoveryCodes(tx, id),
      passkeys: keys.map((key) => ({
        id: key.id,
        name: key.name,
        createdAt: key.createdAt.toISOString(),
        lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
      })),
    };
  },

  'account.change': async ({ tx, actor, body: { name, language } }) => {
    if (name === undefined && language === undefined) return undefined;
    await tx
      .update(account)
      .set({ ...(name !== undefined && { name }), ...(language !== undefined && { language }) })
      .where(eq(account.id, actor.account));
    return undefined;
  },

  'account.delete': async ({ service, tx, actor, reply }) => {
    await requireRecent(tx, actor, service.now());
    await deleteAccount(service, tx, actor);
    for (const cookie of ['session', 'device'] as const) clearCookie(reply, cookie, service.settings);
    void reply.header('clear-site-data', '"cache", "cookies"');
    return undefined;
  },

  'account.change-password': async ({ service, actor, body, request, reply }) => {
    const { store, settings } = service;
    const person = await personOf(service, actor.account);
    if (person.passwordHash === null) {
      await store.asSystem('sign-in', (tx) => requireRecent(tx, actor, service.now()));
    } else {
      const guess = await admitGuess(service, request, 'password', person.email);
      if (!(await verifyPassword(person.passwordHash, body.current ?? ''))) throw new ServerProblem('session.wrong');
      await guess.forgive();
    }
    if (!mayBePassword(body.password, person)) throw new ServerProblem('account.password-weak');
    const passwordHash = await hashPassword(body.password);
    const secret = await store.asSystem('sign-in', async (tx) => {
      const now = service.now();
      const { id, email: to, language, party } = person;
      await tx.update(account).set({ passwordHash }).where(eq(account.id, id));
      await endSessions(tx, id, now, actor.session);
      const renewed = await renewSession(tx, actor.session, { authenticatedAt: now });
      if (renewed === undefined) throw new ServerProblem('request.not-signed-in');
      const details = { page: `${settings.publicUrl}/account` };
      await sendMail(service, tx, { to, language, kind: 'password-changed', details, party });
      await recordEvent(tx, { actor, kind: 'account.password-changed' });
      return renewed;
    });
    setCookie(reply, 'session', secret, settings);
    return undefined;
  },

  'account.renew-recovery-codes': async ({ service, tx, actor }) => {
    await requireRecent(tx, actor, service.now());
    const recoveryCodes = await renewRecoveryCodes(service, tx, actor.account);
    await recordEvent(tx, { actor, kind: 'account.factor-added', details: { factor: 'recovery codes' } });
    return { recoveryCodes };
  },
};
