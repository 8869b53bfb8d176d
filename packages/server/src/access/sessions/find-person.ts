import type { Language } from '@verrijk/core/messages';
import type { Transaction } from '../../store/store.ts';

/** Somebody who may sign in: the account is not switched off, and belongs to a party that is open. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly passwordHash: string | null;
  readonly hasTotp: boolean;
  readonly hasPasskey: boolean;
  readonly hasRecoveryCode: boolean;
  /** For which signing in goes on: where it last did. */
  readonly party: string;
}

/** Looks somebody up by address of e-mail (lower case) or by account. The work is the same whether there is one or not. */
export async function findPerson(
  tx: Transaction,
  by: { readonly email: string } | { readonly account: string },
): Promise<Person | undefined> {
  const { rows } = await tx.$client.query<Person>(
    `select account.id, account.email, account.name, account.language,
            account.password_hash as "passwordHash",
            account.totp_locked is not null as "hasTotp",
            exists (select from passkey where passkey.account = account.id) as "hasPasskey",
            exists (select from recovery_code where account = account.id and used_at is null) as "hasRecoveryCode",
            home.party
     from account
     cross join lateral (
       select membership.party from membership
       join party on party.id = membership.party and party.closed_at is null
       where membership.account = account.id
       order by (select max(created_at) from session
                 where session.account = membership.account and session.party = membership.party) desc nulls last,
                membership.created_at
       limit 1) as home
     where account.disabled_at is null and ${'email' in by ? 'account.email = $1' : 'account.id = $1'}`,
    ['email' in by ? by.email : by.account],
  );
  return rows[0];
}
