import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { createApp } from '../../src/app.ts';
import { TRANSITIONS } from '../../src/contract/orders/order-states.ts';
import { describe as describeProblem } from '../../src/http/answer-problem.ts';
import { deliverOrder } from '../../src/processing/deliver-order.ts';
import { enrichOrder } from '../../src/processing/enrich-order.ts';
import { createQueue } from '../../src/jobs/queue/create-queue.ts';
import { startWorker } from '../../src/jobs/running/start-worker.ts';
import { factsOf, GOOD, inspectAs } from '../processing/delivered-orders.ts';
import { fakeEngine } from '../processing/fake-engine.ts';
import { fakeHandlers, until } from '../jobs/fake-handlers.ts';
import { serviceWith } from '../support/fake-parts.ts';
import { memberOf, testCounts } from '../support/orders.ts';
import { testDatabase } from '../support/test-database.ts';
import { testVault } from '../support/test-vault.ts';
import { makeWorld } from './chaos-world.ts';
import type { ChaosParty } from './chaos-world.ts';
import { checkOrders } from './check-orders.ts';
import { FAILURES, failingStore } from './failing-store.ts';
import type { Failure } from './failing-store.ts';
import type { KnownOrder } from './take-road.ts';

// Before the database's own, which is then gone.
after(async () => {
  await app.close();
  await queue.stop();
});
const { url, store } = await testDatabase();
const failing = failingStore(store);
const queue = await createQueue(url, store);
const { vault, keys } = await testVault(store);
const service = { ...serviceWith(store, { vault, keys }), queue };
const app = await createApp(service);
const { organisations, provider } = await makeWorld(service, 2);
const [organisation, other] = organisations as [ChaosParty, ChaosParty];
const FILE = Buffer.from('Klantnummer;Postcode;Huisnummer\r\n'.repeat(18_000));
const SHA256 = createHash('sha256').update(FILE).digest('hex');

interface Answer {
  readonly status: number;
  // What a test looks at is what it expects there; a wrong guess fails it.
  readonly json: Readonly<Record<string, never>>;
}

async function call(
  party: ChaosParty,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'HEAD',
  path: string,
  payload?: object | Buffer,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer & { readonly offset: number }> {
  const answer = await app.inject({
    method,
    url: `/api${path}`,
    headers: { authorization: `Bearer ${party.token}`, ...headers },
    ...(payload !== undefined && { payload }),
  });
  const isJson = String(answer.headers['content-type']).includes('json') && answer.body !== '';
  return {
    status: answer.statusCode,
    json: isJson ? answer.json() : {},
    offset: Number(answer.headers['upload-offset']),
  };
}

/** A step of the road, as it is asked the first time and every time after. */
interface Step {
  readonly name: string;
  /** It is done in several transactions: what the first ones wrote, in these tables, may stay. */
  readonly mayStay?: readonly string[];
  /** What is looked up before it is asked. */
  prepare?(order: KnownOrder): Promise<object>;
  take(order: KnownOrder, key: string, prepared: object): Promise<Answer>;
}

const post = (
  party: ChaosParty,
  name: string,
  path: string,
  prepare: (order: KnownOrder) => Promise<object>,
): Step => ({
  name,
  prepare,
  take: ({ id }, key, body) => call(party, 'POST', `/orders/${id}${path}`, body, { 'idempotency-key': key }),
});

const versionOf = async ({ id }: KnownOrder): Promise<object> => {
  const { json } = await call(organisation, 'GET', `/orders/${id}`);
  return { version: json['quoteVersion'] };
};
const signature = async ({ id }: KnownOrder): Promise<object> => {
  const { json } = await call(organisation, 'GET', `/orders/${id}/agreement`);
  const { sha256 } = json['agreement'] as unknown as { sha256: string };
  return { name: 'Iemand (fictief)', role: 'directeur', sha256, agrees: true };
};

const STEPS: readonly Step[] = [
  {
    name: 'create',
    take: async (order, key) => {
      const answer = await call(
        organisation,
        'POST',
        '/orders',
        { purpose: order.purpose },
        { 'idempotency-key': key },
      );
      if (answer.status === 201) order.id = answer.json['id']!;
      return answer;
    },
  },
  {
    name: 'count',
    take: ({ id }, key) =>
      call(organisation, 'PUT', `/orders/${id}/counts`, testCounts(900), { 'idempotency-key': key }),
  },
  post(provider, 'quote', '/quote', versionOf),
  post(organisation, 'accept', '/acceptance', versionOf),
  {
    name: 'agreement',
    mayStay: ['agreement', 'audit_event', 'data_key', 'file', 'file_chunk'],
    take: ({ id }) => call(organisation, 'GET', `/orders/${id}/agreement`),
  },
  post(organisation, 'sign', '/agreement/signatures', signature),
  post(provider, 'agree', '/agreement/signatures', signature),
  {
    name: 'announce',
    take: async (order, key) => {
      const body = { bytes: FILE.length, sha256: SHA256, name: 'klanten.csv', mediaType: 'text/csv' };
      const answer = await call(organisation, 'POST', `/orders/${order.id}/uploads`, body, { 'idempotency-key': key });
      if (answer.status === 201) order.upload = answer.json['upload']!;
      return answer;
    },
  },
  {
    name: 'upload',
    mayStay: ['file', 'file_chunk'],
    prepare: async ({ upload }) => {
      const { offset } = await call(organisation, 'HEAD', `/uploads/${upload}`);
      return { offset };
    },
    take: ({ upload }, _key, prepared) => {
      const { offset } = prepared as { offset: number };
      const type = { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) };
      return call(organisation, 'PATCH', `/uploads/${upload}`, FILE.subarray(offset), type);
    },
  },
  {
    name: 'deliver',
    mayStay: ['file', 'file_chunk'],
    take: async (order) => {
      const actor = memberOf(organisation.id, 'organisation');
      try {
        await deliverOrder(service, actor, { order: order.id, upload: order.upload }, inspectAs(GOOD));
        order.delivered = true;
        return { status: 200, json: {} };
      } catch (error) {
        return { status: describeProblem(error, 'nl').status, json: {} };
      }
    },
  },
];
const BROKEN_OFF: Answer = { status: 0, json: {} };

const AFTERWARDS: readonly Step[] = [
  {
    name: 'download',
    // That it was begun.
    mayStay: ['audit_event'],
    prepare: async ({ id }) => {
      const { json } = await call(organisation, 'GET', `/orders/${id}/files`);
      return (json['files'] as unknown as { id: string; purpose: string }[]).find(
        ({ purpose }) => purpose === 'result',
      )!;
    },
    take: (_order, _key, prepared) =>
      call(organisation, 'GET', `/files/${(prepared as { id: string }).id}`).catch((error: unknown) => {
        // What breaks off when the answer has begun can say so in no other way.
        if ((error as NodeJS.ErrnoException).code !== 'LIGHT_ECONNRESET') throw error;
        return BROKEN_OFF;
      }),
  },
  {
    name: 'purge',
    take: ({ id }, key) => call(organisation, 'POST', `/orders/${id}/purge`, undefined, { 'idempotency-key': key }),
  },
];

const TABLES = [
  ...['orders', 'order_event', 'order_quote', 'usage', 'agreement', 'agreement_signature', 'audit_event', 'outbox'],
  ...['idempotency', 'run', 'pgboss.job', 'purge_receipt', 'data_key', 'file', 'file_chunk'],
];

/** What there is of everybody's orders, counted; what a step may keep that breaks off is left out. */
async function snapshot({ mayStay = [] }: Step): Promise<string> {
  const counted = TABLES.filter((table) => !mayStay.includes(table));
  const { rows } = await store.pool.query<Record<string, unknown>>(
    `select ${counted.map((table) => `(select count(*)::int from ${table}) as "${table}"`).join(', ')},
       (select string_agg(state || quote_version, ' ' order by id) from orders) as states`,
  );
  return JSON.stringify(rows[0]);
}

/** Takes a step with its first write going wrong, then its second, until it has none left that could: then it is taken. */
async function takeHurt(step: Step, order: KnownOrder, failure: Failure): Promise<number> {
  const key = randomUUID();
  let prepared = {};
  for (let nth = 1; ; nth += 1) {
    // The same request with the same key; only an upload goes on where it is.
    if (nth === 1 || step.mayStay !== undefined) prepared = (await step.prepare?.(order)) ?? {};
    const before = await snapshot(step);
    failing.arm([organisation.id, provider.id], nth, failure);
    const answer = await step.take(order, key, prepared);
    const struckAt = failing.disarm();
    const where = `${step.name}, write ${nth} (${struckAt}), ${failure}`;
    if (struckAt === undefined) {
      assert.ok(answer.status < 300, `${where}: ${answer.status} ${JSON.stringify(answer.json)}`);
      if (step.name in TRANSITIONS) order.steps.push(step.name);
      return nth - 1;
    }
    assert.ok(nth < 200, 'a step that never passes');
    const isLost = failure === 'answer-lost';
    // A download whose last bytes were out has been given.
    if (answer.status < 300 && step.name !== 'download') assert.fail(`${where}: said to be done`);
    const expected = failure === 'disk-full' || failure === 'disk-broken' ? 507 : 503;
    if (answer !== BROKEN_OFF && answer.status >= 300)
      assert.equal(answer.status, expected, `${where}: ${JSON.stringify(answer.json)}`);
    if (!isLost) assert.equal(await snapshot(step), before, `${where}: something half done stayed`);
    // Somebody else goes on.
    const elsewhere = await call(other, 'POST', '/orders', { purpose: 'Van een ander (fictief)' });
    assert.equal(elsewhere.status, 201, where);
  }
}

const newOrder = (purpose: string): KnownOrder => ({
  purpose,
  id: '',
  steps: [],
  upload: '',
  delivered: false,
  ready: false,
  purged: false,
  failures: [],
});

for (const failure of FAILURES) {
  test(`an order goes its road when each of its writes goes wrong once: ${failure}`, async (t) => {
    const order = newOrder(`Schrijven gaat mis: ${failure}`);
    const hurt: Record<string, number> = {};
    for (const step of STEPS) hurt[step.name] = await takeHurt(step, order, failure);

    let attempt = 0;
    let fired = 0;
    const handler = enrichOrder(fakeEngine());
    const handlers = fakeHandlers({
      'send-mail': { run: async () => undefined },
      'call-webhook': { run: async () => undefined },
      'enrich-order': {
        ...handler,
        delays: Array.from({ length: 500 }, () => 0),
        run: async (job) => {
          attempt += 1;
          if (failing.disarm() !== undefined) fired += 1;
          failing.arm([organisation.id], attempt, failure);
          await handler.run(job);
        },
      },
    });
    const worker = await startWorker(service, { concurrency: 1, handlers });
    try {
      await until(async () => (await factsOf(service, order.id)).state === 'ready', 240);
    } finally {
      await worker.stop();
    }
    if (failing.disarm() !== undefined) fired += 1;
    hurt['work'] = fired;
    const facts = await factsOf(service, order.id);
    assert.deepEqual(facts.files, ['agreement', 'agreement', 'delivery', 'report-data', 'report-html', 'result']);
    assert.deepEqual(facts.unsealed, []);
    order.ready = true;

    for (const step of AFTERWARDS) hurt[step.name] = await takeHurt(step, order, failure);
    order.purged = true;
    t.diagnostic(
      `${Object.values(hurt).reduce((sum, each) => sum + each, 0)} writes went wrong: ${JSON.stringify(hurt)}`,
    );
    assert.deepEqual(await checkOrders(store, [order]), []);
  });
}
