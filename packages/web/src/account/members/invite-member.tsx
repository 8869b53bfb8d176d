import { useState } from 'react';
import type { ReactNode } from 'react';
import { rolesOf } from '@verrijk/server/contract';
import type { Role } from '@verrijk/server/contract';
import { useChange } from '../../api/use-api.ts';
import { Button } from '../../design/button.tsx';
import { Choices } from '../../design/choices.tsx';
import { Field } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { Select } from '../../design/select.tsx';
import { useKept } from '../../kept/use-kept.ts';
import { EntryProblem } from '../../session/entry-problem.tsx';
import { useSession } from '../../session/session.tsx';
import { accountTexts } from '../../texts/account.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { rolesTexts } from '../../texts/roles.ts';

/** Invites somebody to one's own party. */
export function InviteMember(): ReactNode {
  const { members: words, own } = useTexts(accountTexts);
  const { names, may } = useTexts(rolesTexts);
  const { party } = useSession();
  const { language: ours } = useLanguage();
  const invite = useChange('invitations.member', ['invitations.list']);
  const [email, setEmail, forgetEmail] = useKept('members:invite', '');
  const [role, setRole] = useState<Role>(party.kind === 'organisation' ? 'member' : 'operator');
  const [language, setLanguage] = useState<'nl' | 'en'>(ours);
  const [isTried, setTried] = useState(false);
  const [sentTo, setSentTo] = useState<string>();
  const isMissing = !email.includes('@');
  const submit = async (): Promise<void> => {
    setTried(isMissing);
    setSentTo(undefined);
    if (isMissing) return;
    const isSent = await invite.mutateAsync({ body: { email, role, language } }).then(
      () => true,
      () => false,
    );
    if (!isSent) return;
    setSentTo(email);
    forgetEmail();
  };
  return (
    <section className="stack" aria-labelledby="invite">
      <h2 id="invite">{words.invite}</h2>
      <p>{words.inviteLead}</p>
      {sentTo !== undefined && <Notice tone="good">{words.invited(sentTo)}</Notice>}
      <Form onSend={submit}>
        <Field
          label={words.email}
          type="email"
          autoComplete="off"
          value={email}
          onChange={setEmail}
          error={isTried && isMissing ? words.emailMissing : undefined}
        />
        <Choices
          label={words.role}
          value={role}
          onChange={setRole}
          choices={rolesOf(party.kind).map((each) => ({ value: each, label: names[each], hint: may[each] }))}
        />
        <Select
          label={words.language}
          value={language}
          onChange={setLanguage}
          options={[
            { value: 'nl', label: own.dutch },
            { value: 'en', label: own.english },
          ]}
        />
        <EntryProblem error={invite.error} />
        <Button kind="main" type="submit" isPending={invite.isPending}>
          {words.inviteSubmit}
        </Button>
      </Form>
    </section>
  );
}
