import { readdirSync, readFileSync } from 'node:fs';
import { VerrijkError } from '@verrijk/core';
import pg from 'pg';
import { makeRoles } from './make-roles.ts';

/** Any number that is the same in all processes: they bring the schema up to date one after the other. */
const MIGRATION_LOCK = '7227454001';
/** In a checkout and in a published package the files stand in `src`, which has one folder above this one in both. */
const FOLDER = new URL('../../src/store/migrations/', import.meta.url);

/**
 * Brings the schema of a database up to date and makes the two roles that its rules speak of. Each file runs once, in one
 * transaction, and only what was added since; a file that has run never changes afterwards.
 * @throws VerrijkError database.newer when the database holds a migration that this version does not know; database.unsuitable when
 * the login role may not make the roles.
 */
export async function migrate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'verrijk migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await makeRoles(client);
    await makeMigrationTable(client);
    const { rows } = await client.query<{ name: string }>('select name from migration');
    const applied = new Set(rows.map(({ name }) => name));
    const known = migrationNames();
    if ([...applied].some((name) => !known.includes(name))) throw new VerrijkError('database.newer');
    for (const name of known.filter((each) => !applied.has(each))) {
      await client.query('begin');
      try {
        await applyMigration(client, name);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw error;
      }
    }
  } finally {
    await client.end();
  }
}

/** All migrations that this version knows, in their order. */
export function migrationNames(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort();
}

/** Makes the schema as it was after these migrations, in an empty database and the transaction that the client is in. */
export async function makeSchema(client: pg.Client, names: readonly string[]): Promise<void> {
  await makeRoles(client);
  await makeMigrationTable(client);
  for (const name of names) await applyMigration(client, name);
}

async function makeMigrationTable(client: pg.Client): Promise<void> {
  await client.query(
    'create table if not exists migration (name text primary key, applied_at timestamptz not null default now())',
  );
  await client.query('alter table migration enable row level security');
}

async function applyMigration(client: pg.Client, name: string): Promise<void> {
  try {
    await client.query(readFileSync(new URL(name, FOLDER), 'utf8'));
    await client.query('insert into migration (name) values ($1)', [name]);
  } catch (error) {
    throw new Error(`Migration ${name} failed`, { cause: error });
  }
}
