import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Notice } from '../design/notice.tsx';
import type { KeptKey } from '../kept/kept-file.ts';
import { saveFile } from '../local/save-file.ts';
import { everyPageTexts } from '../texts/every-page.ts';
import { useTexts } from '../texts/language.tsx';
import { sessionTexts } from '../texts/session.ts';

/** Asks to save the keys that are in this browser alone, before somebody leaves and takes all from it. */
export function KeysFirst({
  keys,
  labels,
  isLeaving,
  onLeave,
  onClose,
}: {
  readonly keys: readonly KeptKey[];
  /** On the button that leaves: when all are saved, and when not. */
  readonly labels: { readonly saved: string; readonly unsaved: string };
  readonly isLeaving: boolean;
  readonly onLeave: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const { signOut: words } = useTexts(sessionTexts);
  const { cancel } = useTexts(everyPageTexts);
  /** Orders: two keys may have the same name. */
  const [saved, setSaved] = useState<readonly string[]>([]);
  const [hasFailed, setFailed] = useState(false);
  const save = async (key: KeptKey): Promise<void> => {
    const outcome = await saveFile(key).catch(() => 'failed' as const);
    setFailed(outcome === 'failed');
    if (outcome === 'saved') setSaved((before) => [...before, key.order]);
  };
  const areAllSaved = keys.every(({ order }) => saved.includes(order));
  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      <p>{words.why}</p>
      <ul>
        {keys.map((key) => (
          <li key={key.order}>
            {key.name}{' '}
            <Button kind="plain" onPress={() => void save(key)}>
              {words.save}
            </Button>{' '}
            <span role="status">{saved.includes(key.order) && words.saved}</span>
          </li>
        ))}
      </ul>
      {hasFailed && <Notice tone="stop">{words.failed}</Notice>}
      <div className="row">
        <Button kind={areAllSaved ? 'main' : 'stop'} isPending={isLeaving} onPress={onLeave}>
          {areAllSaved ? labels.saved : labels.unsaved}
        </Button>
        <Button onPress={onClose}>{cancel}</Button>
      </div>
    </Dialog>
  );
}
