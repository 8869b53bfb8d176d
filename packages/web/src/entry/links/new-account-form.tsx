import { useState } from 'react';
import type { ReactNode } from 'react';
import { useChange } from '../../api/use-api.ts';
import type { ApiResult } from '../../api/use-api.ts';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { EntryProblem } from '../../session/entry-problem.tsx';
import { entryTexts } from '../../texts/entry.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';

/** A name and a password make an account; the first administrator says besides for whom and at which address. */
export function NewAccountForm({
  invitation,
  secret,
  onIn,
}: {
  readonly invitation: ApiResult<'invitations.look'>;
  readonly secret: string;
  readonly onIn: () => Promise<void>;
}): ReactNode {
  const { invitation: words, signIn, passwordHint } = useTexts(entryTexts);
  const { language } = useLanguage();
  const isFirst = invitation.kind === 'first-administrator';
  const [email, setEmail] = useState(invitation.email ?? '');
  const [partyName, setPartyName] = useState(invitation.party.name ?? '');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const accept = useChange('invitations.accept');
  const missing = (value: string, sentence: string): string | undefined =>
    isTried && value.trim() === '' ? sentence : undefined;
  const isComplete = [email, name, password, ...(isFirst ? [partyName] : [])].every((each) => each.trim() !== '');
  const submit = async (): Promise<void> => {
    setTried(true);
    if (!isComplete) return;
    const own = isFirst ? { email, partyName } : {};
    const done = await accept
      .mutateAsync({ body: { secret, name, password, language, ...own } })
      .catch(() => undefined);
    if (done !== undefined) await onIn();
  };
  return (
    <Form onSend={submit}>
      <h2>{words.newAccount}</h2>
      <Field
        label={words.email}
        type="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        isReadOnly={!isFirst}
        error={missing(email, signIn.emailMissing)}
      />
      {isFirst && (
        <Field
          label={words.partyName}
          hint={words.partyHint}
          autoComplete="organization"
          maxLength={200}
          value={partyName}
          onChange={setPartyName}
          error={missing(partyName, words.partyMissing)}
        />
      )}
      <Field
        label={words.name}
        hint={words.nameHint}
        autoComplete="name"
        maxLength={120}
        value={name}
        onChange={setName}
        error={missing(name, words.nameMissing)}
      />
      <Field
        label={words.password}
        hint={passwordHint}
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        error={missing(password, signIn.passwordMissing)}
      />
      <EntryProblem error={accept.error} />
      <Button kind="main" type="submit" isPending={accept.isPending}>
        {words.submit}
      </Button>
    </Form>
  );
}
