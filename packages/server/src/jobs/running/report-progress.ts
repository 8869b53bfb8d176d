import { setTimeout as wait } from 'node:timers/promises';
import type { Progress } from '../../contract/orders/progress.ts';
import type { Store } from '../../store/store.ts';
import { writeProgress } from './runs.ts';
import type { Run } from './runs.ts';

/** Milliseconds between two writings of the progress of a run. */
const EVERY = 500;

/** Writes the newest progress of a run now and then, one writing after the other. */
export function reportProgress(store: Store, run: Run): { report(progress: Progress): void; end(): Promise<void> } {
  let newest: Progress | undefined;
  let writing: Promise<void> | undefined;
  const ended = new AbortController();
  const write = async (): Promise<void> => {
    while (newest !== undefined && !ended.signal.aborted) {
      const progress = newest;
      newest = undefined;
      // How far a run is matters to nobody when the database is away; the run itself finds that out.
      await writeProgress(store, run, progress).catch(() => undefined);
      await wait(EVERY, undefined, { signal: ended.signal }).catch(() => undefined);
    }
    writing = undefined;
  };
  return {
    report: (progress) => {
      newest = progress;
      writing ??= write();
    },
    end: async () => {
      ended.abort();
      await writing;
    },
  };
}
