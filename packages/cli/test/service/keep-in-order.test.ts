import assert from 'node:assert/strict';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { HAS_STAND_ALONE, standAlone } from '../road/stand-alone.ts';
import { hasDatabaseRunning, runCommand, startCommand } from './command-process.ts';
import type { CommandProcess } from './command-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'verrijk-keep-'));
const data = join(folder, 'data');
const backup = join(folder, 'alles.vbak');
let serving: CommandProcess;

before(async () => {
  serving = startCommand(['serve', '--port', '0', '--data', data]);
  await serving.says(/running at/);
});
after(() => rmSync(folder, { recursive: true, maxRetries: 5 }));

async function run(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await runCommand(args);
  assert.equal(code, 0, `${args.join(' ')}: ${stderr}${stdout}`);
  return stdout;
}

test('a new installation prints a link for its first administrator, with the address that it is at', async () => {
  const address = await serving.says(/running at (http:\S+)/);
  const link = await serving.says(/works once\s+(http:\S+)/);
  assert.ok(link.startsWith(`${address}/`), link);
  assert.match(link, /#\S{20,}$/);
});

test('beside a service that runs: the head of the log, and the log is right', async () => {
  const head = join(folder, 'kop.json');
  writeFileSync(head, await run('audit', 'head', '--data', data));
  assert.equal(typeof (JSON.parse(readFileSync(head, 'utf8')) as { seq: unknown }).seq, 'number');
  assert.match(await run('audit', 'verify', '--head', head, '--data', data), /The log is right/);
  assert.equal(await run('audit', 'verify', '--data', data, '--quiet'), '');
  const other = { ...(JSON.parse(readFileSync(head, 'utf8')) as object), seq: 5 };
  writeFileSync(join(folder, 'vals.json'), JSON.stringify(other));
  const wrong = await runCommand(['audit', 'verify', '--head', join(folder, 'vals.json'), '--data', data]);
  assert.deepEqual([wrong.code, wrong.stdout], [1, ''], wrong.stderr);
  assert.match(wrong.stderr, /The log is not right/);
  writeFileSync(join(folder, 'geen.json'), 'iets');
  const none = await runCommand(['audit', 'verify', '--head', join(folder, 'geen.json'), '--data', data]);
  assert.equal(none.code, 2);
  assert.match(none.stderr, /“geen\.json” is no head of a log/);
});

test('a backup of a service that runs is for its owner alone, and overwrites nothing', async () => {
  assert.match(await run('backup', backup, '--data', data), /alles\.vbak: [\d,]+ rows/);
  assert.equal(statSync(backup).mode & 0o077, 0);
  const again = await runCommand(['backup', backup, '--data', data]);
  assert.equal(again.code, 2);
  assert.match(again.stderr, /already exists/);
});

test('the key is changed while the service runs', async () => {
  assert.match(await run('keys', 'rotate', '--data', data), /is now the only one/);
  assert.equal(serving.stderr().includes('"level":"error"'), false, serving.stderr());
});

test('the service stops, and tools start the database for themselves alone', async () => {
  serving.kill('SIGTERM');
  assert.equal(await serving.ended, 0);
  assert.equal(hasDatabaseRunning(data), false);
  assert.match(await run('audit', 'verify', '--data', data), /The log is right/);
  assert.equal(hasDatabaseRunning(data), false);
});

test('a backup comes back into an empty folder that has the key, and into no other', async () => {
  const place = join(folder, 'terug');
  await run('backup', join(folder, 'later.vbak'), '--data', data, '--quiet');
  const keyless = await runCommand(['restore', join(folder, 'later.vbak'), '--data', place]);
  assert.equal(keyless.code, 2);
  assert.match(keyless.stderr, /There is no key/);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  copyFileSync(join(data, 'keys'), join(place, 'keys'));
  assert.match(await run('restore', join(folder, 'later.vbak'), '--data', place), /All is back/);
  assert.match(await run('audit', 'verify', '--data', place), /The log is right/);
  const twice = await runCommand(['restore', join(folder, 'later.vbak'), '--data', place]);
  assert.equal(twice.code, 2);
  assert.match(twice.stderr, /into an empty database only/);
  assert.equal(hasDatabaseRunning(place), false);
});

test('a worker works beside others on one database, and stops when asked', { skip: !HAS_STAND_ALONE }, async () => {
  const database = await standAlone();
  const env = { DATABASE_URL: database.url };
  const place = join(folder, 'worker');
  const workers = [1, 2].map(() => startCommand(['worker', '--workers', '1', '--data', place], env));
  try {
    for (const worker of workers) await worker.says(/works on orders, one at a time/);
    for (const worker of workers) worker.kill('SIGTERM');
    for (const worker of workers) assert.equal(await worker.ended, 0, worker.stderr());
    assert.equal(existsSync(join(place, 'keys')), true);
  } finally {
    for (const worker of workers) worker.kill('SIGKILL');
    await Promise.all(workers.map(({ ended }) => ended));
    await database.remove();
  }
});
