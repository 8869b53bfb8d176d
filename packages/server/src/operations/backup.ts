import { createHash } from 'node:crypto';
import { createFileSink } from '@verrijk/files/node';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { AuditHead } from '../contract/records/audit.ts';
import { factRecord, rowsRecord } from './backup-records.ts';
import type { Ending, Manifest, TableEnd } from './backup-records.ts';
import { pendingJobs, quoted, sequencesOf, tablesOf } from './database-contents.ts';
import { seal } from './sealed-stream.ts';

/** What a backup holds. */
export interface BackupFacts {
  readonly version: string;
  readonly createdAt: string;
  /** Rows of each table. */
  readonly tables: readonly { readonly table: string; readonly rows: number }[];
  readonly jobs: number;
  /** The head of the audit log in it. */
  readonly head: AuditHead;
}

/** What a backup is made of and with. */
export interface BackupRequest {
  readonly file: string;
  /** The installation's key, 32 bytes; who restores needs the same. */
  readonly key: Uint8Array;
  /** Of the program, for who reads of it. */
  readonly version: string;
  readonly now?: () => Date;
}

/**
 * Writes all that an installation knows into one encrypted file, as it was at one moment, while the service goes on. The file appears when it is complete
 * and is its owner's alone; one that is there is not replaced.
 * @throws VerrijkError file.exists, file.disk-full, file.not-writable
 */
export async function writeBackup(
  url: string,
  request: BackupRequest,
): Promise<BackupFacts & { readonly bytes: number }> {
  const { file, key, version, now = () => new Date() } = request;
  const sink = await createFileSink(file, { mode: 0o600, hash: false });
  const client = new pg.Client({ connectionString: url, application_name: 'verrijk backup' });
  try {
    await client.connect();
    // One moment for all tables; rows that a rule would hide are an error and not left out.
    await client.query(
      "begin isolation level repeatable read read only; set local row_security = off; set local timezone = 'UTC'",
    );
    const manifest: Manifest = {
      version,
      createdAt: now().toISOString(),
      migrations: (await client.query<{ name: string }>('select name from migration order by name')).rows.map(
        ({ name }) => name,
      ),
      tables: await tablesOf(client),
    };
    const contents = new Contents(client, manifest);
    for await (const bytes of seal(key, contents.records())) await sink.write(bytes);
    await client.query('commit');
    await client.query("select append_audit_event('service', null, null, null, 'backup.written', $1)", [
      JSON.stringify({ events: contents.ending!.head.seq }),
    ]);
    await sink.commit();
    return { ...factsOfBackup(manifest, contents.ending!), bytes: sink.bytes };
  } finally {
    await sink.abort();
    await client.end();
  }
}

/** What is told of a backup that was written or restored. */
export function factsOfBackup({ version, createdAt }: Manifest, { tables, jobs, head }: Ending): BackupFacts {
  return { version, createdAt, tables: tables.map(({ table, rows }) => ({ table, rows })), jobs: jobs.length, head };
}

class Contents {
  ending: Ending | undefined;
  private readonly client: pg.Client;
  private readonly manifest: Manifest;

  constructor(client: pg.Client, manifest: Manifest) {
    this.client = client;
    this.manifest = manifest;
  }

  async *records(): AsyncGenerator<Buffer> {
    yield factRecord('M', this.manifest);
    const tables: TableEnd[] = [];
    for (const { name, columns } of this.manifest.tables) {
      const hash = createHash('sha256');
      const rows = this.client.query(
        copyTo(`copy ${quoted([name])} (${quoted(columns)}) to stdout (format binary)`, { highWaterMark: 1024 * 1024 }),
      );
      for await (const bytes of rows as AsyncIterable<Buffer>) {
        hash.update(bytes);
        yield rowsRecord(bytes);
      }
      const end = { table: name, rows: rows.rowCount, sha256: hash.digest('hex') };
      tables.push(end);
      yield factRecord('T', end);
    }
    // Sequences know no transactions: read last, they are beyond every row.
    this.ending = {
      tables,
      sequences: await sequencesOf(this.client),
      jobs: await pendingJobs(this.client),
      head: await headOf(this.client),
    };
    yield factRecord('Z', this.ending);
  }
}

async function headOf(client: pg.Client): Promise<AuditHead> {
  const { rows } = await client.query<{ seq: string; hash: Buffer; at: Date }>(
    'select seq, hash, at from audit_head()',
  );
  const [head] = rows;
  if (head === undefined) return { seq: 0, hash: '0'.repeat(64), at: null };
  return { seq: Number(head.seq), hash: head.hash.toString('hex'), at: head.at.toISOString() };
}
