import { useState } from 'react';
import type { ReactNode } from 'react';
import { rolesOf } from '@verrijk/server/contract';
import type { Role } from '@verrijk/server/contract';
import { useChange } from '../../api/use-api.ts';
import type { ApiResult } from '../../api/use-api.ts';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { SureDialog } from '../../app/sure-dialog.tsx';
import { Button } from '../../design/button.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { Select } from '../../design/select.tsx';
import { useFreshSession, useSession } from '../../session/session.tsx';
import { accountTexts } from '../../texts/account.ts';
import { formatDate } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { rolesTexts } from '../../texts/roles.ts';

type Member = ApiResult<'members.list'>['items'][number];

/** A colleague, and what who manages can do about them. */
export function MemberRow({
  member,
  isManager,
  onDone,
}: {
  readonly member: Member;
  readonly isManager: boolean;
  /** Says what was done, where it is read out. */
  readonly onDone: (said: string) => void;
}): ReactNode {
  const { members: words } = useTexts(accountTexts);
  const { names } = useTexts(rolesTexts);
  const { language } = useLanguage();
  const isSelf = useSession().account.id === member.account;
  return (
    <li className="member card">
      <div className="member-who">
        <h3>
          {member.name} {isSelf && <span className="quiet">({words.you})</span>}
        </h3>
        <p>{member.email}</p>
        <p className="field-hint">
          {words.since} {formatDate(member.since, language)}
        </p>
      </div>
      <div className="member-role">
        {isManager ? <RoleChoice member={member} isSelf={isSelf} onDone={onDone} /> : <p>{names[member.role]}</p>}
      </div>
      {isManager && (
        <div className="member-more">
          <Disclosure summary={words.more(member.name)}>
            <Actions member={member} isSelf={isSelf} onDone={onDone} />
          </Disclosure>
        </div>
      )}
    </li>
  );
}

function RoleChoice({
  member: { account, name, role },
  isSelf,
  onDone,
}: {
  readonly member: Member;
  readonly isSelf: boolean;
  readonly onDone: (said: string) => void;
}): ReactNode {
  const { members: words } = useTexts(accountTexts);
  const { names } = useTexts(rolesTexts);
  const { party } = useSession();
  const refresh = useFreshSession();
  const change = useChange('members.change', ['members.list']);
  const choose = async (chosen: Role): Promise<void> => {
    const isDone = await change.mutateAsync({ params: { account }, body: { role: chosen } }).then(
      () => true,
      () => false,
    );
    if (isDone) onDone(words.roleChanged(name, names[chosen]));
    // Other pages are for another role.
    if (isDone && isSelf) await refresh();
  };
  return (
    <>
      <Select
        label={words.roleOf(name)}
        value={role}
        isDisabled={change.isPending}
        onChange={(chosen) => void (chosen !== role && choose(chosen))}
        options={rolesOf(party.kind).map((each) => ({ value: each, label: names[each] }))}
      />
      {change.error !== null && <ProblemNotice error={change.error} />}
    </>
  );
}

function Actions({
  member: { account, name },
  isSelf,
  onDone,
}: {
  readonly member: Member;
  readonly isSelf: boolean;
  readonly onDone: (said: string) => void;
}): ReactNode {
  const { members: words } = useTexts(accountTexts);
  const { party } = useSession();
  const endSessions = useChange('members.end-sessions');
  const resetFactors = useChange('members.reset-factors');
  const remove = useChange('members.remove', ['members.list']);
  const [asked, ask] = useState<'reset' | 'remove'>();
  const request = { params: { account } };
  return (
    <div className="row">
      <Button
        isPending={endSessions.isPending}
        onPress={() => endSessions.mutate(request, { onSuccess: () => onDone(words.endSessionsDone(name)) })}
      >
        {words.endSessions}
      </Button>
      {!isSelf && <Button onPress={() => ask('reset')}>{words.resetFactors}</Button>}
      <Button kind="stop" onPress={() => ask('remove')}>
        {words.remove}
      </Button>
      {endSessions.error !== null && <ProblemNotice error={endSessions.error} />}
      {asked === 'reset' && (
        <SureDialog
          title={words.resetSure(name)}
          confirm={words.resetConfirm}
          act={() => resetFactors.mutateAsync(request)}
          onClose={() => ask(undefined)}
          onDone={() => onDone(words.resetDone(name))}
        >
          <p>{words.resetDetail}</p>
        </SureDialog>
      )}
      {asked === 'remove' && (
        <SureDialog
          title={words.removeSure(name, party.name)}
          confirm={words.remove}
          act={() => remove.mutateAsync(request)}
          onClose={() => ask(undefined)}
          onDone={() => onDone(words.removed(name))}
        >
          <p>{words.removeDetail}</p>
        </SureDialog>
      )}
    </div>
  );
}
