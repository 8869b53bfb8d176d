import type { ReactNode } from 'react';
import { useApi } from '../api/use-api.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { accountTexts } from '../texts/account.ts';
import { useTexts } from '../texts/language.tsx';
import { DeleteAccount } from './own/delete-account.tsx';
import { OwnDetails } from './own/own-details.tsx';
import { OwnFactors } from './own/own-factors.tsx';
import { OwnPassword } from './own/own-password.tsx';
import { OwnSessions } from './own/own-sessions.tsx';

/** One's own name, what one signs in with, and where one is signed in. */
export function AccountPage(): ReactNode {
  const { own: words } = useTexts(accountTexts);
  const account = useApi('account.read');
  return (
    <Page title={words.title}>
      <Loaded query={account}>
        {(facts) => (
          <>
            <OwnDetails account={facts} />
            <OwnPassword hasPassword={facts.hasPassword} />
            <OwnFactors account={facts} />
            <OwnSessions />
            <DeleteAccount />
          </>
        )}
      </Loaded>
    </Page>
  );
}
