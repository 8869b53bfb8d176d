import type { shell as dutch } from '../nl/shell.ts';

/** What stands around every page. */
export const shell: typeof dutch = {
  skip: 'To the content',
  pages: 'Pages',
  foot: {
    organisation:
      'Verrijk links Culturele Doelgroepen to customers. Your customer file stays on your own computer until you send the minimal file.',
    provider:
      'Verrijk links Culturele Doelgroepen to customers. What an organisation delivers is encrypted and destroyed in time.',
    local: 'Verrijk links Culturele Doelgroepen to customers. On these pages everything stays on your own computer.',
  },
  signIn: 'Sign in',
  signOut: 'Sign out',
  account: 'My account',
  local: 'Without account',
  worksFor: 'You work for',
  switchFailed: 'Switching did not work. Please try again.',
  demo: 'This is a demo: all organisations, people and addresses are made up.',
  organisation: { orders: 'Orders', members: 'Colleagues', party: 'Our organisation' },
  provider: {
    orders: 'Orders',
    references: 'Reference',
    prices: 'Prices',
    regions: 'Area',
    parties: 'Organisations',
    records: 'Records',
    party: 'Our office',
  },
};
