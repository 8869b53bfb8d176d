import type { ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { LocalProblem } from '../../table/open/local-problem.tsx';
import type { LocalWork } from '../../table/open/use-local-work.ts';
import { WorkProgress } from '../../table/open/work-progress.tsx';
import { useTexts } from '../../texts/language.tsx';
import { lokaalTexts } from '../../texts/lokaal.ts';

/** Begins a piece of work with a reference, shows how far it is, and says what it waits for or why it did not work. */
export function RunButton({
  label,
  running,
  work: { state, stop },
  isReady,
  isWithoutReference,
  onRun,
}: {
  readonly label: string;
  readonly running: string;
  readonly work: Pick<LocalWork<unknown>, 'state' | 'stop'>;
  readonly isReady: boolean;
  readonly isWithoutReference: boolean;
  readonly onRun: () => void;
}): ReactNode {
  const { reference } = useTexts(lokaalTexts);
  return (
    <div className="stack">
      {state.kind === 'running' ? (
        <WorkProgress label={running} state={state} onStop={stop} />
      ) : (
        <Button kind={state.kind === 'done' ? 'quiet' : 'main'} isDisabled={!isReady} onPress={onRun}>
          {label}
        </Button>
      )}
      {isWithoutReference && <p className="field-hint">{reference.first}</p>}
      {state.kind === 'failed' && <LocalProblem error={state.error} />}
    </div>
  );
}
