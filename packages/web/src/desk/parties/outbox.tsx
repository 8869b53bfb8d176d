import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApiPages } from '../../api/use-api-pages.ts';
import { useApi } from '../../api/use-api.ts';
import type { ApiResult } from '../../api/use-api.ts';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { DataTable } from '../../design/data-table.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { RowActions } from '../../design/row-actions.tsx';
import { StateMark } from '../../design/state-mark.tsx';
import { Waiting } from '../../design/waiting.tsx';
import { deskPartiesTexts } from '../../texts/desk-parties.ts';
import { everyPageTexts } from '../../texts/every-page.ts';
import { formatMoment } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { splitLinks } from './split-links.ts';

type Mail = ApiResult<'outbox.list'>['items'][number];

/** A demo has no mail server: what it would have sent is read here. */
const TONES = { kept: 'plain', waiting: 'attention', sent: 'good', 'given-up': 'stop' } as const;
const AT_ONCE = 20;

/** Mail of the installation, for who runs it: where an invitation went, and in a demo its link. */
export function Outbox(): ReactNode {
  const words = useTexts(deskPartiesTexts).outbox;
  const { close } = useTexts(everyPageTexts);
  const [read, setRead] = useState<Mail>();
  const pages = useApiPages('outbox.list', { limit: AT_ONCE });
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {pages.items === undefined && pages.error === null && <Waiting />}
      {pages.error !== null && <ProblemNotice error={pages.error} onRetry={pages.retry} />}
      {pages.items !== undefined && <MailTable mails={pages.items} onRead={setRead} />}
      <div className="row">
        <Button onPress={pages.retry}>{words.refresh}</Button>
        {pages.hasMore && (
          <Button isPending={pages.isFetchingMore} onPress={pages.fetchMore}>
            {words.older}
          </Button>
        )}
      </div>
      <Dialog title={read?.subject ?? words.gone} isOpen={read !== undefined} onClose={() => setRead(undefined)}>
        {read !== undefined && <MailText text={read.text ?? words.noText} />}
        <Button onPress={() => setRead(undefined)}>{close}</Button>
      </Dialog>
    </section>
  );
}

function MailTable({
  mails,
  onRead,
}: {
  readonly mails: readonly Mail[];
  readonly onRead: (mail: Mail) => void;
}): ReactNode {
  const words = useTexts(deskPartiesTexts).outbox;
  const { language } = useLanguage();
  const isDemo = useApi('health.read', {}).data?.demo === true;
  return (
    <DataTable
      caption={words.caption}
      rows={mails}
      rowKey={({ id }) => id}
      empty={words.empty}
      columns={[
        { id: 'subject', header: words.subject, cell: ({ subject }) => subject ?? words.gone },
        { id: 'to', header: words.to, cell: ({ to }) => to ?? '' },
        {
          id: 'state',
          header: words.state,
          cell: ({ state, problem }) => {
            const shown = isDemo && state === 'waiting' && problem === null ? 'kept' : state;
            return (
              <>
                <StateMark tone={TONES[shown]}>{words.states[shown]}</StateMark>
                {problem !== null && state !== 'sent' && (
                  <span className="mail-problem">{words.problems[problem]}</span>
                )}
              </>
            );
          },
        },
        { id: 'at', header: words.at, cell: ({ createdAt }) => formatMoment(createdAt, language) },
        {
          id: 'read',
          header: words.actions,
          cell: (mail) =>
            mail.text !== null && (
              <RowActions>
                <Button
                  kind="plain"
                  aria-label={words.readOf(mail.subject ?? '', mail.to ?? '')}
                  onPress={() => onRead(mail)}
                >
                  {words.read}
                </Button>
              </RowActions>
            ),
        },
      ]}
    />
  );
}

function MailText({ text }: { readonly text: string }): ReactNode {
  return (
    <p className="mail-text">
      {splitLinks(text).map((part) =>
        part.kind === 'link' ? (
          <a key={part.at} href={part.text}>
            {part.text}
          </a>
        ) : (
          <span key={part.at}>{part.text}</span>
        ),
      )}
    </p>
  );
}
