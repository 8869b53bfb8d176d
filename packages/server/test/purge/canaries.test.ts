import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { createApp } from '../../src/app.ts';
import { createInstallationKeys } from '../../src/keys/installation-keys.ts';
import { openKeyring } from '../../src/keys/keyring.ts';
import { startEmbedded } from '../../src/store/embedded/start-embedded.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/store.ts';
import { createVault } from '../../src/vault/create-vault.ts';
import { listeningQueue } from '../support/notice-parties.ts';
import { makePerson } from '../support/people.ts';
import { serviceWith } from '../support/fake-parts.ts';
import { makeOrder } from '../support/vault-orders.ts';

// A server of this test's own, for everything in its folder is searched.
const folder = mkdtempSync(path.join(os.tmpdir(), 'verrijk-canaries-'));
const database = await startEmbedded(path.join(folder, 'data'));
await migrate(database.url);
const store = openStore(database.url);
const keyring = openKeyring({ file: path.join(folder, 'keys', 'master.key') });
const vault = createVault(store, keyring);
const keys = await createInstallationKeys(store, keyring);
const said: string[] = [];
for (const stream of [process.stdout, process.stderr]) {
  const write = stream.write.bind(stream) as (...args: unknown[]) => boolean;
  stream.write = (...args: unknown[]) => {
    said.push(String(args[0]));
    return write(...args);
  };
}
const app = await createApp(serviceWith(store, { vault, keys, queue: listeningQueue() }), {
  log: { write: (line: string) => void said.push(line) },
});
after(async () => {
  await app.close();
  await store.close();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

const mark = (): string => randomUUID().replaceAll('-', '').toUpperCase();
/** In a customer ID, an address, a file's name, and what comes out. */
const CANARIES = { id: mark(), address: mark(), name: mark(), result: mark() };
const CONTROL = mark();
const DELIVERY = Buffer.from(`ID;Postcode;Huisnummer\r\n${CANARIES.id};${CANARIES.address};1\r\n`.repeat(9000));
const SHA256 = createHash('sha256').update(DELIVERY);
const HASH = SHA256.digest();

/** In which files of the server's folder, of tables as text, and of what was said, something is found. */
async function placesOf(canary: string | Buffer): Promise<string[]> {
  await store.pool.query('checkpoint');
  const places: string[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    if (readFileSync(file).includes(canary)) places.push(file.slice(folder.length));
  }
  const { rows } = await store.pool.query<{ name: string }>(
    "select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')",
  );
  const text = typeof canary === 'string' ? canary : canary.toString('hex');
  for (const { name } of rows) {
    const found = await store.pool.query(`select from ${name} row where position(lower($1) in lower(row::text)) > 0`, [
      text,
    ]);
    if ((found.rowCount ?? 0) > 0) places.push(name);
  }
  if (said.some((line) => line.includes(text))) places.push('output');
  return places;
}

async function assertNowhere(): Promise<void> {
  for (const [what, canary] of Object.entries({ ...CANARIES, hash: HASH, 'hash in digits': HASH.toString('hex') })) {
    assert.deepEqual(await placesOf(canary), [], what);
  }
}

test('customer data are found nowhere, neither while an order has them nor after its purge', async () => {
  const { order, organisation } = await makeOrder(store);
  const { headers } = await makePerson(store, organisation, 'owner');
  await store.pool.query('update party set address = $2 where id = $1', [organisation, CONTROL]);
  const made = await app.inject({
    method: 'POST',
    url: `/api/orders/${order}/uploads`,
    headers: { ...headers, 'idempotency-key': randomUUID() },
    payload: {
      bytes: DELIVERY.length,
      sha256: HASH.toString('hex'),
      name: `${CANARIES.name}.csv`,
      mediaType: 'text/csv',
    },
  });
  assert.equal(made.statusCode, 201, made.body);
  const place = String(made.headers.location);
  const octets = { ...headers, 'content-type': 'application/offset+octet-stream' };
  for (const offset of [0, 5]) {
    const payload = offset === 0 ? DELIVERY.subarray(0, 5) : DELIVERY.subarray(5);
    const sent = await app.inject({
      method: 'PATCH',
      url: place,
      headers: { ...octets, 'upload-offset': String(offset) },
      payload,
    });
    assert.equal(sent.statusCode, 204, sent.body);
  }
  await store.asParty(organisation, (tx) => vault.seal(tx, place.slice('/api/uploads/'.length)));
  const result = await store.asParty(organisation, async (tx) => {
    const id = await vault.begin(tx, {
      scope: { kind: 'order', order, class: 'customers' },
      purpose: 'result',
      name: `${CANARIES.name} verrijkt.csv`,
      mediaType: 'text/csv',
    });
    await vault.append(tx, id, 0, Buffer.from(`${CANARIES.id};${CANARIES.result}\r\n`.repeat(5000)));
    await vault.seal(tx, id);
    return id;
  });
  await store.pool.query("update orders set state = 'ready' where id = $1", [order]);
  const fetched = await app.inject({ method: 'GET', url: `/api/files/${result}`, headers });
  assert.ok(fetched.body.includes(CANARIES.result), 'the organisation has it');
  // Something that is refused, for errors may quote.
  await app.inject({ method: 'PATCH', url: place, headers: { ...octets, 'upload-offset': '5' }, payload: DELIVERY });
  const found = await placesOf(CONTROL);
  assert.ok(
    found.some((one) => one.includes('base')) && found.some((one) => one.includes('pg_wal')),
    'the search finds',
  );
  await assertNowhere();

  const purged = await app.inject({ method: 'POST', url: `/api/orders/${order}/purge`, headers });
  assert.equal(purged.statusCode, 200, purged.body);
  await assertNowhere();
  const { rows } = await store.pool.query('select from file_chunk');
  assert.equal(rows.length, 0);
  assert.ok(!purged.body.includes(HASH.toString('hex')));
});
