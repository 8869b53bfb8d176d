import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../api/use-api.ts';
import type { ApiResult } from '../../api/use-api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { Button } from '../../design/button.tsx';
import { DataTable } from '../../design/data-table.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { StateMark } from '../../design/state-mark.tsx';
import { commonTexts } from '../../texts/common.ts';
import { deskPartiesTexts } from '../../texts/desk-parties.ts';
import { formatMoment } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { splitLinks } from './split-links.ts';

type Mail = ApiResult<'outbox.list'>['items'][number];

const TONES = { waiting: 'attention', sent: 'good', 'given-up': 'stop' } as const;
const FIRST = 20;
const MOST = 200;

/** Mail of the installation, for who runs it: where an invitation went, and in a demo its link. */
export function Outbox(): ReactNode {
  const words = useTexts(deskPartiesTexts).outbox;
  const { close } = useTexts(commonTexts);
  const [limit, setLimit] = useState(FIRST);
  const [read, setRead] = useState<Mail>();
  const query = useApi('outbox.list', { query: { limit } });
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <Loaded query={query}>
        {({ items, next }) => (
          <>
            <MailTable mails={items} onRead={setRead} />
            <div className="row">
              <Button onPress={() => void query.refetch()}>{words.refresh}</Button>
              {next !== null && limit < MOST && <Button onPress={() => setLimit(MOST)}>{words.older}</Button>}
            </div>
          </>
        )}
      </Loaded>
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
  return (
    <DataTable
      caption={words.title}
      rows={mails}
      rowKey={({ id }) => id}
      empty={words.empty}
      columns={[
        { id: 'subject', header: words.subject, cell: ({ subject }) => subject ?? words.gone },
        { id: 'to', header: words.to, cell: ({ to }) => to ?? '' },
        {
          id: 'state',
          header: words.state,
          cell: ({ state, problem }) => (
            <>
              <StateMark tone={TONES[state]}>{words.states[state]}</StateMark>
              {problem !== null && state !== 'sent' && <span className="mail-problem">{words.problems[problem]}</span>}
            </>
          ),
        },
        { id: 'at', header: words.at, cell: ({ createdAt }) => formatMoment(createdAt, language) },
        {
          id: 'read',
          header: words.actions,
          cell: (mail) =>
            mail.text !== null && (
              <Button
                kind="plain"
                aria-label={words.readOf(mail.subject ?? '', mail.to ?? '')}
                onPress={() => onRead(mail)}
              >
                {words.read}
              </Button>
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
