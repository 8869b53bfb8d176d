import { useState } from 'react';
import type { ReactNode } from 'react';
import { useChange } from '../../api/use-api.ts';
import { SureDialog } from '../../app/sure-dialog.tsx';
import { Button } from '../../design/button.tsx';
import type { KeptKey } from '../../kept/kept-file.ts';
import { keysAtRisk } from '../../kept/keys-at-risk.ts';
import { KeysFirst } from '../../session/keys-first.tsx';
import { useLeave } from '../../session/use-leave.ts';
import { accountTexts } from '../../texts/account.ts';
import { useTexts } from '../../texts/language.tsx';

/** Leaving for good. */
export function DeleteAccount(): ReactNode {
  const { remove: words } = useTexts(accountTexts);
  const [isAsked, setAsked] = useState(false);
  const [atRisk, setAtRisk] = useState<readonly KeptKey[]>([]);
  const leave = useLeave();
  const remove = useChange('account.delete');
  const ask = async (): Promise<void> => {
    const keys = await keysAtRisk();
    if (keys.length > 0) setAtRisk(keys);
    else setAsked(true);
  };
  return (
    <section className="stack" aria-labelledby="delete-account">
      <h2 id="delete-account">{words.title}</h2>
      <p>{words.lead}</p>
      <Button kind="stop" onPress={() => void ask()}>
        {words.button}
      </Button>
      {atRisk.length > 0 && (
        <KeysFirst
          keys={atRisk}
          labels={{ saved: words.goOn, unsaved: words.goOnWithout }}
          isLeaving={false}
          onLeave={() => {
            setAtRisk([]);
            setAsked(true);
          }}
          onClose={() => setAtRisk([])}
        />
      )}
      {isAsked && (
        <SureDialog
          title={words.sure}
          confirm={words.confirm}
          act={() => remove.mutateAsync({})}
          onClose={() => setAsked(false)}
          onDone={() => void leave()}
        >
          <p>{words.sureDetail}</p>
        </SureDialog>
      )}
    </section>
  );
}
