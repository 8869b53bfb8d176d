import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { after, test } from 'node:test';
import { createFileSink, createStdoutSink, isBrokenPipe, isSameFile } from '../src/node/index.ts';
import { bytesOf } from './memory-file.ts';

const root = mkdtempSync(join(tmpdir(), 'verrijk-test-'));
after(() => rmSync(root, { recursive: true }));

let folders = 0;
function freshFolder(): string {
  const folder = join(root, String(folders++));
  mkdirSync(folder);
  return folder;
}

test('a file appears at commit, whole, with its size and hash known', async () => {
  const folder = freshFolder();
  const path = join(folder, 'uit.csv');
  const sink = await createFileSink(path);
  const pieces = Array.from({ length: 20 }, (_, index) => bytesOf(`${index};x\n`.repeat(10_000)));
  for (const piece of pieces) {
    await sink.write(piece);
    assert.equal(existsSync(path), false);
  }
  await sink.commit();
  await sink.abort();
  const expected = Buffer.concat(pieces);
  assert.ok(expected.equals(readFileSync(path)));
  assert.equal(sink.bytes, expected.length);
  assert.equal(sink.sha256(), createHash('sha256').update(expected).digest('hex'));
  assert.deepEqual(readdirSync(folder), ['uit.csv']);
});

test('without a wish for its hash a file has none', async () => {
  const sink = await createFileSink(join(freshFolder(), 'uit.csv'), { hash: false });
  await sink.write(bytesOf('abc'));
  await sink.commit();
  assert.equal(sink.sha256(), '');
});

test('memory that the sink lends is used again once it is written', async () => {
  const path = join(freshFolder(), 'uit.csv');
  const sink = await createFileSink(path);
  const used = new Set<ArrayBufferLike>();
  let expected = '';
  for (let piece = 0; piece < 20; piece++) {
    const memory = sink.lend!(100_000);
    used.add(memory.buffer);
    memory.fill(0x61 + piece);
    expected += String.fromCharCode(0x61 + piece).repeat(90_000);
    await sink.write(memory.subarray(0, 90_000));
  }
  await sink.commit();
  assert.equal(readFileSync(path, 'utf8'), expected);
  assert.ok(used.size <= 4, `${used.size} pieces of memory`);
});

test('abort leaves nothing behind, at any moment', async () => {
  const folder = freshFolder();
  for (const writes of [0, 1, 5]) {
    const sink = await createFileSink(join(folder, 'uit.csv'));
    for (let write = 0; write < writes; write++) void sink.write(bytesOf('x'.repeat(100_000)));
    await sink.abort();
    await sink.abort();
    assert.deepEqual(readdirSync(folder), []);
  }
});

test('without force a file that is there stays, also one that came during the run', async () => {
  const folder = freshFolder();
  const path = join(folder, 'uit.csv');
  const sink = await createFileSink(path);
  await sink.write(bytesOf('new'));
  writeFileSync(path, 'old');
  await assert.rejects(sink.commit(), { code: 'file.exists' });
  await sink.abort();
  await assert.rejects(createFileSink(path), { code: 'file.exists' });
  assert.equal(readFileSync(path, 'utf8'), 'old');
  assert.deepEqual(readdirSync(folder), ['uit.csv']);
});

test('a file may be for its owner alone, from the first byte on and also where another stood', async () => {
  const folder = freshFolder();
  const path = join(folder, 'sleutel.csv');
  for (const force of [false, true]) {
    const sink = await createFileSink(path, { mode: 0o600, force });
    await sink.write(bytesOf('secret'));
    const temporary = readdirSync(folder).find((name) => name.endsWith('.tmp'))!;
    assert.equal(statSync(join(folder, temporary)).mode & 0o777, 0o600);
    await sink.commit();
    assert.equal(statSync(path).mode & 0o777, 0o600);
    chmodSync(path, 0o644);
  }
});

test('with force a file is replaced at commit and not before, and keeps its permissions', async () => {
  const folder = freshFolder();
  const path = join(folder, 'uit.csv');
  writeFileSync(path, 'old', { mode: 0o600 });
  const sink = await createFileSink(path, { force: true });
  await sink.write(bytesOf('new'));
  assert.equal(readFileSync(path, 'utf8'), 'old');
  await sink.commit();
  assert.equal(readFileSync(path, 'utf8'), 'new');
  assert.equal(statSync(path).mode & 0o777, 0o600);
  assert.deepEqual(readdirSync(folder), ['uit.csv']);
});

test('a place that cannot be written to is told before anything is read', async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'file'), '');
  for (const path of [folder, join(folder, 'none', 'uit.csv'), join(folder, 'file', 'uit.csv')]) {
    await assert.rejects(createFileSink(path, { force: true }), { code: 'file.not-writable' });
  }
});

test('a full disk is told as such', { skip: !existsSync('/dev/full') }, async () => {
  const sink = await createFileSink('/dev/full');
  await sink.write(bytesOf('x'));
  await assert.rejects(sink.commit(), { code: 'file.disk-full' });
  await sink.abort();
  const other = await createFileSink('/dev/full');
  await other.write(bytesOf('x'));
  await assert.rejects(other.write(bytesOf('y')), { code: 'file.disk-full' });
  await other.abort();
});

test('a device is written to, never replaced', { skip: !existsSync('/dev/null') }, async () => {
  const sink = await createFileSink('/dev/null');
  await sink.write(bytesOf('x'));
  await sink.commit();
  assert.ok(statSync('/dev/null').isCharacterDevice());
});

test('a process that ends in the middle removes what it had', () => {
  const folder = freshFolder();
  const door = new URL('../src/node/index.ts', import.meta.url).href;
  const program = `
    const { createFileSink } = await import(${JSON.stringify(door)});
    const sink = await createFileSink(${JSON.stringify(join(folder, 'uit.csv'))});
    await sink.write(Buffer.from('x'));
    process.exit(3);`;
  const args = ['--conditions=verrijk-source', '--input-type=module', '--eval', program];
  assert.equal(spawnSync(process.execPath, args).status, 3);
  assert.deepEqual(readdirSync(folder), []);
});

test('the same file is recognised under any name', async () => {
  const folder = freshFolder();
  const [one, other, linked] = ['a', 'b', 'c'].map((name) => join(folder, name)) as [string, string, string];
  writeFileSync(one, '');
  writeFileSync(other, '');
  linkSync(one, linked);
  assert.equal(await isSameFile(one, join(folder, '.', 'a')), true);
  assert.equal(await isSameFile(one, linked), true);
  assert.equal(await isSameFile(one, other), false);
  assert.equal(await isSameFile(one, join(folder, 'none')), false);
});

test('standard output passes on what is written, and knows size and hash', async () => {
  const stream = new PassThrough();
  const sink = createStdoutSink(stream);
  await sink.write(bytesOf('abc'));
  await sink.write(bytesOf('def'));
  await sink.commit();
  assert.equal((stream.read() as Buffer).toString(), 'abcdef');
  assert.equal(sink.bytes, 6);
  assert.equal(sink.sha256(), createHash('sha256').update('abcdef').digest('hex'));
});

test('a reader that went away is recognised', async () => {
  const stream = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('broken'), { code: 'EPIPE', syscall: 'write' })),
  });
  await assert.rejects(createStdoutSink(stream).write(bytesOf('abc')), isBrokenPipe);
  assert.equal(isBrokenPipe(new Error('EPIPE')), false);
});
