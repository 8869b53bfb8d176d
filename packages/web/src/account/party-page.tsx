import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useApi } from '../api/use-api.ts';
import { CsvDownload } from '../app/csv-download.tsx';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { useSession } from '../session/session.tsx';
import { useMayManage } from '../session/use-may-manage.ts';
import { useTexts } from '../texts/language.tsx';
import { partyTexts } from '../texts/party.ts';
import { PartyProfile } from './programs/party-profile.tsx';

/** What the agreement says of one's own party, and the way to what else is of it. */
export function PartyPage(): ReactNode {
  const { profile: words, elsewhere, records } = useTexts(partyTexts);
  const { party } = useSession();
  const query = useApi('party.read');
  const isManager = useMayManage();
  const places: readonly (readonly [path: string, name: string, text: string])[] = [
    ['/members', elsewhere.members, elsewhere.membersText],
    ...(party.kind === 'provider' ? [['/terms', elsewhere.terms, elsewhere.termsText] as const] : []),
    ...(isManager
      ? [
          ['/tokens', elsewhere.tokens, elsewhere.tokensText] as const,
          ['/webhooks', elsewhere.webhooks, elsewhere.webhooksText] as const,
        ]
      : []),
  ];
  return (
    <Page title={words.title[party.kind]} lead={words.lead}>
      <Loaded query={query}>{(profile) => <PartyProfile profile={profile} isManager={isManager} />}</Loaded>
      {isManager && party.kind === 'organisation' && (
        <section className="stack">
          <h2>{records.title}</h2>
          <p>{records.lead}</p>
          <div className="row">
            <CsvDownload from="register.csv" name={records.registerFile} label={records.register} />
            <CsvDownload from="usage.csv" name={records.usageFile} label={records.usage} />
          </div>
        </section>
      )}
      <nav className="stack" aria-labelledby="party-elsewhere">
        <h2 id="party-elsewhere">{elsewhere.title}</h2>
        <ul>
          {places.map(([path, name, text]) => (
            <li key={path}>
              <Link href={path}>{name}</Link>: {text}
            </li>
          ))}
        </ul>
      </nav>
    </Page>
  );
}
