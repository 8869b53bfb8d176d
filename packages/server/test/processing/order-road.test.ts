import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { VerrijkError } from '@verrijk/core';
import { openTableFile } from '@verrijk/files';
import { nodeCompression } from '@verrijk/files/node';
import { createApp } from '../../src/app.ts';
import type { OrderFile } from '../../src/contract/orders/files.ts';
import type { OrderProgress } from '../../src/contract/orders/progress.ts';
import { memorySource } from '../../src/engine/tasks/memory-source.ts';
import { createQueue } from '../../src/jobs/queue/create-queue.ts';
import { HANDLERS } from '../../src/processing/handlers.ts';
import { startWorker } from '../../src/jobs/running/start-worker.ts';
import type { OrderRow } from '../../src/store/tables/orders.ts';
import { references } from '../../src/store/tables/references.ts';
import { fictionalExport, fictionalReference, prepared } from '../engine/engine-inputs.ts';
import { orderIn, orderParties, testCounts, testQuote } from '../support/orders.ts';
import { makePerson, OUR_PAGES } from '../support/people.ts';
import type { Person } from '../support/people.ts';
import { testDatabase } from '../support/test-database.ts';
import { serviceWith } from '../support/fake-parts.ts';
import { testVault } from '../support/test-vault.ts';
import { factsOf } from './delivered-orders.ts';
import { until } from '../jobs/fake-handlers.ts';

// Before the database's own, which is then gone.
after(async () => {
  await app.close();
  await queue.stop();
});
const { url, store } = await testDatabase();
const queue = await createQueue(url, store);
const { vault, keys } = await testVault(store);
const service = { ...serviceWith(store, { vault, keys }), queue };
const app = await createApp(service);
const parties = await orderParties(store);
const owner = await makePerson(store, parties.organisation, 'owner');
const operator = await makePerson(store, parties.provider, 'operator');
const stranger = await makePerson(store, (await orderParties(store)).organisation, 'owner');
const { country, reference } = fictionalReference();
const exported = fictionalExport(country, 3000);
const delivery = Buffer.from(await prepared(exported));

interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
  readonly bytes: Buffer;
}

async function call<Body = OrderProgress & { code: string }>(
  person: Person,
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  payload?: object | Buffer,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer<Body>> {
  const answer = await app.inject({
    method,
    url: `/api${path}`,
    headers: { ...OUR_PAGES, ...person.headers, ...headers },
    ...(payload !== undefined && { payload }),
  });
  const isJson = String(answer.headers['content-type']).includes('json');
  return { status: answer.statusCode, body: (isJson ? answer.json() : undefined) as Body, bytes: answer.rawPayload };
}

/** A whole upload, over the API. */
async function upload(order: string, bytes: Buffer, name = 'Museum Voorbeeld 2025 (fictief).xlsx'): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const facts = { bytes: bytes.length, sha256, name, mediaType: 'application/octet-stream' };
  const begun = await call<{ upload: string }>(owner, 'POST', `/orders/${order}/uploads`, facts);
  assert.equal(begun.status, 201);
  const type = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };
  const sent = await call(owner, 'PATCH', `/uploads/${begun.body.upload}`, bytes, type);
  assert.equal(sent.status, 204);
  return begun.body.upload;
}

async function useReference(bytes: Uint8Array): Promise<void> {
  const id = randomUUID();
  await store.asParty(parties.provider, async (tx) => {
    const scope = { kind: 'reference', reference: id } as const;
    const file = await vault.begin(tx, { scope, purpose: 'reference', name: 'fictief', mediaType: 'x/reference' });
    await vault.append(tx, file, 0, bytes);
    const { sha256 } = await vault.seal(tx, file);
    const row = { id, provider: parties.provider, name: 'Fictief', sourceBytes: bytes.length, file, sha256 };
    await tx.insert(references).values({ ...row, state: 'active', activatedAt: new Date() });
  });
}

const agreed = (facts: Partial<OrderRow> = {}): Promise<OrderRow> =>
  orderIn(store, parties, 'agreed', { counts: testCounts(3000), quote: testQuote(3000), ...facts });

async function filesOf(order: string): Promise<readonly OrderFile[]> {
  return (await call<{ files: OrderFile[] }>(owner, 'GET', `/orders/${order}/files`)).body.files;
}

await useReference(reference);

test('a delivery of three thousand customers becomes a result and a report in every form', async () => {
  const order = await agreed();
  const file = await upload(order.id, delivery);
  const delivered = await call(owner, 'POST', `/orders/${order.id}/delivery`, { upload: file });
  assert.equal(delivered.status, 200, JSON.stringify(delivered.body));
  assert.deepEqual([delivered.body.state, delivered.body.waitsFor], ['delivered', 'worker']);
  assert.equal((await call(operator, 'GET', `/orders/${order.id}/progress`)).body.state, 'delivered');
  const worker = await startWorker(service, { concurrency: 1, handlers: HANDLERS });
  await until(async () => (await call(operator, 'GET', `/orders/${order.id}/progress`)).body.state === 'ready', 60);
  await worker.stop();
  const { counted, outcomes, unsealed } = await factsOf(service, order.id);
  assert.deepEqual({ counted, outcomes, unsealed }, { counted: 1, outcomes: ['done'], unsealed: [] });
  const files = await filesOf(order.id);
  const purposes = files.map(({ purpose }) => purpose).sort();
  const reports = ['report-data', 'report-html', 'report-pdf', 'report-slides', 'report-workbook'];
  assert.deepEqual(purposes, ['delivery', ...reports, 'result']);
  const result = files.find(({ purpose }) => purpose === 'result')!;
  assert.equal(result.name, 'Museum Voorbeeld 2025 (fictief) verrijkt.xlsx');
  const { bytes } = await call(owner, 'GET', `/files/${result.id}`);
  const [before, enriched] = [await sheetOf(delivery), await sheetOf(bytes)];
  assert.equal(enriched.rows, before.rows);
  assert.equal(enriched.columns, before.columns + 1);
  assert.equal((await call(operator, 'GET', `/files/${result.id}`)).status, 403);
});

async function sheetOf(bytes: Uint8Array): Promise<{ readonly rows: number; readonly columns: number }> {
  const file = await openTableFile(memorySource(Uint8Array.from(bytes)), nodeCompression());
  const { rows, width } = await file.read({ sheet: 0, headerRow: 1, columns: [0] }, () => undefined);
  return { rows, columns: width };
}

test('what holds more than it should is refused over the API, with everything that is to change, and is gone', async () => {
  const order = await agreed();
  const file = await upload(order.id, Buffer.from(exported), 'export.csv');
  const refused = await call<{ code: string; detail: string }>(owner, 'POST', `/orders/${order.id}/delivery`, {
    upload: file,
  });
  assert.equal(refused.status, 422);
  assert.equal(refused.body.code, 'delivery.not-minimal');
  assert.match(refused.body.detail, /verrijk prepare/);
  assert.deepEqual(await filesOf(order.id), []);
  assert.equal((await call(owner, 'POST', `/orders/${order.id}/delivery`, { upload: file })).status, 404);
});

test('a retry is for who has the order, and only after a failure', async () => {
  const order = await orderIn(store, parties, 'failed', { failure: { code: 'file.encrypted', details: {} } });
  assert.equal((await call(stranger, 'POST', `/orders/${order.id}/retry`)).status, 404);
  const retried = await call(operator, 'POST', `/orders/${order.id}/retry`);
  assert.equal(retried.status, 200, JSON.stringify(retried.body));
  assert.equal(retried.body.state, 'delivered');
  assert.equal((await call(owner, 'POST', `/orders/${order.id}/retry`)).body.code, 'order.transition');
  assert.equal((await queue.boss.findJobs('enrich-order', { data: { order: order.id } })).length, 1);
});

test('the engine’s own words reach the order when a file cannot be enriched', async () => {
  const order = await agreed();
  const engine = HANDLERS['enrich-order'];
  await store.asSystem('jobs', async (tx) => {
    await tx.$client.query("update orders set state = 'processing' where id = $1", [order.id]);
    await engine.giveUp(service, tx, { order: order.id }, new VerrijkError('file.encrypted'));
  });
  const { body } = await call<{ failure: { code: string; title: string } }>(owner, 'GET', `/orders/${order.id}`);
  assert.equal(body.failure.code, 'file.encrypted');
  assert.ok(body.failure.title.length > 10);
});
