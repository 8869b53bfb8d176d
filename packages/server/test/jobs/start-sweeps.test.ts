import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { startSweeps } from '../../src/jobs/sweeping/start-sweeps.ts';
import { SWEEPS } from '../../src/processing/sweeps.ts';
import { testDatabase } from '../support/test-database.ts';
import { testParty } from '../support/test-party.ts';
import { serviceWith } from '../support/fake-parts.ts';
import { until } from './fake-handlers.ts';

const { store } = await testDatabase();
const service = serviceWith(store);
const fail = (what: string, error: unknown): never => assert.fail(`${what}: ${String(error)}`);

test('a sweep runs on one node at a time, and again after its seconds', async () => {
  let atOnce = 0;
  let most = 0;
  let times = 0;
  const sweep = {
    name: 'slow',
    every: 0.05,
    run: async () => {
      times += 1;
      atOnce += 1;
      most = Math.max(most, atOnce);
      await new Promise((resolve) => setTimeout(resolve, 60));
      atOnce -= 1;
    },
  };
  const nodes = [1, 2, 3].map(() => startSweeps(service, [sweep], fail));
  await until(() => times >= 5);
  await Promise.all(nodes.map((node) => node.stop()));
  assert.equal(most, 1);
  assert.equal(atOnce, 0, 'stopping waits for what is under way');
});

test('a sweep that fails is told, lets go of its lock, and runs again', async () => {
  const told: string[] = [];
  const sweep = { name: 'bad', every: 0.05, run: () => Promise.reject(new Error('no')) };
  const node = startSweeps(service, [sweep], (what) => void told.push(what));
  await until(() => told.length >= 3);
  await node.stop();
});

test('answers that were given two days ago are forgotten', async () => {
  const party = await testParty(store);
  const keys = { old: randomUUID(), young: randomUUID() };
  for (const [key, age] of [
    [keys.old, '49 hours'],
    [keys.young, '47 hours'],
  ]) {
    await store.pool.query(
      "insert into idempotency (party, key, request, status, created_at) values ($1, $2, '', 200, now() - $3::interval)",
      [party, key, age],
    );
  }
  await SWEEPS.find(({ name }) => name === 'idempotency')!.run(service);
  const { rows } = await store.pool.query('select key from idempotency where party = $1', [party]);
  assert.deepEqual(rows, [{ key: keys.young }]);
});
