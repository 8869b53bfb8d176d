import type { ReactNode } from 'react';
import { useApi, useChange } from '../../api/use-api.ts';
import type { ApiResult } from '../../api/use-api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { DataTable } from '../../design/data-table.tsx';
import { StateMark } from '../../design/state-mark.tsx';
import { accountTexts } from '../../texts/account.ts';
import { formatMoment } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';

/** On which devices somebody is signed in, and signing out there. */
export function OwnSessions(): ReactNode {
  const { sessions: words } = useTexts(accountTexts);
  const sessions = useApi('session.list');
  const end = useChange('session.revoke', ['session.list']);
  const endOthers = useChange('session.revoke-others', ['session.list']);
  const error = end.error ?? endOthers.error;
  return (
    <section className="stack" aria-labelledby="own-sessions">
      <h2 id="own-sessions">{words.title}</h2>
      <Loaded query={sessions}>
        {({ items }) => (
          <>
            <Sessions items={items} onEnd={(session) => end.mutate({ params: { session } })} />
            {items.length > 1 ? (
              <Button isPending={endOthers.isPending} onPress={() => endOthers.mutate({})}>
                {words.endOthers}
              </Button>
            ) : (
              <p className="quiet">{words.onlyHere}</p>
            )}
          </>
        )}
      </Loaded>
      <span role="status">{(end.isSuccess || endOthers.isSuccess) && words.ended}</span>
      {error !== null && <ProblemNotice error={error} />}
    </section>
  );
}

function Sessions({
  items,
  onEnd,
}: {
  readonly items: ApiResult<'session.list'>['items'];
  readonly onEnd: (session: string) => void;
}): ReactNode {
  const { sessions: words } = useTexts(accountTexts);
  const { language } = useLanguage();
  return (
    <DataTable
      caption={words.caption}
      isCaptionHidden
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        { id: 'device', header: words.device, cell: ({ device }) => device || words.unknown },
        { id: 'since', header: words.since, cell: ({ createdAt }) => formatMoment(createdAt, language) },
        { id: 'seen', header: words.seen, cell: ({ lastSeenAt }) => formatMoment(lastSeenAt, language) },
        {
          id: 'end',
          header: words.end,
          cell: ({ id, isThis, device }) =>
            isThis ? (
              <StateMark tone="good">{words.here}</StateMark>
            ) : (
              <Button kind="plain" aria-label={words.endNamed(device || words.unknown)} onPress={() => onEnd(id)}>
                {words.end}
              </Button>
            ),
        },
      ]}
    />
  );
}
