import { and, eq, gt, isNull } from 'drizzle-orm';
import { isAtOtherParty, lockMember } from '../../access/managers.ts';
import { createLink, FACTOR_RESET_MINUTES } from '../../access/links/one-time-links.ts';
import { endSessions } from '../../access/sessions/open-session.ts';
import { requireRecent } from '../../access/sessions/require-recent.ts';
import { recordEvent } from '../../audit/record-event.ts';
import type { Handlers } from '../../http/handler.ts';
import { sendMail } from '../../notices/send-mail.ts';
import { ServerProblem } from '../../problems/server-problem.ts';
import { account, oneTimeLink } from '../../store/tables/access.ts';
import { party } from '../../store/tables/parties.ts';

/** So many such mails somebody gets in an hour. */
const MOST_LINKS = 3;
const HOUR = 3_600_000;

/** What who manages a party does about how a colleague signs in. An account is of no party, so this is done as the system, for a member who is named. */
export const memberAccessHandlers: Handlers<'members.end-sessions' | 'members.reset-factors'> = {
  'members.end-sessions': async ({ service: { store, now }, actor, params }) => {
    await store.asSystem('sign-in', async (tx) => {
      await lockMember(tx, actor.party, params.account);
      const own = params.account === actor.account ? actor.session : undefined;
      await endSessions(tx, params.account, now(), own);
      await recordEvent(tx, { actor, kind: 'member.sessions-ended', details: { account: params.account } });
    });
    return undefined;
  },

  'members.reset-factors': async ({ service, actor, params }) => {
    const now = service.now();
    await service.store.asSystem('sign-in', async (tx) => {
      await lockMember(tx, actor.party, params.account);
      // One's own is changed by who has it: a browser that was left open does not take it away.
      if (params.account === actor.account) throw new ServerProblem('request.not-allowed');
      await requireRecent(tx, actor, now);
      if (await isAtOtherParty(tx, actor.party, params.account)) throw new ServerProblem('member.elsewhere');
      const [person] = await tx.select().from(account).where(eq(account.id, params.account));
      if (person === undefined) throw new ServerProblem('request.not-found');
      const sent = and(eq(oneTimeLink.kind, 'factors'), eq(oneTimeLink.email, person.email));
      const lately = gt(oneTimeLink.createdAt, new Date(now.getTime() - HOUR));
      if ((await tx.$count(oneTimeLink, and(sent, lately))) >= MOST_LINKS) {
        throw new ServerProblem('request.too-many', {}, { retryAfter: HOUR / 1000 });
      }
      // The last one alone works.
      await tx
        .update(oneTimeLink)
        .set({ usedAt: now })
        .where(and(sent, isNull(oneTimeLink.usedAt)));
      const [own] = await tx.select({ name: party.name }).from(party).where(eq(party.id, actor.party));
      const { url } = await createLink(service, tx, { kind: 'factors', email: person.email, inviter: actor.party });
      const { email: to, language } = person;
      const details = { party: own?.name ?? '', minutes: FACTOR_RESET_MINUTES, link: url };
      await sendMail(service, tx, { to, language, kind: 'factor-reset', details, party: actor.party });
      await recordEvent(tx, { actor, kind: 'member.factor-reset-sent', details: { account: person.id } });
    });
    return undefined;
  },
};
