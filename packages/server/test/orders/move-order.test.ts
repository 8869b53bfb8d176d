import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ORDER_STATES, TRANSITION_NAMES, TRANSITIONS } from '../../src/contract/orders/order-states.ts';
import type { Mover, OrderState, Transition, TransitionName } from '../../src/contract/orders/order-states.ts';
import { ServerProblem } from '../../src/problems/server-problem.ts';
import { moveOrder } from '../../src/orders/move-order.ts';
import type { OrderRow } from '../../src/store/tables/orders.ts';
import { listeningQueue } from '../support/notice-parties.ts';
import { moversOf, orderIn, orderParties } from '../support/orders.ts';
import { testDatabase } from '../support/test-database.ts';
import { serviceWith } from '../support/fake-parts.ts';

const { store } = await testDatabase();
const service = serviceWith(store, { queue: listeningQueue() });
const parties = await orderParties(store);
const MOVERS = moversOf(parties);

function move(mover: Mover, order: string, transition: TransitionName, reason = 'omdat'): Promise<OrderRow> {
  const actor = MOVERS[mover];
  const party = actor.kind === 'service' ? parties.organisation : actor.party;
  return store.asParty(party, (tx) => moveOrder(service, tx, actor, order, transition, { reason }));
}

async function rowAndEvents(order: string): Promise<{ readonly row: unknown; readonly events: readonly unknown[] }> {
  return store.asSystem('audit', async ({ $client }) => {
    const { rows } = await $client.query('select * from orders where id = $1', [order]);
    const events = await $client.query('select * from order_event where order_id = $1 order by id', [order]);
    return { row: rows[0], events: events.rows };
  });
}

for (const state of ORDER_STATES) {
  test(`from ${state} each side can take the steps of the table, and no other`, async () => {
    let order = (await orderIn(store, parties, state)).id;
    for (const transition of TRANSITION_NAMES) {
      for (const mover of ['organisation', 'provider', 'service'] as const) {
        const rule: Transition = TRANSITIONS[transition];
        const before = await rowAndEvents(order);
        const cell = `${state} ${transition} ${mover}`;
        if (rule.from.includes(state) && rule.by.includes(mover)) {
          const after = await move(mover, order, transition);
          assert.equal(after.state, rule.to, cell);
          const { events } = await rowAndEvents(order);
          assert.equal(events.length, before.events.length + 1, cell);
          const last = events.at(-1) as Record<string, unknown>;
          assert.deepEqual(
            [last['transition'], last['from_state'], last['to_state'], last['party'], last['why']],
            [transition, state, rule.to, mover === 'service' ? null : parties[mover], 'omdat'],
            cell,
          );
          order = (await orderIn(store, parties, state)).id;
        } else {
          await assert.rejects(move(mover, order, transition), isRefusal(state, mover, rule), cell);
          assert.deepEqual(await rowAndEvents(order), before, cell);
        }
      }
    }
  });
}

/** A provider does not know of a draft; a side that never takes a step is told so. */
function isRefusal(state: OrderState, mover: Mover, rule: Transition): (error: unknown) => boolean {
  const isHidden = state === 'draft' && mover === 'provider';
  const code = isHidden ? 'request.not-found' : rule.by.includes(mover) ? 'order.transition' : 'request.not-allowed';
  return (error) => error instanceof ServerProblem && error.code === code;
}

test('a step that needs a reason is refused without one, or with blanks', async () => {
  for (const [transition, mover] of [
    ['refuse', 'provider'],
    ['cancel', 'organisation'],
  ] as const) {
    const { id } = await orderIn(store, parties, 'counted');
    for (const reason of ['', '  \n']) {
      await assert.rejects(move(mover, id, transition, reason), { code: 'order.reason-missing' });
    }
  }
});

test('of two at once one wins, the other hears that it cannot be done now, and the history has one line', async () => {
  for (let round = 0; round < 10; round++) {
    const { id } = await orderIn(store, parties, 'quoted');
    const moves: Promise<OrderRow>[] = [
      move('organisation', id, 'accept'),
      move('organisation', id, 'accept'),
      move('provider', id, 'refuse'),
      move('organisation', id, 'cancel'),
    ];
    const settled = await Promise.allSettled(moves);
    const { events } = await rowAndEvents(id);
    // Accepted orders may still be refused or cancelled: whatever happened stands in the history, in a road that exists.
    assert.equal(events.length, 3 + settled.filter(({ status }) => status === 'fulfilled').length);
    assert.ok(settled.slice(0, 2).some(({ status }) => status === 'rejected'));
    for (const outcome of settled) {
      if (outcome.status === 'rejected') assert.equal((outcome.reason as ServerProblem).code, 'order.transition');
    }
  }
});

test('files are kept from a delivery on until the day that was chosen', async () => {
  const now = new Date('2026-12-31T23:30:00Z');
  const at = { ...service, now: () => now };
  const { id } = await orderIn(store, parties, 'processing', { purgeDays: 14 });
  const ready = await store.asParty(parties.organisation, (tx) => moveOrder(at, tx, MOVERS.service, id, 'finish'));
  assert.equal(ready.purgeOn, '2027-01-15');
});

test('a delivery after a failure ends the failure', async () => {
  const { id } = await orderIn(store, parties, 'failed');
  const again = await move('provider', id, 'retry');
  assert.equal(again.failure, null);
});
