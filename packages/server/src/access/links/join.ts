import { randomUUID } from 'node:crypto';
import type { Language } from '@verrijk/core/messages';
import { recordEvent } from '../../audit/record-event.ts';
import { ServerProblem } from '../../problems/server-problem.ts';
import type { Service } from '../../service.ts';
import type { Transaction } from '../../store/store.ts';
import { account, membership } from '../../store/tables/access.ts';
import type { OneTimeLinkRow } from '../../store/tables/access.ts';
import { party } from '../../store/tables/parties.ts';
import type { Actor } from '../../actor.ts';
import { useLink } from './one-time-links.ts';

/** Who joins: an account that there is, or a new one. */
export type Joiner =
  | { readonly account: string }
  | {
      readonly account: undefined;
      readonly email: string;
      readonly name: string;
      readonly passwordHash: string;
      readonly language: Language;
    };

/**
 * Uses an invitation up: makes the party where it is for a new one, the account where there is none, and the membership, all in one transaction.
 * @throws ServerProblem `link.not-valid` when it was used meanwhile, or the installation has its first administrator.
 */
export async function join(
  { now }: Service,
  tx: Transaction,
  actor: Actor,
  link: OneTimeLinkRow,
  joiner: Joiner,
  partyName: string,
): Promise<string> {
  if (!(await useLink(tx, now(), link.id))) throw new ServerProblem('link.not-valid');
  const of = link.kind === 'member' ? link.inviter! : await makeParty(tx, link, joiner, partyName);
  const person = joiner.account ?? randomUUID();
  if (joiner.account === undefined) {
    const { email, name, passwordHash, language } = joiner;
    const made = await tx
      .insert(account)
      .values({ id: person, email, name, passwordHash, language })
      .onConflictDoNothing()
      .returning({ id: account.id });
    if (made.length === 0) throw new ServerProblem('request.conflict');
  }
  const role = link.role!;
  await tx.insert(membership).values({ party: of, account: person, role }).onConflictDoNothing();
  if (link.kind !== 'member') {
    await recordEvent(tx, { actor, kind: 'party.opened', party: of, details: { invitedBy: link.inviter } });
  }
  await recordEvent(tx, { actor, kind: 'member.joined', party: of, details: { account: person, role } });
  return person;
}

async function makeParty(tx: Transaction, link: OneTimeLinkRow, joiner: Joiner, name: string): Promise<string> {
  const id = randomUUID();
  const isHost = link.kind === 'first-administrator';
  const made = await tx
    .insert(party)
    .values({
      id,
      kind: link.partyKind!,
      name,
      municipality: link.municipality ?? '',
      isHost,
      invitedBy: link.inviter,
      ...(joiner.account === undefined && {
        contactName: joiner.name,
        contactEmail: joiner.email,
        language: joiner.language,
      }),
    })
    .onConflictDoNothing()
    .returning({ id: party.id });
  // There is one host: who comes second with a link of before is too late.
  if (made.length === 0) throw new ServerProblem('link.not-valid');
  return id;
}
