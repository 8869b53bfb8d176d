import { useEffect, useEffectEvent, useState } from 'react';
import type { ReactNode } from 'react';
import { isProblem } from '../../api/problem-of.ts';
import { useChange } from '../../api/use-api.ts';
import type { ApiResult } from '../../api/use-api.ts';
import { Button } from '../../design/button.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { Field } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { useFirstFocus } from '../../design/use-first-focus.ts';
import { EntryProblem } from '../../session/entry-problem.tsx';
import { knowsPasskeys } from '../../session/passkey-ceremony.ts';
import { usePasskeySignIn } from '../../session/use-passkey-sign-in.ts';
import { entryTexts } from '../../texts/entry.ts';
import { useTexts } from '../../texts/language.tsx';

type Factors = ApiResult<'session.read'>['factors'];
type Way = 'passkey' | 'totp' | 'recovery';
type Entered = { readonly onIn: () => Promise<void>; readonly onTooLate: () => Promise<void> };

/** The second step with what somebody has: a passkey, an app, or else a recovery code. */
export function SecondStep({ factors, ...entered }: Entered & { readonly factors: Factors }): ReactNode {
  const { secondStep: words } = useTexts(entryTexts);
  const hasPasskey = factors.passkey && knowsPasskeys();
  const [way, setWay] = useState<Way>(hasPasskey ? 'passkey' : factors.totp ? 'totp' : 'recovery');
  const others: readonly (readonly [Way, string])[] = [
    ...(hasPasskey ? [['passkey', words.passkey] as const] : []),
    ...(factors.totp ? [['totp', words.withCode] as const] : []),
    ...(factors.recoveryCode ? [['recovery', words.withRecovery] as const] : []),
  ];
  return (
    <div className="stack">
      {way === 'passkey' && <ByPasskey {...entered} />}
      {way === 'totp' && <ByApp {...entered} />}
      {way === 'recovery' && <ByRecoveryCode {...entered} />}
      <div className="row">
        {others
          .filter(([each]) => each !== way)
          .map(([each, label]) => (
            <Button key={each} kind="plain" onPress={() => setWay(each)}>
              {label}
            </Button>
          ))}
      </div>
      <Disclosure summary={words.lost}>
        <p>{words.lostDetail}</p>
      </Disclosure>
    </div>
  );
}

function ByPasskey({ onIn, onTooLate }: Entered): ReactNode {
  const words = useTexts(entryTexts);
  const { signIn, isPending, error, hasStopped } = usePasskeySignIn();
  const place = useFirstFocus<HTMLDivElement>();
  useTooLate(error, onTooLate);
  const take = async (): Promise<void> => {
    if ((await signIn()) !== undefined) await onIn();
  };
  return (
    <div className="entry-form stack" ref={place}>
      <p>{words.secondStep.passkeyText}</p>
      {hasStopped && (
        <Notice tone="attention" title={words.passkeyUnknown.title}>
          {words.passkeyUnknown.detail}
        </Notice>
      )}
      <EntryProblem error={error} />
      <Button kind="main" isPending={isPending} onPress={() => void take()}>
        {words.secondStep.passkey}
      </Button>
    </div>
  );
}

function ByApp({ onIn, onTooLate }: Entered): ReactNode {
  const { secondStep: words } = useTexts(entryTexts);
  const take = useChange('session.totp');
  useTooLate(take.error, onTooLate);
  return (
    <CodeForm
      label={words.code}
      hint={words.codeHint}
      inputMode="numeric"
      plain={(code) => code.replaceAll(/\s/g, '')}
      isFit={(code) => /^\d{6}$/.test(code)}
      unfit={words.codeWrong}
      isPending={take.isPending}
      error={take.error}
      send={async (code) => {
        await take.mutateAsync({ body: { code } });
        await onIn();
      }}
    />
  );
}

function ByRecoveryCode({ onIn, onTooLate }: Entered): ReactNode {
  const { secondStep: words } = useTexts(entryTexts);
  const take = useChange('session.recovery-code');
  useTooLate(take.error, onTooLate);
  return (
    <CodeForm
      label={words.recovery}
      hint={words.recoveryHint}
      inputMode="text"
      plain={(code) => code.trim()}
      isFit={(code) => code.length >= 8 && code.length <= 40}
      unfit={words.recoveryWrong}
      isPending={take.isPending}
      error={take.error}
      send={async (code) => {
        await take.mutateAsync({ body: { code } });
        await onIn();
      }}
    />
  );
}

function CodeForm({
  label,
  hint,
  inputMode,
  plain,
  isFit,
  unfit,
  isPending,
  error,
  send,
}: {
  readonly label: string;
  readonly hint: string;
  readonly inputMode: 'numeric' | 'text';
  /** As it is sent: without what somebody typed to keep it readable. */
  readonly plain: (code: string) => string;
  readonly isFit: (code: string) => boolean;
  readonly unfit: string;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly send: (code: string) => Promise<void>;
}): ReactNode {
  const { secondStep: words } = useTexts(entryTexts);
  const [code, setCode] = useState('');
  const [isTried, setTried] = useState(false);
  const place = useFirstFocus<HTMLFormElement>();
  const submit = async (): Promise<void> => {
    const isReady = isFit(plain(code));
    setTried(!isReady);
    if (isReady) await send(plain(code)).catch(() => undefined);
  };
  return (
    <Form ref={place} onSend={submit}>
      <Field
        label={label}
        hint={hint}
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
        inputMode={inputMode}
        error={isTried && !isFit(plain(code)) ? unfit : undefined}
      />
      <EntryProblem error={error} />
      <Button kind="main" type="submit" isPending={isPending}>
        {words.submit}
      </Button>
    </Form>
  );
}

/** Who takes longer than a quarter of an hour begins again. */
function useTooLate(error: unknown, onTooLate: () => Promise<void>): void {
  const isTooLate = isProblem(error, 'request.not-signed-in', 'request.second-factor-needed');
  const beginAgain = useEffectEvent(() => void onTooLate());
  useEffect(() => {
    if (isTooLate) beginAgain();
  }, [isTooLate]);
}
