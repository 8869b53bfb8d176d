import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { VerrijkError } from '@verrijk/core';
import { createApp } from '../../src/app.ts';
import { SCOPES } from '../../src/contract/roles.ts';
import { createQueue } from '../../src/jobs/queue/create-queue.ts';
import type { JobAtWork } from '../../src/jobs/running/job-handler.ts';
import { startWorker } from '../../src/jobs/running/start-worker.ts';
import { deliverOrder } from '../../src/processing/deliver-order.ts';
import { enrichOrder } from '../../src/processing/enrich-order.ts';
import { HANDLERS } from '../../src/processing/handlers.ts';
import { PURGE_SWEEPS } from '../../src/purge/purge-sweeps.ts';
import { until } from '../jobs/fake-handlers.ts';
import { webhookReceiver } from '../notices/webhook-receiver.ts';
import { GOOD, inspectAs } from '../processing/delivered-orders.ts';
import { fakeEngine } from '../processing/fake-engine.ts';
import { serviceWith } from '../support/fake-parts.ts';
import { memberOf, orderIn } from '../support/orders.ts';
import { makePerson, makeToken } from '../support/people.ts';
import type { Headers } from '../support/people.ts';
import { testDatabase } from '../support/test-database.ts';
import { testVault } from '../support/test-vault.ts';
import { backupAsText, placesOf, tablesAsText } from './canary-search.ts';
import type { Places } from './canary-search.ts';
import { makeWorld } from './chaos-world.ts';

const ORDERS = 500;
/** Every so-manieth order is looked into and enriched by the engine itself; another fails for its file, another for a fault of ours. */
const REAL_EVERY = 42;
const FILE_FAILS_EVERY = 25;
const WE_FAIL_EVERY = 33;
/** Every so-manieth is fetched. */
const FETCH_EVERY = 5;
/** Every so-manieth is purged by its day, the others by hand. */
const DAY_EVERY = 6;
const WORKERS = 4;

// Before the database's own, which is then gone.
after(async () => {
  await app.close();
  await queue.stop();
});
const { url, store } = await testDatabase();
const queue = await createQueue(url, store);
const { vault, keys } = await testVault(store);
const METRICS = 'metrics-token-of-this-test';
const service = { ...serviceWith(store, { vault, keys, settings: { metricsToken: METRICS } }), queue };
const log: string[] = [];
for (const stream of [process.stdout, process.stderr]) {
  const write = stream.write.bind(stream) as (...args: unknown[]) => boolean;
  stream.write = (...args: unknown[]) => {
    log.push(String(args[0]));
    return write(...args);
  };
}
const app = await createApp(service, { log: { write: (line) => void log.push(line) } });
const { organisations, provider } = await makeWorld(service, 5);
// One organisation of the five has people, who get mail, and a webhook.
const owner = (await makePerson(store, organisations[0]!.id, 'owner')).headers;
const senders = organisations.map(({ token }, at) => (at === 0 ? owner : { authorization: `Bearer ${token}` }));
const administrator = (await makeToken(store, provider.id, SCOPES)).headers;

const mark = (): string => randomUUID().replaceAll('-', '').slice(0, 20).toUpperCase();
/** Of customers and of who writes of them, each to be recognised by itself. */
const CANARIES = { id: mark(), header: mark(), name: mark(), text: mark(), bug: mark(), cell: mark() };
/** No digits of sixteen have these letters. */
const POSTCODES = ['9871QX', '9872WZ', '9873XK', '9874ZT', '9875VQ'];
const NAMED_POSTCODES = Object.fromEntries(
  POSTCODES.flatMap((postcode) => [postcode, `${postcode.slice(0, 4)} ${postcode.slice(4)}`]).map((form) => [
    form,
    form,
  ]),
);
/** What is to be found, so that not finding says something. */
const CONTROL = mark();
await store.pool.query('update party set address = $2 where id = $1', [provider.id, CONTROL]);
const receiver = await webhookReceiver();
const mails: string[] = [];
const refusals: string[] = [];

interface Made {
  readonly id: string;
  readonly at: number;
  readonly headers: Headers;
  readonly organisation: string;
  readonly sha256: string;
  upload: string;
}

const isReal = (at: number): boolean => at % REAL_EVERY === 0;

/** Three customers; an engine reads postcodes and house numbers, and takes the rest as it is. */
function deliveryOf(at: number): Buffer {
  const rows = [0, 1, 2].map((row) => {
    const postcode = POSTCODES[(at + row) % POSTCODES.length]!;
    const number = 41_000 + at * 3 + row;
    return `${CANARIES.id}${at}x${row};${postcode};${number}${isReal(at) ? '' : `;${CANARIES.cell}`}`;
  });
  return Buffer.from([`Klantnummer (${CANARIES.header});Postcode;Huisnummer`, ...rows, ''].join('\r\n'));
}

async function call(
  headers: Headers,
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  payload?: object | Buffer,
  more: Headers = {},
): Promise<{ readonly status: number; readonly body: string }> {
  const answer = await app.inject({
    method,
    url: `/api${path}`,
    // A browser says where it comes from, and may be asked to say more.
    headers: { ...headers, 'user-agent': CANARIES.text, referer: `http://127.0.0.1/${CANARIES.text}`, ...more },
    ...(payload !== undefined && { payload }),
  });
  if (answer.statusCode >= 400) refusals.push(answer.body);
  return { status: answer.statusCode, body: answer.body };
}

/** What is sent by mistake, and refused: none of it is kept or said back. */
async function sendWrongThings({ id, at, headers, upload }: Made): Promise<void> {
  const { text } = CANARIES;
  const wrong = [
    () => call(headers, 'POST', '/orders', { purpose: '', note: text, [text]: 1 }),
    () => call(headers, 'POST', `/orders/${text}/uploads`, { bytes: text, sha256: text, name: `${text}.csv` }),
    () => call(headers, 'GET', `/orders?cursor=${text}&${text}=${text}`),
    () => call(headers, 'POST', '/orders', Buffer.from(`{"purpose": "${text}`), { 'content-type': 'application/json' }),
    () => call(headers, 'PATCH', `/uploads/${upload}`, deliveryOf(at), OCTETS('1')),
    () => call({}, 'POST', '/session', { email: `${text}@example.invalid`, password: text }),
    () => call({ authorization: `Bearer ${text}` }, 'GET', `/orders/${id}`),
  ];
  const { status, body } = await wrong[at % wrong.length]!();
  assert.ok(status >= 400 && status < 500, `${at % wrong.length}: ${status} ${body}`);
}

const OCTETS = (offset: string): Headers => ({
  'content-type': 'application/offset+octet-stream',
  'upload-offset': offset,
});

async function send(at: number): Promise<Made> {
  const turn = at % organisations.length;
  const organisation = organisations[turn]!.id;
  const headers = senders[turn]!;
  const { id } = await orderIn(store, { organisation, provider: provider.id }, 'agreed');
  const bytes = deliveryOf(at);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const body = { bytes: bytes.length, sha256, name: `${CANARIES.name} ${at}.csv`, mediaType: 'text/csv' };
  const announced = await call(headers, 'POST', `/orders/${id}/uploads`, body, { 'idempotency-key': randomUUID() });
  assert.equal(announced.status, 201, announced.body);
  const made = {
    id,
    at,
    headers,
    organisation,
    sha256,
    upload: (JSON.parse(announced.body) as { upload: string }).upload,
  };
  if (at % 3 === 0) await sendWrongThings(made);
  assert.equal((await call(headers, 'PATCH', `/uploads/${made.upload}`, bytes, OCTETS('0'))).status, 204);
  if (isReal(at)) {
    const delivered = await call(headers, 'POST', `/orders/${id}/delivery`, { upload: made.upload });
    assert.equal(delivered.status, 200, delivered.body);
  } else {
    const actor = memberOf(organisation, 'organisation');
    await deliverOrder(service, actor, { order: id, upload: made.upload }, inspectAs(GOOD));
  }
  return made;
}

const numbers = new Map<string, number>();
const engine = enrichOrder({
  ...fakeEngine(),
  readReference: async () => ({ bytes: (async function* () {})(), size: 0 }),
  enrichDelivery: async (request, take) => {
    const at = Number(/ (\d+) \w+$/.exec(request.name)![1]);
    const { header, name, bug } = CANARIES;
    if (at % FILE_FAILS_EVERY === 1)
      throw new VerrijkError('column.missing', {
        file: `${name}.csv`,
        column: header,
        columns: `${header}, ${header}`,
      });
    if (at % WE_FAIL_EVERY === 2) throw new Error(`a bug that quotes ${bug}`);
    return fakeEngine().enrichDelivery(request, take);
  },
});

const handlers = {
  ...HANDLERS,
  'enrich-order': {
    ...engine,
    delays: [],
    run: (job: JobAtWork<'enrich-order'>) =>
      (isReal(numbers.get(job.data.order) ?? 1) ? HANDLERS['enrich-order'] : engine).run(job),
  },
  'send-mail': {
    ...HANDLERS['send-mail'],
    run: async ({ data }: JobAtWork<'send-mail'>) => {
      const { rows } = await store.pool.query<{ mail: string }>(
        "select concat_ws(' ', kind, recipient, subject, body) as mail from outbox where id = $1",
        [data.mail],
      );
      mails.push(rows[0]!.mail);
    },
  },
};

/** Some at a time, as clients of several organisations do. */
async function each<T, R>(of: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  let next = 0;
  const take = async (): Promise<void> => {
    for (let at = next++; at < of.length; at = next++) done[at] = await work(of[at]!);
  };
  await Promise.all(Array.from({ length: WORKERS }, take));
  return done;
}

async function stateCounts(): Promise<Record<string, number>> {
  const { rows } = await store.pool.query<{ state: string; orders: number }>(
    'select state, count(*)::int as orders from orders group by state',
  );
  return Object.fromEntries(rows.map(({ state, orders }) => [state, orders]));
}

async function everywhere(): Promise<Places> {
  const auditOf = async (headers: Headers): Promise<string> => (await call(headers, 'GET', '/audit')).body;
  const metrics = await app.inject({ url: '/metrics', headers: { authorization: `Bearer ${METRICS}` } });
  const views = await Promise.all(
    ['/orders', '/usage', '/register'].map(async (path) => (await call(administrator, 'GET', path)).body),
  );
  return new Map([
    ...(await tablesAsText(store)),
    ['backup', await backupAsText(url)],
    ['log', log.join('\n')],
    ['metrics', metrics.body],
    ['audit export', [await auditOf(administrator), await auditOf(owner)].join('\n')],
    ['mails', mails.join('\n')],
    ['webhooks', receiver.calls.map(({ headers, body }) => JSON.stringify(headers) + body).join('\n')],
    ['refusals', refusals.join('\n')],
    ['views', views.join('\n')],
  ]);
}

function assertNowhere(places: Places, canaries: Readonly<Record<string, string>>): void {
  for (const [what, canary] of Object.entries(canaries)) assert.deepEqual(placesOf(places, canary), [], what);
}

test('of the customers of five hundred orders nothing is left anywhere', async (t) => {
  const started = performance.now();
  const lap = (what: string): void => t.diagnostic(`${what} after ${Math.round(performance.now() - started)} ms`);
  const hook = { label: '', url: receiver.url, events: ['order.ready', 'order.failed', 'order.purged'] };
  assert.equal((await call(owner, 'POST', '/webhooks', hook)).status, 201);

  const made = await each(
    Array.from({ length: ORDERS }, (_, at) => at),
    async (at) => {
      const order = await send(at);
      numbers.set(order.id, at);
      return order;
    },
  );
  lap('sent');
  const worker = await startWorker(service, {
    concurrency: WORKERS,
    handlers,
    onError: (what, error) => void log.push(`verrijk: ${what}: ${(error as Error).name}`),
  });
  try {
    await until(async () => {
      const { ready = 0, failed = 0 } = await stateCounts();
      return ready + failed === ORDERS;
    }, 480);
    lap('worked');
    const { failed = 0 } = await stateCounts();
    assert.ok(failed > 25 && failed < 50, `${failed} failed`);
    const places = await everywhere();
    const { id, text, bug, cell } = CANARIES;
    assertNowhere(places, { id, text, bug, cell, ...NAMED_POSTCODES });
    // The failure of a file quotes its header until the purge: that is found, and nowhere but there.
    const quoting = placesOf(places, CANARIES.header).filter((place) => place !== 'views');
    assert.deepEqual(quoting, ['table public.orders', 'backup']);
    lap('searched');
    await each(made, fetchAndPurge);
    for (const sweep of PURGE_SWEEPS) await sweep.run(service);
    lap('purged');
    await until(async () => {
      const { rowCount } = await store.pool.query(
        "select from pgboss.job where state in ('created', 'retry', 'active')",
      );
      return rowCount === 0;
    }, 120);
  } finally {
    await worker.stop();
  }
  assert.deepEqual(await stateCounts(), { purged: ORDERS });

  const places = await everywhere();
  assertNowhere(places, { ...CANARIES, ...NAMED_POSTCODES });
  // Hashes would do to find out whose file it was; a few of them, for each takes a look at everything.
  for (const { sha256 } of made.filter(({ at }) => at % 50 === 0)) assert.deepEqual(placesOf(places, sha256), []);
  lap('searched again');

  assert.deepEqual(placesOf(places, CONTROL), ['table public.party', 'backup', 'views']);
  const found = placesOf(places, made[0]!.id);
  for (const place of ['backup', 'audit export', 'webhooks', 'table public.orders', 'table public.audit_event'])
    assert.ok(found.includes(place), `an order is found in the ${place}`);
  assert.deepEqual(placesOf(places, 'verrijk_http_requests_total'), ['metrics']);
  assert.ok(placesOf(places, 'V-0').includes('mails'), 'orders are found in the mails');
  assert.ok(placesOf(places, 'orders.purge').includes('log'), 'endpoints are found in the log');
  assert.ok(placesOf(places, 'request.invalid').includes('refusals'), 'codes are found in the refusals');

  const { rows } = await store.pool.query(
    `select count(*)::int as keys from data_key where order_id is not null and class = 'customers' and wrapped is not null
     union all select count(*)::int from file join data_key on data_key.id = data_key where order_id is not null`,
  );
  assert.deepEqual(rows, [{ keys: 0 }, { keys: 0 }]);
});

/** Takes what the organisation may have and purges; of some the day has come instead. */
async function fetchAndPurge({ id, at, headers }: Made): Promise<void> {
  if (at % FETCH_EVERY === 0) await fetchResult(headers, id);
  if (at % DAY_EVERY === 0) {
    await store.pool.query("update orders set purge_on = '2020-01-01' where id = $1", [id]);
    return;
  }
  const purged = await call(headers, 'POST', `/orders/${id}/purge`, undefined, { 'idempotency-key': randomUUID() });
  assert.equal(purged.status, 200, purged.body);
}

async function fetchResult(headers: Headers, order: string): Promise<void> {
  const list = await call(headers, 'GET', `/orders/${order}/files`);
  const { files } = JSON.parse(list.body) as { files: { id: string; purpose: string }[] };
  const result = files.find(({ purpose }) => purpose === 'result');
  // It failed.
  if (result === undefined) return;
  const { body } = await call(headers, 'GET', `/files/${result.id}`);
  assert.ok(body.includes(CANARIES.id), 'the organisation has it');
  // Not for who enriches.
  assert.equal((await call(administrator, 'GET', `/files/${result.id}`)).status, 403);
}
