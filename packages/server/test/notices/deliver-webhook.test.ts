import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { beforeEach, test } from 'node:test';
import { Webhook } from 'standardwebhooks';
import { createApp } from '../../src/app.ts';
import type { OrderRow } from '../../src/store/tables/orders.ts';
import { announceOrder } from '../../src/notices/announce-order.ts';
import { callDueWebhooks, deliverWebhook, WEBHOOK_WAITS } from '../../src/notices/deliver-webhook.ts';
import type { Service } from '../../src/service.ts';
import { dyingStore, listeningQueue, makeNoticeParties, testClock } from '../support/notice-parties.ts';
import { makeToken } from '../support/people.ts';
import type { Headers } from '../support/people.ts';
import { testDatabase } from '../support/test-database.ts';
import { serviceWith } from '../support/fake-parts.ts';
import { testVault } from '../support/test-vault.ts';
import { webhookReceiver } from './webhook-receiver.ts';
import type { ReceivedCall } from './webhook-receiver.ts';

const { store } = await testDatabase();
const parties = await makeNoticeParties(store);
const { keys } = await testVault(store);
const DAY = 86_400_000;

interface DeliveryShown {
  readonly id: string;
  readonly event: string;
  readonly state: string;
  readonly attempts: number;
  readonly status: number | null;
  readonly problem: string | null;
}
/** What the API answers, as far as a test asks for it. */
interface Answer {
  readonly id: string;
  readonly enabled: boolean;
  readonly disabledBecause: string | null;
  readonly previousSecretUntil: string | null;
  readonly secret: string;
  readonly delivery: string;
  readonly code: string;
  readonly items: readonly DeliveryShown[];
  readonly next: string | null;
}

beforeEach(() =>
  store.asSystem('notices', async ({ $client }) => {
    await $client.query('delete from webhook');
    await $client.query('delete from outbox');
  }),
);

function service(parts: Partial<Service> = {}): Service {
  return serviceWith(store, { queue: listeningQueue(), keys, ...parts });
}

/** What somebody asks of the API. */
async function ask(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  url: string,
  options: { readonly headers?: Headers; readonly body?: object; readonly made?: Service } = {},
): Promise<{ status: number; answer: Answer }> {
  const app = await createApp(options.made ?? service());
  const { statusCode, body } = await app.inject({
    method,
    url: `/api${url}`,
    headers: options.headers ?? parties.owner.headers,
    ...(options.body !== undefined && { payload: options.body }),
  });
  await app.close();
  return { status: statusCode, answer: (body === '' ? undefined : JSON.parse(body)) as Answer };
}

async function makeWebhook(url: string, made?: Service): Promise<{ id: string; secret: string }> {
  const body = { url, events: ['order.ready', 'order.failed'] };
  const created = await ask('POST', '/webhooks', { body, ...(made !== undefined && { made }) });
  assert.equal(created.status, 201, JSON.stringify(created.answer));
  const { answer } = await ask('GET', `/webhooks/${created.answer.id}/secret`);
  return { id: created.answer.id, secret: answer.secret };
}

/** Says that an order is ready; the deliveries that follow. */
async function announce(made: Service): Promise<string[]> {
  const id = crypto.randomUUID();
  const { organisation, provider } = parties;
  return store.asSystem('set-up', async (tx) => {
    const { rows } = await tx.$client.query<{ number: number }>(
      `insert into orders (id, organisation, provider, product, purpose, state)
       values ($1, $2, $3, 'records', 'canary-purpose', 'ready') returning number`,
      [id, organisation, provider],
    );
    const order = { id, number: rows[0]!.number, organisation, provider, state: 'ready' } as OrderRow;
    await announceOrder(made, tx, order, 'finish');
    const deliveries = await tx.$client.query<{ id: string }>(
      "select id from webhook_delivery where state = 'waiting' order by position desc",
    );
    return deliveries.rows.map((row) => row.id);
  });
}

async function deliveriesOf(webhook: string): Promise<readonly DeliveryShown[]> {
  const { answer } = await ask('GET', `/webhooks/${webhook}/deliveries`);
  return answer.items;
}

function verify({ headers, body }: ReceivedCall, secret: string): unknown {
  return new Webhook(secret).verify(body, headers as Record<string, string>);
}

test('an event comes signed as the Standard Webhooks verifier wants it, and tells nothing of a customer', async () => {
  const { url, calls } = await webhookReceiver();
  const { id, secret } = await makeWebhook(url);
  const made = service();
  const [delivery = ''] = await announce(made);
  await deliverWebhook(made, delivery);
  const event = verify(calls[0]!, secret) as { type: string; timestamp: string; data: Record<string, string> };
  assert.equal(event.type, 'order.ready');
  assert.deepEqual(Object.keys(event.data).sort(), [
    'number',
    'order',
    'organisation',
    'provider',
    'state',
    'transition',
  ]);
  assert.doesNotMatch(calls[0]!.body, /canary/);
  assert.throws(() => verify({ ...calls[0]!, body: `${calls[0]!.body} ` }, secret));
  const [shown] = await deliveriesOf(id);
  assert.deepEqual([shown!.state, shown!.status, shown!.attempts], ['delivered', 204, 1]);
  await deliverWebhook(made, delivery);
  assert.equal(calls.length, 1, 'a second job calls nobody');
});

test('secrets are locked in the database, and only in an answer that asks for them', async () => {
  const { id, secret } = await makeWebhook('http://127.0.0.1:9/');
  assert.match(secret, /^whsec_[A-Za-z0-9+/]{43}=$/);
  const { rows } = await store.asSystem('notices', ({ $client }) =>
    $client.query<{ all: string }>("select webhook::text || encode(locked_secret, 'escape') as all from webhook"),
  );
  assert.ok(!rows[0]!.all.includes(secret));
  for (const path of ['/webhooks', `/webhooks/${id}`]) {
    assert.doesNotMatch(JSON.stringify((await ask('GET', path)).answer), /whsec_/);
  }
});

test('a new secret signs at once, and the old one for a day besides', async () => {
  const clock = testClock();
  const made = service({ now: clock.now });
  const { url, calls } = await webhookReceiver();
  const { id, secret: old } = await makeWebhook(url, made);
  const renewed = await ask('POST', `/webhooks/${id}/secret`, { made });
  assert.equal(Date.parse(renewed.answer.previousSecretUntil!) - clock.now().getTime(), DAY);
  const { secret } = (await ask('GET', `/webhooks/${id}/secret`)).answer;
  assert.notEqual(secret, old);
  await deliverWebhook(made, (await announce(made))[0]!);
  verify(calls[0]!, secret);
  verify(calls[0]!, old);
  // The verifier has a clock of its own; a day later only the signatures are counted.
  clock.pass(DAY + 1);
  await deliverWebhook(made, (await announce(made))[0]!);
  assert.equal(String(calls[1]!.headers['webhook-signature']).split(' ').length, 1);
});

test('a process that dies after the call calls again, with the same webhook-id', async () => {
  const clock = testClock();
  const { url, calls } = await webhookReceiver();
  const { id } = await makeWebhook(url);
  const [delivery = ''] = await announce(service({ now: clock.now }));
  await assert.rejects(deliverWebhook(service({ now: clock.now, store: dyingStore(store, 2) }), delivery), /died/);
  await callDueWebhooks(service({ now: clock.now }));
  assert.equal(calls.length, 1, 'not while the first may be under way');
  clock.pass(61_000);
  await callDueWebhooks(service({ now: clock.now }));
  assert.equal(calls.length, 2);
  assert.equal(calls[0]!.headers['webhook-id'], calls[1]!.headers['webhook-id']);
  assert.equal((await deliveriesOf(id))[0]!.state, 'delivered');
});

const FAILING: readonly {
  readonly name: string;
  readonly problem: string;
  readonly answer: (response: ServerResponse) => void;
}[] = [
  { name: '500', problem: 'status', answer: (response) => void response.writeHead(500).end() },
  {
    name: 'a redirect',
    problem: 'redirected',
    answer: (response) => void response.writeHead(302, { location: '/' }).end(),
  },
  { name: 'a broken connection', problem: 'unreachable', answer: (response) => void response.destroy() },
];

for (const { name, problem, answer } of FAILING) {
  test(`${name}: tried again ever more slowly, then the webhook is off and its party told`, async () => {
    const clock = testClock();
    const made = service({ now: clock.now });
    const { url, calls } = await webhookReceiver(answer);
    const { id } = await makeWebhook(url, made);
    const [delivery = ''] = await announce(made);
    await store.asSystem('notices', ({ $client }) => $client.query('delete from outbox'));
    for (const wait of WEBHOOK_WAITS) {
      await deliverWebhook(made, delivery);
      await deliverWebhook(made, delivery);
      const [shown] = await deliveriesOf(id);
      assert.deepEqual([shown!.state, shown!.problem], ['waiting', problem]);
      clock.pass(wait);
    }
    assert.equal(calls.length, WEBHOOK_WAITS.length);
    await callDueWebhooks(made);
    assert.equal((await deliveriesOf(id))[0]!.state, 'given-up');
    const { answer: shown } = await ask('GET', `/webhooks/${id}`);
    assert.deepEqual([shown.enabled, shown.disabledBecause], [false, 'failing']);
    const { rows } = await store.asSystem('notices', ({ $client }) =>
      $client.query<{ recipient: string; subject: string; body: string }>(
        'select recipient, subject, body from outbox',
      ),
    );
    assert.deepEqual(
      rows.map(({ recipient, subject }) => [recipient, subject]),
      [['owner@example.invalid', 'Een webhook is uitgezet']],
    );
    assert.match(rows[0]!.body, /127\.0\.0\.1/);
    assert.doesNotMatch(rows[0]!.body, /hook\b.*\/hook/);
    assert.equal((await ask('POST', `/webhooks/${id}/test`)).status, 409);
  });
}

test('410 switches off at once; one failure among successes switches nothing off', async () => {
  const clock = testClock();
  const made = service({ now: clock.now });
  const gone = await webhookReceiver((response) => void response.writeHead(410).end());
  const { id: goneId } = await makeWebhook(gone.url, made);
  await deliverWebhook(made, (await announce(made))[0]!);
  assert.equal((await ask('GET', `/webhooks/${goneId}`)).answer.disabledBecause, 'gone');

  let refused = '';
  const picky = await webhookReceiver(
    (response, { headers }) => void response.writeHead(headers['webhook-id'] === refused ? 500 : 200).end(),
  );
  const { id } = await makeWebhook(picky.url, made);
  const [bad = ''] = await announce(made);
  refused = `msg_${bad.replaceAll('-', '')}`;
  for (const wait of WEBHOOK_WAITS) {
    await deliverWebhook(made, bad);
    clock.pass(wait);
  }
  await deliverWebhook(made, (await announce(made))[0]!);
  await deliverWebhook(made, bad);
  assert.equal((await ask('GET', `/webhooks/${id}`)).answer.enabled, true);
  assert.deepEqual((await deliveriesOf(id)).map(({ state }) => state).sort(), ['delivered', 'given-up']);
});

test('a test and a resend come as asked, the latter with the same id', async () => {
  const queue = listeningQueue();
  const made = service({ queue });
  const { url, calls } = await webhookReceiver();
  const { id, secret } = await makeWebhook(url);
  const tried = await ask('POST', `/webhooks/${id}/test`, { made });
  assert.equal(tried.status, 202);
  assert.deepEqual(queue.jobs.at(-1), { kind: 'call-webhook', data: tried.answer, party: parties.organisation });
  await deliverWebhook(made, tried.answer.delivery);
  assert.equal((verify(calls[0]!, secret) as { type: string }).type, 'webhook.test');
  const again = await ask('POST', `/webhooks/${id}/deliveries/${tried.answer.delivery}/resend`, { made });
  assert.equal(again.status, 202);
  await deliverWebhook(made, tried.answer.delivery);
  assert.equal(calls[0]!.headers['webhook-id'], calls[1]!.headers['webhook-id']);
});

test('deliveries come in pages, newest first', async () => {
  const { id } = await makeWebhook('http://127.0.0.1:9/');
  const made: string[] = [];
  for (let count = 0; count < 5; count++) {
    made.unshift((await ask('POST', `/webhooks/${id}/test`)).answer.delivery);
  }
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const path = `/webhooks/${id}/deliveries?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`;
    const page: Answer = (await ask('GET', path)).answer;
    seen.push(...page.items.map((item) => item.id));
    cursor = page.next;
  }
  assert.deepEqual(seen, made);
  assert.equal((await ask('GET', `/webhooks/${id}/deliveries?cursor=x`)).status, 400);
});

test('a webhook exists for its own party alone, and for those who manage it', async () => {
  const { id } = await makeWebhook('http://127.0.0.1:9/');
  const { delivery } = (await ask('POST', `/webhooks/${id}/test`)).answer;
  const foreign = parties.administrator.headers;
  const reader = (await makeToken(store, parties.organisation, ['orders:read', 'settings:read'])).headers;
  for (const [method, path, body] of [
    ['GET', `/webhooks/${id}`],
    ['PATCH', `/webhooks/${id}`, { enabled: false }],
    ['DELETE', `/webhooks/${id}`],
    ['GET', `/webhooks/${id}/secret`],
    ['POST', `/webhooks/${id}/secret`],
    ['POST', `/webhooks/${id}/test`],
    ['GET', `/webhooks/${id}/deliveries`],
    ['POST', `/webhooks/${id}/deliveries/${delivery}/resend`],
  ] as const) {
    const sent = body === undefined ? {} : { body };
    assert.equal((await ask(method, path, { headers: foreign, ...sent })).status, 404, `${method} ${path}`);
    const mayRead = method === 'GET' && !path.endsWith('secret');
    assert.equal(
      (await ask(method, path, { headers: reader, ...sent })).status,
      mayRead ? 200 : 403,
      `${method} ${path}`,
    );
  }
  assert.deepEqual((await ask('GET', '/webhooks', { headers: foreign })).answer, { items: [] });
});

test('what is no address for a webhook is refused, and twenty are enough', async () => {
  const strict = service({ settings: { ...service().settings, allowPrivateWebhooks: false } });
  const refused = await ask('POST', '/webhooks', {
    made: strict,
    body: { url: 'https://127.0.0.1/', events: ['order.ready'] },
  });
  assert.deepEqual([refused.status, refused.answer.code], [422, 'webhook.url']);
  const { id } = await makeWebhook('http://127.0.0.1:9/');
  const changed = await ask('PATCH', `/webhooks/${id}`, {
    made: strict,
    body: { url: 'http://a.example/' },
  });
  assert.equal(changed.answer.code, 'webhook.url');
  for (let count = 1; count < 20; count++) await makeWebhook('http://127.0.0.1:9/');
  const over = await ask('POST', '/webhooks', {
    body: { url: 'http://127.0.0.1:9/', events: ['order.ready'] },
  });
  assert.deepEqual([over.status, over.answer.code], [409, 'webhook.too-many']);
  assert.equal((await ask('DELETE', `/webhooks/${id}`)).status, 204);
  await makeWebhook('http://127.0.0.1:9/');
});

test('a webhook that was allowed once is not called at a private address later', async () => {
  const { url, calls } = await webhookReceiver();
  const { id } = await makeWebhook(url);
  const strict = service({ settings: { ...service().settings, allowPrivateWebhooks: false } });
  await deliverWebhook(strict, (await announce(strict))[0]!);
  assert.deepEqual([(await deliveriesOf(id))[0]!.problem, calls.length], ['address', 0]);
});
