import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useApi, useChange } from '../../api/use-api.ts';
import type { ApiResult } from '../../api/use-api.ts';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { EntryProblem } from '../../session/entry-problem.tsx';
import { knowsPasskeys } from '../../session/passkey-ceremony.ts';
import { usePasskeySignIn } from '../../session/use-passkey-sign-in.ts';
import { entryTexts } from '../../texts/entry.ts';
import { useTexts } from '../../texts/language.tsx';
import { OpenIdLink } from './open-id-link.tsx';
import '../entry.css';

type Stage = ApiResult<'session.start'>['stage'];

/** Signing in: a password, a passkey, or what the installation has besides. With an address given, only whoever that is of. */
export function SignInForm({
  email: of,
  isWithin = false,
  onIn,
}: {
  readonly email?: string;
  /** On a page that stays: there is no way to another page here. */
  readonly isWithin?: boolean;
  readonly onIn: (stage: Stage) => Promise<void>;
}): ReactNode {
  const words = useTexts(entryTexts);
  const ways = useApi('session.ways');
  const passkey = usePasskeySignIn();
  const withPasskey = async (): Promise<void> => {
    const taken = await passkey.signIn();
    if (taken !== undefined) await onIn(taken.stage);
  };
  const openId = ways.data?.openId;
  return (
    <div className="entry-form stack">
      <PasswordForm of={of} isWithin={isWithin} onIn={onIn} />
      {(knowsPasskeys() || openId) && <p className="entry-or">{words.signIn.or}</p>}
      {knowsPasskeys() && (
        <Button isPending={passkey.isPending} onPress={() => void withPasskey()}>
          {words.signIn.passkey}
        </Button>
      )}
      {passkey.hasStopped && (
        <Notice tone="attention" title={words.passkeyUnknown.title}>
          {words.passkeyUnknown.detail}
        </Notice>
      )}
      <EntryProblem error={passkey.error} />
      {openId && <OpenIdLink label={openId.label} isWithin={isWithin} />}
    </div>
  );
}

function PasswordForm({
  of,
  isWithin,
  onIn,
}: {
  readonly of: string | undefined;
  readonly isWithin: boolean;
  readonly onIn: (stage: Stage) => Promise<void>;
}): ReactNode {
  const { signIn: words, wait } = useTexts(entryTexts);
  const [email, setEmail] = useState(of ?? '');
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const start = useChange('session.start');
  const submit = async (): Promise<void> => {
    setTried(true);
    if (email.trim() === '' || password === '') return;
    const started = await start.mutateAsync({ body: { email, password } }).catch(() => undefined);
    if (started !== undefined) await onIn(started.stage);
  };
  return (
    <Form onSend={submit}>
      <Field
        label={words.email}
        type="email"
        name="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        isReadOnly={of !== undefined}
        error={isTried && email.trim() === '' ? words.emailMissing : undefined}
      />
      <Field
        label={words.password}
        type="password"
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={isTried && password === '' ? words.passwordMissing : undefined}
      />
      <EntryProblem
        error={start.error}
        besides={
          <>
            {knowsPasskeys() && <p>{wait.passkey}</p>}
            {!isWithin && <p>{wait.reset}</p>}
          </>
        }
      />
      <div className="row">
        <Button kind="main" type="submit" isPending={start.isPending}>
          {words.submit}
        </Button>
        {!isWithin && <Link href="/reset">{words.forgotten}</Link>}
      </div>
    </Form>
  );
}
