import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { apiIn } from '../../api/api.ts';
import { useApi } from '../../api/use-api.ts';
import type { ApiResult } from '../../api/use-api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { Button } from '../../design/button.tsx';
import { CopyButton } from '../../design/copy-button.tsx';
import { Facts } from '../../design/facts.tsx';
import { useSession } from '../../session/session.tsx';
import { deskRecordsTexts } from '../../texts/desk-records.ts';
import { formatCount, formatMoment } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { beginningOf, parseAuditLines } from './audit-events.ts';
import type { AuditLine } from './audit-events.ts';
import { AuditTable } from './audit-table.tsx';

/** Lines of the whole log that are looked through at first, and how many times more each time. */
const FIRST = 1_000;
const TIMES = 4;

/** Who did what: the end of the chain to keep elsewhere, the newest events, and the whole to download. */
export function AuditLog(): ReactNode {
  const words = useTexts(deskRecordsTexts).audit;
  const { party } = useSession();
  const head = useApi('audit.head');
  const [isShown, setShown] = useState(false);
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {party.isHost && <p>{words.leadHost}</p>}
      <Loaded query={head}>
        {(found) => (
          <>
            <Head head={found} />
            {isShown ? (
              <Events lastSeq={found.seq} />
            ) : (
              <p>
                <Button onPress={() => setShown(true)}>{words.show}</Button>
              </p>
            )}
          </>
        )}
      </Loaded>
      <p>
        {/* The browser writes it to disk as it comes: it may be large. */}
        <a href="/api/audit" download="verrijk-audit.ndjson">
          {words.download}
        </a>
        . {words.downloadDetail}
      </p>
      <p className="quiet">{words.logged}</p>
    </section>
  );
}

function Head({ head: { seq, hash, at } }: { readonly head: ApiResult<'audit.head'> }): ReactNode {
  const words = useTexts(deskRecordsTexts).audit;
  const { language } = useLanguage();
  return (
    <div className="card stack">
      <h3>{words.head}</h3>
      <Facts
        facts={[
          [words.seq, formatCount(seq, language)],
          [words.at, at === null ? undefined : formatMoment(at, language)],
          [
            words.hash,
            <span key="hash" className="audit-hash">
              {hash}
            </span>,
          ],
        ]}
      />
      <p>{words.headLead}</p>
      <CopyButton text={JSON.stringify({ seq, hash, at })} name={words.copyHead} failed={words.copyFailed}>
        {words.copyHead}
      </CopyButton>
    </div>
  );
}

function Events({ lastSeq }: { readonly lastSeq: number }): ReactNode {
  const words = useTexts(deskRecordsTexts).audit;
  const { language } = useLanguage();
  const [end] = useState(lastSeq);
  const [many, setMany] = useState(FIRST);
  const after = beginningOf(end, many);
  const query = useAuditLines(after);
  return (
    <Loaded query={query}>
      {(lines) => {
        const first = lines.at(-1);
        return (
          <div className="stack">
            {first !== undefined && (
              <p role="status">
                {words.range(
                  words.events(lines.length, formatCount(lines.length, language)),
                  formatMoment(first.at, language),
                )}
              </p>
            )}
            <AuditTable lines={lines} />
            {after === 0 ? (
              <p className="quiet">{words.allShown}</p>
            ) : (
              <Button isPending={query.isFetching} onPress={() => setMany(many * TIMES)}>
                {words.further}
              </Button>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}

function useAuditLines(after: number): UseQueryResult<readonly AuditLine[]> {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['audit.export', after],
    queryFn: async ({ signal }) => {
      const answer = await apiIn(language).open('audit.export', { query: { after }, signal });
      return parseAuditLines(await answer.text());
    },
    placeholderData: (before) => before,
    // Looking is written down: not again each time somebody comes back to the window.
    staleTime: Infinity,
  });
}
