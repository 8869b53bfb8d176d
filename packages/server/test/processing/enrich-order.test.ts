import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { VerrijkError } from '@verrijk/core';
import { ServerProblem } from '../../src/problems/server-problem.ts';
import { createQueue } from '../../src/jobs/queue/create-queue.ts';
import { deliverOrder } from '../../src/processing/deliver-order.ts';
import { enrichOrder } from '../../src/processing/enrich-order.ts';
import type { OrderEngine } from '../../src/processing/enrich-order.ts';
import { requeueForgotten } from '../../src/processing/requeue-forgotten.ts';
import { startWorker } from '../../src/jobs/running/start-worker.ts';
import { moveOrder } from '../../src/orders/move-order.ts';
import { memberOf, orderIn, orderParties } from '../support/orders.ts';
import { testDatabase } from '../support/test-database.ts';
import { serviceWith } from '../support/fake-parts.ts';
import { testVault } from '../support/test-vault.ts';
import { deliveredOrder, factsOf, giveReference, GOOD, inspectAs, upload } from './delivered-orders.ts';
import { fakeEngine } from './fake-engine.ts';
import { fakeHandlers, until } from '../jobs/fake-handlers.ts';

// Before the database's own, which is then gone.
after(() => queue.stop());
const { url, store } = await testDatabase();
const queue = await createQueue(url, store);
const { vault, keys } = await testVault(store);
const service = { ...serviceWith(store, { vault, keys }), queue };
const parties = await orderParties(store);
await giveReference(service, parties.provider, randomUUID());
const actor = memberOf(parties.organisation, 'organisation');

async function withEngine<T>(engine: OrderEngine, work: () => Promise<T>, delays?: readonly number[]): Promise<T> {
  const handler = { ...enrichOrder(engine), ...(delays && { delays }) };
  const handlers = fakeHandlers({
    'enrich-order': handler,
    'send-mail': { run: async () => undefined },
    'call-webhook': { run: async () => undefined },
  });
  const worker = await startWorker(service, { concurrency: 2, handlers });
  try {
    return await work();
  } finally {
    await worker.stop(5);
  }
}

const hasState = (order: string, state: string) => async () => (await factsOf(service, order)).state === state;
const ROAD = ['create', 'count', 'quote', 'accept', 'agree', 'deliver', 'process'];

test('a delivery becomes a result with its report, counted once', async () => {
  const order = await deliveredOrder(service, parties, 'een klant');
  await withEngine(fakeEngine(), () => until(hasState(order.id, 'ready')));
  assert.deepEqual(await factsOf(service, order.id), {
    state: 'ready',
    failure: null,
    counted: 1,
    outcomes: ['done'],
    files: ['delivery', 'report-data', 'report-html', 'result'],
    unsealed: [],
    steps: [...ROAD, 'finish'],
  });
  const result = await store.asParty(parties.organisation, async (tx) => {
    const { rows } = await tx.$client.query<{ id: string }>(
      "select file.id from file join data_key on data_key.id = data_key where order_id = $1 and purpose = 'result'",
      [order.id],
    );
    return vault.facts(tx, rows[0]!.id);
  });
  assert.equal(result!.name, 'klanten verrijkt.csv');
  const bytes: Uint8Array[] = [];
  for await (const chunk of vault.read(parties.organisation, result!.id)) bytes.push(chunk);
  assert.equal(Buffer.concat(bytes).toString(), 'een klant'.repeat(3));
});

test('an order for a report alone never has a result per record', async () => {
  const order = await deliveredOrder(service, parties, 'postcodes', { product: 'report' });
  const lying: OrderEngine = {
    ...fakeEngine(),
    enrichDelivery: (request, take) => fakeEngine().enrichDelivery({ ...request, product: 'records' }, take),
  };
  await withEngine(lying, () => until(hasState(order.id, 'failed')), []);
  assert.deepEqual((await factsOf(service, order.id)).files, ['delivery']);
  const second = await deliveredOrder(service, parties, 'postcodes', { product: 'report' });
  await withEngine(fakeEngine(), () => until(hasState(second.id, 'ready')));
  assert.deepEqual((await factsOf(service, second.id)).files, ['delivery', 'report-data', 'report-html']);
});

test('a file that cannot be enriched fails the order at once, with the reason', async () => {
  const order = await deliveredOrder(service, parties);
  const engine = {
    ...fakeEngine(),
    enrichDelivery: () => Promise.reject(new VerrijkError('file.encrypted', { file: 'klanten.csv' })),
  };
  await withEngine(engine, () => until(hasState(order.id, 'failed')));
  const facts = await factsOf(service, order.id);
  assert.deepEqual(facts.failure, { code: 'file.encrypted', details: { file: 'klanten.csv' } });
  assert.deepEqual(facts.outcomes, ['failed']);
  assert.equal(facts.counted, 0);
});

test('what is our fault is tried again, and fails the order when it stays; a retry may still make it', async () => {
  const order = await deliveredOrder(service, parties);
  let times = 0;
  const engine: OrderEngine = {
    ...fakeEngine(),
    enrichDelivery: (request, take) => {
      times += 1;
      if (times <= 3) throw new Error('a bug, with somebody’s address in it');
      return fakeEngine().enrichDelivery(request, take);
    },
  };
  await withEngine(engine, async () => {
    await until(hasState(order.id, 'failed'));
    assert.deepEqual((await factsOf(service, order.id)).failure, { code: 'service.failed', details: {} });
    await store.asParty(parties.provider, async (tx) => {
      await queue.add(tx, 'enrich-order', { order: order.id }, { party: parties.organisation });
      await moveOrder(service, tx, memberOf(parties.provider, 'provider'), order.id, 'retry');
    });
    await until(hasState(order.id, 'ready'));
  }, [0, 0]);
  const facts = await factsOf(service, order.id);
  assert.deepEqual(facts.outcomes, ['failed', 'failed', 'failed', 'done']);
  assert.equal(facts.counted, 1);
  assert.deepEqual(facts.unsealed, []);
});

test('without an active reference an order waits, and begins when there is one', async () => {
  const others = await orderParties(store);
  const order = await deliveredOrder(service, others);
  await withEngine(fakeEngine(), async () => {
    await until(async () => (await factsOf(service, order.id)).outcomes.at(-1) === 'waiting');
    assert.equal((await factsOf(service, order.id)).state, 'delivered');
    await giveReference(service, others.provider, randomUUID());
    await until(hasState(order.id, 'ready'), 20);
  });
});

test('what attempts left behind is cleared away, and an upload that is under way is not', async () => {
  const order = await deliveredOrder(service, parties);
  await store.asParty(parties.organisation, async (tx) => {
    const scope = { kind: 'order', order: order.id, class: 'customers' } as const;
    const file = await vault.begin(tx, { scope, purpose: 'result', name: 'half', mediaType: 'text/csv' });
    await vault.append(tx, file, 0, Buffer.from('half'));
    await vault.begin(tx, { scope, purpose: 'delivery', name: 'again', mediaType: 'text/csv' });
  });
  await withEngine(fakeEngine(), () => until(hasState(order.id, 'ready')));
  assert.deepEqual((await factsOf(service, order.id)).unsealed, ['delivery']);
});

test('a refused delivery is destroyed, and says why', async () => {
  const order = await orderIn(store, parties, 'agreed');
  const tries = [
    {
      facts: { ...GOOD, refusals: [{ reason: 'columns', what: 'Naam (B)', count: 1, rows: '' }] },
      code: 'delivery.not-minimal',
    },
    { facts: { ...GOOD, billable: 901 }, code: 'delivery.more-than-quoted' },
    // Its name ends in .csv.
    { facts: { ...GOOD, form: 'xlsx' as const }, code: 'delivery.name' },
  ];
  for (const { facts, code } of tries) {
    const file = await upload(service, order, 'te veel');
    const delivering = deliverOrder(service, actor, { order: order.id, upload: file }, inspectAs(facts));
    await assert.rejects(delivering, (error: unknown) => error instanceof ServerProblem && error.code === code);
    const after = await factsOf(service, order.id);
    assert.deepEqual([after.state, after.files, after.unsealed], ['agreed', [], []]);
  }
});

test('a delivery that broke off in between is delivered by asking again', async () => {
  const order = await orderIn(store, parties, 'agreed');
  const file = await upload(service, order, 'nog eens');
  const request = { order: order.id, upload: file };
  const broken = () => Promise.reject(new Error('killed'));
  await assert.rejects(deliverOrder(service, actor, request, broken), /killed/);
  await deliverOrder(service, actor, request, inspectAs(GOOD));
  await deliverOrder(service, actor, request, () => assert.fail('it is delivered already'));
  assert.equal((await factsOf(service, order.id)).state, 'delivered');
  assert.equal((await queue.boss.findJobs('enrich-order', { data: { order: order.id } })).length, 1);
});

test('of two deliveries at once one is taken, and its file alone is kept', async () => {
  const order = await orderIn(store, parties, 'agreed');
  const files = [await upload(service, order, 'a'), await upload(service, order, 'b')];
  const outcomes = await Promise.allSettled(
    files.map((file) => deliverOrder(service, actor, { order: order.id, upload: file }, inspectAs(GOOD))),
  );
  assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  const facts = await factsOf(service, order.id);
  assert.deepEqual([facts.state, facts.files, facts.unsealed], ['delivered', ['delivery'], []]);
  assert.equal((await queue.boss.findJobs('enrich-order', { data: { order: order.id } })).length, 1);
});

test('another organisation’s order, and a file of another order, do not exist', async () => {
  const order = await orderIn(store, parties, 'agreed');
  const other = await orderIn(store, parties, 'agreed');
  const file = await upload(service, other, 'x');
  const stranger = memberOf((await orderParties(store)).organisation, 'organisation');
  for (const [who, id] of [
    [actor, order.id],
    [stranger, other.id],
  ] as const) {
    const delivering = deliverOrder(service, who, { order: id, upload: file }, inspectAs(GOOD));
    await assert.rejects(delivering, { code: 'request.not-found' });
  }
});

test('an order whose job is gone gets another, once', async () => {
  const order = await deliveredOrder(service, parties);
  await queue.boss.deleteAllJobs('enrich-order');
  await requeueForgotten(service);
  assert.equal((await jobsOf(order.id)).length, 0, 'it has only just come');
  await store.pool.query("update orders set state_since = now() - interval '2 minutes' where id = $1", [order.id]);
  await requeueForgotten(service);
  await requeueForgotten(service);
  assert.equal((await jobsOf(order.id)).length, 1);
});

test('a damaged reference is taken out of use, and the order waits for another', async () => {
  const others = await orderParties(store);
  await giveReference(service, others.provider, randomUUID());
  const order = await deliveredOrder(service, others);
  const noted: string[] = [];
  let isDamaged = true;
  const engine: OrderEngine = {
    ...fakeEngine(),
    readReference: async (...asked) => {
      if (!isDamaged) return fakeEngine().readReference(...asked);
      throw new VerrijkError('reference.damaged');
    },
    noteDamage: async (_service, provider) => void noted.push(provider),
  };
  await withEngine(engine, async () => {
    await until(async () => (await factsOf(service, order.id)).outcomes.at(-1) === 'waiting');
    isDamaged = false;
    await until(hasState(order.id, 'ready'), 20);
  });
  assert.deepEqual(
    noted.filter((provider) => provider === others.provider),
    [others.provider],
  );
});

function jobsOf(order: string): ReturnType<typeof queue.boss.findJobs> {
  return queue.boss.findJobs('enrich-order', { data: { order } });
}
