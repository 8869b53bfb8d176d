import type { ApiResult } from '../../api/use-api.ts';

/** What is done with a delivery, in its order. */
export const WORK_PHASES = ['received', 'reading', 'enriching', 'reporting', 'writing'] as const;
export type WorkPhase = (typeof WORK_PHASES)[number];

/** Which of them are done and which is being done; none is while the order waits. */
export function phaseStates({ state, progress }: Pick<ApiResult<'orders.progress'>, 'state' | 'progress'>): readonly {
  readonly phase: WorkPhase;
  readonly is: 'done' | 'now' | 'later';
}[] {
  const current = progress === null || state !== 'processing' ? 0 : WORK_PHASES.indexOf(progress.phase);
  return WORK_PHASES.map((phase, at) => ({
    phase,
    // It was received before anything else, whatever happens now.
    is: at === 0 || at < current ? 'done' : at === current ? 'now' : 'later',
  }));
}
