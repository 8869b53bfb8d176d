import { setTimeout as wait } from 'node:timers/promises';
import type { Service } from '../../service.ts';
import type { Transaction } from '../../store/store.ts';
import type { JobQueue } from '../queue/create-queue.ts';
import { Hopeless, NotYet, RunLost } from './job-handler.ts';
import type { JobHandler } from './job-handler.ts';
import type { JobKind } from '../queue/queue.ts';
import { reportProgress } from './report-progress.ts';
import { abandon, finishRun, putBack } from './runs.ts';
import type { Run } from './runs.ts';

/** A service whose queue can be worked at. */
export type WorkingService = Service & { readonly queue: JobQueue };

/** Why a run is told to end; for any other reason it is no longer its worker's. */
export const STOPPING = 'the worker stops';

/** Milliseconds before the end of a run is written again, how often in its own words, and the seconds after which all is tried anew. */
const SETTLE_AGAIN = 500;
const MOST_SETTLING = 4;
const ANEW = 60;

/** Does one attempt at a job and writes down how it ended. Returns the failure when there was one, for the log. */
export async function workOn(
  service: WorkingService,
  handler: JobHandler<JobKind>,
  run: Run,
  signal: AbortSignal,
): Promise<unknown> {
  const { store, queue } = service;
  const reporter = reportProgress(store, run);
  try {
    await handler.run({
      service,
      data: run.data,
      party: run.party,
      attempt: run.attempt,
      isOnlyOne: run.isOnlyOne,
      signal: AbortSignal.any([signal, AbortSignal.timeout(handler.limitSeconds * 1000)]),
      finish: (tx) => finishRun(queue, tx, run),
      report: (progress) => reporter.report(progress),
    });
    await store.asSystem('jobs', (tx) => finishRun(queue, tx, run));
    return undefined;
  } catch (error) {
    // It has ended: by its own result, or by another's hand.
    if (error instanceof RunLost) return undefined;
    await settle(service, handler, run, signal, error);
    return signal.aborted || error instanceof NotYet ? undefined : error;
  } finally {
    await reporter.end();
  }
}

/** Writes until it stands: an open run whose worker lives would never be taken up again. */
async function settle(
  service: WorkingService,
  handler: JobHandler<JobKind>,
  run: Run,
  signal: AbortSignal,
  error: unknown,
): Promise<void> {
  for (let time = 1; ; time += 1) {
    // Whoever finds the worker's lock free takes it from here.
    if (signal.aborted && signal.reason !== STOPPING) return;
    const isReturned = signal.aborted;
    try {
      await service.store.asSystem('jobs', async (tx) => {
        if (isReturned) await putBack(service.queue, tx, run, 'returned', 0);
        else if (time > MOST_SETTLING) await putBack(service.queue, tx, run, 'failed', ANEW);
        else await settleIn(service, handler, tx, run, error);
      });
      return;
    } catch (cause) {
      if (cause instanceof RunLost || isReturned) return;
      await wait(SETTLE_AGAIN);
    }
  }
}

async function settleIn(
  service: WorkingService,
  handler: JobHandler<JobKind>,
  tx: Transaction,
  run: Run,
  error: unknown,
): Promise<void> {
  const { queue } = service;
  // Workers that died say nothing of the job: only what went wrong uses up an attempt here.
  const delay = handler.delays[await failuresOf(tx, run)];
  if (error instanceof NotYet) return putBack(queue, tx, run, 'waiting', error.seconds, error.waitsFor);
  if (!(error instanceof Hopeless) && delay !== undefined) return putBack(queue, tx, run, 'failed', delay);
  await abandon(queue, tx, run, 'failed');
  await handler.giveUp(service, tx, run.data, error instanceof Hopeless ? error.cause : error);
}

/** How often this job failed before, deaths of workers left out. */
async function failuresOf(tx: Transaction, { job }: Run): Promise<number> {
  const { rows } = await tx.$client.query<{ failures: number }>(
    "select count(*)::int as failures from run where job = $1 and outcome = 'failed'",
    [job],
  );
  return rows[0]!.failures;
}
