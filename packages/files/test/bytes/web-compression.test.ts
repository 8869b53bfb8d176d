import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { webCompression } from '../../src/bytes/web-compression.ts';

const compression = webCompression();

async function collected(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

async function* piecesOf(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

test('what is written may be reused at once', async () => {
  const deflater = compression.deflate();
  const compressed = collected(deflater.compressed);
  const reused = new Uint8Array(3_000);
  for (let value = 0; value < 200; value++) {
    reused.fill(value);
    await deflater.write(reused);
    reused.fill(255);
  }
  await deflater.close();
  const content = inflateRawSync(await compressed);
  assert.equal(content.length, 200 * reused.length);
  for (let at = 0; at < content.length; at += 1000) assert.equal(content[at], Math.floor(at / reused.length));
});

for (const size of [1, 7, 4096]) {
  test(`inflates what comes in pieces of ${size}`, async () => {
    const content = Buffer.from(Array.from({ length: 5000 }, (_, line) => `klant ${line}\n`).join(''));
    const inflated = await collected(compression.inflate(piecesOf(deflateRawSync(content), size)));
    assert.ok(inflated.equals(content));
  });
}

test('damaged data are an error, cut off or not', async () => {
  const whole = deflateRawSync(Buffer.alloc(10_000, 'abc'));
  await assert.rejects(collected(compression.inflate(piecesOf(whole.subarray(0, -4), 64))));
  await assert.rejects(collected(compression.inflate(piecesOf(Buffer.alloc(64, 0xff), 64))));
});

test('a failing source is the error that shows', async () => {
  const failing = (async function* () {
    yield deflateRawSync(Buffer.alloc(100)).subarray(0, 3);
    throw new Error('the disk is gone');
  })();
  await assert.rejects(collected(compression.inflate(failing)), { message: 'the disk is gone' });
});

test('a reader that stops early leaves nothing hanging', async () => {
  const content = deflateRawSync(Buffer.alloc(5_000_000));
  for await (const chunk of compression.inflate(piecesOf(content, 64))) {
    assert.ok(chunk.length > 0);
    break;
  }
});
