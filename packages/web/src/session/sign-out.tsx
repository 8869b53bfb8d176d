import { useState } from 'react';
import type { ReactNode } from 'react';
import { useChange } from '../api/use-api.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { Button } from '../design/button.tsx';
import type { KeptKey } from '../kept/kept-file.ts';
import { keysAtRisk } from '../kept/keys-at-risk.ts';
import { useTexts } from '../texts/language.tsx';
import { sessionTexts } from '../texts/session.ts';
import { shellTexts } from '../texts/shell.ts';
import { KeysFirst } from './keys-first.tsx';
import { useLeave } from './use-leave.ts';

/** The way out. Signing out takes all from this browser, so whoever has a key here and nowhere else is asked to save it first. */
export function SignOut(): ReactNode {
  const words = useTexts(shellTexts);
  const { signOut } = useTexts(sessionTexts);
  const leave = useLeave();
  const end = useChange('session.end');
  const [atRisk, setAtRisk] = useState<readonly KeptKey[]>([]);
  // What goes wrong is said by `error`: as long as the session goes on, all stays.
  const signOutNow = (): void => void end.mutateAsync({}).then(leave, () => undefined);
  const ask = async (): Promise<void> => {
    const keys = await keysAtRisk();
    if (keys.length > 0) setAtRisk(keys);
    else signOutNow();
  };
  return (
    <>
      <Button kind="plain" isPending={end.isPending} onPress={() => void ask()}>
        {words.signOut}
      </Button>
      {atRisk.length > 0 && (
        <KeysFirst
          keys={atRisk}
          labels={{ saved: signOut.leave, unsaved: signOut.leaveWithout }}
          isLeaving={end.isPending}
          onLeave={signOutNow}
          onClose={() => setAtRisk([])}
        />
      )}
      {end.error !== null && <ProblemNotice error={end.error} />}
    </>
  );
}
