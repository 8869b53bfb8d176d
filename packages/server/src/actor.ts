import type { Language } from '@verrijk/core/messages';
import type { PartyKind, Role, Scope } from './contract/roles.ts';

/** Who asks. What they may see follows from the party, what they may do from the role or the scopes. */
export type Actor = Asking & AnyActor;

interface Asking {
  /** Of which request, as it stands in the log; none for jobs. */
  readonly request?: string;
}

type AnyActor =
  | { readonly kind: 'anonymous' }
  | SigningInActor
  | MemberActor
  | TokenActor
  /** The service itself: jobs and sweeps. */
  | { readonly kind: 'service' };

/** Has given a password and must still give, or set up, a second factor. */
export interface SigningInActor {
  readonly kind: 'signing-in';
  readonly account: string;
  readonly session: string;
  readonly stage: 'second-factor' | 'enrol';
}

interface OfParty {
  readonly party: string;
  readonly partyKind: PartyKind;
  /** The party runs this installation. */
  readonly isHost: boolean;
  readonly language: Language;
}

export interface MemberActor extends OfParty {
  readonly kind: 'member';
  readonly account: string;
  readonly session: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

export interface TokenActor extends OfParty {
  readonly kind: 'token';
  readonly token: string;
  /** As its maker called it. */
  readonly name: string;
  readonly scopes: readonly Scope[];
}

/** Who may call an endpoint for a party. */
export type PartyActor = MemberActor | TokenActor;
