import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { isProblem } from '../../api/problem-of.ts';
import { useChange } from '../../api/use-api.ts';
import { Page } from '../../app/page.tsx';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { EntryProblem } from '../../session/entry-problem.tsx';
import { entryTexts } from '../../texts/entry.ts';
import { useTexts } from '../../texts/language.tsx';
import { SignIn } from '../sign-in/sign-in.tsx';
import { useLinkSecret } from './link-secret.ts';
import '../entry.css';

/** For a forgotten password: asks for a link, and behind that link chooses a new one. */
export function ResetPage(): ReactNode {
  const secret = useLinkSecret();
  const [isDone, setDone] = useState(false);
  if (isDone) return <Done />;
  return (
    <div className="entry-narrow">
      {secret === undefined ? <AskForLink /> : <ChooseAnew secret={secret} onDone={() => setDone(true)} />}
    </div>
  );
}

function AskForLink(): ReactNode {
  const { forgotten: words, signIn } = useTexts(entryTexts);
  const ask = useChange('resets.ask');
  const [email, setEmail] = useState('');
  const [isTried, setTried] = useState(false);
  const submit = (): void => {
    setTried(true);
    if (email.trim() !== '') ask.mutate({ body: { email } });
  };
  return (
    <Page title={words.title} lead={ask.isSuccess ? undefined : words.lead}>
      {ask.isSuccess ? (
        <Notice
          tone="good"
          title={words.sent}
          action={
            <Button kind="plain" onPress={ask.reset}>
              {words.again}
            </Button>
          }
        >
          {words.sentDetail(email)}
        </Notice>
      ) : (
        <Form onSend={submit}>
          <Field
            label={signIn.email}
            type="email"
            autoComplete="username"
            value={email}
            onChange={setEmail}
            error={isTried && email.trim() === '' ? signIn.emailMissing : undefined}
          />
          <EntryProblem error={ask.error} />
          <Button kind="main" type="submit" isPending={ask.isPending}>
            {words.submit}
          </Button>
        </Form>
      )}
      <p>
        <Link href="/sign-in">{words.back}</Link>
      </p>
    </Page>
  );
}

function ChooseAnew({ secret, onDone }: { readonly secret: string; readonly onDone: () => void }): ReactNode {
  const words = useTexts(entryTexts);
  const choose = useChange('resets.use');
  const [password, setPassword] = useState('');
  const submit = (): void => {
    choose.mutate({ body: { secret, password } }, { onSuccess: onDone });
  };
  if (isProblem(choose.error, 'link.not-valid')) {
    return (
      <Page title={words.link.notValid} lead={words.link.notValidDetail}>
        <p>
          {words.link.reset} <Link href="/reset">{words.link.toReset}</Link>
        </p>
      </Page>
    );
  }
  return (
    <Page title={words.reset.title} lead={words.reset.lead}>
      <Form onSend={submit}>
        <Field
          label={words.reset.password}
          hint={words.passwordHint}
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
        />
        <EntryProblem error={choose.error} />
        <Button kind="main" type="submit" isPending={choose.isPending}>
          {words.reset.submit}
        </Button>
      </Form>
    </Page>
  );
}

function Done(): ReactNode {
  const { reset: words } = useTexts(entryTexts);
  return (
    <div className="stack-wide">
      <Notice tone="good" title={words.done}>
        {words.doneDetail}
      </Notice>
      <SignIn />
    </div>
  );
}
