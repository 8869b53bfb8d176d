import { useState } from 'react';
import type { ReactNode } from 'react';
import { useChange } from '../../api/use-api.ts';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { EntryProblem } from '../../session/entry-problem.tsx';
import { showRecoveryCodes } from '../../session/new-recovery-codes.ts';
import { makePasskey } from '../../session/passkey-ceremony.ts';
import { factorsTexts } from '../../texts/factors.ts';
import { useTexts } from '../../texts/language.tsx';

/** Makes a passkey on this device, under a name by which it is known later. */
export function PasskeySetup({ onDone }: { readonly onDone: () => Promise<void> }): ReactNode {
  const { passkey: words } = useTexts(factorsTexts);
  const options = useChange('account.passkey-options');
  const add = useChange('account.add-passkey');
  const [name, setName] = useState(words.nameSuggested);
  const [isAsking, setAsking] = useState(false);
  const [hasStopped, setStopped] = useState(false);
  const make = async (): Promise<void> => {
    const response = await makePasskey(await options.mutateAsync({}));
    setStopped(response === undefined);
    if (response === undefined) return;
    const said = name.trim() === '' ? words.nameSuggested : name.trim();
    const { recoveryCodes } = await add.mutateAsync({ body: { name: said, response } });
    if (recoveryCodes !== null) showRecoveryCodes(recoveryCodes);
    await onDone();
  };
  const submit = (): void => {
    setAsking(true);
    setStopped(false);
    void make()
      .catch(() => undefined)
      .finally(() => setAsking(false));
  };
  return (
    <Form onSend={submit}>
      <Field label={words.name} hint={words.nameHint} maxLength={80} value={name} onChange={setName} />
      {hasStopped && (
        <Notice tone="attention" title={words.stopped}>
          {words.stoppedDetail}
        </Notice>
      )}
      <EntryProblem error={options.error ?? add.error} />
      <Button kind="main" type="submit" isPending={isAsking}>
        {words.submit}
      </Button>
    </Form>
  );
}
