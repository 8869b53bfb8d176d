import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { createQueue } from '../../src/jobs/queue/create-queue.ts';
import { Hopeless, NotYet } from '../../src/jobs/running/job-handler.ts';
import type { JobHandlers } from '../../src/jobs/running/job-handler.ts';
import { startWorker } from '../../src/jobs/running/start-worker.ts';
import type { Worker } from '../../src/jobs/running/start-worker.ts';
import { testDatabase } from '../support/test-database.ts';
import { testParty } from '../support/test-party.ts';
import { serviceWith } from '../support/fake-parts.ts';
import { fakeHandlers, until } from './fake-handlers.ts';

// Before the database's own, which is then gone.
after(() => queue.stop());
const { url, store } = await testDatabase();
const queue = await createQueue(url, store);
const service = { ...serviceWith(store), queue };
const party = await testParty(store);

const add = (mail: string, who = party): Promise<void> =>
  store.asParty(who, (tx) => queue.add(tx, 'send-mail', { mail }, { party: who }));

async function withWorker<T>(
  handlers: JobHandlers,
  work: (worker: Worker) => Promise<T>,
  onError?: (what: string, error: unknown) => void,
): Promise<T> {
  const worker = await startWorker(service, { concurrency: 1, handlers, ...(onError && { onError }) });
  try {
    return await work(worker);
  } finally {
    await worker.stop(1);
  }
}

async function outcomes(mail: string): Promise<readonly unknown[]> {
  const { rows } = await store.pool.query<{ outcome: string }>(
    `select outcome from run join pgboss.job on job.id = run.job where data ->> 'mail' = $1 order by started_at`,
    [mail],
  );
  return rows.map(({ outcome }) => outcome);
}

test('a job starts within a second and is done once', async () => {
  const seen: string[] = [];
  const run = async ({ data }: { data: { mail: string } }): Promise<void> => void seen.push(data.mail);
  await withWorker(fakeHandlers({ 'send-mail': { run } }), async () => {
    const mail = randomUUID();
    await add(mail);
    const took = await until(() => seen.includes(mail));
    assert.ok(took < 1000, `${took} ms`);
    await until(async () => (await outcomes(mail))[0] === 'done');
  });
  assert.equal(new Set(seen).size, seen.length);
});

test('a failure is tried again after its delays, and then given up', async () => {
  const mail = randomUUID();
  const attempts: number[] = [];
  const given: string[] = [];
  const errors: unknown[] = [];
  const handlers = fakeHandlers({
    'send-mail': {
      delays: [0, 1],
      run: async ({ attempt }) => {
        attempts.push(attempt);
        throw new Error(`attempt ${attempt}`);
      },
      giveUp: async (_service, _tx, data) => void given.push(data.mail),
    },
  });
  await withWorker(
    handlers,
    async () => {
      await add(mail);
      await until(() => given.length > 0);
      await until(async () => (await outcomes(mail)).every((outcome) => outcome !== null));
    },
    (_what, error) => void errors.push(error),
  );
  assert.deepEqual(attempts, [1, 2, 3]);
  assert.deepEqual(given, [mail]);
  assert.deepEqual(await outcomes(mail), ['failed', 'failed', 'failed']);
  assert.equal(errors.length, 3);
});

test('deaths of workers use up no attempt at what fails', async () => {
  const mail = randomUUID();
  const given: string[] = [];
  const handlers = fakeHandlers({
    'send-mail': {
      delays: [0],
      run: () => Promise.reject(new Error('the database is away')),
      giveUp: async (_service, _tx, data) => void given.push(data.mail),
    },
  });
  await add(mail);
  await store.pool.query(
    `insert into run (id, job, kind, party, attempt, worker, ended_at, outcome)
     select gen_random_uuid(), id, name, $2, died, gen_random_uuid(), now(), 'lost'
     from pgboss.job, generate_series(1, 3) died where data ->> 'mail' = $1`,
    [mail, party],
  );
  await withWorker(handlers, async () => {
    await until(() => given.length > 0);
    await until(async () => (await outcomes(mail)).every((outcome) => outcome !== null));
  });
  assert.deepEqual(await outcomes(mail), ['lost', 'lost', 'lost', 'failed', 'failed']);
});

test('what is hopeless is given up at once', async () => {
  const mail = randomUUID();
  const given: string[] = [];
  const handlers = fakeHandlers({
    'send-mail': {
      delays: [0, 0, 0],
      run: () => Promise.reject(new Hopeless('no such file')),
      giveUp: async (_service, _tx, data) => void given.push(data.mail),
    },
  });
  await withWorker(handlers, async () => {
    await add(mail);
    await until(async () => (await outcomes(mail))[0] === 'failed');
  });
  assert.deepEqual(given, [mail]);
});

test('what waits for something else counts as no attempt', async () => {
  const mail = randomUUID();
  const attempts: number[] = [];
  const handlers = fakeHandlers({
    'send-mail': {
      run: async ({ attempt }) => {
        attempts.push(attempt);
        if (attempts.length < 3) throw new NotYet('reference', 1);
      },
    },
  });
  await withWorker(handlers, async () => {
    await add(mail);
    await until(async () => (await outcomes(mail)).at(-1) === 'done');
  });
  assert.deepEqual(attempts, [1, 1, 1]);
  assert.deepEqual(await outcomes(mail), ['waiting', 'done']);
});

test('a result that cannot be written is rolled back with the end of its run, and made again', async () => {
  const mail = randomUUID();
  const handlers = fakeHandlers({
    'send-mail': {
      delays: [0],
      run: ({ attempt, finish, service: { store: inside } }) =>
        inside.asParty(party, async (tx) => {
          await finish(tx);
          if (attempt === 1) await tx.$client.query('select 1 / 0');
        }),
    },
  });
  await withWorker(handlers, async () => {
    await add(mail);
    await until(async () => (await outcomes(mail)).at(-1) === 'done');
  });
  assert.deepEqual(await outcomes(mail), ['failed', 'done']);
});

test('a worker that stops puts back what does not end in time, and another does it at once', async () => {
  const mail = randomUUID();
  let isUnderWay = false;
  const slow = fakeHandlers({
    'send-mail': {
      run: ({ signal }) => {
        isUnderWay = true;
        return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('told to'))));
      },
    },
  });
  await withWorker(slow, async () => {
    await add(mail);
    await until(() => isUnderWay);
  });
  assert.deepEqual(await outcomes(mail), ['returned']);
  await withWorker(fakeHandlers({ 'send-mail': { run: async () => undefined } }), async () => {
    await until(async () => (await outcomes(mail)).at(-1) === 'done', 2);
  });
});

test('a worker that stops lets what is under way end', async () => {
  const mail = randomUUID();
  let isUnderWay = false;
  const handlers = fakeHandlers({
    'send-mail': {
      run: async () => {
        isUnderWay = true;
        await new Promise((resolve) => setTimeout(resolve, 400));
      },
    },
  });
  await withWorker(handlers, async () => {
    await add(mail);
    await until(() => isUnderWay);
  });
  assert.deepEqual(await outcomes(mail), ['done']);
});

test('one job of a party comes second after a hundred of another', async () => {
  const other = await testParty(store);
  const order: string[] = [];
  const handlers = fakeHandlers({
    'send-mail': {
      run: async ({ data }) => {
        order.push(data.mail);
        if (data.mail === 'many 30') await add('early', await testParty(store));
      },
    },
  });
  await store.asParty(party, async (tx) => {
    for (let each = 0; each < 100; each += 1) {
      await queue.add(tx, 'send-mail', { mail: `many ${each}` }, { party });
    }
  });
  await add('one', other);
  await withWorker(handlers, () => until(() => order.length === 102));
  assert.ok(order.indexOf('one') <= 1, `place ${order.indexOf('one')}`);
  assert.ok(order.indexOf('early') <= 33, `place ${order.indexOf('early')}`);
  assert.deepEqual(
    order.filter((each) => each.startsWith('many')),
    Array.from({ length: 100 }, (_, each) => `many ${each}`),
  );
});

test('a party of which nothing is under way waits for no large job of another to end', async () => {
  const [many, one] = [await testParty(store), await testParty(store)];
  const jobs = { first: randomUUID(), second: randomUUID(), guest: randomUUID() };
  const begun: string[] = [];
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const handlers = fakeHandlers({
    'send-mail': {
      atOnce: 'worker',
      run: async ({ data }) => {
        begun.push(data.mail);
        await held;
      },
    },
  });
  await withWorker(handlers, async () => {
    await add(jobs.first, many);
    await until(() => begun.length === 1);
    await add(jobs.second, many);
    await add(jobs.guest, one);
    await until(() => begun.length === 2);
    // The other large job of the same party stays behind its first.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.deepEqual(begun, [jobs.first, jobs.guest]);
    letGo();
    await until(() => begun.length === 3);
  });
});

test('a job knows whether its party has another of the kind under way', async () => {
  const [many, one] = [await testParty(store), await testParty(store)];
  const begun: boolean[] = [];
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const handlers = fakeHandlers({
    'send-mail': {
      atOnce: 3,
      run: async ({ isOnlyOne }) => {
        begun.push(isOnlyOne);
        await held;
      },
    },
  });
  await withWorker(handlers, async () => {
    for (const [at, party] of [many, many, one].entries()) {
      await add(randomUUID(), party);
      await until(() => begun.length === at + 1);
    }
    letGo();
    assert.deepEqual(begun, [true, false, true]);
  });
});
