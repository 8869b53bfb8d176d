import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { getPriority } from 'node:os';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { engineLimits } from '../../src/engine/engine-limits.ts';
import { EngineSlots } from '../../src/engine/engine-slots.ts';
import { processFlags } from '../../src/engine/process/process-flags.ts';
import { inspectDelivery } from '../../src/engine/run-engine.ts';
import { TaskRun } from '../../src/engine/run-task.ts';
import { startProcess } from '../../src/engine/process/start-process.ts';
import { ServerProblem } from '../../src/problems/server-problem.ts';
import { inputOf } from './engine-inputs.ts';

const CSV = Buffer.from('Account nummer;Postcode;Huisnummer\r\n1;1000AB;1\r\n2;1000AB;2\r\n');

test('the process can read our code, and do nothing else', () => {
  const flags = processFlags('inspect', engineLimits('inspect', 0), true);
  const entry = fileURLToPath(new URL('./try-to-leave.ts', import.meta.url));
  const { stdout, status } = spawnSync(process.execPath, [...flags, entry], { env: {}, encoding: 'utf8' });
  assert.equal(status, 0);
  assert.deepEqual(JSON.parse(stdout), { done: [], environment: [] });
});

test('native code is loaded for the forms of a report alone', () => {
  for (const kind of ['inspect', 'enrich', 'build', 'verify'] as const) {
    assert.ok(!processFlags(kind, engineLimits(kind, 0), true).includes('--allow-addons'), kind);
  }
});

test('a process whose limits are passed is ended', async () => {
  const limits = { memory: 1024 ** 3, computing: 60_000, time: 60_000 };
  for (const limit of ['memory', 'time'] as const) {
    if (limit !== 'time' && process.platform !== 'linux') continue;
    const child = startProcess('verify', { ...limits, [limit]: 1 });
    assert.equal((await child.ended).limit, limit);
  }
});

test('what a process computes to load our code does not count, and it begins once', async (t) => {
  if (process.platform !== 'linux') return t.skip('only Linux tells what a process computes');
  const computing = 60;
  const child = startProcess('verify', { memory: 1024 ** 3, computing, time: 20_000 });
  let used = await child.usage();
  for (; (used?.computing ?? 0) <= computing + 20; used = await child.usage()) {
    assert.notEqual(used, undefined, 'it was ended before it began');
    await wait(10);
  }
  await child.begin();
  const again = setInterval(() => void child.begin(), 5);
  const { limit } = await child.ended;
  clearInterval(again);
  assert.equal(limit, 'computing');
});

test('what a task computes counts from its first input on', async (t) => {
  if (process.platform !== 'linux') return t.skip('only Linux tells what a process computes');
  const rows = Array.from({ length: 50_000 }, (_, row) => `${row};1000AB;1`);
  const input = inputOf(Buffer.from(['Klantnummer;Postcode;Huisnummer', ...rows].join('\r\n')));
  const limits = { memory: 1024 ** 3, computing: 1, time: 60_000 };
  const run = new TaskRun(startProcess('inspect', limits), input.size, {}, undefined);
  await assert.rejects(run.run({ kind: 'inspect', product: 'records' }, [input]), { code: 'delivery.too-heavy' });
});

test('a process stands back behind what answers, and one of several of a party behind all', async (t) => {
  if (process.platform !== 'linux') return t.skip('only Linux tells which processes are ours');
  const limits = engineLimits('enrich', 0);
  const before = await children();
  const first = startProcess('enrich', limits);
  const second = startProcess('enrich', limits, true);
  const started = (await children()).filter((pid) => !before.includes(pid));
  assert.deepEqual(
    started.map((pid) => getPriority(pid)),
    [10, 19],
  );
  for (const each of [first, second]) {
    each.end('asked');
    await each.ended;
  }
});

async function children(): Promise<readonly number[]> {
  const text = await readFile(`/proc/self/task/${process.pid}/children`, 'latin1');
  return text.trim().split(' ').map(Number);
}

test('who gives up has the process ended and gets the reason back', async () => {
  const controller = new AbortController();
  const endless = {
    size: 1e9,
    bytes: (async function* () {
      for (;;) {
        yield Buffer.alloc(1000);
        controller.abort(new Error('given up'));
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    })(),
  };
  await assert.rejects(
    inspectDelivery({ ...endless, product: 'records', signal: controller.signal }),
    /^Error: given up$/,
  );
});

test('an input that breaks off is told as it broke, and one that is longer than was said is refused', async () => {
  const broken = {
    size: 1000,
    bytes: (async function* () {
      yield CSV;
      throw new ServerProblem('file.damaged');
    })(),
  };
  await assert.rejects(inspectDelivery({ ...broken, product: 'records' }), /file\.damaged/);
  await assert.rejects(inspectDelivery({ ...inputOf(CSV), size: 10, product: 'records' }), /request\.too-large/);
  assert.equal((await inspectDelivery({ ...inputOf(CSV), product: 'records' })).rows, 2);
});

test('no more run at once than there are slots, in the order in which they came', async () => {
  const slots = new EngineSlots(2);
  const log: string[] = [];
  let running = 0;
  const work = (name: string) =>
    slots.run(async () => {
      assert.ok(++running <= 2);
      log.push(name);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running--;
    });
  const controller = new AbortController();
  const all = [
    work('a'),
    work('b'),
    slots.run(async () => void log.push('never'), controller.signal),
    work('c'),
    work('d'),
  ];
  controller.abort(new Error('no more'));
  const settled = await Promise.allSettled(all);
  assert.deepEqual(
    settled.map(({ status }) => status),
    ['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled'],
  );
  assert.deepEqual(log, ['a', 'b', 'c', 'd']);
});
