import { useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useChange } from '../../api/use-api.ts';
import { SureDialog } from '../../app/sure-dialog.tsx';
import { Button } from '../../design/button.tsx';
import { leaveSession } from '../../session/session-watch.ts';
import { useFreshSession } from '../../session/session.tsx';
import { accountTexts } from '../../texts/account.ts';
import { useTexts } from '../../texts/language.tsx';

/** Leaving for good. */
export function DeleteAccount(): ReactNode {
  const { remove: words } = useTexts(accountTexts);
  const [isAsked, setAsked] = useState(false);
  const [, go] = useLocation();
  const refresh = useFreshSession();
  const remove = useChange('account.delete');
  const leave = (): void => {
    leaveSession();
    go('/');
    void refresh();
  };
  return (
    <section className="stack" aria-labelledby="delete-account">
      <h2 id="delete-account">{words.title}</h2>
      <p>{words.lead}</p>
      <Button kind="stop" onPress={() => setAsked(true)}>
        {words.button}
      </Button>
      {isAsked && (
        <SureDialog
          title={words.sure}
          confirm={words.confirm}
          act={() => remove.mutateAsync({})}
          onClose={() => setAsked(false)}
          onDone={leave}
        >
          <p>{words.sureDetail}</p>
        </SureDialog>
      )}
    </section>
  );
}
