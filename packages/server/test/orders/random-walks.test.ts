import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TRANSITION_NAMES, TRANSITIONS } from '../../src/contract/orders/order-states.ts';
import type { Mover, OrderState, Transition, TransitionName } from '../../src/contract/orders/order-states.ts';
import { ServerProblem } from '../../src/problems/server-problem.ts';
import { countUsage } from '../../src/orders/count-usage.ts';
import { moveOrder } from '../../src/orders/move-order.ts';
import { listeningQueue } from '../support/notice-parties.ts';
import { moversOf, orderIn, orderParties, testCounts, testQuote } from '../support/orders.ts';
import { testDatabase } from '../support/test-database.ts';
import { serviceWith } from '../support/fake-parts.ts';

const { store } = await testDatabase();
const service = serviceWith(store, { queue: listeningQueue() });
const parties = await orderParties(store);
const MOVERS = moversOf(parties);

/** As the parts do it: counts come with `count`, and `finish` counts usage in the same transaction. */
async function take(order: string, transition: TransitionName, mover: Mover): Promise<OrderState | undefined> {
  const actor = MOVERS[mover];
  const party = actor.kind === 'service' ? parties.organisation : actor.party;
  try {
    return await store.asParty(party, async (tx) => {
      const changes = transition === 'count' ? { counts: testCounts(18), quote: testQuote(18) } : {};
      const row = await moveOrder(service, tx, actor, order, transition, { reason: 'zomaar', changes });
      if (transition === 'finish') await countUsage(tx, row, 18);
      return row.state;
    });
  } catch (error) {
    if (error instanceof ServerProblem) return undefined;
    throw error;
  }
}

/** The step of the ordinary road. */
const ONWARDS: Partial<Readonly<Record<OrderState, TransitionName>>> = {
  draft: 'count',
  counted: 'quote',
  quoted: 'accept',
  accepted: 'agree',
  agreed: 'deliver',
  delivered: 'process',
  processing: 'finish',
  ready: 'purge',
  failed: 'retry',
};

/** Mostly onwards, or the end would hardly be reached; else some step that is possible, or one that may well be refused. */
const STEP = fc.record({
  way: fc.constantFrom('onwards', 'onwards', 'onwards', 'possible', 'wild'),
  which: fc.nat(11),
  mover: fc.constantFrom<Mover>('organisation', 'provider', 'service'),
});

test('whatever happens, the history replays to where the order stands, and usage is counted once', async () => {
  let finished = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(STEP, { minLength: 5, maxLength: 25 }), async (steps) => {
      const { id } = await orderIn(store, parties, 'draft');
      let state: OrderState = 'draft';
      let isFinished = false;
      let moves = 0;
      for (const { way, which, mover } of steps) {
        const possible = TRANSITION_NAMES.filter((name) => (TRANSITIONS[name] as Transition).from.includes(state));
        const names = way === 'wild' || possible.length === 0 ? TRANSITION_NAMES : possible;
        const transition = (way === 'onwards' ? ONWARDS[state] : undefined) ?? names[which % names.length]!;
        const rule: Transition = TRANSITIONS[transition];
        const by = way === 'wild' ? mover : rule.by[which % rule.by.length]!;
        const isAllowed: boolean = rule.from.includes(state) && rule.by.includes(by);
        const reached = await take(id, transition, by);
        assert.equal(reached, isAllowed ? rule.to : undefined);
        if (reached === undefined) continue;
        state = reached;
        moves++;
        if (transition === 'finish') isFinished = true;
      }
      if (isFinished) finished++;
      const { rows: events } = await store.asSystem('audit', ({ $client }) =>
        $client.query<{ transition: string; from_state: OrderState | null; to_state: OrderState }>(
          'select transition, from_state, to_state from order_event where order_id = $1 order by id',
          [id],
        ),
      );
      assert.equal(events.length, moves + 1);
      const replayed = events.reduce<OrderState | null>((at, event) => {
        assert.equal(event.from_state, at);
        return event.to_state;
      }, null);
      const { rows } = await store.asSystem('audit', ({ $client }) =>
        $client.query<{ state: OrderState; counted: string }>(
          'select state, (select count(*) from usage where order_id = orders.id) as counted from orders where id = $1',
          [id],
        ),
      );
      assert.deepEqual([rows[0]!.state, Number(rows[0]!.counted)], [replayed, isFinished ? 1 : 0]);
    }),
    { numRuns: 60 },
  );
  assert.ok(finished > 0, 'no walk came to the end');
});

test('usage is counted once, whoever counts again and with what', async () => {
  const row = await orderIn(store, parties, 'ready');
  const count = (records: number): Promise<void> =>
    store.asParty(parties.organisation, (tx) => countUsage(tx, row, records));
  await Promise.all([count(900), count(900), count(901), count(902)]);
  await count(5);
  const { rows } = await store.asSystem('audit', ({ $client }) =>
    $client.query('select organisation, provider, net_cents from usage where order_id = $1', [row.id]),
  );
  assert.deepEqual(rows, [{ ...parties, net_cents: '2700' }]);
});
