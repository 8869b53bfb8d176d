import { asc, eq, isNull, and } from 'drizzle-orm';
import type { MemberActor } from '../actor.ts';
import { recordEvent } from '../audit/record-event.ts';
import { sendMail } from '../notices/send-mail.ts';
import type { Service } from '../service.ts';
import type { Transaction } from '../store/store.ts';
import { account, membership, oneTimeLink } from '../store/tables/access.ts';
import { outbox } from '../store/tables/notices.ts';
import { orderEvents } from '../store/tables/orders.ts';
import { party } from '../store/tables/parties.ts';
import { isManager, lockMember, requireOtherManager } from './managers.ts';

/**
 * Deletes the account of who asks, and what tells who it was: address, name, factors, sessions, links, mail that waits, and the name in the history of
 * orders. The audit log keeps the identifier, and a signature under an agreement stays as it was given.
 * @throws ServerProblem `member.last-manager` when an open party would be left to nobody.
 */
export async function deleteAccount(service: Service, tx: Transaction, actor: MemberActor): Promise<void> {
  const { account: id, email, language } = actor;
  const open = await tx
    .select({ party: membership.party })
    .from(membership)
    .innerJoin(party, and(eq(party.id, membership.party), isNull(party.closedAt)))
    .where(eq(membership.account, id))
    // In one order, so that two who go at once do not wait for each other.
    .orderBy(asc(membership.party));
  for (const { party: of } of open) {
    if (isManager(await lockMember(tx, of, id))) await requireOtherManager(tx, of, id);
  }
  await tx
    .update(orderEvents)
    .set({ actorName: '' })
    .where(and(eq(orderEvents.actorKind, 'account'), eq(orderEvents.actor, id)));
  await tx.delete(oneTimeLink).where(eq(oneTimeLink.email, email));
  await tx.delete(outbox).where(eq(outbox.recipient, email));
  await tx.delete(account).where(eq(account.id, id));
  // Gone from the outbox as soon as it is sent.
  await sendMail(service, tx, { to: email, language, kind: 'account-deleted', details: {}, party: actor.party });
  for (const { party: of } of open) {
    await recordEvent(tx, { actor, kind: 'account.deleted', party: of, details: { account: id } });
  }
}
