import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { VerrijkError } from '@verrijk/core';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { verifyAuditOf } from '../audit/verify-audit.ts';
import { makeSchema, migrationNames } from '../store/migrate.ts';
import { ending, factsOf, manifest, readRecords, tableEnd } from './backup-records.ts';
import type { BackupRecord, Ending, Manifest, TableEnd } from './backup-records.ts';
import { factsOfBackup } from './backup.ts';
import type { BackupFacts } from './backup.ts';
import { quoted, tablesOf } from './database-contents.ts';
import { unseal } from './sealed-stream.ts';

/** What PostgreSQL says of it. */
const DISK_FULL = '53100';

/**
 * Puts a backup into an empty database, in one transaction: all of it, verified to the last row, or nothing. Its schema is made as it was; `migrate` brings
 * it up to date afterwards. Jobs that waited are taken up when the queue is opened.
 * @throws VerrijkError backup.damaged, backup.wrong-key, backup.version, database.not-empty, file.not-found, file.not-readable
 */
export async function restoreBackup(
  url: string,
  { file, key }: { readonly file: string; readonly key: Uint8Array },
): Promise<BackupFacts> {
  const client = new pg.Client({ connectionString: url, application_name: 'verrijk restore' });
  await client.connect();
  try {
    await requireEmpty(client);
    // Says in seconds what is wrong with a file, which a load of hours would say at its end.
    await readToTheEnd(unseal(key, bytesOf(file)));
    await client.query("begin; set local timezone = 'UTC'");
    const facts = await restoreInto(client, readRecords(unseal(key, bytesOf(file))));
    await client.query('commit');
    return facts;
  } catch (error) {
    // The sentence names the file.
    if (error instanceof VerrijkError && error.code.startsWith('backup.')) {
      throw new VerrijkError(error.code, { ...error.details, file }, { cause: error });
    }
    if ((error as { readonly code?: unknown }).code === DISK_FULL) {
      throw new VerrijkError('database.disk-full', {}, { cause: error });
    }
    throw error;
  } finally {
    // Ends the transaction as well, where it was not committed.
    await client.end();
  }
}

async function restoreInto(client: pg.Client, records: AsyncGenerator<BackupRecord>): Promise<BackupFacts> {
  const given = await readManifest(records);
  await makeSchema(client, given.migrations);
  const tables = await tablesOf(client);
  if (JSON.stringify(tables) !== JSON.stringify(given.tables)) {
    throw new VerrijkError('backup.version', { version: given.version });
  }
  const names = tables.map(({ name }) => name);
  // What the migrations themselves put in is in the backup, as it has become since.
  await client.query(`truncate ${quoted(names)}`);
  const completeSchema = await suspendRules(client, names);
  const restored: TableEnd[] = [];
  for (const table of tables) restored.push(await restoreTable(client, table, records));
  const last = await readEnding(records);
  if (JSON.stringify(last.tables) !== JSON.stringify(restored)) throw new VerrijkError('backup.damaged');
  await completeSchema();
  for (const { name, value, isCalled } of last.sequences) {
    await client.query('select setval($1::regclass, $2, $3)', [quoted([name]), value, isCalled]);
  }
  await keepJobs(client, last.jobs);
  const verdict = await verifyAuditOf(client, last.head);
  if (verdict.kind !== 'intact' || verdict.head.hash !== last.head.hash) throw new VerrijkError('backup.damaged');
  await client.query("select append_audit_event('service', null, null, null, 'backup.restored', $1)", [
    JSON.stringify({ events: last.head.seq }),
  ]);
  return factsOfBackup(given, last);
}

async function readManifest(records: AsyncGenerator<BackupRecord>): Promise<Manifest> {
  const first = await next(records, 'M');
  const given = factsOf(manifest, first);
  const known = migrationNames();
  if (given.migrations.length === 0 || given.migrations.some((name) => !known.includes(name))) {
    throw new VerrijkError('backup.version', { version: given.version });
  }
  return given;
}

async function readEnding(records: AsyncGenerator<BackupRecord>): Promise<Ending> {
  const last = factsOf(ending, await next(records, 'Z'));
  // Reads to the mark that says that nothing was cut off.
  if ((await records.next()).done !== true) throw new VerrijkError('backup.damaged');
  return last;
}

async function next(records: AsyncGenerator<BackupRecord>, kind: BackupRecord['kind']): Promise<BackupRecord> {
  const { value } = (await records.next()) as IteratorResult<BackupRecord, undefined>;
  if (value?.kind !== kind) throw new VerrijkError('backup.damaged');
  return value;
}

async function restoreTable(
  client: pg.Client,
  { name, columns }: Manifest['tables'][number],
  records: AsyncGenerator<BackupRecord>,
): Promise<TableEnd> {
  const hash = createHash('sha256');
  let end: TableEnd | undefined;
  async function* rows(): AsyncGenerator<Buffer> {
    for (;;) {
      const { value } = (await records.next()) as IteratorResult<BackupRecord, undefined>;
      if (value?.kind === 'T') {
        end = factsOf(tableEnd, value);
        return;
      }
      if (value?.kind !== 'R') throw new VerrijkError('backup.damaged');
      hash.update(value.body);
      yield value.body;
    }
  }
  const copy = client.query(copyFrom(`copy ${quoted([name])} (${quoted(columns)}) from stdin (format binary)`));
  await pipeline(Readable.from(rows()), copy);
  const found = { table: name, rows: copy.rowCount, sha256: hash.digest('hex') };
  if (JSON.stringify(end) !== JSON.stringify(found)) throw new VerrijkError('backup.damaged');
  return found;
}

/**
 * Takes away what would refuse rows in the order of the tables' names; the result puts it back and so checks them all. Rows are as they were:
 * triggers have done their work on them.
 */
async function suspendRules(client: pg.Client, tables: readonly string[]): Promise<() => Promise<void>> {
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(
    `select relname::text as "table", conname::text as name, pg_get_constraintdef(pg_constraint.oid) as definition
     from pg_constraint join pg_class on pg_class.oid = conrelid
     where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`,
  );
  for (const { table, name } of keys) {
    await client.query(`alter table ${quoted([table])} drop constraint ${quoted([name])}`);
  }
  for (const table of tables) await client.query(`alter table ${quoted([table])} disable trigger user`);
  return async () => {
    for (const { table, name, definition } of keys) {
      await client.query(`alter table ${quoted([table])} add constraint ${quoted([name])} ${definition}`);
    }
    for (const table of tables) await client.query(`alter table ${quoted([table])} enable trigger user`);
  };
}

async function keepJobs(client: pg.Client, jobs: Ending['jobs']): Promise<void> {
  for (const { id, kind, data, party, priority, startAfter } of jobs) {
    await client.query(
      'insert into restored_job (id, kind, data, party, priority, start_after) values ($1, $2, $3, $4, $5, $6)',
      [id, kind, JSON.stringify(data), party, priority, startAfter],
    );
  }
}

async function requireEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ isEmpty: boolean }>(
    `select not exists (select from pg_class join pg_namespace on pg_namespace.oid = relnamespace
       where nspname not like 'pg\\_%' and nspname <> 'information_schema') as "isEmpty"`,
  );
  if (!rows[0]!.isEmpty) throw new VerrijkError('database.not-empty');
}

async function readToTheEnd(stream: AsyncGenerator): Promise<void> {
  while ((await stream.next()).done !== true);
}

async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    if (code === 'ENOENT') throw new VerrijkError('file.not-found', { file }, { cause });
    throw new VerrijkError('file.not-readable', { file, reason: code }, { cause });
  }
}
