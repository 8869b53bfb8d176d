import { randomUUID } from 'node:crypto';
import type { Progress } from '../../contract/orders/progress.ts';
import type { Store, Transaction } from '../../store/store.ts';
import { JOB_CHANNEL } from '../queue/create-queue.ts';
import type { JobQueue } from '../queue/create-queue.ts';
import { RunLost } from './job-handler.ts';
import type { JobData, JobKind } from '../queue/queue.ts';
import { bossOn, withQueueRights } from '../queue/queue-rights.ts';

/** One attempt at one job, as the database knows it. */
export interface Run {
  readonly id: string;
  readonly kind: JobKind;
  readonly job: string;
  /** pg-boss's own count, which says which taking of the job this is. */
  readonly retryCount: number;
  readonly party: string;
  readonly attempt: number;
  /** Its party has no other job of the kind under way. */
  readonly isOnlyOne: boolean;
  readonly data: JobData[JobKind];
}

type Outcome = 'done' | 'failed' | 'lost' | 'waiting' | 'returned';

/** The channel on which servers hear how far the work on an order is; the payload is the order. */
export const PROGRESS_CHANNEL = 'verrijk_progress';

/**
 * Takes the next job of a kind for a worker, or the next of a party that has none of it under way anywhere: the job and its run change together, so
 * neither is ever without the other.
 */
export function takeRun(
  queue: JobQueue,
  store: Store,
  kind: JobKind,
  worker: string,
  { onlyIdleParties }: { readonly onlyIdleParties: boolean },
): Promise<Run | undefined> {
  return store.asSystem('jobs', async (tx) => {
    const options = {
      includeMetadata: true,
      db: bossOn(tx),
      ...(onlyIdleParties && { groupConcurrency: 1 }),
    } as const;
    const [job] = await queue.boss.fetch<JobData[JobKind]>(kind, options);
    if (job === undefined) return undefined;
    const run = randomUUID();
    const { id, data, retryCount, groupId, priority } = job;
    const { rows } = await tx.$client.query<Pick<Run, 'party' | 'attempt' | 'isOnlyOne'>>(BEGIN_RUN, [
      run,
      id,
      kind,
      groupId,
      'order' in data ? data.order : null,
      worker,
    ]);
    await tx.$client.query(PASS_TURN, [kind, -priority]);
    return { id: run, kind, job: id, retryCount, data, ...rows[0]! };
  });
}

const BEGIN_RUN = `insert into run (id, job, kind, party, order_id, worker, attempt)
  select $1, $2, $3, $4, $5, $6, 1 + count(*) filter (where outcome in ('failed', 'lost')) from run where job = $2
  returning party, attempt, not exists (
    select from run other where other.party = run.party and other.kind = run.kind and other.ended_at is null
  ) as "isOnlyOne"`;

const PASS_TURN = `insert into job_round (kind, turn) values ($1, $2)
  on conflict (kind) do update set turn = excluded.turn where job_round.turn < excluded.turn`;

/**
 * Ends a run that did its work, and the job with it, in a transaction of any role.
 * @throws RunLost
 */
export function finishRun(queue: JobQueue, tx: Transaction, run: Run): Promise<void> {
  return withQueueRights(tx, async () => {
    await endRun(tx, run.id, 'done');
    await queue.boss.complete(run.kind, run.job, null, { db: bossOn(tx) });
  });
}

/**
 * Ends a run whose work is to be done again after `seconds`.
 * @throws RunLost
 */
export async function putBack(
  queue: JobQueue,
  tx: Transaction,
  { id, kind, job }: Pick<Run, 'id' | 'kind' | 'job'>,
  outcome: Exclude<Outcome, 'done'>,
  seconds: number,
  waitsFor?: string,
): Promise<void> {
  await endRun(tx, id, outcome, waitsFor);
  await queue.boss.fail(kind, job, null, { db: bossOn(tx) });
  if (seconds > 0) await queue.boss.update(kind, undefined, { id: job, startAfter: seconds, db: bossOn(tx) });
  else await tx.$client.query('select pg_notify($1, $2)', [JOB_CHANNEL, kind]);
  // Of those that only waited, the last one says enough.
  await tx.$client.query("delete from run where job = $1 and outcome = 'waiting' and id <> $2", [job, id]);
}

/**
 * Ends a run and its job without the work done.
 * @throws RunLost
 */
export async function abandon(
  queue: JobQueue,
  tx: Transaction,
  { id, kind, job }: Pick<Run, 'id' | 'kind' | 'job'>,
  outcome: 'failed' | 'lost',
): Promise<void> {
  await endRun(tx, id, outcome);
  await queue.boss.cancel(kind, job, { db: bossOn(tx) });
}

/** Whoever ends a run first holds its row until the transaction is through; who comes second finds it ended. */
async function endRun(tx: Transaction, id: string, outcome: Outcome, waitsFor?: string): Promise<void> {
  const { rowCount } = await tx.$client.query(
    'update run set outcome = $2, waits_for = $3, ended_at = now() where id = $1 and ended_at is null',
    [id, outcome, waitsFor ?? null],
  );
  if (rowCount === 0) throw new RunLost();
}

/** Writes how far a run is, and tells who watches. */
export async function writeProgress(store: Store, { id, data }: Run, progress: Progress): Promise<void> {
  await store.asSystem('jobs', async (tx) => {
    await tx.$client.query('update run set progress = $2 where id = $1 and ended_at is null', [id, progress]);
    if ('order' in data) await tx.$client.query('select pg_notify($1, $2)', [PROGRESS_CHANNEL, data.order]);
  });
}
