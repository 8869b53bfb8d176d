import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi, useChange } from '../api/use-api.ts';
import { Loaded } from '../app/loaded.tsx';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { Form } from '../design/form.tsx';
import { useFirstFocus } from '../design/use-first-focus.ts';
import { entryTexts } from '../texts/entry.ts';
import { everyPageTexts } from '../texts/every-page.ts';
import { useTexts } from '../texts/language.tsx';
import { sessionTexts } from '../texts/session.ts';
import { EntryProblem } from './entry-problem.tsx';
import { knowsPasskeys } from './passkey-ceremony.ts';
import { usePasskeySignIn } from './use-passkey-sign-in.ts';

interface Confirming {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The password, a code or a passkey once more, before somebody changes how they sign in. */
export function ConfirmIdentity({ onDone, onCancel }: Confirming): ReactNode {
  const { confirm: words } = useTexts(sessionTexts);
  const { cancel } = useTexts(everyPageTexts);
  const account = useApi('account.read');
  return (
    <>
      <p>{words.lead}</p>
      <Loaded query={account}>
        {({ hasPassword, hasTotp, passkeys }) => {
          const hasPasskey = passkeys.length > 0 && knowsPasskeys();
          return (
            <>
              {hasPasskey && <ByPasskey onDone={onDone} />}
              {hasPassword && <ByWords kind="password" onDone={onDone} />}
              {!hasPassword && hasTotp && <ByWords kind="code" onDone={onDone} />}
              {!hasPassword && !hasTotp && !hasPasskey && <p>{words.openId}</p>}
            </>
          );
        }}
      </Loaded>
      <Button kind="plain" onPress={onCancel}>
        {cancel}
      </Button>
    </>
  );
}

function ByPasskey({ onDone }: { readonly onDone: () => void }): ReactNode {
  const { secondStep, passkeyUnknown } = useTexts(entryTexts);
  const passkey = usePasskeySignIn();
  const take = async (): Promise<void> => {
    if ((await passkey.signIn()) !== undefined) onDone();
  };
  return (
    <div className="stack">
      <Button isPending={passkey.isPending} onPress={() => void take()}>
        {secondStep.passkey}
      </Button>
      {passkey.hasStopped && <p role="status">{passkeyUnknown.detail}</p>}
      <EntryProblem error={passkey.error} />
    </div>
  );
}

function ByWords({ kind, onDone }: { readonly kind: 'password' | 'code'; readonly onDone: () => void }): ReactNode {
  const { confirm: words } = useTexts(sessionTexts);
  const { signIn, secondStep } = useTexts(entryTexts);
  const confirm = useChange('session.confirm');
  const [typed, setTyped] = useState('');
  const place = useFirstFocus<HTMLFormElement>();
  const submit = (): void => {
    const body = kind === 'password' ? { password: typed } : { code: typed.replaceAll(/\s/g, '') };
    if (typed.trim() !== '') confirm.mutate({ body }, { onSuccess: onDone });
  };
  return (
    <Form ref={place} onSend={submit}>
      <Field
        label={kind === 'password' ? signIn.password : secondStep.code}
        {...(kind === 'password'
          ? { type: 'password', autoComplete: 'current-password' }
          : { inputMode: 'numeric', autoComplete: 'one-time-code' })}
        value={typed}
        onChange={setTyped}
      />
      <EntryProblem error={confirm.error} />
      <Button kind="main" type="submit" isPending={confirm.isPending}>
        {words.submit}
      </Button>
    </Form>
  );
}
