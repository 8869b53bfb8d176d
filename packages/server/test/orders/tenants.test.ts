import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeOrder } from '../../src/quotes/ask-order.ts';
import { countUsage } from '../../src/orders/count-usage.ts';
import { countStates, listOrders, listQueue } from '../../src/orders/list-orders.ts';
import { moveOrder } from '../../src/orders/move-order.ts';
import { lockOrder, requireOrder } from '../../src/orders/require-order.ts';
import { keepQuote, readQuotes } from '../../src/quotes/given-quotes.ts';
import { orderedInMonth } from '../../src/quotes/order-quota.ts';
import { readPriceLists, retirePriceList } from '../../src/providers/price-lists.ts';
import { readRegister } from '../../src/records/register.ts';
import { readUsage } from '../../src/records/usage.ts';
import type { Transaction } from '../../src/store/store.ts';
import { listeningQueue } from '../support/notice-parties.ts';
import { memberOf, orderIn, orderParties, testQuote } from '../support/orders.ts';
import { testDatabase } from '../support/test-database.ts';
import { serviceWith } from '../support/fake-parts.ts';

const { store } = await testDatabase();
const service = serviceWith(store, { queue: listeningQueue() });
const [own, others] = [await orderParties(store), await orderParties(store)];
const order = await orderIn(store, own, 'quoted');
const ready = await orderIn(store, own, 'ready');
const draft = await orderIn(store, own, 'draft');
const list = await store.asSystem('demo', async ({ $client }) => {
  await $client.query(
    `insert into price_list (id, provider, version, name, list, created_at) values ($1, $1, 1, 'x', '{}', now())`,
    [own.provider],
  );
  return own.provider;
});
await store.asParty(own.provider, (tx) => keepQuote(tx, order, testQuote()));
await store.asParty(own.organisation, (tx) => countUsage(tx, ready, 5));

const STRANGERS = [memberOf(others.organisation, 'organisation'), memberOf(others.provider, 'provider')];

test('the queries themselves name the party: without the rules of the database nothing foreign shows either', async () => {
  for (const stranger of STRANGERS) {
    // verrijk_system sees all rows: what is left out is left out by the query.
    const asSystem = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => store.asSystem('audit', work);
    const hidden = { code: 'request.not-found' };
    await assert.rejects(
      asSystem((tx) => requireOrder(tx, stranger, order.id)),
      hidden,
    );
    await assert.rejects(
      asSystem((tx) => lockOrder(tx, stranger, order.id)),
      hidden,
    );
    await assert.rejects(
      asSystem((tx) => changeOrder(service, tx, stranger, order.id, {})),
      hidden,
    );
    await assert.rejects(
      asSystem((tx) => moveOrder(service, tx, stranger, order.id, 'accept')),
      hidden,
    );
    await assert.rejects(
      asSystem((tx) => retirePriceList(tx, stranger.party, list, new Date())),
      hidden,
    );
    assert.deepEqual((await asSystem((tx) => listOrders(tx, stranger, { limit: 9 }))).rows, []);
    assert.deepEqual((await asSystem((tx) => listQueue(tx, stranger, { limit: 9 }))).rows, []);
    assert.deepEqual(await asSystem((tx) => countStates(tx, stranger)), []);
    assert.deepEqual(await asSystem((tx) => readQuotes(tx, STRANGERS[1]!, order)), []);
    assert.deepEqual(await asSystem((tx) => readUsage(tx, stranger, {})), []);
    assert.deepEqual(await asSystem((tx) => readRegister(tx, stranger, 'nl')), []);
    assert.deepEqual(await asSystem((tx) => readPriceLists(tx, stranger.party)), []);
    assert.equal((await asSystem((tx) => orderedInMonth(tx, stranger.party, new Date()))).orders, 0);
  }
  const provider = memberOf(own.provider, 'provider');
  await assert.rejects(
    store.asSystem('audit', (tx) => requireOrder(tx, provider, draft.id)),
    {
      code: 'request.not-found',
    },
  );
});

const STATEMENTS = [
  'select 1 from orders',
  "update orders set period = 'x' returning 1",
  'select 1 from order_event',
  'select 1 from usage',
  'select 1 from order_quote',
  'select 1 from price_list',
  'select 1 from quota',
];
const REFUSED = [
  `insert into orders (id, organisation, provider, product, purpose) values (gen_random_uuid(), '${own.organisation}', '${own.provider}', 'records', 'x')`,
  `insert into order_event (order_id, at, transition, to_state, actor_kind) values ('${order.id}', now(), 'create', 'draft', 'service')`,
  `insert into order_quote (order_id, version, provider, quote) values ('${order.id}', 9, '${own.provider}', '{}')`,
  `insert into usage (order_id, organisation, provider, records, net_cents, vat_cents, month, counted_at) values ('${order.id}', '${own.organisation}', '${own.provider}', 1, 1, 1, '2026-01', now())`,
  `insert into price_list (id, provider, version, name, list, created_at) values (gen_random_uuid(), '${own.provider}', 2, 'x', '{}', now())`,
  `insert into quota (organisation, changed_at) values ('${own.organisation}', now())`,
];

test('the database shows nothing foreign to a query that forgets the party, and lets nothing be written', async () => {
  for (const { party } of STRANGERS) {
    for (const statement of STATEMENTS) {
      const { rowCount } = await store.asParty(party, ({ $client }) => $client.query(statement));
      assert.equal(rowCount, 0, statement);
    }
    for (const statement of REFUSED) {
      await assert.rejects(
        store.asParty(party, ({ $client }) => $client.query(statement)),
        /row-level security/,
        statement,
      );
    }
  }
  const seen = await store.asParty(own.provider, ({ $client }) =>
    $client.query('select id from orders order by number'),
  );
  assert.deepEqual(
    seen.rows.map(({ id }: { id: string }) => id),
    [order.id, ready.id],
    'a provider sees no draft',
  );
});

test('history and usage cannot be rewritten, not even one’s own', async () => {
  for (const party of [own.organisation, own.provider]) {
    for (const statement of [
      "update order_event set why = 'x'",
      'delete from order_event',
      "update order_quote set quote = '{}'",
      'delete from order_quote',
      'update usage set records = 0',
      'delete from usage',
      'delete from orders',
      "update price_list set list = '{}'",
      'delete from price_list',
    ]) {
      await assert.rejects(
        store.asParty(party, ({ $client }) => $client.query(statement)),
        /permission denied/,
        statement,
      );
    }
  }
});
