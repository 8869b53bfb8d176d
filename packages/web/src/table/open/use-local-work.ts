import { useCallback, useEffect, useRef, useState } from 'react';
import type { StepControl } from '@verrijk/steps';
import type { LocalEngine } from '../../local/local-engine.ts';
import { localEngine } from '../../local/start-local-engine.ts';
import { isStopped } from './is-stopped.ts';

/** How far a piece of work on this computer is. */
export type WorkState<Result> =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly share: number | undefined; readonly rows: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'done'; readonly result: Result };

export interface LocalWork<Result> {
  readonly state: WorkState<Result>;
  /** Begins, in the place of what was under way. Resolves to nothing when it was stopped, failed, or begun anew meanwhile. */
  start(this: void, work: (engine: LocalEngine, control: StepControl) => Promise<Result>): Promise<Result | undefined>;
  readonly stop: () => void;
  /** As if nothing had been asked. */
  readonly reset: () => void;
}

/** A piece of work in the worker: one at a time, stopped when the page goes. */
export function useLocalWork<Result>(): LocalWork<Result> {
  const [state, setState] = useState<WorkState<Result>>({ kind: 'none' });
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), []);
  const stop = useCallback(() => current.current?.abort(), []);
  const reset = useCallback(() => {
    leave(current);
    setState({ kind: 'none' });
  }, []);
  const start = useCallback<LocalWork<Result>['start']>(async (work) => {
    leave(current);
    const own = new AbortController();
    current.current = own;
    const tell = (next: WorkState<Result>): void => {
      if (current.current === own) setState(next);
    };
    tell({ kind: 'running', share: undefined, rows: 0 });
    try {
      const result = await work(await localEngine(), {
        signal: own.signal,
        onProgress: (share, rows) => tell({ kind: 'running', share, rows }),
      });
      const isCurrent = current.current === own;
      tell({ kind: 'done', result });
      return isCurrent ? result : undefined;
    } catch (error) {
      tell(isStopped(error) ? { kind: 'stopped' } : { kind: 'failed', error });
      return undefined;
    }
  }, []);
  return { state, start, stop, reset };
}

/** Stops what is under way, which says no more. */
function leave(current: { current: AbortController | undefined }): void {
  const before = current.current;
  current.current = undefined;
  before?.abort();
}
