import type { ReactNode } from 'react';
import { LocalProblem } from '../../table/open/local-problem.tsx';
import type { LocalWork } from '../../table/open/use-local-work.ts';
import { WorkButton } from '../../table/open/work-button.tsx';
import { useTexts } from '../../texts/language.tsx';
import { lokaalTexts } from '../../texts/lokaal.ts';
import { useLocalDesk } from '../local-desk/local-desk.tsx';

/** Begins a piece of work with the reference that is chosen, shows how far it is, and says what it waits for or why it did not work. */
export function RunButton({
  label,
  running,
  work,
  onRun,
}: {
  readonly label: string;
  readonly running: string;
  readonly work: Pick<LocalWork<unknown>, 'state' | 'stop'>;
  readonly onRun: (reference: number) => void;
}): ReactNode {
  const words = useTexts(lokaalTexts);
  const { customers, reference } = useLocalDesk();
  const { state } = work;
  const opened = reference.state.kind === 'open' ? reference.state.reference.id : undefined;
  return (
    <div className="stack">
      <WorkButton
        work={work}
        label={label}
        running={running}
        kind={state.kind === 'done' ? 'quiet' : 'main'}
        isReady={customers.isReady && opened !== undefined}
        onStart={() => opened !== undefined && onRun(opened)}
      />
      {opened === undefined && <p className="field-hint">{words.reference.first}</p>}
      {state.kind === 'failed' && <LocalProblem error={state.error} />}
    </div>
  );
}
