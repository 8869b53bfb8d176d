import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Transaction } from '../../store/store.ts';
import { account, membership, session } from '../../store/tables/access.ts';
import { party } from '../../store/tables/parties.ts';
import { actorOfSession } from './actor-of-session.ts';
import type { MemberActor, SigningInActor } from '../../actor.ts';
import { hashSecret } from '../bearer-secret.ts';
import { idleSince, SEEN_EVERY } from './session-times.ts';

/**
 * Who carries this session: undefined when there is none, when it is over or was ended, and when the account, the membership or the party is
 * no more. Notes that it was used, at most once a minute.
 */
export async function findSession(
  tx: Transaction,
  secret: string,
  now: Date,
): Promise<MemberActor | SigningInActor | undefined> {
  const [found] = await tx
    .select({ session, account, party, role: membership.role })
    .from(session)
    .innerJoin(account, eq(account.id, session.account))
    .innerJoin(party, eq(party.id, session.party))
    .innerJoin(membership, and(eq(membership.party, session.party), eq(membership.account, session.account)))
    .where(
      and(
        eq(session.hash, hashSecret(secret)),
        isNull(session.revokedAt),
        gt(session.expiresAt, now),
        gt(session.lastSeenAt, idleSince(now)),
        isNull(account.disabledAt),
        isNull(party.closedAt),
      ),
    );
  if (found === undefined) return undefined;
  if (now.getTime() - found.session.lastSeenAt.getTime() >= SEEN_EVERY) {
    await tx.update(session).set({ lastSeenAt: now }).where(eq(session.id, found.session.id));
  }
  return actorOfSession(found);
}
