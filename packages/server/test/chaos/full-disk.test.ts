import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { createApp } from '../../src/app.ts';
import { startEmbedded } from '../../src/store/embedded/start-embedded.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/store.ts';
import type { Store } from '../../src/store/store.ts';
import { until } from '../jobs/fake-handlers.ts';
import { listeningQueue } from '../support/notice-parties.ts';
import { makePerson } from '../support/people.ts';
import { serviceWith } from '../support/fake-parts.ts';
import { testVault } from '../support/test-vault.ts';
import { makeOrder } from '../support/vault-orders.ts';

const MIB = 1024 * 1024;
const FILE = randomBytes(12 * MIB);
const PIECE = 2 * MIB;
/** PostgreSQL takes room for its log of changes in pieces of this size. */
const SEGMENT = 16 * MIB;

/** A disk of its own that is soon full; undefined where we may not mount one. */
function mountDisk(undo: Undo): string | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'verrijk-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256m,mode=755', 'verrijk-test', folder]);
  if (status !== 0) {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  chmodSync(folder, 0o755);
  undo.push(() => {
    assert.equal(spawnSync('umount', [folder]).status, 0, 'the disk is still in use');
    rmSync(folder, { recursive: true });
  });
  return folder;
}

/** What is to be undone at the end of a test, the last first. */
type Undo = (() => Promise<void> | void)[];

function undoAfter(t: TestContext): Undo {
  const undo: Undo = [];
  t.after(async () => {
    for (const each of undo.toReversed()) await each();
  });
  return undo;
}

const CASES = [
  // The log of changes has room in the piece that it has: a table cannot grow.
  { full: 'for tables', used: 0, left: 3 * MIB, problems: [507] },
  // The tables have room: the log needs its next piece, without which PostgreSQL does not go on.
  { full: 'for the log of changes', used: 13 * MIB, left: 9 * MIB, problems: [503, 507] },
] as const;

for (const { full, used, left, problems } of CASES) {
  test(`an upload meets a disk that is full ${full}, and goes on when there is room`, async (t) => {
    const undo = undoAfter(t);
    const disk = mountDisk(undo);
    if (disk === undefined) {
      t.skip('NOT SHOWN HERE: a disk that is really full needs the right to mount one (root on Linux)');
      return;
    }
    const database = await startEmbedded(path.join(disk, 'database'), ['shared_buffers=16MB', 'max_wal_size=64MB']);
    undo.push(() => database.stop());
    await migrate(database.url);
    const store = openStore(database.url, 4);
    undo.push(() => store.close());
    const { vault, keys } = await testVault(store);
    const app = await createApp(serviceWith(store, { vault, keys, queue: listeningQueue() }));
    undo.push(() => app.close());
    const { order, organisation } = await makeOrder(store);
    const { headers } = await makePerson(store, organisation, 'owner');

    const announced = await app.inject({
      method: 'POST',
      url: `/api/orders/${order}/uploads`,
      headers: { ...headers, 'idempotency-key': randomUUID() },
      payload: {
        bytes: FILE.length,
        sha256: createHash('sha256').update(FILE).digest('hex'),
        name: 'klanten.csv',
        mediaType: 'text/csv',
      },
    });
    assert.equal(announced.statusCode, 201, announced.body);
    const place = String(announced.headers.location);
    const offsetOf = async (): Promise<number> =>
      Number((await app.inject({ method: 'HEAD', url: place, headers })).headers['upload-offset']);
    const send = (offset: number) =>
      app.inject({
        method: 'PATCH',
        url: place,
        headers: { ...headers, 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
        payload: FILE.subarray(offset, offset + PIECE),
      });

    await store.pool.query('checkpoint');
    await store.pool.query('select pg_switch_wal()');
    for (let filled = 0; filled < used; filled += MIB)
      await store.pool.query("select pg_logical_emit_message(false, 'verrijk', repeat('x', $1))", [MIB]);
    await store.pool.query('select pg_logical_emit_message(true, $1, $1)', ['verrijk']);
    const ballast = path.join(disk, 'ballast');
    const { bavail, bsize } = statfsSync(disk);
    assert.ok(bavail * bsize > left + SEGMENT, 'the disk was full before');
    writeFileSync(ballast, Buffer.alloc(bavail * bsize - left));

    let acknowledged = 0;
    let refused: Awaited<ReturnType<typeof send>> | undefined;
    while (refused === undefined && acknowledged < FILE.length) {
      const answer = await send(acknowledged);
      if (answer.statusCode === 204) acknowledged = Number(answer.headers['upload-offset']);
      else refused = answer;
    }
    assert.ok(refused !== undefined, 'the disk was never full');
    t.diagnostic(`refused after ${acknowledged} bytes: ${refused.statusCode} ${refused.body}`);
    assert.ok((problems as readonly number[]).includes(refused.statusCode), refused.body);
    assert.match(String(refused.headers['content-type']), /^application\/problem\+json/);
    // Asked again while it lasts, it says the same, and reading goes on where the database does.
    assert.ok([503, 507].includes((await send(acknowledged)).statusCode));
    const read = await app.inject({ url: `/api/orders/${order}`, headers });
    assert.ok(read.statusCode === 200 || (problems as readonly number[]).includes(read.statusCode), read.body);

    // Without room for its log the server ends, and cannot be started again while that lasts.
    await wait(2_000);
    rmSync(ballast);
    await until(() => isThere(store), 60);
    let offset = await offsetOf();
    assert.ok(offset >= acknowledged, `${offset} of ${acknowledged} acknowledged bytes`);
    while (offset < FILE.length) {
      const answer = await send(offset);
      assert.equal(answer.statusCode, 204, answer.body);
      offset = Number(answer.headers['upload-offset']);
    }
    // Its SHA-256 is what was announced, or this throws.
    await store.asParty(organisation, (tx) => vault.seal(tx, place.slice('/api/uploads/'.length)));
  });
}

async function isThere(store: Store): Promise<boolean> {
  try {
    await store.pool.query('select');
    return true;
  } catch {
    // It is away or recovers.
    return false;
  }
}
