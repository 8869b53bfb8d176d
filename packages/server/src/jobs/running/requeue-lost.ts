import type { Transaction } from '../../store/store.ts';
import { RunLost } from './job-handler.ts';
import type { JobHandler, JobHandlers } from './job-handler.ts';
import type { JobData, JobKind } from '../queue/queue.ts';
import { abandon, putBack } from './runs.ts';
import type { WorkingService } from './work-on.ts';
import { WORKER_LOCK } from './worker-session.ts';

/** Milliseconds between two looks for runs whose worker died. */
const LOOK_EVERY = 2_000;
/** A job under which so many workers died is what kills them. */
const MOST_ATTEMPTS = 20;

interface OpenRun {
  readonly id: string;
  readonly kind: JobKind;
  readonly job: string;
  readonly attempt: number;
  readonly data: JobData[JobKind];
}

/** Looks every few seconds for runs whose worker no longer lives, and puts their jobs back. */
export function startRequeuing(
  service: WorkingService,
  handlers: JobHandlers,
  onError: (what: string, error: unknown) => void,
): { stop(): Promise<void> } {
  let looking: Promise<unknown> = Promise.resolve();
  let isLooking = false;
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    looking = requeueLost(service, handlers)
      .catch((error: unknown) => onError('requeue', error))
      .finally(() => (isLooking = false));
  }, LOOK_EVERY);
  return {
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}

/** Puts back the jobs of all workers whose lock is free; returns how many. */
async function requeueLost(service: WorkingService, handlers: JobHandlers): Promise<number> {
  const { store } = service;
  const workers = await store.asSystem('jobs', async ({ $client }) => {
    const { rows } = await $client.query<{ worker: string }>('select distinct worker from run where ended_at is null');
    return rows.map(({ worker }) => worker);
  });
  let count = 0;
  for (const worker of workers) {
    count += await store.asSystem('jobs', (tx) => requeueOf(service, handlers, tx, worker));
  }
  return count;
}

async function requeueOf(
  service: WorkingService,
  handlers: JobHandlers,
  tx: Transaction,
  worker: string,
): Promise<number> {
  const { rows: locks } = await tx.$client.query<{ isDead: boolean }>(
    'select pg_try_advisory_xact_lock(hashtextextended($1, $2)) as "isDead"',
    [worker, WORKER_LOCK],
  );
  if (!locks[0]!.isDead) return 0;
  // One that is being ended at this moment, in a transaction that outlived its worker, is left for the next look.
  const { rows } = await tx.$client.query<OpenRun>(LOST_RUNS, [worker]);
  for (const run of rows) {
    if (run.attempt < MOST_ATTEMPTS) {
      await putBack(service.queue, tx, run, 'lost', 0);
      continue;
    }
    await abandon(service.queue, tx, run, 'lost');
    const handler = handlers[run.kind] as unknown as JobHandler<JobKind>;
    await handler.giveUp(service, tx, run.data, new RunLost());
  }
  return rows.length;
}

const LOST_RUNS = `select run.id, run.kind, run.job, run.attempt, job.data
  from run join pgboss.job on job.name = run.kind and job.id = run.job
  where run.worker = $1 and run.ended_at is null
  for update of run skip locked`;
