import { PgBoss } from 'pg-boss';
import type { Store, Transaction } from '../../store/store.ts';
import { JOB_KINDS } from './queue.ts';
import type { Queue } from './queue.ts';
import { bossOn, withQueueRights } from './queue-rights.ts';
import { resumeRestored } from './resume-restored.ts';

/** The channel on which workers hear that there is work; the payload is its kind. */
export const JOB_CHANNEL = 'verrijk_job';

/** The queue with what a worker needs of it. */
export interface JobQueue extends Queue {
  readonly boss: PgBoss;
  /** Where a worker opens its own connection; never logged. */
  readonly url: string;
  /** Stops looking after the queue; jobs stay where they are. */
  stop(): Promise<void>;
}

/**
 * How pg-boss keeps jobs. It neither times nor counts attempts: a run does (`runs.ts`), because a dead worker must be noticed sooner than
 * pg-boss can, and stopping a worker is not a failed attempt.
 */
const KEPT = {
  retryLimit: 100_000,
  retryDelay: 0,
  expireInSeconds: 23 * 3600,
  retentionSeconds: 365 * 24 * 3600,
  deleteAfterSeconds: 24 * 3600,
} as const;

const GRANT_LOCK = 7_227_454_008n;

/** Opens the queue in a database whose schema is up to date, and makes pg-boss's own schema where it is not there yet. */
export async function createQueue(
  url: string,
  store: Store,
  onError: (error: Error) => void = (error) => process.stderr.write(`verrijk: queue: ${error.name}\n`),
): Promise<JobQueue> {
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => store.pool.query(text, values) },
    schedule: false,
    registerInstance: false,
    persistQueueStats: false,
    reindex: false,
  });
  boss.on('error', onError);
  await boss.start();
  await grantToSystem(store);
  for (const kind of JOB_KINDS) {
    await boss.createQueue(kind, KEPT);
    await boss.updateQueue(kind, KEPT);
  }
  await resumeRestored(store, boss);
  return {
    boss,
    url,
    add: (tx, kind, data, { party }) => withQueueRights(tx, () => send(boss, tx, kind, data, party)),
    stop: () => boss.stop({ graceful: false, close: false }),
  };
}

/** One after the other, for two processes that start together may not change the same rights at once. */
async function grantToSystem({ pool }: Store): Promise<void> {
  await pool.query(`begin;
    select pg_advisory_xact_lock(${GRANT_LOCK});
    grant usage on schema pgboss to verrijk_system;
    grant select, insert, update, delete on all tables in schema pgboss to verrijk_system;
    commit`);
}

async function send(boss: PgBoss, tx: Transaction, kind: string, data: object, party: string): Promise<void> {
  const { rows } = await tx.$client.query<{ turn: number }>(NEXT_TURN, [kind, party]);
  await boss.send(kind, data, { priority: -rows[0]!.turn, group: { id: party }, db: bossOn(tx) });
  await tx.$client.query('select pg_notify($1, $2)', [JOB_CHANNEL, kind]);
}

const NEXT_TURN = `select greatest(
    0,
    (select turn from job_round where kind = $1),
    1 - (select min(priority) from pgboss.job where name = $1 and group_id = $2 and state <= 'active')
  ) as turn`;
