/** Whose files and words are kept: an account, at work for a party. Nobody's before somebody has signed in. */
let owner: { readonly account: string; readonly party: string } = { account: '', party: '' };

/** From now on files and words are kept for somebody. Those of others who use this browser are neither shown nor touched. */
export function keepFor(account: string, party: string): void {
  owner = { account, party };
}

/** With what names of files begin: those of the account at this party, or at all its parties. */
export function filesOf(whose: 'party' | 'account'): string {
  return whose === 'party' ? `${owner.account}/${owner.party}/` : `${owner.account}/`;
}

/** With what names of words begin; an account has them for all its parties. */
export function wordsOf(): string {
  return `${owner.account}.`;
}
