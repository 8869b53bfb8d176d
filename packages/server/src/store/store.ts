import { drizzle } from 'drizzle-orm/node-postgres';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';

/** A transaction under way: Drizzle's queries, and the connection itself for what Drizzle has no words for. */
export type Transaction = NodePgDatabase & { readonly $client: pg.PoolClient };

/**
 * Why something looks across parties. Such work runs as another role of the database, so each reason stands here, and a
 * reader finds all of it by this name.
 */
export type SystemPurpose = 'sign-in' | 'set-up' | 'jobs' | 'sweep' | 'audit' | 'health' | 'notices' | 'keys' | 'demo';

/** The database. Every query runs in a transaction that says for whom. */
export interface Store {
  readonly pool: pg.Pool;
  /** Sees and changes what this party may, by the database's own rules besides those of the query. */
  asParty<T>(party: string, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Sees all parties. */
  asSystem<T>(purpose: SystemPurpose, work: (tx: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** How long a statement and an idle transaction may take, in milliseconds: nobody waits for ever on a lock. */
const STATEMENT_TIMEOUT = 30_000;
const IDLE_TIMEOUT = 60_000;

/** Connects to a database whose schema is up to date (`migrate`). `url` is never logged. */
export function openStore(url: string, connections = 10): Store {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: 'verrijk',
    statement_timeout: STATEMENT_TIMEOUT,
    idle_in_transaction_session_timeout: IDLE_TIMEOUT,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  // A connection that breaks while nobody uses it is replaced; whoever uses one is told by its own query.
  pool.on('error', () => undefined);
  // Also where it breaks between two queries of a transaction, which would otherwise end the process.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return {
    pool,
    asParty: (party, work) => inTransaction(pool, 'verrijk_app', party, work),
    asSystem: (_purpose, work) => inTransaction(pool, 'verrijk_system', '', work),
    close: () => pool.end(),
  };
}

async function inTransaction<T>(
  pool: pg.Pool,
  role: 'verrijk_app' | 'verrijk_system',
  party: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    await client.query("select set_config('role', $1, true), set_config('verrijk.party', $2, true)", [role, party]);
    const result = await work(drizzle(client));
    await client.query('commit');
    return result;
  } catch (error) {
    // A connection that cannot even roll back is thrown away.
    await client.query('rollback').catch((cause: unknown) => (broken = new Error('rollback failed', { cause })));
    throw error;
  } finally {
    client.release(broken);
  }
}
