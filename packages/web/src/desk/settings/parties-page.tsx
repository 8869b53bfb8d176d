import type { ReactNode } from 'react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useApi } from '../../api/use-api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { Page } from '../../app/page.tsx';
import { Button } from '../../design/button.tsx';
import { useSession } from '../../session/session.tsx';
import { deskPartiesTexts } from '../../texts/desk-parties.ts';
import { useTexts } from '../../texts/language.tsx';
import { InviteParty } from '../parties/invite-party.tsx';
import { Outbox } from '../parties/outbox.tsx';
import '../parties/parties.css';
import { PartyInvitations } from '../parties/party-invitations.tsx';
import { PartyList } from '../parties/party-list.tsx';
import { useMayAdminister } from './use-may-administer.ts';

const FIRST = 50;
const MOST = 200;

/** For whom the provider works, and how others come in. */
export function PartiesPage(): ReactNode {
  const words = useTexts(deskPartiesTexts);
  const { party } = useSession();
  const mayAdminister = useMayAdminister();
  const [limit, setLimit] = useState(FIRST);
  const query = useApi('parties.list', { query: { limit } });
  return (
    <Page title={words.title} lead={party.isHost ? words.leadHost : words.lead}>
      <Loaded query={query}>
        {({ items, next }) => (
          <div className="stack">
            <PartyList parties={items} />
            {next !== null && limit < MOST && <Button onPress={() => setLimit(MOST)}>{words.list.more}</Button>}
          </div>
        )}
      </Loaded>
      <InviteParty />
      {mayAdminister ? <PartyInvitations /> : <p className="quiet">{words.open.onlyAdministrators}</p>}
      {mayAdminister && party.isHost && <Outbox />}
      <p>
        <Link href="/members">{words.members}</Link>
      </p>
    </Page>
  );
}
