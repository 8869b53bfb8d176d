import { useState } from 'react';
import type { ReactNode } from 'react';
import { rolesOf } from '@verrijk/server/contract';
import { useApi } from '../api/use-api.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { Facts } from '../design/facts.tsx';
import { Notice } from '../design/notice.tsx';
import { useSession } from '../session/session.tsx';
import { useMayManage } from '../session/use-may-manage.ts';
import { accountTexts } from '../texts/account.ts';
import { useTexts } from '../texts/language.tsx';
import { rolesTexts } from '../texts/roles.ts';
import { InviteMember } from './members/invite-member.tsx';
import { MemberRow } from './members/member-row.tsx';
import { OpenInvitations } from './members/open-invitations.tsx';
import './members/members.css';

/** Who works for one's party, and for who manages it: roles, invitations and the way out. */
export function MembersPage(): ReactNode {
  const { members: words } = useTexts(accountTexts);
  const { names, may } = useTexts(rolesTexts);
  const { party } = useSession();
  const members = useApi('members.list');
  const [said, say] = useState('');
  const isManager = useMayManage();
  return (
    <Page title={words.title} lead={words.lead(party.name)}>
      <section className="stack" aria-labelledby="members">
        <h2 id="members">{words.list}</h2>
        {!isManager && <Notice tone="plain">{words.readOnly}</Notice>}
        <p role="status" className="members-said">
          {said}
        </p>
        <Loaded query={members}>
          {({ items }) => (
            <ul className="member-list">
              {items.map((member) => (
                <MemberRow key={member.account} member={member} isManager={isManager} onDone={say} />
              ))}
            </ul>
          )}
        </Loaded>
        <Disclosure summary={words.what}>
          <Facts facts={rolesOf(party.kind).map((role) => [names[role], may[role]])} />
        </Disclosure>
      </section>
      {isManager && <InviteMember />}
      {isManager && <OpenInvitations />}
    </Page>
  );
}
