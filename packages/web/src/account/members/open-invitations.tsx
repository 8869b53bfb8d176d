import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi, useChange } from '../../api/use-api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { DataTable } from '../../design/data-table.tsx';
import { accountTexts } from '../../texts/account.ts';
import { formatDate } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { rolesTexts } from '../../texts/roles.ts';

/** Invitations that nobody has used yet, and withdrawing them. */
export function OpenInvitations(): ReactNode {
  const { members: words } = useTexts(accountTexts);
  const { names } = useTexts(rolesTexts);
  const { language } = useLanguage();
  const invitations = useApi('invitations.list');
  const withdraw = useChange('invitations.withdraw', ['invitations.list']);
  const [said, say] = useState('');
  return (
    <Loaded query={invitations}>
      {({ items }) => (
        <section className="stack">
          <p role="status" className="members-said">
            {said}
          </p>
          {items.length > 0 && (
            <DataTable
              caption={words.waiting}
              rows={items}
              rowKey={({ id }) => id}
              columns={[
                { id: 'email', header: words.email, cell: ({ email }) => email },
                {
                  id: 'for',
                  header: words.forWhom,
                  cell: ({ partyName, role }) => partyName ?? (role === null ? '' : names[role]),
                },
                { id: 'until', header: words.until, cell: ({ expiresAt }) => formatDate(expiresAt, language) },
                {
                  id: 'withdraw',
                  header: words.withdraw,
                  cell: ({ id, email }) => (
                    <Button
                      kind="plain"
                      aria-label={words.withdrawNamed(email)}
                      isPending={withdraw.isPending && withdraw.variables.params?.invitation === id}
                      onPress={() =>
                        withdraw.mutate(
                          { params: { invitation: id } },
                          { onSuccess: () => say(words.withdrawn(email)) },
                        )
                      }
                    >
                      {words.withdraw}
                    </Button>
                  ),
                },
              ]}
            />
          )}
          {withdraw.error !== null && <ProblemNotice error={withdraw.error} />}
        </section>
      )}
    </Loaded>
  );
}
