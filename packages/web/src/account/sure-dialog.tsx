import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { everyPageTexts } from '../texts/every-page.ts';
import { useTexts } from '../texts/language.tsx';

/** Asks whether somebody is sure, says what follows, and does it. It stays open, with the reason, when it did not work. */
export function SureDialog<Request, Result>({
  title,
  confirm,
  change,
  request,
  onDone,
  onClose,
  children,
}: {
  readonly title: string;
  readonly confirm: string;
  readonly change: UseMutationResult<Result, unknown, Request>;
  readonly request: Request;
  readonly onDone?: (result: Result) => void;
  readonly onClose: () => void;
  /** What follows from it. */
  readonly children: ReactNode;
}): ReactNode {
  const { cancel } = useTexts(everyPageTexts);
  const sure = async (): Promise<void> => {
    const done = await change.mutateAsync(request).then(
      (result) => ({ result }),
      () => undefined,
    );
    if (done === undefined) return;
    onClose();
    onDone?.(done.result);
  };
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <p>{children}</p>
      {change.error !== null && <ProblemNotice error={change.error} />}
      <div className="row">
        <Button kind="stop" isPending={change.isPending} onPress={() => void sure()}>
          {confirm}
        </Button>
        <Button onPress={onClose}>{cancel}</Button>
      </div>
    </Dialog>
  );
}
