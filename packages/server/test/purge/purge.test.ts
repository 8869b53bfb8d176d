import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { compactVerify, importJWK } from 'jose';
import { createApp } from '../../src/app.ts';
import type { OrderFile } from '../../src/contract/orders/files.ts';
import type { OrderState } from '../../src/contract/orders/order-states.ts';
import { purgeReceipt } from '../../src/contract/orders/purge.ts';
import type { SignedReceipt } from '../../src/contract/orders/purge.ts';
import { PURGE_SWEEPS } from '../../src/purge/purge-sweeps.ts';
import type { FilePurpose } from '../../src/vault/vault.ts';
import { listeningQueue } from '../support/notice-parties.ts';
import { makePerson } from '../support/people.ts';
import type { Headers } from '../support/people.ts';
import { testDatabase } from '../support/test-database.ts';
import { serviceWith } from '../support/fake-parts.ts';
import { testVault } from '../support/test-vault.ts';
import { makeOrder } from '../support/vault-orders.ts';
import type { VaultOrder } from '../support/vault-orders.ts';

const { store } = await testDatabase();
const { vault, keys } = await testVault(store);
const service = serviceWith(store, { vault, keys, queue: listeningQueue() });
const app = await createApp(service);
after(() => app.close());

interface World extends VaultOrder {
  readonly owner: Headers;
  readonly reader: Headers;
  readonly operator: Headers;
  readonly outsider: Headers;
  readonly result: string;
}

async function world(state: OrderState = 'ready'): Promise<World> {
  const made = await makeOrder(store, state);
  await keep(made, 'delivery', 'Totaal Museum (fictief) 2024.csv', 'a;b\r\n');
  return {
    ...made,
    result: await keep(made, 'result', 'Café “Zuid” 50%; n°1 (fictief).csv', '0123456789'),
    owner: (await makePerson(store, made.organisation, 'owner')).headers,
    reader: (await makePerson(store, made.organisation, 'reader')).headers,
    operator: (await makePerson(store, made.provider, 'operator')).headers,
    outsider: (await makePerson(store, made.stranger, 'owner')).headers,
  };
}

async function keep(of: VaultOrder, purpose: FilePurpose, name: string, content: string): Promise<string> {
  return store.asParty(of.organisation, async (tx) => {
    const scope = { kind: 'order', order: of.order, class: 'customers' } as const;
    const id = await vault.begin(tx, { scope, purpose, name, mediaType: 'text/csv' });
    await vault.append(tx, id, 0, Buffer.from(content));
    await vault.seal(tx, id);
    return id;
  });
}

function get(url: string, headers: Headers): Promise<LightMyRequestResponse> {
  return app.inject({ method: 'GET', url, headers });
}

function purge({ order }: VaultOrder, headers: Headers): Promise<LightMyRequestResponse> {
  return app.inject({ method: 'POST', url: `/api/orders/${order}/purge`, headers });
}

async function filesOf(order: string): Promise<number> {
  const { rowCount } = await store.pool.query(
    'select from file join data_key on data_key.id = file.data_key where order_id = $1',
    [order],
  );
  return rowCount ?? 0;
}

test('the organisation sees its files whole, the provider that they are there, a stranger no order', async () => {
  const here = await world();
  const own = (await get(`/api/orders/${here.order}/files`, here.owner)).json<{ files: OrderFile[] }>().files;
  assert.deepEqual(
    own.map(({ purpose, bytes, name, fetchable }) => [purpose, bytes, name, fetchable]),
    [
      ['delivery', 5, 'Totaal Museum (fictief) 2024.csv', false],
      ['result', 10, 'Café “Zuid” 50%; n°1 (fictief).csv', true],
    ],
  );
  const theirs = (await get(`/api/orders/${here.order}/files`, here.operator)).json<{ files: OrderFile[] }>().files;
  assert.deepEqual(
    theirs.map(({ purpose, bytes, name, sha256, fetchable }) => [purpose, bytes, name, sha256, fetchable]),
    [
      ['delivery', 5, null, null, false],
      ['result', 10, null, null, false],
    ],
  );
  const read = (await get(`/api/orders/${here.order}/files`, here.reader)).json<{ files: OrderFile[] }>().files;
  assert.deepEqual(
    read.map(({ fetchable }) => fetchable),
    [false, false],
  );
  assert.equal((await get(`/api/orders/${here.order}/files`, here.outsider)).statusCode, 404);
  for (const [headers, status] of [
    [here.owner, 200],
    [here.reader, 403],
    [here.operator, 403],
    [here.outsider, 404],
  ] as const) {
    assert.equal((await get(`/api/files/${here.result}`, headers)).statusCode, status);
  }
  assert.equal((await get(`/api/files/${own[0]!.id}`, here.owner)).statusCode, 404, 'a delivery is not given back');
});

test('a file is fetched whole and in parts, under its name', async (t) => {
  const here = await world();
  const url = `/api/files/${here.result}`;
  const whole = await get(url, here.owner);
  assert.equal(whole.body, '0123456789');
  assert.equal(
    whole.headers['content-disposition'],
    `attachment; filename="Cafe _Zuid_ 50__ n_1 (fictief).csv"; filename*=UTF-8''Caf%C3%A9%20%E2%80%9CZuid%E2%80%9D%2050%25%3B%20n%C2%B01%20%28fictief%29.csv`,
  );
  assert.equal(whole.headers['cache-control'], 'private, no-store');
  assert.equal(whole.headers['x-content-type-options'], 'nosniff');
  assert.equal(whole.headers['content-length'], '10');
  const etag = String(whole.headers.etag);
  const cases: [Headers, number, string, string?][] = [
    [{ range: 'bytes=0-3' }, 206, '0123', 'bytes 0-3/10'],
    [{ range: 'bytes=4-' }, 206, '456789', 'bytes 4-9/10'],
    [{ range: 'bytes=-3' }, 206, '789', 'bytes 7-9/10'],
    [{ range: 'bytes=-30' }, 206, '0123456789', 'bytes 0-9/10'],
    [{ range: 'bytes=9-99' }, 206, '9', 'bytes 9-9/10'],
    [{ range: 'bytes=4-', 'if-range': etag }, 206, '456789', 'bytes 4-9/10'],
    [{ range: 'bytes=4-', 'if-range': '"another"' }, 200, '0123456789'],
    [{ range: 'bytes=5-4' }, 200, '0123456789'],
    [{ range: 'bytes=0-1,3-4' }, 200, '0123456789'],
    [{ range: 'lines=0-1' }, 200, '0123456789'],
    [{ 'if-none-match': etag }, 304, ''],
  ];
  for (const [asked, status, body, range] of cases) {
    await t.test(JSON.stringify(asked), async () => {
      const answer = await get(url, { ...here.owner, ...asked });
      assert.deepEqual([answer.statusCode, answer.body, answer.headers['content-range']], [status, body, range]);
    });
  }
  for (const range of ['bytes=10-', 'bytes=-0']) {
    const answer = await get(url, { ...here.owner, range });
    assert.deepEqual([answer.statusCode, answer.headers['content-range']], [416, 'bytes */10']);
  }
});

test('a download is in the audit log once, however often it breaks off', async () => {
  const here = await world();
  const downloads = async (): Promise<number> => {
    const { rowCount } = await store.pool.query(
      "select from audit_event where kind = 'file.downloaded' and position($1 in audit_event::text) > 0",
      [here.result],
    );
    return rowCount ?? 0;
  };
  await get(`/api/files/${here.result}`, { ...here.owner, range: 'bytes=0-3' });
  await get(`/api/files/${here.result}`, { ...here.owner, range: 'bytes=4-' });
  await get(`/api/files/${here.result}`, { ...here.owner, range: 'bytes=7-' });
  assert.equal(await downloads(), 1);
  await get(`/api/files/${here.result}`, here.owner);
  assert.equal(await downloads(), 2);
  const head = await app.inject({ method: 'HEAD', url: `/api/files/${here.result}`, headers: here.owner });
  assert.equal(head.headers['content-length'], '10');
  assert.equal(await downloads(), 2);
});

test('a purge leaves a receipt that both parties can verify, and nothing else', async () => {
  const here = await world();
  const answer = await purge(here, here.owner);
  assert.equal(answer.statusCode, 200, answer.body);
  const { receipt, jws } = answer.json<SignedReceipt>();
  assert.deepEqual(purgeReceipt.parse(receipt), receipt);
  assert.deepEqual(receipt.files, [
    { purpose: 'delivery', bytes: 5 },
    { purpose: 'result', bytes: 10 },
  ]);
  assert.deepEqual([receipt.why, receipt.by], ['asked', { side: 'organisation', as: 'owner' }]);
  const { keys: published } = (await get('/api/receipt-key', {})).json<{ keys: { kid: string }[] }>();
  const { payload, protectedHeader } = await compactVerify(jws, await importJWK(published[0]!, 'EdDSA'));
  assert.deepEqual(JSON.parse(Buffer.from(payload).toString()), receipt);
  assert.equal(protectedHeader.kid, published[0]!.kid);
  assert.equal(await filesOf(here.order), 0);
  const { rows } = await store.pool.query(
    'select wrapped, destroyed_at is null as kept from data_key where order_id = $1',
    [here.order],
  );
  assert.deepEqual(rows, [{ wrapped: null, kept: false }]);
  for (const headers of [here.owner, here.reader, here.operator]) {
    assert.deepEqual((await get(`/api/orders/${here.order}/receipt`, headers)).json(), { receipt, jws });
    assert.deepEqual((await get(`/api/orders/${here.order}/files`, headers)).json(), { files: [] });
  }
  assert.equal((await get(`/api/orders/${here.order}/receipt`, here.outsider)).statusCode, 404);
  assert.equal((await get(`/api/files/${here.result}`, here.owner)).statusCode, 404);
  assert.equal((await purge(here, here.owner)).statusCode, 409);
});

test('the provider may purge; who only looks may not; a stranger finds nothing; an order at work is left alone', async () => {
  const here = await world('failed');
  assert.equal((await purge(here, here.reader)).statusCode, 403);
  assert.equal((await purge(here, here.outsider)).statusCode, 404);
  assert.equal((await get(`/api/orders/${here.order}/receipt`, here.owner)).statusCode, 404);
  const { receipt } = (await purge(here, here.operator)).json<SignedReceipt>();
  assert.deepEqual([receipt.why, receipt.by], ['failure', { side: 'provider', as: 'operator' }]);
  assert.equal(receipt.files.length, 2);
  assert.equal(await filesOf(here.order), 0);
  for (const state of ['agreed', 'processing'] as const) {
    const busy = await world(state);
    assert.equal((await purge(busy, busy.owner)).statusCode, 409);
    assert.equal(await filesOf(busy.order), 2);
  }
});

test('orders whose day has come are purged by themselves, the others are not', async () => {
  const due = await world();
  const failed = await world('failed');
  const later = await world();
  const asPurgeOn = (order: string, day: string): Promise<unknown> =>
    store.pool.query('update orders set purge_on = $2 where id = $1', [order, day]);
  await asPurgeOn(due.order, '2026-11-22');
  await asPurgeOn(failed.order, '2026-11-20');
  await asPurgeOn(later.order, '2026-11-23');
  const sweep = PURGE_SWEEPS.find(({ name }) => name === 'purge-due')!;
  // Half an hour past midnight in the Netherlands, still the day before in UTC.
  await sweep.run({ ...service, now: () => new Date('2026-11-21T23:30:00Z') });
  assert.deepEqual([await filesOf(due.order), await filesOf(failed.order), await filesOf(later.order)], [0, 0, 2]);
  const { receipt } = (await get(`/api/orders/${due.order}/receipt`, due.owner)).json<SignedReceipt>();
  assert.deepEqual([receipt.why, receipt.by], ['date', { side: 'service', as: null }]);
});

test('what was forgotten is removed: unfinished, not accepted, or of an order that was called off', async () => {
  const sweep = PURGE_SWEEPS.find(({ name }) => name === 'forgotten-files')!;
  const old = await world('agreed');
  const cancelled = await world('cancelled');
  const ready = await world('ready');
  const fresh = await world('agreed');
  const open = await store.asParty(ready.organisation, (tx) =>
    vault.begin(tx, {
      scope: { kind: 'order', order: ready.order, class: 'customers' },
      purpose: 'report-pdf',
      name: 'a',
      mediaType: 'b',
    }),
  );
  await store.pool.query("update file set changed_at = now() - interval '25 hours' where id <> all ($1)", [
    (
      await store.pool.query<{ id: string }>(
        'select file.id from file join data_key on data_key.id = data_key where order_id = $1',
        [fresh.order],
      )
    ).rows.map(({ id }) => id),
  ]);
  await sweep.run(service);
  assert.deepEqual(
    [await filesOf(old.order), await filesOf(cancelled.order), await filesOf(ready.order), await filesOf(fresh.order)],
    [0, 0, 2, 2],
  );
  assert.equal(await store.asParty(ready.organisation, (tx) => vault.open(tx, open)), undefined);
});

test('of a failure the code outlives the purge, and nothing that may be a cell of the file', async () => {
  const here = await world('failed');
  const failure = { code: 'column.missing', details: { column: 'Vries-Fictief', columns: 'Vries-Fictief, 9998ZZ' } };
  await store.pool.query('update orders set failure = $2 where id = $1', [here.order, failure]);
  assert.equal((await purge(here, here.owner)).statusCode, 200);
  const { rows } = await store.pool.query('select failure from orders where id = $1', [here.order]);
  assert.deepEqual(rows, [{ failure: { code: 'column.missing', details: {} } }]);
  const seen = await get(`/api/orders/${here.order}`, here.owner);
  assert.equal(seen.json<{ failure: { code: string } }>().failure.code, 'column.missing');
  assert.doesNotMatch(seen.body, /Vries-Fictief|undefined/);
});
