import { aborted } from '../../waiting/aborted.ts';
import type { JobHandlers } from './job-handler.ts';
import { startRequeuing } from './requeue-lost.ts';
import { JOB_KINDS } from '../queue/queue.ts';
import { startTaking } from './take-jobs.ts';
import type { Taking } from './take-jobs.ts';
import type { WorkingService } from './work-on.ts';
import { openWorkerSession } from './worker-session.ts';
import type { WorkerSession } from './worker-session.ts';

/** Something that works in the background until it is stopped. */
export interface Worker {
  /** Takes nothing new, gives what is under way `seconds` to end, and puts the rest back for another worker. */
  stop(seconds?: number): Promise<void>;
}

export interface WorkerOptions {
  /** How many large jobs at once: orders and references. */
  readonly concurrency: number;
  readonly handlers: JobHandlers;
  /** A job or the worker's own housekeeping failed; the error may quote data and must not be printed as it is. */
  readonly onError?: (what: string, error: unknown) => void;
}

/** Seconds that work under way is given when a worker stops. */
const GRACE = 20;
/** Milliseconds before a broken connection is tried again. */
const RECONNECT = 500;

/** Begins to work at the jobs of a queue. Any number of workers may do so, in any number of processes. */
export async function startWorker(service: WorkingService, options: WorkerOptions): Promise<Worker> {
  const { onError = () => undefined } = options;
  const stopping = new AbortController();
  let taking: readonly Taking[] = [];
  const wake = (kind: string): void => taking.find((each) => each.kind === kind)?.wake();
  let session = await openWorkerSession(service.queue.url, wake);
  const begin = (): void => {
    const { worker, lost } = session;
    taking = JOB_KINDS.map((kind) => startTaking(service, kind, { ...options, onError, worker, lost }));
  };
  begin();
  const requeuing = startRequeuing(service, options.handlers, onError);

  /** A new connection each time the old one breaks: what was under way has been let go of by then. */
  const reconnecting = (async () => {
    while (!stopping.signal.aborted) {
      await aborted(AbortSignal.any([session.lost, stopping.signal]));
      if (stopping.signal.aborted) return;
      onError('connection', new Error('the connection of the worker broke'));
      await Promise.all(taking.map((each) => each.stop(0)));
      const fresh = await reopen(service.queue.url, wake, stopping.signal);
      if (fresh === undefined) return;
      session = fresh;
      begin();
    }
  })();

  return {
    stop: async (seconds = GRACE) => {
      stopping.abort();
      await reconnecting;
      await Promise.all(taking.map((each) => each.stop(seconds)));
      await requeuing.stop();
      await session.close();
    },
  };
}

async function reopen(
  url: string,
  wake: (kind: string) => void,
  stopping: AbortSignal,
): Promise<WorkerSession | undefined> {
  while (!stopping.aborted) {
    try {
      return await openWorkerSession(url, wake);
    } catch {
      // The database is away; it is asked again until it is back or the worker stops.
      await new Promise((resolve) => setTimeout(resolve, RECONNECT));
    }
  }
  return undefined;
}
