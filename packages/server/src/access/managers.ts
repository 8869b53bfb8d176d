import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import { MANAGES } from '../contract/access/members.ts';
import { ServerProblem } from '../problems/server-problem.ts';
import type { Transaction } from '../store/store.ts';
import { account, membership } from '../store/tables/access.ts';
import { party } from '../store/tables/parties.ts';

export function isManager(role: string): boolean {
  return (MANAGES as readonly string[]).includes(role);
}

export function ofMember(of: string, person: string) {
  return and(eq(membership.party, of), eq(membership.account, person));
}

/** The role of somebody at a party. The party's row is locked first: of two who put each other out, the second sees what the first did. */
export async function lockMember(tx: Transaction, of: string, person: string) {
  await tx.select({ id: party.id }).from(party).where(eq(party.id, of)).for('update');
  const [found] = await tx.select({ role: membership.role }).from(membership).where(ofMember(of, person));
  if (found === undefined) throw new ServerProblem('request.not-found');
  return found.role;
}

/** @throws ServerProblem `member.last-manager` when nobody else manages the party. */
export async function requireOtherManager(tx: Transaction, of: string, person: string): Promise<void> {
  const others = await tx
    .select({ account: membership.account })
    .from(membership)
    .innerJoin(account, and(eq(account.id, membership.account), isNull(account.disabledAt)))
    .where(and(eq(membership.party, of), inArray(membership.role, [...MANAGES]), ne(membership.account, person)))
    .limit(1);
  if (others.length === 0) throw new ServerProblem('member.last-manager');
}

/**
 * Whether who manages a party may open no door of somebody by themselves, because it leads to another party too: whoever also reads the mail of that
 * person would come in there. Who runs the installation may.
 */
export async function isAtOtherParty(tx: Transaction, of: string, person: string): Promise<boolean> {
  const [own] = await tx.select({ isHost: party.isHost }).from(party).where(eq(party.id, of));
  if (own?.isHost === true) return false;
  return (await tx.$count(membership, and(eq(membership.account, person), ne(membership.party, of)))) > 0;
}
