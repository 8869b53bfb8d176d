import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { createApp } from '../../src/app.ts';
import { createQueue } from '../../src/jobs/queue/create-queue.ts';
import { enrichOrder } from '../../src/processing/enrich-order.ts';
import { startWorker } from '../../src/jobs/running/start-worker.ts';
import { moveOrder } from '../../src/orders/move-order.ts';
import type { OrderRow } from '../../src/store/tables/orders.ts';
import { deliveredOrder, giveReference } from '../processing/delivered-orders.ts';
import { fakeEngine } from '../processing/fake-engine.ts';
import { fakeHandlers, until } from '../jobs/fake-handlers.ts';
import { memberOf, orderIn, orderParties } from '../support/orders.ts';
import { makePerson, OUR_PAGES } from '../support/people.ts';
import { testDatabase } from '../support/test-database.ts';
import { serviceWith } from '../support/fake-parts.ts';
import { testVault } from '../support/test-vault.ts';

const apps: FastifyInstance[] = [];
// Before the database's own, which is then gone.
after(async () => {
  for (const app of apps) await app.close();
  await queue.stop();
});
const { url, store } = await testDatabase();
const queue = await createQueue(url, store);
const { vault, keys } = await testVault(store);
const service = { ...serviceWith(store, { vault, keys }), queue };
const parties = await orderParties(store);
await giveReference(service, parties.provider, randomUUID());
const owner = await makePerson(store, parties.organisation, 'owner');
const operator = await makePerson(store, parties.provider, 'operator');

async function listen(): Promise<FastifyInstance> {
  const app = await createApp(service);
  await app.listen({ host: '127.0.0.1', port: 0 });
  apps.push(app);
  return app;
}
const portOf = (app: FastifyInstance): number => (app.server.address() as AddressInfo).port;

interface Heard {
  readonly name: string;
  readonly id: string | undefined;
  readonly data: Record<string, unknown>;
}

interface Listener {
  readonly status: number;
  readonly heard: Heard[];
  readonly hasEnded: () => boolean;
  leave(): void;
}

/** Follows an order as a browser does. */
async function follow(app: FastifyInstance, order: string, headers: Record<string, string>): Promise<Listener> {
  const asked = get({
    host: '127.0.0.1',
    port: portOf(app),
    path: `/api/orders/${order}/events`,
    headers,
    agent: false,
  });
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const heard: Heard[] = [];
  let text = '';
  answer.setEncoding('utf8').on('data', (more: string) => {
    const blocks = (text + more).split('\n\n');
    text = blocks.pop()!;
    heard.push(...blocks.map(parseEvent).filter((event) => event !== undefined));
  });
  // Leaving breaks the answer off.
  answer.on('error', () => undefined);
  return {
    status: answer.statusCode!,
    heard,
    hasEnded: () => answer.closed,
    leave: () => asked.destroy(),
  };
}

function parseEvent(block: string): Heard | undefined {
  const field = (name: string): string | undefined => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
  const [name, data] = [field('event'), field('data')];
  if (name === undefined || data === undefined) return undefined;
  return { name, id: field('id'), data: JSON.parse(data) as Record<string, unknown> };
}

const steps = ({ heard }: Listener): unknown[] =>
  heard.filter(({ name }) => name === 'moved').map(({ data }) => data['transition']);
const states = ({ heard }: Listener): unknown[] =>
  heard.filter(({ name }) => name === 'progress').map(({ data }) => data['state']);
const headersOf = (person: { headers: Record<string, string> | Readonly<Record<string, string>> }) => ({
  ...OUR_PAGES,
  ...person.headers,
});

test('both parties hear every step and the progress of an order, at two servers', async () => {
  const apps2 = [await listen(), await listen()];
  const order = await deliveredOrder(service, parties);
  const listeners = [
    await follow(apps2[0]!, order.id, headersOf(owner)),
    await follow(apps2[1]!, order.id, headersOf(operator)),
  ];
  await until(() => listeners.every((each) => states(each)[0] === 'delivered'));
  const engine = fakeEngine(async () => new Promise((resolve) => setTimeout(resolve, 700)));
  const handlers = fakeHandlers({
    'enrich-order': enrichOrder(engine),
    'send-mail': { run: async () => undefined },
    'call-webhook': { run: async () => undefined },
  });
  const worker = await startWorker(service, { concurrency: 1, handlers });
  await until(() => listeners.every((each) => states(each).at(-1) === 'ready'));
  await worker.stop();
  for (const each of listeners) {
    assert.deepEqual(steps(each), ['process', 'finish']);
    const shares = each.heard.map(({ data }) => (data['progress'] as { share: number } | null | undefined)?.share);
    const seen = shares.filter((share) => share !== undefined);
    assert.ok(seen.length >= 2, `progress was heard ${seen.length} times`);
    assert.deepEqual(
      seen,
      [...seen].sort((a, b) => a - b),
    );
    each.leave();
  }
});

test('who connects again hears what it missed, once', async () => {
  const app = await listen();
  const order = await orderIn(store, parties, 'agreed');
  const first = await follow(app, order.id, headersOf(owner));
  await until(() => first.heard.length > 0);
  await move(order, 'cancel');
  await until(() => steps(first).length === 1);
  first.leave();
  const [step] = first.heard.filter(({ name }) => name === 'moved');
  const before = String(Number(step!.id) - 1);
  const again = await follow(app, order.id, { ...headersOf(owner), 'last-event-id': before });
  await until(() => states(again).length > 0);
  assert.deepEqual(steps(again), ['cancel']);
  again.leave();
  const uptodate = await follow(app, order.id, { ...headersOf(owner), 'last-event-id': step!.id! });
  await until(() => states(uptodate).length > 0);
  assert.deepEqual(steps(uptodate), []);
  uptodate.leave();
});

async function move(order: OrderRow, transition: 'cancel'): Promise<void> {
  const actor = memberOf(parties.organisation, 'organisation');
  await store.asParty(parties.organisation, (tx) =>
    moveOrder(service, tx, actor, order.id, transition, { reason: 'Toch niet (fictief)' }),
  );
}

test('a stream of somebody else’s order does not exist', async () => {
  const app = await listen();
  const order = await orderIn(store, parties, 'agreed');
  const stranger = await makePerson(store, (await orderParties(store)).organisation, 'owner');
  const listener = await follow(app, order.id, headersOf(stranger));
  assert.equal(listener.status, 404);
  assert.equal((await follow(app, order.id, OUR_PAGES)).status, 401);
});

test('a provider hears nothing of what another said before the order came to it, also not by asking from the beginning', async () => {
  const app = await listen();
  const first = await orderParties(store);
  const order = await orderIn(store, { organisation: parties.organisation, provider: first.provider }, 'quoted');
  await store.pool.query("update order_event set party = $2 where order_id = $1 and transition = 'quote'", [
    order.id,
    first.provider,
  ]);
  await store.pool.query('update orders set provider = $2 where id = $1', [order.id, parties.provider]);
  const listener = await follow(app, order.id, { ...headersOf(operator), 'last-event-id': '0' });
  await until(() => states(listener).length > 0);
  assert.deepEqual(steps(listener), ['create', 'count']);
  const organisation = await follow(app, order.id, { ...headersOf(owner), 'last-event-id': '0' });
  await until(() => states(organisation).length > 0);
  assert.deepEqual(steps(organisation), ['create', 'count', 'quote']);
  listener.leave();
  organisation.leave();
});

test('a server that stops ends its streams', async () => {
  const app = await listen();
  const order = await orderIn(store, parties, 'agreed');
  const listener = await follow(app, order.id, headersOf(owner));
  await until(() => listener.heard.length > 0);
  const start = performance.now();
  await app.close();
  apps.splice(apps.indexOf(app), 1);
  await until(() => listener.hasEnded());
  assert.ok(performance.now() - start < 2000);
});

test('a party has so many streams at a server, and the next is refused until one leaves', async () => {
  const app = await listen();
  const order = await orderIn(store, parties, 'agreed');
  const listeners: Listener[] = [];
  for (let each = 0; each < 50; each += 1) listeners.push(await follow(app, order.id, headersOf(owner)));
  assert.ok(listeners.every(({ status }) => status === 200));
  assert.equal((await follow(app, order.id, headersOf(owner))).status, 429);
  const other = await follow(app, order.id, headersOf(operator));
  assert.equal(other.status, 200, 'of another party, one is not in the way');
  listeners[0]!.leave();
  await until(async () => {
    const next = await follow(app, order.id, headersOf(owner));
    next.leave();
    return next.status === 200;
  });
  for (const each of [...listeners, other]) each.leave();
  await until(async () => (await connections(app)) === 0);
});

test('the stream goes on when the connection that listens breaks', async () => {
  const app = await listen();
  const order = await orderIn(store, parties, 'agreed');
  const listener = await follow(app, order.id, headersOf(owner));
  await until(() => listener.heard.length > 0);
  await until(async () => (await listening()) > 0);
  await store.pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'verrijk events' and datname = current_database()",
  );
  await move(order, 'cancel');
  await until(() => states(listener).at(-1) === 'cancelled');
  listener.leave();
});

function connections({ server }: FastifyInstance): Promise<number> {
  return new Promise((resolve) => server.getConnections((_error, count) => resolve(count)));
}

async function listening(): Promise<number> {
  const { rowCount } = await store.pool.query(
    "select from pg_stat_activity where application_name = 'verrijk events' and datname = current_database()",
  );
  return rowCount ?? 0;
}

test('a reader that takes nothing keeps no other waiting', async () => {
  const app = await listen();
  const order = await orderIn(store, parties, 'agreed');
  const slow = connect(portOf(app), '127.0.0.1');
  const lines = Object.entries(headersOf(owner)).map(([name, value]) => `${name}: ${value}`);
  slow.write(`GET /api/orders/${order.id}/events HTTP/1.1\r\nhost: 127.0.0.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  slow.pause();
  const listener = await follow(app, order.id, headersOf(operator));
  await until(() => listener.heard.length > 0);
  await move(order, 'cancel');
  const took = await until(() => states(listener).at(-1) === 'cancelled');
  assert.ok(took < 1000);
  listener.leave();
  slow.destroy();
});
