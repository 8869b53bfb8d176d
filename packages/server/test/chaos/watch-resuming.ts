import type { Store } from '../../src/store/store.ts';
import { WORKER_LOCK } from '../../src/jobs/running/worker-session.ts';

/** How soon the work of dead workers was taken up by another, in milliseconds. While no other is up nobody can: that time does not count. */
export interface Resuming {
  /** Deaths of a worker with work under way, while the database lived on. */
  readonly deaths: number;
  /** From the death until the job was put back, and until somebody began at it. */
  readonly worstNoticed: number;
  readonly worstBegun: number;
  readonly medianBegun: number;
}

interface Death {
  readonly run: string;
  readonly at: number;
}

/** Milliseconds between two looks whether a worker is up. */
const LOOK_EVERY = 100;

/** Runs that are open and whose worker's lock is held by a connection of this name. */
const OPEN_RUNS = `select run.id from run
  join pg_locks on locktype = 'advisory' and granted and ((classid::bigint << 32) | objid::bigint) = hashtextextended(run.worker::text, $2)
  join pg_stat_activity on pg_stat_activity.pid = pg_locks.pid
  where ended_at is null and kind = 'enrich-order' and application_name = $1`;

const RESUMED = `select extract(epoch from lost.ended_at) * 1000 as noticed,
    (select extract(epoch from min(next.started_at)) * 1000 from run next where next.job = lost.job and next.started_at >= lost.ended_at) as begun
  from run lost where lost.id = $1 and lost.outcome = 'lost'`;

export function watchResuming(
  { pool }: Store,
  isWorkerUp: () => boolean,
): {
  /** Call it just before a worker of this name is killed. */
  readonly noteDeath: (name: string) => Promise<void>;
  /** What it was; ends the watching. */
  readonly measure: () => Promise<Resuming>;
} {
  const deaths: Death[] = [];
  /** Looks that found nobody up. */
  const idle: number[] = [];
  const looking = setInterval(() => void (isWorkerUp() || idle.push(Date.now())), LOOK_EVERY).unref();
  const timeBetween = (from: number, to: number): number =>
    to - from - LOOK_EVERY * idle.filter((at) => at > from && at <= to).length;
  return {
    noteDeath: async (name) => {
      const { rows } = await pool.query<{ id: string }>(OPEN_RUNS, [name, WORKER_LOCK]);
      for (const { id } of rows) deaths.push({ run: id, at: Date.now() });
    },
    measure: async () => {
      clearInterval(looking);
      const noticed: number[] = [];
      const begun: number[] = [];
      for (const { run, at } of deaths) {
        const { rows } = await pool.query<{ noticed: string; begun: string | null }>(RESUMED, [run]);
        // One that was done just in time has nothing to resume.
        if (rows[0] === undefined) continue;
        noticed.push(timeBetween(at, Number(rows[0].noticed)));
        if (rows[0].begun !== null) begun.push(timeBetween(at, Number(rows[0].begun)));
      }
      begun.sort((one, other) => one - other);
      return {
        deaths: noticed.length,
        worstNoticed: Math.round(Math.max(0, ...noticed)),
        worstBegun: Math.round(begun.at(-1) ?? 0),
        medianBegun: Math.round(begun[Math.floor(begun.length / 2)] ?? 0),
      };
    },
  };
}
