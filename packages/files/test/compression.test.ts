import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32 as nodeCrc32, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { webCompression } from '../src/index.ts';
import type { Compression } from '../src/index.ts';
import { nodeCompression } from '../src/node/index.ts';

const IMPLEMENTATIONS: readonly (readonly [name: string, compression: Compression])[] = [
  ['node, fast', nodeCompression(1)],
  ['node, small', nodeCompression(9)],
  ['web', webCompression()],
];

async function deflated(compression: Compression, pieces: readonly Uint8Array[]): Promise<Buffer> {
  const deflater = compression.deflate();
  const collected: Uint8Array[] = [];
  const collecting = (async () => {
    for await (const chunk of deflater.compressed) collected.push(chunk);
  })();
  const shared = new Uint8Array(Math.max(0, ...pieces.map((piece) => piece.length)));
  for (const piece of pieces) {
    // The contract lets the caller reuse its bytes as soon as `write` has resolved.
    shared.set(piece);
    await deflater.write(shared.subarray(0, piece.length));
    shared.fill(0xee);
  }
  await deflater.close();
  await collecting;
  return Buffer.concat(collected);
}

async function inflated(compression: Compression, pieces: Iterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const source = async function* (): AsyncGenerator<Uint8Array> {
    yield* pieces;
  };
  for await (const chunk of compression.inflate(source())) chunks.push(Uint8Array.from(chunk));
  return Buffer.concat(chunks);
}

/** Text of `size` bytes that repeats itself only far back, so that blocks need the bytes before them. */
function text(size: number): Buffer {
  const lines: string[] = [];
  for (let i = 0, length = 0; length < size; i++) {
    lines.push(`<row r="${i}"><c r="A${i}"><v>${(i * 7919) % 10_007}</v></c></row>`);
    length += lines.at(-1)!.length;
  }
  return Buffer.from(lines.join('')).subarray(0, size);
}

for (const [name, compression] of IMPLEMENTATIONS) {
  test(`${name}: what is deflated inflates to the same, at any size around the blocks'`, async () => {
    const block = 512 * 1024;
    for (const size of [0, 1, 1000, block - 1, block, block + 1, 5 * block + 17]) {
      const bytes = text(size);
      const pieces = [bytes.subarray(0, size >> 1), bytes.subarray(size >> 1)];
      const packed = await deflated(compression, pieces);
      assert.ok(inflateRawSync(packed).equals(bytes), `deflate ${size}`);
      const cut = [
        packed.subarray(0, 1),
        packed.subarray(1, packed.length >> 1),
        packed.subarray(Math.max(1, packed.length >> 1)),
      ];
      if (packed.length > 2) assert.ok((await inflated(compression, cut)).equals(bytes), `inflate ${size}`);
    }
  });

  test(`${name}: random pieces`, async () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 5000 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(pieces, async (some) => {
        const packed = await deflated(compression, some);
        assert.ok(inflateRawSync(packed).equals(Buffer.concat(some)));
      }),
      { numRuns: 30 },
    );
  });

  test(`${name}: damaged, truncated and failing input is an error`, async () => {
    const packed = await deflated(compression, [text(100_000)]);
    await assert.rejects(inflated(compression, [packed.subarray(0, packed.length - 100)]));
    await assert.rejects(inflated(compression, [Uint8Array.of(0xff, 0xff, 0xff, 0xff)]));
    const failing = (async function* () {
      yield packed.subarray(0, 100);
      throw new Error('no more');
    })();
    await assert.rejects(async () => {
      for await (const chunk of compression.inflate(failing)) assert.ok(chunk);
    }, /no more/);
  });

  test(`${name}: a reader that stops early leaves nothing hanging`, async () => {
    const packed = await deflated(compression, [text(3_000_000)]);
    const source = (async function* () {
      for (let at = 0; at < packed.length; at += 10_000) yield packed.subarray(at, at + 10_000);
    })();
    for await (const chunk of compression.inflate(source)) {
      assert.ok(chunk.length > 0);
      break;
    }
  });

  test(`${name}: CRC-32 is zip's, and can be continued`, () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, cut) => {
        const seed = compression.crc32(bytes.subarray(0, cut), 0);
        assert.equal(compression.crc32(bytes.subarray(cut), seed), nodeCrc32(bytes));
      }),
    );
  });
}

test('blocks side by side cost little against one stream', async () => {
  const bytes = text(4_000_000);
  const side = (await deflated(nodeCompression(6), [bytes])).length;
  const one = (await deflated(webCompression(), [bytes])).length;
  assert.ok(side < one * 1.02, `${side} against ${one}`);
});
