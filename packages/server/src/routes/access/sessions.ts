import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { endSessions } from '../../access/sessions/open-session.ts';
import { idleSince } from '../../access/sessions/session-times.ts';
import { requireRecent } from '../../access/sessions/require-recent.ts';
import { recordEvent } from '../../audit/record-event.ts';
import type { Handlers } from '../../http/handler.ts';
import { ServerProblem } from '../../problems/server-problem.ts';
import { session } from '../../store/tables/access.ts';

export const sessionsHandlers: Handlers<'session.list' | 'session.revoke' | 'session.revoke-others'> = {
  'session.list': async ({ service, tx, actor }) => {
    const now = service.now();
    const rows = await tx
      .select()
      .from(session)
      .where(
        and(
          eq(session.account, actor.account),
          isNull(session.revokedAt),
          gt(session.expiresAt, now),
          gt(session.lastSeenAt, idleSince(now)),
        ),
      )
      .orderBy(desc(session.lastSeenAt));
    return {
      items: rows.map(({ id, device, createdAt, lastSeenAt }) => ({
        id,
        device,
        createdAt: createdAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        isThis: id === actor.session,
      })),
    };
  },

  'session.revoke': async ({ service, tx, actor, params }) => {
    await requireRecent(tx, actor, service.now());
    const ended = await tx
      .update(session)
      .set({ revokedAt: service.now() })
      .where(and(eq(session.id, params.session), eq(session.account, actor.account), isNull(session.revokedAt)))
      .returning({ id: session.id });
    if (ended.length === 0) throw new ServerProblem('request.not-found');
    await recordEvent(tx, { actor, kind: 'session.ended', details: { which: 'one elsewhere' } });
    return undefined;
  },

  'session.revoke-others': async ({ service, tx, actor }) => {
    await requireRecent(tx, actor, service.now());
    await endSessions(tx, actor.account, service.now(), actor.session);
    await recordEvent(tx, { actor, kind: 'session.ended', details: { which: 'all elsewhere' } });
    return undefined;
  },
};
