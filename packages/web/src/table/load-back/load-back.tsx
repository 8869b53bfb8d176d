import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { Progress } from '../../design/progress.tsx';
import { useHeldFocus } from '../../design/use-held-focus.ts';
import { useTexts } from '../../texts/language.tsx';
import { loadBackTexts } from '../../texts/load-back.ts';
import { LoadBackChanges, ReadColumns } from '../load-back-plan/load-back-changes.tsx';
import { FileChoices, NEEDED_ROLES, SystemChoices } from './load-back-choices.tsx';
import type { LoadBackFiles } from './load-back-files.ts';
import { LoadBackMoves } from '../load-back-plan/load-back-moves.tsx';
import { LoadBackProof } from '../load-back-plan/load-back-proof.tsx';
import { ImportGuide, LoadBackSave } from './load-back-save.tsx';
import { stopsLeft } from './load-back-state.ts';
import type { LoadBackStage, StepProgress } from './load-back-state.ts';
import { LocalProblem } from '../open/local-problem.tsx';
import { useLoadBack } from './use-load-back.ts';
import type { LoadBackRun } from './use-load-back.ts';
import './load-back.css';

/** The groups home again: choose the system, see what changes, save the way back first, then what is to be imported. Nothing leaves the browser. */
export function LoadBack({
  given,
  origins = {},
  problem = (error) => <LocalProblem error={error} />,
}: {
  /** Files that are at hand; the others are chosen here. */
  readonly given: LoadBackFiles;
  readonly origins?: Readonly<Partial<Record<keyof LoadBackFiles, string>>>;
  /** Says what went wrong, where files may have to be fetched too. */
  readonly problem?: (error: unknown) => ReactNode;
}): ReactNode {
  const words = useTexts(loadBackTexts);
  const run = useLoadBack(given);
  const { state, change } = run;
  const { stage } = state;
  const comparing = useHeldFocus<HTMLDivElement>(stage.kind);
  const isBusy = stage.kind === 'comparing' || stage.kind === 'making';
  const isReady = state.systems.length > 0 && NEEDED_ROLES.every((role) => state.files[role] !== undefined);
  const changedOrigins = Object.fromEntries(
    Object.entries(origins).filter(
      ([role]) => state.files[role as keyof LoadBackFiles] === given[role as keyof LoadBackFiles],
    ),
  );
  const isPlanned = 'plan' in stage;
  return (
    <div className="stack-wide">
      <SystemChoices state={state} change={change} isBusy={isBusy} />
      <FileChoices state={state} change={change} isBusy={isBusy} origins={changedOrigins} />
      <div className="stack" ref={comparing} tabIndex={-1}>
        {stage.kind === 'comparing' ? (
          <Working label={words.comparing} progress={stage.progress} onStop={run.stop} />
        ) : (
          <Button kind={isPlanned ? 'quiet' : 'main'} isDisabled={!isReady || isBusy} onPress={run.compare}>
            {isPlanned ? words.compareAgain : words.compare}
          </Button>
        )}
        {state.systems.length === 0 && <p className="quiet">{words.systems.chooseOne}</p>}
        {state.failure !== undefined && !isPlanned && problem(state.failure)}
      </div>
      {isPlanned && <Planned run={run} stage={stage} problem={problem} />}
    </div>
  );
}

type PlannedStage = Extract<LoadBackStage, { readonly kind: 'planned' | 'making' | 'made' }>;

interface PlannedProps {
  readonly run: LoadBackRun;
  readonly stage: PlannedStage;
  readonly problem: (error: unknown) => ReactNode;
}

function Planned({ run, stage, problem }: PlannedProps): ReactNode {
  const words = useTexts(loadBackTexts);
  const { state, change } = run;
  const { plan } = stage;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const stops = stopsLeft(state);
  return (
    <div className="stack-wide">
      <section className="stack">
        <h3 ref={heading} tabIndex={-1}>
          {words.plan.title}
        </h3>
        {stage.kind !== 'made' && <p className="quiet">{words.plan.notYet}</p>}
        <LoadBackChanges plan={plan} />
        <ReadColumns plan={plan} />
      </section>
      <LoadBackProof
        plan={plan}
        stops={stops}
        allowed={state.allowed}
        onAllow={(deviation, isAllowed) => change({ kind: 'allow', deviation, isAllowed })}
      />
      <LoadBackMoves plan={plan} />
      {stops.length === 0 && plan.new + plan.changed > 0 && <Make run={run} stage={stage} problem={problem} />}
      {stage.kind === 'made' && (
        <>
          <LoadBackSave stage={stage} change={change} />
          <ImportGuide systems={stage.made.written.systems.map(({ system }) => system)} />
        </>
      )}
    </div>
  );
}

function Make({ run, stage, problem }: PlannedProps): ReactNode {
  const words = useTexts(loadBackTexts).make;
  const place = useHeldFocus<HTMLElement>(stage.kind);
  if (stage.kind === 'made') return null;
  return (
    <section className="stack" ref={place} tabIndex={-1}>
      <h3>{words.title}</h3>
      <p>{words.lead}</p>
      {stage.kind === 'making' ? (
        <Working label={words.making} progress={stage.progress} onStop={run.stop} />
      ) : (
        <Button kind="main" onPress={run.make}>
          {words.button}
        </Button>
      )}
      {run.state.failure !== undefined && problem(run.state.failure)}
    </section>
  );
}

/** Something that takes a while, and a way to stop it. */
function Working({
  label,
  progress: { share, rows, isFetching },
  onStop,
}: {
  readonly label: string;
  readonly progress: StepProgress;
  readonly onStop: () => void;
}): ReactNode {
  const words = useTexts(loadBackTexts);
  return (
    <div className="stack">
      <Progress
        label={isFetching ? words.files.fetching : label}
        share={share}
        {...(rows !== undefined && { detail: words.rows(rows) })}
      />
      <Button onPress={onStop}>{words.stop}</Button>
    </div>
  );
}
