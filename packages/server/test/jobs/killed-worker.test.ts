import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import pg from 'pg';
import { createQueue } from '../../src/jobs/queue/create-queue.ts';
import { testDatabase } from '../support/test-database.ts';
import { testParty } from '../support/test-party.ts';
import { until } from './fake-handlers.ts';
import { startScript } from './test-process.ts';
import type { TestProcess } from './test-process.ts';

// Before the database's own, which is then gone.
after(() => queue.stop());
const { url, store } = await testDatabase();
const queue = await createQueue(url, store);
const party = await testParty(store);

const startProcess = (haltAt: string, haltFor = 60_000): Promise<TestProcess> =>
  startScript(new URL('worker-process.ts', import.meta.url), url, haltAt, String(haltFor));

async function add(mail: string): Promise<void> {
  await store.asParty(party, (tx) => queue.add(tx, 'send-mail', { mail }, { party }));
}

async function countOf(mail: string): Promise<{ results: number; outcomes: unknown[] }> {
  const results = await store.pool.query('select from idempotency where key like $1', [`${mail}%`]);
  const runs = await store.pool.query<{ outcome: string }>(
    "select outcome from run join pgboss.job on job.id = run.job where data ->> 'mail' = $1 order by started_at",
    [mail],
  );
  return { results: results.rowCount ?? 0, outcomes: runs.rows.map(({ outcome }) => outcome) };
}

for (const place of ['begun', 'written', 'committed']) {
  test(`a worker killed when it has ${place} leaves one result, within ten seconds`, async (t) => {
    const mail = randomUUID();
    const first = await startProcess(place);
    await add(mail);
    await until(() => first.said.includes(place));
    const second = await startProcess('nowhere');
    await first.kill();
    const took = await until(async () => (await countOf(mail)).outcomes.at(-1) === 'done', 10);
    t.diagnostic(`resumed and done after ${Math.round(took)} ms`);
    // Nothing comes after it.
    await new Promise((resolve) => setTimeout(resolve, 2500));
    const { results, outcomes } = await countOf(mail);
    assert.equal(results, 1);
    assert.deepEqual(outcomes, place === 'committed' ? ['done'] : ['lost', 'done']);
    await second.kill();
  });
}

test('a worker that hangs loses its work to another, and drops its own result when it wakes', async (t) => {
  const mail = randomUUID();
  const first = await startProcess('begun', 5_000);
  const second = await startProcess('nowhere');
  second.child.kill('SIGSTOP');
  await add(mail);
  await until(() => first.said.includes('begun'));
  first.child.kill('SIGSTOP');
  second.child.kill('SIGCONT');
  const took = await until(async () => (await countOf(mail)).outcomes.at(-1) === 'done', 15);
  t.diagnostic(`resumed and done after ${Math.round(took)} ms`);
  first.child.kill('SIGCONT');
  await new Promise((resolve) => setTimeout(resolve, 1000));
  assert.ok(!first.said.includes('written'), 'it may not even write');
  assert.deepEqual(await countOf(mail), { results: 1, outcomes: ['lost', 'done'] });
  await first.kill();
  await second.kill();
});

test('two workers race for each of many jobs, and each is done once', async () => {
  const workers = [await startProcess('nowhere'), await startProcess('nowhere')];
  const mails = Array.from({ length: 40 }, () => randomUUID());
  await Promise.all(mails.map(add));
  await until(async () => {
    const counts = await Promise.all(mails.map(countOf));
    return counts.every(({ results }) => results === 1);
  });
  for (const mail of mails) assert.deepEqual((await countOf(mail)).outcomes, ['done']);
  for (const worker of workers) {
    assert.ok(worker.said.includes('committed'), 'both had a share');
    await worker.kill();
  }
});

test('a worker goes on when the database was away', async () => {
  const worker = await startProcess('nowhere');
  const name = new URL(url).pathname.slice(1);
  const server = new URL(url);
  server.pathname = '/postgres';
  const admin = new pg.Client({ connectionString: server.href });
  await admin.connect();
  const mail = randomUUID();
  await admin.query(`alter database ${name} with allow_connections false`);
  await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  await admin.query(`alter database ${name} with allow_connections true`);
  await admin.end();
  await add(mail);
  await until(async () => (await countOf(mail)).outcomes.at(-1) === 'done', 10);
  assert.equal((await countOf(mail)).results, 1);
  assert.ok(worker.said.includes('committed'));
  assert.equal(worker.child.exitCode, null);
  await worker.kill();
});
