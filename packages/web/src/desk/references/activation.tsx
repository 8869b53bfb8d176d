import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi, useChange } from '../../api/use-api.ts';
import { isProblem } from '../../api/problem-of.ts';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Notice } from '../../design/notice.tsx';
import { Tick } from '../../design/tick.tsx';
import { everyPageTexts } from '../../texts/every-page.ts';
import { deskReferencesTexts } from '../../texts/desk-references.ts';
import { useTexts } from '../../texts/language.tsx';
import type { Concern, Reference } from './compare-references.ts';
import { Concerns } from './concerns.tsx';

const CHANGES = ['references.read', 'references.list', 'queue.read'] as const;

/** Puts a reference in use: first what that changes and for whom, then one button. */
export function Activation({
  reference,
  inUse,
  concerns,
  onDone,
}: {
  readonly reference: Reference;
  readonly inUse: Reference | undefined;
  readonly concerns: readonly Concern[];
  /** Said when it is in use. */
  readonly onDone: () => void;
}): ReactNode {
  const words = useTexts(deskReferencesTexts).activate;
  const [isOpen, setOpen] = useState(false);
  if (concerns.some(({ weight }) => weight === 'stop')) return <Notice tone="stop">{words.impossible}</Notice>;
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      <p>{words.detail}</p>
      <Button kind="main" onPress={() => setOpen(true)}>
        {reference.state === 'retired' ? words.again : words.button}
      </Button>
      <Dialog title={words.confirmTitle(nameOf(reference))} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Confirmation
          reference={reference}
          inUse={inUse}
          concerns={concerns.filter(({ weight }) => weight === 'attention')}
          onDone={onDone}
          onClose={() => setOpen(false)}
        />
      </Dialog>
    </section>
  );
}

function Confirmation({
  reference,
  inUse,
  concerns,
  onDone,
  onClose,
}: {
  readonly reference: Reference;
  readonly inUse: Reference | undefined;
  readonly concerns: readonly Concern[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const words = useTexts(deskReferencesTexts);
  const { cancel } = useTexts(everyPageTexts);
  const [isRead, setRead] = useState(concerns.length === 0);
  const queue = useApi('queue.read', { query: { limit: 1, state: ['delivered'] } });
  const waiting = queue.data?.states.find(({ state }) => state === 'delivered')?.orders ?? 0;
  const change = useChange('references.activate', CHANGES);
  const activate = async (): Promise<void> => {
    await change.mutateAsync({ params: { reference: reference.id } });
    onDone();
  };
  return (
    <>
      <p>{inUse === undefined ? words.activate.first : words.activate.instead(nameOf(inUse))}</p>
      {waiting > 0 && <p>{words.activate.waiting(words.activate.orders(waiting))}</p>}
      <p>{words.activate.results}</p>
      {concerns.length > 0 && (
        <>
          <p>{words.activate.concerns}</p>
          <Concerns concerns={concerns} />
          <Tick isTicked={isRead} onChange={setRead}>
            {words.activate.read}
          </Tick>
        </>
      )}
      {isProblem(change.error, 'reference.state') ? (
        <Notice tone="attention">{words.changed}</Notice>
      ) : (
        change.error !== null && <ProblemNotice error={change.error} />
      )}
      <div className="row">
        <Button
          kind="main"
          isDisabled={!isRead}
          isPending={change.isPending}
          // What went wrong is shown from `change`.
          onPress={() => void activate().catch(() => undefined)}
        >
          {change.isPending ? words.activate.verifying : words.activate.confirm}
        </Button>
        <Button onPress={onClose}>{cancel}</Button>
      </div>
    </>
  );
}

/** The name and edition that tell it apart. */
export function nameOf({ name, edition }: Pick<Reference, 'name' | 'edition'>): string {
  return edition === '' ? name : `${name} (${edition})`;
}
