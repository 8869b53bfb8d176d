import { useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useChange } from '../api/use-api.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { keysAtRisk } from '../kept/keys-at-risk.ts';
import { saveFile } from '../local/save-file.ts';
import { everyPageTexts } from '../texts/every-page.ts';
import { useLanguage, useTexts } from '../texts/language.tsx';
import { sessionTexts } from '../texts/session.ts';
import { shellTexts } from '../texts/shell.ts';
import { leaveSession } from './session-watch.ts';
import { useFreshSession } from './session.tsx';

type Keys = Awaited<ReturnType<typeof keysAtRisk>>;

/** The way out. Signing out takes all from this browser, so whoever has a key here and nowhere else is asked to save it first. */
export function SignOut(): ReactNode {
  const words = useTexts(shellTexts);
  const [, go] = useLocation();
  const refresh = useFreshSession();
  const end = useChange('session.end');
  const { language, setLanguage } = useLanguage();
  const [atRisk, setAtRisk] = useState<Keys>([]);
  const leave = async (): Promise<void> => {
    await end.mutateAsync({});
    leaveSession();
    // All that the browser kept for these pages is gone then, and nobody has to choose this again.
    setLanguage(language);
    go('/');
    await refresh();
  };
  const ask = async (): Promise<void> => {
    const keys = await keysAtRisk();
    if (keys.length > 0) setAtRisk(keys);
    else await leave().catch(() => undefined);
  };
  return (
    <>
      <Button kind="plain" isPending={end.isPending} onPress={() => void ask()}>
        {words.signOut}
      </Button>
      {atRisk.length > 0 && (
        <KeysFirst
          keys={atRisk}
          isLeaving={end.isPending}
          onLeave={() => void leave().catch(() => undefined)}
          onClose={() => setAtRisk([])}
        />
      )}
      {end.error !== null && <ProblemNotice error={end.error} />}
    </>
  );
}

function KeysFirst({
  keys,
  isLeaving,
  onLeave,
  onClose,
}: {
  readonly keys: Keys;
  readonly isLeaving: boolean;
  readonly onLeave: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const { signOut: words } = useTexts(sessionTexts);
  const { cancel } = useTexts(everyPageTexts);
  const [saved, setSaved] = useState<readonly string[]>([]);
  const save = async (key: Keys[number]): Promise<void> => {
    const outcome = await saveFile(key).catch(() => 'cancelled');
    if (outcome === 'saved') setSaved((before) => [...before, key.name]);
  };
  const areAllSaved = keys.every(({ name }) => saved.includes(name));
  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      <p>{words.why}</p>
      <ul>
        {keys.map((key) => (
          <li key={key.name}>
            {key.name}{' '}
            <Button kind="plain" onPress={() => void save(key)}>
              {words.save}
            </Button>{' '}
            <span role="status">{saved.includes(key.name) && words.saved}</span>
          </li>
        ))}
      </ul>
      <div className="row">
        <Button kind={areAllSaved ? 'main' : 'stop'} isPending={isLeaving} onPress={onLeave}>
          {areAllSaved ? words.leave : words.leaveWithout}
        </Button>
        <Button onPress={onClose}>{cancel}</Button>
      </div>
    </Dialog>
  );
}
