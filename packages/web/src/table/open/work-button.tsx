import type { ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { useHeldFocus } from '../../design/use-held-focus.ts';
import type { LocalWork } from './use-local-work.ts';
import { WorkProgress } from './work-progress.tsx';

/** Begins a piece of work in the worker, and says how far it is while it goes on. */
export function WorkButton({
  work: { state, stop },
  label,
  running,
  kind = 'main',
  isReady = true,
  besides,
  onStart,
}: {
  readonly work: Pick<LocalWork<unknown>, 'state' | 'stop'>;
  readonly label: string;
  /** What is said while it goes on. */
  readonly running: string;
  readonly kind?: 'main' | 'quiet';
  readonly isReady?: boolean;
  /** What may be done instead. */
  readonly besides?: ReactNode;
  readonly onStart: () => void;
}): ReactNode {
  const place = useHeldFocus<HTMLDivElement>(state.kind);
  return (
    <div ref={place} tabIndex={-1}>
      {state.kind === 'running' ? (
        <WorkProgress label={running} state={state} onStop={stop} />
      ) : (
        <div className="row">
          <Button kind={kind} isDisabled={!isReady} onPress={onStart}>
            {label}
          </Button>
          {besides}
        </div>
      )}
    </div>
  );
}
