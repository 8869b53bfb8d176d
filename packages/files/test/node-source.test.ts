import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { openFileSource, openTextFile } from '../src/node/index.ts';
import { spoolStream } from '../src/node/spool-stream.ts';

const folder = mkdtempSync(join(tmpdir(), 'verrijk-test-'));
after(() => rmSync(folder, { recursive: true }));

const place = (name: string): string => join(folder, name);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('a file is read at any place, and hashed however it was read', async () => {
  const bytes = randomBytes(3_000_000);
  writeFileSync(place('a.bin'), bytes);
  /** Reads as offset and length, before the hash is asked. */
  const readings: readonly (readonly [number, number])[][] = [
    [],
    [[0, 3_000_000]],
    [[0, 1_000_000], [1_000_000, 1_000_000], [2_000_000, 5_000_000]], // prettier-ignore
    [[5, 100], [0, 10], [10, 10], [2_999_990, 100]], // prettier-ignore
  ];
  for (const reads of readings) {
    for (const hash of [true, false]) await tryReading(reads, hash);
  }
  async function tryReading(reads: readonly (readonly [number, number])[], hash: boolean): Promise<void> {
    const source = await openFileSource(place('a.bin'), { hash });
    assert.deepEqual([source.name, source.size], ['a.bin', bytes.length]);
    await Promise.all(
      reads.map(async ([offset, length]) => {
        assert.ok(bytes.subarray(offset, offset + length).equals(await source.read(offset, length)));
      }),
    );
    assert.equal(await source.sha256(), sha256(bytes));
    assert.equal(await source.sha256(), sha256(bytes));
    assert.equal((await source.read(4_000_000, 10)).length, 0);
    await source.close();
  }
});

test('a file that is not there, and a folder, are told apart', async () => {
  await assert.rejects(openFileSource(place('none.csv')), { code: 'file.not-found' });
  await assert.rejects(openFileSource(join(place('a.bin'), 'x')), { code: 'file.not-found' });
  await assert.rejects(openFileSource(folder), { code: 'file.not-readable' });
  await assert.rejects(openTextFile(place('none.csv')), { code: 'file.not-found' });
  await assert.rejects(openTextFile(folder), { code: 'file.not-readable' });
});

test('a stream is spooled, in memory or in a file without a name', async () => {
  const before = new Set(readdirSync(tmpdir()));
  for (const size of [0, 10, 1 << 24, (1 << 24) + 1, 20_000_000]) {
    const bytes = randomBytes(size);
    const stream = (async function* () {
      for (let at = 0; at < size; at += 60_000) yield bytes.subarray(at, at + 60_000);
    })();
    const source = await spoolStream(stream, '-');
    assert.equal(source.size, size);
    assert.ok(bytes.equals(await source.read(0, size + 1)));
    assert.ok(bytes.subarray(5, 8).equals(await source.read(5, 3)));
    assert.equal(await source.sha256(), sha256(bytes));
    assert.deepEqual(
      readdirSync(tmpdir()).filter((name) => name.endsWith('.tmp') && name.startsWith('verrijk-') && !before.has(name)),
      [],
    );
    await source.close();
  }
});

test('a text file is unpacked when its bytes are gzip, in one member or more', async () => {
  const text = 'postcode;groep\n1011AB;x\n'.repeat(50_000);
  /** File content, and what comes out. */
  const files: readonly [Uint8Array, string][] = [
    [Buffer.from(text), text],
    [gzipSync(text), text],
    [Buffer.concat([gzipSync(text), gzipSync('slot')]), `${text}slot`],
    [Buffer.alloc(0), ''],
    [Buffer.from('a'), 'a'],
  ];
  for (const [content, expected] of files) {
    writeFileSync(place('text.csv'), content);
    const file = await openTextFile(place('text.csv'));
    const chunks: Uint8Array[] = [];
    for await (const chunk of file.chunks) chunks.push(chunk);
    assert.equal(Buffer.concat(chunks).toString(), expected);
    assert.deepEqual([file.name, file.size, file.bytesRead()], ['text.csv', content.length, content.length]);
  }
});

test('damaged gzip is told as such', async () => {
  const packed = gzipSync('1011AB;x\n'.repeat(50_000));
  const flipped = Buffer.from(packed);
  flipped[packed.length >> 1]! ^= 0xff;
  for (const content of [packed.subarray(0, -10), flipped]) {
    writeFileSync(place('damaged.gz'), content);
    const file = await openTextFile(place('damaged.gz'));
    const reading = (async () => {
      for await (const chunk of file.chunks) assert.ok(chunk.length > 0);
    })();
    await assert.rejects(reading, { code: 'file.zip-damaged' });
  }
});
