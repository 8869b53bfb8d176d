import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useChange } from '../../api/use-api.ts';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { Waiting } from '../../design/waiting.tsx';
import { EntryProblem } from '../../session/entry-problem.tsx';
import { showRecoveryCodes } from '../../session/new-recovery-codes.ts';
import { factorsTexts } from '../../texts/factors.ts';
import { useTexts } from '../../texts/language.tsx';
import { QrCode } from './qr-code.tsx';
import './factors.css';

/** Connects an app that shows codes: its key as a picture and in letters, and a code that proves it. */
export function TotpSetup({ onDone }: { readonly onDone: () => Promise<void> }): ReactNode {
  const { app: words } = useTexts(factorsTexts);
  const begin = useChange('account.begin-totp');
  const { mutate } = begin;
  useEffect(() => mutate({}), [mutate]);
  if (begin.error !== null) return <ProblemNotice error={begin.error} onRetry={() => mutate({})} />;
  if (begin.data === undefined) return <Waiting text={words.preparing} />;
  const { url, secret } = begin.data;
  return (
    <div className="stack">
      <ol className="factor-steps">
        <li>{words.step1}</li>
        <li>
          <p>{words.step2}</p>
          <QrCode text={url} label={words.qr} />
          <p className="field-hint">
            {words.orLink}{' '}
            <a className="factor-open" href={url}>
              {words.open}
            </a>
          </p>
          <p className="field-hint">{words.orType}</p>
          <p>
            <code className="factor-secret">{secret.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
        </li>
        <li>
          <Proof onDone={onDone} />
        </li>
      </ol>
    </div>
  );
}

function Proof({ onDone }: { readonly onDone: () => Promise<void> }): ReactNode {
  const { app: words } = useTexts(factorsTexts);
  const confirm = useChange('account.confirm-totp');
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const code = typed.replaceAll(/\s/g, '');
  const isFit = /^\d{6}$/.test(code);
  const submit = async (): Promise<void> => {
    setTried(!isFit);
    if (!isFit) return;
    const done = await confirm.mutateAsync({ body: { code } }).catch(() => undefined);
    if (done === undefined) return;
    if (done.recoveryCodes !== null) showRecoveryCodes(done.recoveryCodes);
    await onDone();
  };
  return (
    <Form onSend={submit}>
      <p>{words.step3}</p>
      <Field
        label={words.code}
        value={typed}
        onChange={setTyped}
        autoComplete="one-time-code"
        inputMode="numeric"
        error={isTried && !isFit ? words.codeWrong : undefined}
      />
      <EntryProblem error={confirm.error} />
      <Button kind="main" type="submit" isPending={confirm.isPending}>
        {words.submit}
      </Button>
    </Form>
  );
}
