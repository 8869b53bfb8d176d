import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { compactVerify, importJWK } from 'jose';
import { contextOfTotp } from '../../src/access/factors/totp.ts';
import { createInstallationKeys } from '../../src/keys/installation-keys.ts';
import { replaceKeyFile } from '../../src/keys/key-file.ts';
import { openKeyring } from '../../src/keys/keyring.ts';
import { keyIdOf } from '../../src/keys/lock-secret.ts';
import { LOCKED_COLUMNS } from '../../src/operations/locked-columns.ts';
import { makeMasterKey } from '../../src/keys/master-key.ts';
import { rotateKeys } from '../../src/operations/rotate-keys.ts';
import { secretContext } from '../../src/notices/deliver-webhook.ts';
import type { Store, Transaction } from '../../src/store/store.ts';
import { createVault } from '../../src/vault/create-vault.ts';
import { testDatabase } from '../support/test-database.ts';
import { makeOrder } from '../support/vault-orders.ts';

const { store } = await testDatabase();
const folder = mkdtempSync(path.join(os.tmpdir(), 'verrijk-keys-'));
after(() => rmSync(folder, { recursive: true }));
const file = path.join(folder, 'master.key');
const keyring = openKeyring({ file });
const vault = createVault(store, keyring);
const keys = await createInstallationKeys(store, keyring);
const { organisation, order } = await makeOrder(store);
const account = randomUUID();
const webhook = randomUUID();

const kept = await store.asParty(organisation, async (tx) => {
  const id = await vault.begin(tx, {
    scope: { kind: 'order', order, class: 'customers' },
    purpose: 'delivery',
    name: 'a.csv',
    mediaType: 'text/csv',
  });
  await vault.append(tx, id, 0, Buffer.from('kept'));
  await vault.seal(tx, id);
  return id;
});
await store.asSystem('demo', async ({ $client }) => {
  await $client.query('insert into account (id, email, name, totp_locked) values ($1, $2, $3, $4)', [
    account,
    'iemand@example.invalid',
    'Iemand (fictief)',
    keys.lock(Buffer.from('seed'), contextOfTotp(account)),
  ]);
});
await store.asParty(organisation, ({ $client }) =>
  $client.query('insert into webhook (id, party, url, events, locked_secret) values ($1, $2, $3, $4, $5)', [
    webhook,
    organisation,
    'https://example.invalid',
    [],
    keys.lock(Buffer.from('hook'), secretContext(webhook)),
  ]),
);
const receipt = await keys.signReceipt({ order: 'V-1' });

async function lockedWith(): Promise<Set<string>> {
  const ids = new Set<string>();
  await store.asSystem('keys', async ({ $client }) => {
    for (const { table, column } of LOCKED_COLUMNS) {
      const { rows } = await $client.query<{ locked: Buffer }>(
        `select ${column} as locked from ${table} where ${column} is not null`,
      );
      for (const { locked } of rows) ids.add(keyIdOf(locked));
    }
  });
  return ids;
}

async function assertAllOpens(): Promise<void> {
  const parts: Uint8Array[] = [];
  for await (const part of vault.read(organisation, kept)) parts.push(part);
  assert.equal(Buffer.concat(parts).toString(), 'kept');
  await store.asSystem('keys', async ({ $client }) => {
    const seed = await $client.query<{ locked: Buffer }>('select totp_locked as locked from account where id = $1', [
      account,
    ]);
    assert.equal(Buffer.from(keys.unlock(seed.rows[0]!.locked, contextOfTotp(account))).toString(), 'seed');
    const hook = await $client.query<{ locked: Buffer }>('select locked_secret as locked from webhook where id = $1', [
      webhook,
    ]);
    assert.equal(Buffer.from(keys.unlock(hook.rows[0]!.locked, secretContext(webhook))).toString(), 'hook');
  });
}

test('every column that holds something locked refuses what is locked with a retired key', async () => {
  const { rows } = await store.pool.query<{ place: string }>(
    String.raw`select event_object_table || '.' || substring(action_statement from '\(''(.*)''\)') as place
     from information_schema.triggers
     where action_statement like '%refuse_retired_key%' and event_manipulation = 'INSERT'`,
  );
  const registered = LOCKED_COLUMNS.map(({ table, column }) => `${table}.${column}`);
  assert.deepEqual(rows.map(({ place }) => place).sort(), registered.sort());
});

test('after a rotation everything opens, and nothing with the old key', async () => {
  const old = keyring.current();
  const mark = keys.mac('test', 'data').toString('hex');
  const rotation = await rotateKeys(store, openKeyring({ file }));
  assert.deepEqual(rotation, { isNew: true, current: keyring.current().id, relocked: 5, retired: [old.id] });
  assert.notEqual(rotation.current, old.id);
  assert.ok(!readFileSync(file, 'utf8').includes(old.bytes.toString('base64')));
  assert.deepEqual(await lockedWith(), new Set([rotation.current]));
  await assertAllOpens();
  const again = await createInstallationKeys(store, keyring);
  assert.equal(again.mac('test', 'data').toString('hex'), mark);
  assert.deepEqual(again.receiptKey(), keys.receiptKey());
});

test('a receipt of before a rotation is verified with the published key', async () => {
  const { payload, protectedHeader } = await compactVerify(receipt, await importJWK(keys.receiptKey(), 'EdDSA'));
  assert.deepEqual(JSON.parse(Buffer.from(payload).toString()), { order: 'V-1' });
  assert.equal(protectedHeader.kid, keys.receiptKey()['kid']);
  const [head, , signature] = receipt.split('.');
  const forged = [head, Buffer.from('{"order":"V-2"}').toString('base64url'), signature].join('.');
  await assert.rejects(compactVerify(forged, await importJWK(keys.receiptKey(), 'EdDSA')));
});

test('a rotation that dies at any statement is completed by the next, with everything open all the while', async () => {
  for (let moment = 0; ; moment++) {
    let left = moment;
    const dying: Store = {
      ...store,
      asSystem: (purpose, work) => store.asSystem(purpose, (tx) => work(countingDown(tx, () => left-- <= 0))),
    };
    const died = await rotateKeys(dying, keyring).then(
      () => false,
      () => true,
    );
    await assertAllOpens();
    if (!died) break;
    const before = keyring.current().id;
    const { isNew, current } = await rotateKeys(store, keyring);
    assert.equal(isNew, false);
    assert.equal(current, before);
    assert.equal(keyring.all().length, 1);
    await assertAllOpens();
  }
});

test('killed after the old key was retired and before it was dropped: the next rotation drops it', async () => {
  const gone = makeMasterKey();
  replaceKeyFile(file, [keyring.current(), gone]);
  assert.deepEqual((await rotateKeys(store, keyring)).retired, [gone.id]);
  assert.equal(keyring.all().length, 1);
});

test('a process that still has a retired key cannot lock anything with it', async () => {
  const stale = openKeyring({ value: keyring.current().bytes.toString('base64'), file });
  await rotateKeys(store, keyring);
  const other = await makeOrder(store);
  await assert.rejects(
    store.asParty(other.organisation, (tx) =>
      createVault(store, stale).begin(tx, {
        scope: { kind: 'order', order: other.order, class: 'customers' },
        purpose: 'delivery',
        name: 'a',
        mediaType: 'b',
      }),
    ),
    { code: '40001' },
  );
});

test('keys of the environment: all is locked with the first, the others may go', async () => {
  const old = keyring.current();
  const first = makeMasterKey();
  const value = [first, old].map(({ bytes }) => bytes.toString('base64')).join(',');
  const rotation = await rotateKeys(store, openKeyring({ value, file }));
  assert.deepEqual([rotation.current, rotation.isNew, rotation.retired], [first.id, false, [old.id]]);
  assert.deepEqual(await lockedWith(), new Set([first.id]));
});

/** A transaction whose connection is gone when `isDead` says so. */
function countingDown(tx: Transaction, isDead: () => boolean): Transaction {
  const query = (...args: Parameters<typeof tx.$client.query>): unknown => {
    if (isDead()) throw new Error('killed');
    return tx.$client.query(...args);
  };
  return { $client: { query } } as unknown as Transaction;
}
