import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { createQueue } from '../../src/jobs/queue/create-queue.ts';
import { testDatabase } from '../support/test-database.ts';
import { testParty } from '../support/test-party.ts';

// Before the database's own, which is then gone.
after(() => queue.stop());
const { url, store } = await testDatabase();
const queue = await createQueue(url, store);

test('a job is added in the transaction of a party, which keeps its role and sees no job', async () => {
  const party = await testParty(store);
  await store.asParty(party, async (tx) => {
    await queue.add(tx, 'send-mail', { mail: randomUUID() }, { party });
    const { rows } = await tx.$client.query('select current_user::text as role');
    assert.deepEqual(rows, [{ role: 'verrijk_app' }]);
    await tx.$client.query('savepoint look');
    await assert.rejects(tx.$client.query('select from pgboss.job'), { code: '42501' });
    await tx.$client.query('rollback to look');
  });
  assert.equal((await queue.boss.findJobs('send-mail')).length, 1);
});

test('a job is not there when its transaction is rolled back', async () => {
  const party = await testParty(store);
  const mail = randomUUID();
  await assert.rejects(
    store.asParty(party, async (tx) => {
      await queue.add(tx, 'send-mail', { mail }, { party });
      throw new Error('later in the same request');
    }),
    /later in the same request/,
  );
  assert.deepEqual(await queue.boss.findJobs('send-mail', { data: { mail } }), []);
});

test('a transaction keeps its role when a job cannot be added', async () => {
  const party = await testParty(store);
  await store.asParty(party, async (tx) => {
    await assert.rejects(queue.add(tx, 'no-such-kind' as 'send-mail', { mail: '' }, { party }));
    const { rows } = await tx.$client.query('select current_user::text as role');
    assert.deepEqual(rows, [{ role: 'verrijk_app' }]);
  });
});

test('several processes open the queue at once', async () => {
  const { url: fresh, store: other } = await testDatabase();
  const queues = await Promise.all(Array.from({ length: 4 }, () => createQueue(fresh, other)));
  for (const one of queues) await one.stop();
});
