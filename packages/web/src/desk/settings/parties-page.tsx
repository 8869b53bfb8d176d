import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useApiPages } from '../../api/use-api-pages.ts';
import { Page } from '../../app/page.tsx';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { Waiting } from '../../design/waiting.tsx';
import { useSession } from '../../session/session.tsx';
import { useMayManage } from '../../session/use-may-manage.ts';
import { deskPartiesTexts } from '../../texts/desk-parties.ts';
import { useTexts } from '../../texts/language.tsx';
import { InviteParty } from '../parties/invite-party.tsx';
import { Outbox } from '../parties/outbox.tsx';
import '../parties/parties.css';
import { PartyInvitations } from '../parties/party-invitations.tsx';
import { PartyList } from '../parties/party-list.tsx';

const AT_ONCE = 100;

/** For whom the provider works, and how others come in. */
export function PartiesPage(): ReactNode {
  const words = useTexts(deskPartiesTexts);
  const { party } = useSession();
  const mayAdminister = useMayManage();
  const pages = useApiPages('parties.list', { limit: AT_ONCE });
  return (
    <Page title={words.title} lead={party.isHost ? words.leadHost : words.lead}>
      {pages.items === undefined && pages.error === null && <Waiting />}
      {pages.error !== null && <ProblemNotice error={pages.error} onRetry={pages.retry} />}
      {pages.items !== undefined && (
        <div className="stack">
          <PartyList parties={pages.items} />
          {pages.hasMore && (
            <Button isPending={pages.isFetchingMore} onPress={pages.fetchMore}>
              {words.list.more}
            </Button>
          )}
        </div>
      )}
      <InviteParty />
      {mayAdminister ? <PartyInvitations /> : <p className="quiet">{words.open.onlyAdministrators}</p>}
      {mayAdminister && party.isHost && <Outbox />}
      <p>
        <Link href="/members">{words.members}</Link>
      </p>
    </Page>
  );
}
