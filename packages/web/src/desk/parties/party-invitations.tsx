import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi, useChange } from '../../api/use-api.ts';
import { ConfirmedAction } from '../../app/confirmed-action.tsx';
import { Loaded } from '../../app/loaded.tsx';
import { DataTable } from '../../design/data-table.tsx';
import { FreshNotice } from '../../design/fresh-notice.tsx';
import { RowActions } from '../../design/row-actions.tsx';
import { deskPartiesTexts } from '../../texts/desk-parties.ts';
import { formatDate } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';

/** Invitations of organisations and offices that nobody has used yet. */
export function PartyInvitations(): ReactNode {
  const words = useTexts(deskPartiesTexts).open;
  const { language } = useLanguage();
  const query = useApi('invitations.list');
  const change = useChange('invitations.withdraw', ['invitations.list']);
  const [withdrawn, setWithdrawn] = useState<string>();
  const withdraw = async (id: string, email: string): Promise<void> => {
    await change.mutateAsync({ params: { invitation: id } });
    setWithdrawn(email);
  };
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      {withdrawn !== undefined && <FreshNotice key={withdrawn} title={words.withdrawn(withdrawn)} />}
      <Loaded query={query}>
        {({ items }) => (
          <DataTable
            caption={words.caption}
            rows={items.filter(({ kind }) => kind === 'party')}
            rowKey={({ id }) => id}
            empty={words.empty}
            columns={[
              { id: 'name', header: words.name, cell: ({ partyName }) => partyName ?? '' },
              { id: 'email', header: words.email, cell: ({ email }) => email },
              { id: 'until', header: words.until, cell: ({ expiresAt }) => formatDate(expiresAt, language) },
              {
                id: 'actions',
                header: words.actions,
                cell: ({ id, email }) => (
                  <RowActions>
                    <ConfirmedAction
                      label={words.withdraw}
                      accessibleName={words.withdrawOf(email)}
                      kind="plain"
                      title={words.withdrawTitle}
                      confirm={words.withdrawConfirm}
                      act={() => withdraw(id, email)}
                    >
                      <p>{words.withdrawDetail(email)}</p>
                    </ConfirmedAction>
                  </RowActions>
                ),
              },
            ]}
          />
        )}
      </Loaded>
    </section>
  );
}
