import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { everyPageTexts } from '../texts/every-page.ts';
import { useTexts } from '../texts/language.tsx';
import { ProblemNotice } from './problem-notice.tsx';

/** Asks whether somebody is sure, says what follows, and does it. It stays open, with the reason, when it did not work. */
export function SureDialog<Result>({
  title,
  confirm,
  isOpen = true,
  act,
  onDone,
  onClose,
  children,
}: {
  readonly title: string;
  /** On the button that does it. */
  readonly confirm: string;
  readonly isOpen?: boolean;
  readonly act: () => Promise<Result>;
  /** Called once it is done and the dialog is closed: what is said outside of it is heard then. */
  readonly onDone?: (result: Result) => void;
  readonly onClose: () => void;
  /** What follows from it. */
  readonly children: ReactNode;
}): ReactNode {
  const { cancel } = useTexts(everyPageTexts);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const close = (): void => {
    setError(null);
    onClose();
  };
  const sure = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const result = await act();
      close();
      onDone?.(result);
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title={title} isOpen={isOpen} onClose={close}>
      {children}
      {error !== null && <ProblemNotice error={error} />}
      <div className="row">
        <Button kind="stop" isPending={isBusy} onPress={() => void sure()}>
          {confirm}
        </Button>
        <Button onPress={close}>{cancel}</Button>
      </div>
    </Dialog>
  );
}
