import { and, eq, isNull, ne } from 'drizzle-orm';
import { isManager, lockMember, ofMember, requireOtherManager } from '../../access/managers.ts';
import type { MemberActor } from '../../actor.ts';
import { recordEvent } from '../../audit/record-event.ts';
import { rolesOf } from '../../contract/roles.ts';
import type { Handlers } from '../../http/handler.ts';
import { ServerProblem } from '../../problems/server-problem.ts';
import type { Transaction } from '../../store/store.ts';
import { account, membership, session } from '../../store/tables/access.ts';

export const memberHandlers: Handlers<'members.list' | 'members.change' | 'members.remove'> = {
  'members.list': async ({ tx, actor }) => {
    const rows = await tx
      .select({
        account: account.id,
        name: account.name,
        email: account.email,
        role: membership.role,
        since: membership.createdAt,
      })
      .from(membership)
      .innerJoin(account, eq(account.id, membership.account))
      .where(eq(membership.party, actor.party))
      .orderBy(account.name, account.id);
    return { items: rows.map((row) => ({ ...row, since: row.since.toISOString() })) };
  },

  'members.change': async ({ service, tx, actor, params, body: { role } }) => {
    if (!rolesOf(actor.partyKind).includes(role)) throw new ServerProblem('member.role');
    const before = await lockMember(tx, actor.party, params.account);
    if (before === role) return undefined;
    if (!isManager(role)) await requireOtherManager(tx, actor.party, params.account);
    await tx.update(membership).set({ role }).where(ofMember(actor.party, params.account));
    await endSessionsHere(tx, actor, params.account, service.now());
    await recordEvent(tx, { actor, kind: 'member.changed', details: { account: params.account, before, role } });
    return undefined;
  },

  'members.remove': async ({ service, tx, actor, params }) => {
    const role = await lockMember(tx, actor.party, params.account);
    if (isManager(role)) await requireOtherManager(tx, actor.party, params.account);
    await endSessionsHere(tx, actor, params.account, service.now());
    await tx.delete(membership).where(ofMember(actor.party, params.account));
    await recordEvent(tx, { actor, kind: 'member.removed', details: { account: params.account, role } });
    return undefined;
  },
};

/** What somebody may do follows from the membership at every request; that their sessions end besides makes it seen. One's own goes on. */
async function endSessionsHere(tx: Transaction, actor: MemberActor, person: string, now: Date): Promise<void> {
  await tx
    .update(session)
    .set({ revokedAt: now })
    .where(
      and(
        eq(session.party, actor.party),
        eq(session.account, person),
        isNull(session.revokedAt),
        ne(session.id, actor.session),
      ),
    );
}
