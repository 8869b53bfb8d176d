import { useState } from 'react';
import type { ReactNode } from 'react';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import type { ButtonKind } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { everyPageTexts } from '../../texts/every-page.ts';
import { useTexts } from '../../texts/language.tsx';

/** A button that first says what it will do, and does it when that is wanted. */
export function ConfirmedAction({
  label,
  accessibleName,
  kind = 'stop',
  title,
  confirm,
  act,
  children,
}: {
  readonly label: string;
  /** Where the label alone does not say of what. */
  readonly accessibleName?: string;
  readonly kind?: ButtonKind;
  readonly title: string;
  /** On the button that does it. */
  readonly confirm: string;
  readonly act: () => Promise<unknown>;
  readonly children: ReactNode;
}): ReactNode {
  const { cancel } = useTexts(everyPageTexts);
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const close = (): void => {
    setOpen(false);
    setError(null);
  };
  const run = async (): Promise<void> => {
    setBusy(true);
    try {
      await act();
      close();
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button kind={kind} aria-label={accessibleName ?? label} onPress={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog title={title} isOpen={isOpen} onClose={close}>
        {children}
        {error !== null && <ProblemNotice error={error} />}
        <div className="row">
          <Button kind="stop" isPending={isBusy} onPress={() => void run()}>
            {confirm}
          </Button>
          <Button onPress={close}>{cancel}</Button>
        </div>
      </Dialog>
    </>
  );
}
