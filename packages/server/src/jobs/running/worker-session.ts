import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { JOB_CHANNEL } from '../queue/create-queue.ts';

/** Milliseconds between two signs of life, and how long the answer to one may take. */
const BEAT = 2_000;
const BEAT_ANSWER = 5_000;
/** Milliseconds of silence after which the database ends the session, so that a worker that hangs is as good as dead. */
const SILENCE = 8_000;

/** Keeps a worker's lock apart from all other advisory locks. */
export const WORKER_LOCK = 8;

/**
 * A worker's own connection. It holds the lock that says that the worker lives: the database lets go of it when the process dies, however that
 * happens. It hears of new jobs as well.
 */
export interface WorkerSession {
  /** A new one for each connection: what a broken one held is never taken for held again. */
  readonly worker: string;
  /** Aborted when the connection is no more. */
  readonly lost: AbortSignal;
  close(): Promise<void>;
}

/** Connects and takes the lock. */
export async function openWorkerSession(url: string, onJob: (kind: string) => void): Promise<WorkerSession> {
  const worker = randomUUID();
  const ended = new AbortController();
  const client = new pg.Client({
    connectionString: url,
    application_name: 'verrijk worker',
    connectionTimeoutMillis: 10_000,
    query_timeout: BEAT_ANSWER,
    keepAlive: true,
  });
  let beat: NodeJS.Timeout | undefined;
  const lose = (): void => {
    clearInterval(beat);
    ended.abort();
    // Whatever state it is in: nothing of it is needed.
    client.end().catch(() => undefined);
  };
  client.on('error', lose);
  client.on('end', lose);
  client.on('notification', ({ payload }) => onJob(payload ?? ''));
  try {
    await client.connect();
    // A machine that vanishes sends no goodbye.
    await client.query(`set tcp_keepalives_idle = 3; set tcp_keepalives_interval = 1; set tcp_keepalives_count = 3;
      set idle_session_timeout = ${SILENCE}; listen ${JOB_CHANNEL}`);
    await client.query('select pg_advisory_lock(hashtextextended($1, $2))', [worker, WORKER_LOCK]);
    beat = setInterval(() => void client.query('select 1').catch(lose), BEAT);
  } catch (error) {
    lose();
    throw error;
  }
  return {
    worker,
    lost: ended.signal,
    close: async () => {
      clearInterval(beat);
      client.off('end', lose);
      await client.end();
    },
  };
}
