import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { OrderState, TransitionName } from '../../src/contract/orders/order-states.ts';
import { TRANSITION_NAMES, TRANSITIONS } from '../../src/contract/orders/order-states.ts';
import { announceOrder } from '../../src/notices/announce-order.ts';
import { sendPartyMail } from '../../src/notices/send-mail.ts';
import type { OrderRow } from '../../src/store/tables/orders.ts';
import { listeningQueue, makeNoticeParties } from '../support/notice-parties.ts';
import { testDatabase } from '../support/test-database.ts';
import { serviceWith } from '../support/fake-parts.ts';
import { testVault } from '../support/test-vault.ts';

const { store } = await testDatabase();
const parties = await makeNoticeParties(store);
const { keys } = await testVault(store);

/** Who gets which subject on each step: `owner` and `administrator` read Dutch, `member` and `operator` English; readers get nothing. */
const EXPECTED: Readonly<Record<TransitionName, readonly string[]>> = {
  count: ['administrator: Aanvraag V-000123 wacht op een prijs', 'operator: Order V-000123 awaits a price'],
  quote: ['member: There is a price for order V-000123', 'owner: Er is een prijs voor aanvraag V-000123'],
  refuse: ['member: Order V-000123 was refused', 'owner: Aanvraag V-000123 is afgewezen'],
  accept: [
    'administrator: De overeenkomst van aanvraag V-000123 staat klaar',
    'member: The agreement of order V-000123 is ready to sign',
    'operator: The agreement of order V-000123 is ready to sign',
    'owner: De overeenkomst van aanvraag V-000123 staat klaar',
  ],
  agree: [
    'administrator: De overeenkomst van aanvraag V-000123 is getekend',
    'member: You can deliver for order V-000123',
    'operator: The agreement of order V-000123 is signed',
    'owner: Je kunt aanleveren voor aanvraag V-000123',
  ],
  deliver: [],
  process: [],
  finish: [
    'administrator: Aanvraag V-000123 is klaar',
    'member: The result of order V-000123 is ready',
    'operator: Order V-000123 is done',
    'owner: Het resultaat van aanvraag V-000123 staat klaar',
  ],
  fail: [
    'administrator: Aanvraag V-000123 is niet gelukt',
    'member: Order V-000123 failed',
    'operator: Order V-000123 failed',
    'owner: Aanvraag V-000123 is niet gelukt',
  ],
  retry: [],
  cancel: ['administrator: Aanvraag V-000123 is ingetrokken', 'operator: Order V-000123 was withdrawn'],
  purge: [
    'administrator: De gegevens van aanvraag V-000123 zijn gewist',
    'member: The data of order V-000123 are purged',
    'operator: The data of order V-000123 are purged',
    'owner: De gegevens van aanvraag V-000123 zijn gewist',
  ],
};

async function makeOrder(number: number, state: OrderState): Promise<OrderRow> {
  const id = randomUUID();
  await store.asSystem('set-up', ({ $client }) =>
    $client.query(
      `insert into orders (id, number, organisation, provider, product, purpose, state) values ($1, $2, $3, $4, 'records', 'canary-purpose', $5)`,
      [id, number, parties.organisation, parties.provider, state],
    ),
  );
  return { id, number, organisation: parties.organisation, provider: parties.provider, state } as OrderRow;
}

test('each step tells who must act or know, in their own language, and both sides by webhook', async (t) => {
  const order = await makeOrder(123, 'draft');
  const endpoint = async (party: string, events: readonly string[], enabled = true): Promise<string> => {
    const id = randomUUID();
    await store.asParty(party, ({ $client }) =>
      $client.query(
        'insert into webhook (id, party, url, events, enabled, locked_secret) values ($1, $2, $3, $4, $5, $6)',
        [id, party, 'https://hooks.example/x', events, enabled, Buffer.alloc(3)],
      ),
    );
    return id;
  };
  const every = [...new Set(Object.values(TRANSITIONS).map(({ to }) => `order.${to}`))];
  const atOrganisation = await endpoint(parties.organisation, every);
  const atProvider = await endpoint(parties.provider, every);
  await endpoint(parties.stranger, every);
  await endpoint(parties.provider, every, false);
  await endpoint(parties.provider, ['reference.damaged']);

  for (const transition of TRANSITION_NAMES) {
    for (const mover of [parties.organisation, parties.provider]) {
      await t.test(
        `${transition}, moved by the ${mover === parties.provider ? 'provider' : 'organisation'}`,
        async () => {
          const queue = listeningQueue();
          const service = serviceWith(store, { queue, settings: { publicUrl: 'https://verrijk.example' } });
          const moved = { ...order, state: TRANSITIONS[transition].to };
          await store.asParty(mover, (tx) => announceOrder(service, tx, moved, transition));
          const { mails, deliveries } = await store.asSystem('notices', async ({ $client }) => {
            const mail = await $client.query<{ id: string; recipient: string; subject: string; body: string }>(
              'delete from outbox returning id, recipient, subject, body',
            );
            const delivery = await $client.query<{ id: string; webhook: string; payload: string }>(
              'delete from webhook_delivery returning id, webhook, payload',
            );
            return { mails: mail.rows, deliveries: delivery.rows };
          });
          const told = mails.map(({ recipient, subject }) => `${recipient.split('@')[0]}: ${subject}`);
          assert.deepEqual(told.sort(), EXPECTED[transition]);
          for (const { body } of mails) {
            assert.ok(body.includes(`https://verrijk.example/orders/${order.id}`), body);
            assert.doesNotMatch(body, /canary|undefined/);
          }
          assert.deepEqual(deliveries.map(({ webhook }) => webhook).sort(), [atOrganisation, atProvider].sort());
          for (const { payload } of deliveries) {
            const { type, data } = JSON.parse(payload) as { type: string; data: unknown };
            assert.equal(type, `order.${moved.state}`);
            assert.deepEqual(data, {
              order: order.id,
              number: 'V-000123',
              state: moved.state,
              transition,
              organisation: parties.organisation,
              provider: parties.provider,
            });
          }
          assert.deepEqual(
            queue.jobs.map(({ data }) => ('mail' in data ? data.mail : 'delivery' in data ? data.delivery : '')).sort(),
            [...mails, ...deliveries].map(({ id }) => id).sort(),
          );
        },
      );
    }
  }
});

test('who has no order with a party cannot have it told anything, and an undone move tells nothing', async () => {
  const order = await makeOrder(124, 'counted');
  const service = serviceWith(store, { queue: listeningQueue(), keys });
  await assert.rejects(
    store.asParty(parties.stranger, (tx) => announceOrder(service, tx, order, 'count')),
    { code: '42501' },
  );
  await assert.rejects(
    store.asParty(parties.stranger, (tx) =>
      sendPartyMail(service, tx, {
        party: parties.organisation,
        roles: ['owner'],
        kind: 'reference-damaged',
        details: { reference: 'x', page: 'y' },
      }),
    ),
    { code: '42501' },
  );
  await assert.rejects(
    store.asParty(parties.provider, async (tx) => {
      await announceOrder(service, tx, order, 'count');
      throw new Error('undone');
    }),
    { message: 'undone' },
  );
  const { rows } = await store.asSystem('notices', ({ $client }) => $client.query('select 1 from outbox'));
  assert.equal(rows.length, 0);
});
