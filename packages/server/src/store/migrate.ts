import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';

/** Any number that is the same in all processes: they bring the schema up to date one after the other. */
const MIGRATION_LOCK = 7_227_454_001n;
/** In a checkout and in a published package the files stand in `src`, which has one folder above this one in both. */
const FOLDER = new URL('../../src/store/migrations/', import.meta.url);

/**
 * Brings the schema of a database up to date and makes the two roles that its rules speak of. Each file runs once, in one
 * transaction, and only what was added since; a file that has run never changes afterwards.
 * @throws when the database holds a migration that this version does not know: it belongs to a newer one.
 */
export async function migrate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'verrijk migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK.toString()]);
    await makeRoles(client);
    await client.query(
      'create table if not exists migration (name text primary key, applied_at timestamptz not null default now())',
    );
    await client.query('alter table migration enable row level security');
    const { rows } = await client.query<{ name: string }>('select name from migration');
    const applied = new Set(rows.map(({ name }) => name));
    const files = readdirSync(FOLDER)
      .filter((name) => name.endsWith('.sql'))
      .sort();
    const unknown = [...applied].filter((name) => !files.includes(name));
    if (unknown.length > 0) throw new Error(`The database is of a newer version of Verrijk: ${unknown.join(', ')}`);
    for (const name of files.filter((file) => !applied.has(file))) await apply(client, name);
  } finally {
    await client.end();
  }
}

async function apply(client: pg.Client, name: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(readFileSync(new URL(name, FOLDER), 'utf8'));
    await client.query('insert into migration (name) values ($1)', [name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migration ${name} failed`, { cause: error });
  }
}

/** Roles belong to the whole server, so another database on it may have made them; who connects must be allowed to become them. */
async function makeRoles(client: pg.Client): Promise<void> {
  for (const role of ['verrijk_app', 'verrijk_system']) {
    await client.query(
      `do $$ begin create role ${role} nologin; exception when duplicate_object or unique_violation then null; end $$`,
    );
    await client.query(`do $$ begin
      if not pg_has_role(current_user, '${role}', 'member') then execute format('grant ${role} to %I', current_user); end if;
    end $$`);
    await client.query(`grant usage on schema public to ${role}`);
  }
}
