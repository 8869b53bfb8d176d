import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi, useChange } from '../api/use-api.ts';
import type { ApiResult } from '../api/use-api.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { SureDialog } from '../app/sure-dialog.tsx';
import { Button } from '../design/button.tsx';
import { DataTable } from '../design/data-table.tsx';
import { formatDate } from '../texts/format.ts';
import { useLanguage, useTexts } from '../texts/language.tsx';
import { partyTexts } from '../texts/party.ts';
import { ForEngineers } from './programs/for-engineers.tsx';
import { ForManagers } from './programs/for-managers.tsx';
import { NewToken } from './programs/new-token.tsx';
import './members/members.css';

type Token = ApiResult<'tokens.list'>['items'][number];

/** Keys with which programs work for one's party. */
export function TokensPage(): ReactNode {
  const { tokens: words } = useTexts(partyTexts);
  return (
    <Page title={words.title} lead={words.lead}>
      <ForEngineers />
      <ForManagers>
        <OwnTokens />
        <NewToken />
      </ForManagers>
    </Page>
  );
}

function OwnTokens(): ReactNode {
  const { tokens: words } = useTexts(partyTexts);
  const tokens = useApi('tokens.list');
  const revoke = useChange('tokens.revoke', ['tokens.list']);
  const [asked, ask] = useState<Token>();
  const [said, say] = useState('');
  return (
    <>
      <section className="stack">
        <h2>{words.list}</h2>
        <p role="status" className="members-said">
          {said}
        </p>
        <Loaded query={tokens}>{({ items }) => <Tokens items={items} onRevoke={ask} />}</Loaded>
      </section>
      {asked !== undefined && (
        <SureDialog
          title={words.revokeSure(asked.name)}
          confirm={words.revoke}
          act={() => revoke.mutateAsync({ params: { token: asked.id } })}
          onClose={() => ask(undefined)}
          onDone={() => say(words.revoked(asked.name))}
        >
          <p>{words.revokeDetail}</p>
        </SureDialog>
      )}
    </>
  );
}

function Tokens({
  items,
  onRevoke,
}: {
  readonly items: readonly Token[];
  readonly onRevoke: (token: Token) => void;
}): ReactNode {
  const { tokens: words } = useTexts(partyTexts);
  const { language } = useLanguage();
  const day = (moment: string): string => formatDate(moment, language);
  return (
    <DataTable
      caption={words.list}
      isCaptionHidden
      rows={items}
      rowKey={({ id }) => id}
      empty={words.none}
      columns={[
        { id: 'name', header: words.name, cell: ({ name }) => name },
        { id: 'hint', header: words.hint, cell: ({ hint }) => <code>{hint}…</code> },
        {
          id: 'scopes',
          header: words.scopes,
          cell: ({ scopes }) => scopes.map((each) => words.scope[each]).join(', '),
        },
        { id: 'expires', header: words.expires, cell: ({ expiresAt }) => day(expiresAt) },
        {
          id: 'used',
          header: words.used,
          cell: ({ lastUsedAt }) => (lastUsedAt === null ? words.never : day(lastUsedAt)),
        },
        {
          id: 'revoke',
          header: words.revoke,
          cell: (token) => (
            <Button kind="plain" aria-label={words.revokeNamed(token.name)} onPress={() => onRevoke(token)}>
              {words.revoke}
            </Button>
          ),
        },
      ]}
    />
  );
}
