import assert from 'node:assert/strict';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { recordEvent } from '../../src/audit/record-event.ts';
import { verifyAudit } from '../../src/audit/verify-audit.ts';
import { createQueue } from '../../src/jobs/queue/create-queue.ts';
import { writeBackup } from '../../src/operations/backup.ts';
import { tablesOf } from '../../src/operations/database-contents.ts';
import { restoreBackup } from '../../src/operations/restore.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/store.ts';
import type { Store } from '../../src/store/store.ts';
import { makeParty, makePerson, makeToken } from '../support/people.ts';
import { emptyDatabase, testDatabase } from '../support/test-database.ts';
import { EXAMPLE_ROWS, SINGLE_ROW_TABLES } from '../store/example-rows.ts';
import { fillTables } from '../store/fill-tables.ts';

const SECRET = 'Fictief en geheim 4711';
const folder = mkdtempSync(join(tmpdir(), 'verrijk-backup-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const { url, store } = await testDatabase();
const key = randomBytes(32);
const file = join(folder, 'all.backup');
const organisation = await makeParty(store, 'organisation', { name: SECRET });
const provider = await makeParty(store, 'provider', { isHost: true });
const mail = randomUUID();
await fill();
const facts = await writeBackup(url, { file, key, version: '1.2.3' });

test('a backup is one file of its owner, in which nothing can be read', () => {
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.equal(statSync(file).size, facts.bytes);
  assert.equal(readFileSync(file).includes(SECRET), false);
  assert.equal(facts.jobs, 1);
  assert.ok(facts.tables.some(({ table, rows }) => table === 'audit_event' && rows === 21));
});

test('one that is there is not replaced', async () => {
  await assert.rejects(writeBackup(url, { file, key, version: '1.2.3' }), { code: 'file.exists' });
});

test('what is restored is the same to the last byte, the audit log goes on, and jobs are taken up once', async () => {
  const target = await emptyDatabase();
  const restored = await restoreBackup(target, { file, key });
  assert.deepEqual(restored.tables, facts.tables);
  const [before, now] = [await hashesOf(url), await hashesOf(target)];
  for (const [table, hash] of before) {
    // Written after the backup: its own event, and the jobs, which wait in a table of their own.
    if (!['audit_event', 'restored_job'].includes(table)) assert.equal(now.get(table), hash, table);
  }
  assert.deepEqual([...now.keys()], [...before.keys()]);
  assert.deepEqual(await rulesOf(target), await rulesOf(url));
  await migrate(target);
  await withStore(target, async (other) => {
    assert.equal((await verifyAudit(other, facts.head)).kind, 'intact');
    const kinds = await other.asSystem('audit', ({ $client }) =>
      $client.query<{ kind: string }>('select kind from audit_event order by seq desc limit 1'),
    );
    assert.equal(kinds.rows[0]!.kind, 'backup.restored');
    for (let start = 0; start < 2; start++) {
      const queue = await createQueue(target, other);
      await queue.stop();
    }
    const { rows } = await other.pool.query<{ data: unknown; party: string }>(
      "select data, group_id as party from pgboss.job where name = 'send-mail'",
    );
    assert.deepEqual(rows, [{ data: { mail }, party: organisation }]);
    const { rows: numbers } = await other.pool.query<{ next: number }>("select nextval('order_number')::int as next");
    const { rows: last } = await store.pool.query<{ next: number }>("select nextval('order_number')::int as next");
    assert.equal(numbers[0]!.next, last[0]!.next);
  });
});

test('an empty installation can be kept and restored as well', async () => {
  const source = await emptyDatabase();
  await migrate(source);
  const empty = join(folder, 'empty.backup');
  await writeBackup(source, { file: empty, key, version: '1.2.3' });
  const restored = await restoreBackup(await emptyDatabase(), { file: empty, key });
  assert.equal(restored.head.seq, 0);
});

test('it is restored into an empty database only', async () => {
  await assert.rejects(restoreBackup(url, { file, key }), { code: 'database.not-empty' });
});

test('a damaged one is refused wherever the damage is, and nothing of it stays', async () => {
  const target = await emptyDatabase();
  const whole = readFileSync(file);
  const damaged = join(folder, 'damaged.backup');
  const refuse = async (code: RegExp, what: string): Promise<void> => {
    await assert.rejects(
      restoreBackup(target, { file: damaged, key }),
      ({ code: found }: { code: string }) => code.test(found),
      what,
    );
  };
  const places = [0, 15, 20, 50, 63, 64, 70, whole.length - 1, whole.length - 17];
  for (let round = 0; round < 4; round++) places.push(64 + Math.floor(((whole.length - 64) * round) / 4));
  for (const place of places) {
    const changed = Buffer.from(whole);
    changed[place]! ^= 1;
    writeFileSync(damaged, changed);
    await refuse(/^backup\.(damaged|wrong-key|version)$/, `flipped at ${place}`);
  }
  const chunk = 1024 * 1024 + 16;
  assert.ok(whole.length > 64 + 2 * chunk, 'the backup has chunks to cut and swap');
  for (const length of [0, 10, 64, 64 + chunk, 64 + 2 * chunk, whole.length - 1]) {
    writeFileSync(damaged, whole);
    truncateSync(damaged, length);
    await refuse(/^backup\.damaged$/, `cut to ${length}`);
  }
  writeFileSync(damaged, Buffer.concat([whole, Buffer.of(0)]));
  await refuse(/^backup\.damaged$/, 'a byte more');
  const [first, second] = [whole.subarray(64, 64 + chunk), whole.subarray(64 + chunk, 64 + 2 * chunk)];
  writeFileSync(damaged, Buffer.concat([whole.subarray(0, 64), second, first, whole.subarray(64 + 2 * chunk)]));
  await refuse(/^backup\.damaged$/, 'two chunks swapped');
  await restoreBackup(target, { file, key });
});

test('another key is said to be another', async () => {
  await assert.rejects(restoreBackup(await emptyDatabase(), { file, key: randomBytes(32) }), {
    code: 'backup.wrong-key',
    details: { file },
  });
  await assert.rejects(restoreBackup(await emptyDatabase(), { file: join(folder, 'none'), key }), {
    code: 'file.not-found',
  });
});

test('one of a newer version is refused', async () => {
  const newer = await emptyDatabase();
  await migrate(newer);
  await once(newer, (client) => client.query("insert into migration (name) values ('9999-later.sql')"));
  const later = join(folder, 'later.backup');
  await writeBackup(newer, { file: later, key, version: '9.9.9' });
  await assert.rejects(restoreBackup(await emptyDatabase(), { file: later, key }), {
    code: 'backup.version',
    details: { version: '9.9.9', file: later },
  });
});

test('a log that was tampered with before the backup is not restored as if it were whole', async () => {
  const source = await emptyDatabase();
  await restoreBackup(source, { file, key });
  await once(source, (client) => client.query("update audit_event set kind = 'other' where seq = 3"));
  const forged = join(folder, 'forged.backup');
  await writeBackup(source, { file: forged, key, version: '1.2.3' });
  await assert.rejects(restoreBackup(await emptyDatabase(), { file: forged, key }), { code: 'backup.damaged' });
});

/** A row in every table, and what a backup has to look after besides. */
async function fill(): Promise<void> {
  const { empty } = await once(url, (client) => fillTables(client, EXAMPLE_ROWS));
  assert.deepEqual(
    empty.filter((sentence) => !SINGLE_ROW_TABLES.some((table) => sentence.startsWith(`${table}: `))),
    [],
  );
  // These have rules of their own: a chain, and jobs of kinds that exist.
  await store.pool.query('truncate audit_event, restored_job');
  await makePerson(store, organisation, 'owner');
  await makeToken(store, provider, ['orders:read']);
  await store.asSystem('demo', async ({ $client }) => {
    for (let number = 0; number < 3; number++) {
      await $client.query(
        `insert into orders (id, organisation, provider, product, purpose, selection, counts)
         values ($1, $2, $3, 'records', $4, $5, '{"a": 1.50, "b": null}')`,
        [randomUUID(), organisation, provider, '\\N\t"quoted"\n', 'x'.repeat(900_000)],
      );
    }
  });
  await store.asSystem('demo', async (tx) => {
    for (let number = 0; number < 21; number++) {
      await recordEvent(tx, { actor: { kind: 'service' }, kind: 'order.moved', details: { number } });
    }
  });
  const queue = await createQueue(url, store);
  await store.asParty(organisation, (tx) => queue.add(tx, 'send-mail', { mail }, { party: organisation }));
  await queue.stop();
}

async function hashesOf(database: string): Promise<Map<string, string>> {
  return once(database, async (client) => {
    const hashes = new Map<string, string>();
    for (const { name } of await tablesOf(client)) {
      const hash = createHash('sha256');
      for await (const bytes of client.query(copyTo(`copy ${name} to stdout`)) as AsyncIterable<Buffer>)
        hash.update(bytes);
      hashes.set(name, hash.digest('hex'));
    }
    return hashes;
  });
}

/** Constraints and triggers, which a restore takes away and puts back. */
async function rulesOf(database: string): Promise<unknown> {
  return once(database, async (client) => [
    (
      await client.query(
        `select conrelid::regclass::text as relation, conname, pg_get_constraintdef(oid) as definition from pg_constraint
         where connamespace = 'public'::regnamespace order by 1, 2`,
      )
    ).rows,
    (
      await client.query(
        'select tgrelid::regclass::text as relation, tgname, tgenabled from pg_trigger where not tgisinternal order by 1, 2',
      )
    ).rows,
  ]);
}

async function once<T>(database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function withStore(database: string, work: (other: Store) => Promise<void>): Promise<void> {
  const other = openStore(database);
  try {
    await work(other);
  } finally {
    await other.close();
  }
}
