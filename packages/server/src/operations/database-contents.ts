import pg from 'pg';
import { JOB_KINDS } from '../jobs/queue/queue.ts';
import type { Ending, Manifest } from './backup-records.ts';

/** Names as SQL writes them. */
export function quoted(names: readonly string[]): string {
  return names.map((name) => pg.escapeIdentifier(name)).join(', ');
}

/** All tables of ours, with the columns that hold what was written and not what follows from it. */
export async function tablesOf(client: pg.ClientBase): Promise<Manifest['tables']> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select relname::text as name, array_agg(attname::text order by attnum) as columns
     from pg_class join pg_attribute on attrelid = pg_class.oid
     where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped and attgenerated = ''
     group by relname order by relname`,
  );
  return rows;
}

/** How far each sequence is. */
export async function sequencesOf(client: pg.ClientBase): Promise<Ending['sequences']> {
  const { rows } = await client.query<{ name: string }>(
    "select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname",
  );
  const sequences: Ending['sequences'] = [];
  for (const { name } of rows) {
    const { rows: states } = await client.query<{ value: string; isCalled: boolean }>(
      `select last_value::text as value, is_called as "isCalled" from ${quoted([name])}`,
    );
    sequences.push({ name, ...states[0]! });
  }
  return sequences;
}

/** Work that waits or is under way; the queue's tables are there once the service has started. */
export async function pendingJobs(client: pg.ClientBase): Promise<Ending['jobs']> {
  const { rows: found } = await client.query<{ isThere: boolean }>(
    `select to_regclass('pgboss.job') is not null as "isThere"`,
  );
  if (!found[0]!.isThere) return [];
  const { rows } = await client.query<Ending['jobs'][number]>(
    `select id, name as kind, data, group_id::uuid as party, priority, start_after::text as "startAfter"
     from pgboss.job
     where state <= 'active' and name in (${JOB_KINDS.map((kind) => pg.escapeLiteral(kind)).join(', ')})
     order by created_on, id`,
  );
  return rows;
}
