import type { Role } from '../../contract/roles.ts';
import type { AccountRow, SessionRow } from '../../store/tables/access.ts';
import type { party } from '../../store/tables/parties.ts';
import type { MemberActor, SigningInActor } from '../../actor.ts';

/** Who a session is of. */
export interface SessionFacts {
  readonly session: Pick<SessionRow, 'id' | 'stage'>;
  readonly account: Pick<AccountRow, 'id' | 'name' | 'email' | 'language'>;
  readonly party: Pick<typeof party.$inferSelect, 'id' | 'kind' | 'isHost'>;
  readonly role: Role;
}

export function actorOfSession({ session, account, party, role }: SessionFacts): MemberActor | SigningInActor {
  if (session.stage !== 'full') {
    return { kind: 'signing-in', account: account.id, session: session.id, stage: session.stage };
  }
  return {
    kind: 'member',
    account: account.id,
    session: session.id,
    name: account.name,
    email: account.email,
    role,
    party: party.id,
    partyKind: party.kind,
    isHost: party.isHost,
    language: account.language,
  };
}
