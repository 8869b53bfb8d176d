import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { MemberActor } from '../../actor.ts';
import { recordEvent } from '../../audit/record-event.ts';
import { MANAGES } from '../../contract/access/members.ts';
import { rolesOf } from '../../contract/roles.ts';
import type { Handlers } from '../../http/handler.ts';
import { ServerProblem } from '../../problems/server-problem.ts';
import type { Transaction } from '../../store/store.ts';
import { account, membership, session } from '../../store/tables/access.ts';
import { party } from '../../store/tables/parties.ts';

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

function isManager(role: string): boolean {
  return (MANAGES as readonly string[]).includes(role);
}

function ofMember(of: string, person: string) {
  return and(eq(membership.party, of), eq(membership.account, person));
}

/** The party's row is locked first: of two who put each other out, the second sees what the first did. */
async function lockMember(tx: Transaction, of: string, person: string) {
  await tx.select({ id: party.id }).from(party).where(eq(party.id, of)).for('update');
  const [found] = await tx.select({ role: membership.role }).from(membership).where(ofMember(of, person));
  if (found === undefined) throw new ServerProblem('request.not-found');
  return found.role;
}

async function requireOtherManager(tx: Transaction, of: string, person: string): Promise<void> {
  const others = await tx
    .select({ account: membership.account })
    .from(membership)
    .innerJoin(account, and(eq(account.id, membership.account), isNull(account.disabledAt)))
    .where(and(eq(membership.party, of), inArray(membership.role, [...MANAGES]), ne(membership.account, person)))
    .limit(1);
  if (others.length === 0) throw new ServerProblem('member.last-manager');
}

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
