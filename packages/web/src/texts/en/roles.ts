import type { roles as dutch } from '../nl/roles.ts';

/** What people may be at a party, and what each may do. */
export const roles: typeof dutch = {
  names: {
    owner: 'owner',
    member: 'member',
    reader: 'reader',
    administrator: 'administrator',
    operator: 'operator',
  },
  may: {
    owner: 'Everything: orders, signing, colleagues and settings.',
    member: 'Make orders, sign, deliver and fetch.',
    reader: 'Look along and read reports.',
    administrator: 'Everything: orders, prices, the reference, colleagues and settings.',
    operator: 'Handle orders: quote, sign, start again, erase.',
  },
};
