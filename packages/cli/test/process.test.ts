import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  linkSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { VerrijkError, openReference } from '@verrijk/core';
import { runEnrichment } from '../src/enrichment/run-enrichment.ts';

const bin = fileURLToPath(new URL('../bin/verrijk.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'verrijk-process-'));
const env = { PATH: process.env['PATH'], VERRIJK_LANG: 'en' };

before(() => {
  const made = run([
    'reference',
    'demo',
    '-o',
    'd.vref',
    '--addresses',
    '2000',
    '--customers',
    '60000',
    '--customers-output',
    'c.csv',
  ]);
  assert.equal(made.status, 0, made.stderr);
});
after(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[], node: string = process.execPath) {
  return spawnSync(node, [bin, ...args], { cwd: folder, env, encoding: 'utf8' });
}

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [bin, ...args], { cwd: folder, env, stdio: ['pipe', 'pipe', 'pipe'] });
}

const halfWritten = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.tmp'));

test('verrijk --version is the version of the package', () => {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
  for (const flag of ['--version', '-V']) assert.equal(run([flag]).stdout, `${manifest.version}\n`);
});

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  test(`${signal} while the result is written leaves nothing behind`, async () => {
    // So many customers keep it writing for as long as the test wants.
    const child = start([
      'reference',
      'demo',
      '-o',
      `${signal}.vref`,
      '--customers',
      '20000000',
      '--customers-output',
      `${signal}.csv`,
    ]);
    const exited = once(child, 'exit');
    while (halfWritten().length === 0) await wait(10);
    await wait(300);
    child.kill(signal);
    assert.equal((await exited)[0], code);
    assert.deepEqual(halfWritten(), []);
    assert.equal(existsSync(join(folder, `${signal}.csv`)), false);
  });
}

test('an enrichment that is interrupted leaves nothing behind', async () => {
  const controller = new AbortController();
  const onProgress = (): void => controller.abort(new Error('enough'));
  const work = runEnrichment({
    input: join(folder, 'c.csv'),
    output: join(folder, 'interrupted.csv'),
    referencePath: join(folder, 'd.vref'),
    summaryPath: join(folder, 'interrupted.json'),
    force: false,
    match: 'standard',
    layout: 'keep',
    explain: false,
    columns: { overrides: {}, sheet: undefined, noHeader: false },
    withHashes: false,
    language: 'en',
    onProgress,
    signal: controller.signal,
  });
  await assert.rejects(work, /enough/);
  assert.deepEqual(
    readdirSync(folder).filter((name) => /interrupted|\.tmp$/.test(name)),
    [],
  );
});

test('Ctrl-C ends a run that waits for input that never comes', async () => {
  const child = start(['enrich', '-', '--reference', 'd.vref']);
  const exited = once(child, 'exit');
  await wait(1000);
  child.kill('SIGINT');
  assert.equal((await exited)[0], 130);
});

test('a reader that has seen enough is no failure', async () => {
  const child = start(['enrich', 'c.csv', '--reference', 'd.vref', '--output', '-', '--quiet']);
  let errors = '';
  child.stderr!.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const exited = once(child, 'exit');
  await once(child.stdout!, 'data');
  child.stdout!.destroy();
  assert.deepEqual([(await exited)[0], errors], [0, '']);
});

test('a full disk is one sentence', { skip: !existsSync('/dev/full') && 'needs /dev/full' }, () => {
  const { status, stderr } = run(['enrich', 'c.csv', '--reference', 'd.vref', '--output', '/dev/full']);
  assert.equal(status, 2);
  assert.match(stderr, /^Error: The disk is full: .*\n(.*\n)?$/);
});

test('the input is not overwritten through whatever name', () => {
  symlinkSync('c.csv', join(folder, 'symbolic.csv'));
  linkSync(join(folder, 'c.csv'), join(folder, 'hard.csv'));
  const size = readFileSync(join(folder, 'c.csv')).length;
  for (const output of ['symbolic.csv', 'hard.csv', './c.csv']) {
    const { status, stderr } = run(['enrich', 'c.csv', '--reference', 'd.vref', '--force', '--output', output]);
    assert.equal(status, 2, output);
    assert.match(stderr, /would overwrite/, output);
  }
  assert.equal(readFileSync(join(folder, 'c.csv')).length, size);
});

test('a flipped bit anywhere is noticed by verify, and before anything is enriched with it', () => {
  const whole = readFileSync(join(folder, 'd.vref'));
  const opens = (bytes: Buffer): boolean => {
    try {
      openReference(Uint8Array.from(bytes).buffer);
      return true;
    } catch (error) {
      if (!(error instanceof VerrijkError)) throw error;
      return false;
    }
  };
  for (let at = 0; at < whole.length; at += Math.floor(whole.length / 97)) {
    const bent = Buffer.from(whole);
    bent[at]! ^= 1 << (at % 8);
    assert.equal(opens(bent), false, `byte ${at}`);
  }
  const bent = Buffer.from(whole);
  bent[whole.length >> 1]! ^= 4;
  writeFileSync(join(folder, 'bent.vref'), bent);
  assert.equal(run(['reference', 'verify', 'd.vref', '--quiet']).status, 0);
  const verified = run(['reference', 'verify', 'bent.vref']);
  assert.deepEqual([verified.status, /is damaged/.test(verified.stderr)], [1, true]);
  const enriched = run(['enrich', 'c.csv', '--reference', 'bent.vref', '--output', 'bent.csv']);
  assert.deepEqual([enriched.status, existsSync(join(folder, 'bent.csv'))], [2, false]);
});

const oldNode = (env.PATH ?? '')
  .split(delimiter)
  .map((place) => join(place, 'node'))
  .find((node) => {
    const [, major, minor] =
      /^v(\d+)\.(\d+)/.exec(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout ?? '') ?? [];
    return major !== undefined && (Number(major) < 22 || (Number(major) === 22 && Number(minor) < 18));
  });

test(
  'an older Node hands over to the one that npm ci brought',
  { skip: oldNode === undefined && 'no older Node here' },
  () => {
    const { status, stdout, stderr } = run(['reference', 'verify', 'd.vref'], oldNode);
    assert.deepEqual(
      [status, stdout, stderr],
      [0, '“d.vref” is undamaged: 2,000 addresses, every checksum agrees.\n', ''],
    );
    assert.equal(run(['enrich', 'c.csv'], oldNode).status, 2);
  },
);

test('standard output on a full disk is one sentence', { skip: !existsSync('/dev/full') && 'needs /dev/full' }, () => {
  for (const args of [['--help'], ['enrich', 'c.csv', '--reference', 'd.vref', '--output', '-']]) {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [bin, ...args], {
      cwd: folder,
      env,
      stdio: ['pipe', full, 'pipe'],
    });
    closeSync(full);
    assert.deepEqual([status, stderr.toString().match(/disk is full/g)?.length], [2, 1], stderr.toString());
  }
});
