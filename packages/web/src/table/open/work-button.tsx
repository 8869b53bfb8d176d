import type { ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import type { LocalWork } from './use-local-work.ts';
import { WorkProgress } from './work-progress.tsx';

/** Begins a piece of work in the worker, and says how far it is while it goes on. */
export function WorkButton({
  work: { state, stop },
  label,
  running,
  kind = 'main',
  isReady = true,
  onStart,
}: {
  readonly work: Pick<LocalWork<unknown>, 'state' | 'stop'>;
  readonly label: string;
  /** What is said while it goes on. */
  readonly running: string;
  readonly kind?: 'main' | 'quiet';
  readonly isReady?: boolean;
  readonly onStart: () => void;
}): ReactNode {
  if (state.kind === 'running') return <WorkProgress label={running} state={state} onStop={stop} />;
  return (
    <Button kind={kind} isDisabled={!isReady} onPress={onStart}>
      {label}
    </Button>
  );
}
