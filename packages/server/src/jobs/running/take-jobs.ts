import { bell } from '../../waiting/bell.ts';
import type { JobHandler, JobHandlers } from './job-handler.ts';
import type { JobKind } from '../queue/queue.ts';
import { takeRun } from './runs.ts';
import type { Run } from './runs.ts';
import { STOPPING, workOn } from './work-on.ts';
import type { WorkingService } from './work-on.ts';

/** Milliseconds between two looks for work of which nobody was told: what is due later, or a notification that went missing. */
const LOOK_EVERY = 1_000;
/** Milliseconds that a handler has to notice that it must end. */
const LAST_WORDS = 5_000;

/** Works at the jobs of one kind. */
export interface Taking {
  readonly kind: JobKind;
  /** There may be work. */
  wake(): void;
  /** Takes nothing more; what is under way gets `seconds` to end, and is then told to. */
  stop(seconds: number): Promise<void>;
}

/** What taking needs to know of its worker. */
export interface TakingOptions {
  readonly concurrency: number;
  readonly handlers: JobHandlers;
  readonly onError: (what: string, error: unknown) => void;
  /** Whose lock says that this worker lives, and when it no longer does. */
  readonly worker: string;
  readonly lost: AbortSignal;
}

/** Takes jobs of a kind and works at them, until it is stopped or the worker's connection is lost. */
export function startTaking(service: WorkingService, kind: JobKind, options: TakingOptions): Taking {
  const { concurrency, worker, lost, onError } = options;
  const handler = options.handlers[kind] as unknown as JobHandler<JobKind>;
  const atOnce = handler.atOnce === 'worker' ? concurrency : handler.atOnce;
  // Beside large jobs there is room for one of a party that has none under way: it waits for no other's to end.
  const withGuest = handler.atOnce === 'worker' ? atOnce + 1 : atOnce;
  const running = new Set<Promise<void>>();
  const told = new AbortController();
  const signal = AbortSignal.any([told.signal, lost]);
  const news = bell();
  let isStopping = false;

  const work = async (run: Run): Promise<void> => {
    const failure = await workOn(service, handler, run, signal);
    if (failure !== undefined) onError(kind, failure);
  };

  /** Begins one job, when there is one. */
  const take = async (): Promise<boolean> => {
    const onlyIdleParties = running.size >= atOnce;
    const run = await takeRun(service.queue, service.store, kind, worker, { onlyIdleParties });
    if (run === undefined) return false;
    const doing = work(run);
    running.add(doing);
    void doing.finally(() => {
      running.delete(doing);
      news.ring();
    });
    return true;
  };

  const loop = (async () => {
    while (!isStopping && !lost.aborted) {
      let hasTaken = false;
      if (running.size < withGuest) {
        hasTaken = await take().catch((error: unknown) => {
          onError(kind, error);
          return false;
        });
      }
      if (!hasTaken) await news.heard(LOOK_EVERY);
    }
  })();

  return {
    kind,
    wake: () => news.ring(),
    stop: async (seconds) => {
      isStopping = true;
      news.ring();
      await loop;
      await atMost(seconds * 1000, Promise.all(running));
      told.abort(STOPPING);
      await atMost(LAST_WORDS, Promise.all(running));
    },
  };
}

async function atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([work, new Promise((resolve) => (timer = setTimeout(resolve, milliseconds)))]);
  clearTimeout(timer);
}
