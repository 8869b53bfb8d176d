import { and, eq, isNull } from 'drizzle-orm';
import { hashPassword } from '../../access/factors/password.ts';
import { mayBePassword } from '../../access/factors/password-rules.ts';
import { admitGuess, forgetGuesses } from '../../access/limits/admit-guess.ts';
import { markDevice } from '../../access/limits/device-mark.ts';
import { createLink, findLink, RESET_MINUTES, useLink } from '../../access/links/one-time-links.ts';
import { isAtOtherParty } from '../../access/managers.ts';
import { findPerson } from '../../access/sessions/find-person.ts';
import { endSessions } from '../../access/sessions/open-session.ts';
import { recordEvent } from '../../audit/record-event.ts';
import type { Handlers } from '../../http/handler.ts';
import { ServerProblem } from '../../problems/server-problem.ts';
import { sendMail } from '../../notices/send-mail.ts';
import { account, membership, oneTimeLink, passkey, recoveryCode } from '../../store/tables/access.ts';

/** Writes as much as for somebody, and keeps nothing. */
class NobodyThere extends Error {}

export const resetHandlers: Handlers<'resets.ask' | 'resets.use' | 'resets.factors'> = {
  'resets.ask': async ({ service, body: { email }, request }) => {
    await admitGuess(service, request, 'reset', email);
    try {
      await service.store.asSystem('sign-in', async (tx) => {
        const person = await findPerson(tx, { email });
        const { url } = await createLink(service, tx, { kind: 'reset', email });
        await sendMail(service, tx, {
          to: email,
          language: person?.language ?? 'nl',
          kind: 'reset',
          details: { minutes: RESET_MINUTES, link: url },
        });
        // All that is done for somebody was done, so that the time tells nothing; it is not kept.
        if (person === undefined) throw new NobodyThere();
      });
    } catch (cause) {
      if (!(cause instanceof NobodyThere)) throw cause;
    }
    return undefined;
  },

  'resets.use': async ({ service, actor, body: { secret, password }, request, reply }) => {
    const { store } = service;
    const { link, person } = await store.asSystem('sign-in', async (tx) => {
      const found = await findLink(tx, service.now(), secret, ['reset']);
      const owner = found === undefined ? undefined : await findPerson(tx, { email: found.email ?? '' });
      return { link: found, person: owner };
    });
    if (link === undefined || person === undefined) throw new ServerProblem('link.not-valid');
    if (!mayBePassword(password, person)) throw new ServerProblem('account.password-weak');
    const passwordHash = await hashPassword(password);
    await store.asSystem('sign-in', async (tx) => {
      const now = service.now();
      if (!(await useLink(tx, now, link.id))) throw new ServerProblem('link.not-valid');
      const { id, email: to, language, party } = person;
      // A second link that was asked for is worth nothing either.
      await tx
        .update(oneTimeLink)
        .set({ usedAt: now })
        .where(and(eq(oneTimeLink.kind, 'reset'), eq(oneTimeLink.email, to), isNull(oneTimeLink.usedAt)));
      await tx.update(account).set({ passwordHash }).where(eq(account.id, id));
      await endSessions(tx, id, now);
      const details = { page: `${service.settings.publicUrl}/account` };
      await sendMail(service, tx, { to, language, kind: 'password-changed', details, party });
      await recordEvent(tx, { actor, kind: 'account.password-reset', party, details: { account: id } });
    });
    // Whoever was kept out by the guesses of others is let in again.
    await forgetGuesses(service, person.email);
    markDevice(service, request, reply, person.email);
    return undefined;
  },

  'resets.factors': async ({ service, actor, body: { secret } }) => {
    await service.store.asSystem('sign-in', async (tx) => {
      const now = service.now();
      const link = await findLink(tx, now, secret, ['factors']);
      const person = link?.email ? await findPerson(tx, { email: link.email }) : undefined;
      if (link === undefined || person === undefined) throw new ServerProblem('link.not-valid');
      const { id, email: to, language } = person;
      // Whose colleague asked for it: who left meanwhile is nobody's any more.
      const party = link.inviter!;
      const isColleague = await tx.$count(membership, and(eq(membership.party, party), eq(membership.account, id)));
      if (isColleague === 0 || !(await useLink(tx, now, link.id))) throw new ServerProblem('link.not-valid');
      // Neither of who came to another party meanwhile.
      if (await isAtOtherParty(tx, party, id)) throw new ServerProblem('link.not-valid');
      await tx.update(account).set({ totpLocked: null, totpPending: null }).where(eq(account.id, id));
      await tx.delete(passkey).where(eq(passkey.account, id));
      await tx.delete(recoveryCode).where(eq(recoveryCode.account, id));
      await endSessions(tx, id, now);
      const details = { page: `${service.settings.publicUrl}/account` };
      await sendMail(service, tx, { to, language, kind: 'second-factor-changed', details, party });
      await recordEvent(tx, { actor, kind: 'account.factors-reset', party, details: { account: id } });
    });
    return undefined;
  },
};
