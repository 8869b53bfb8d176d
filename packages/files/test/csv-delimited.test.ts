import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DelimitedOptions, readDelimited } from '../src/index.ts';
import { bytesOf } from './memory-file.ts';

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function readTexts(bytes: Uint8Array, options: Partial<DelimitedOptions>, size: number): Promise<string[][]> {
  const rows: string[][] = [];
  await readDelimited(chunksOf(bytes, size), { name: 'ref.csv', onHeader: () => [1, 0], ...options }, (batch) => {
    for (let row = 0; row < batch.rows; row++) rows.push(batch.columns.map((column) => column.cell(row).text));
  });
  return rows;
}

const ascii = 'postcode;groep\n1011AB;1\n'.repeat(3);
/** Bytes, and the last row that reading columns 1 and 0 gives. */
const ENCODED: readonly [what: string, bytes: Uint8Array, last: readonly [string, string]][] = [
  ['ASCII', bytesOf(`${ascii}1012AB;x`), ['x', '1012AB']],
  ['UTF-8', bytesOf(`${ascii}1012AB;Súdwest`), ['Súdwest', '1012AB']],
  ['UTF-8 with mark', bytesOf(`\ufeff${ascii}1012AB;Súdwest`), ['Súdwest', '1012AB']],
  ['Windows-1252', bytesOf(`${ascii}1012AB;S\xfadwest \x80`, 'latin1'), ['Súdwest €', '1012AB']],
  ['Windows-1252 at the very end', bytesOf(`${ascii}1012AB;caf\xe9`, 'latin1'), ['café', '1012AB']],
  ['UTF-16', Buffer.from(`\ufeff${ascii}1012AB;Súdwest`, 'utf16le'), ['Súdwest', '1012AB']],
  ['a sep line', bytesOf('sep=#\npostcode#groep\n1011AB#a;b\n'), ['a;b', '1011AB']],
];

for (const [what, bytes, last] of ENCODED) {
  test(`passing text: ${what}`, async () => {
    for (const size of [1, 2, 3, 7, 64, 1000]) {
      for (const pieceSize of [64, 1 << 20]) {
        const rows = await readTexts(bytes, { pieceSize }, size);
        assert.deepEqual(rows.at(-1), last, `chunks of ${size}, pieces of ${pieceSize}`);
      }
    }
  });
}

test('the header is given and not read, or both when the file has none', async () => {
  const seen: (readonly string[])[] = [];
  const onHeader = (cells: readonly string[]): readonly number[] => {
    seen.push(cells);
    return [0];
  };
  const bytes = bytesOf('\n"a";b\n1;2\n');
  assert.deepEqual(await readTexts(bytes, { onHeader }, 100), [['1']]);
  assert.deepEqual(await readTexts(bytes, { onHeader, hasHeader: false }, 100), [['a'], ['1']]);
  assert.deepEqual(seen, [
    ['a', 'b'],
    ['a', 'b'],
  ]);
});

test('a text that began as UTF-8 and stops being that is refused', async () => {
  const bytes = Buffer.concat([bytesOf(`a;é\n${'1;2\n'.repeat(50)}`), bytesOf('3;\xe9\n', 'latin1')]);
  await assert.rejects(readTexts(bytes, {}, 20), { code: 'file.encoding' });
});

test('whoever makes the chunks hears that no more are wanted', async () => {
  let isClosed = false;
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    try {
      for (;;) yield bytesOf('1;2\n'.repeat(1000));
    } finally {
      isClosed = true;
    }
  };
  const stopped = new Error('enough');
  const reading = readDelimited(chunks(), { name: 'x', onHeader: () => [0], pieceSize: 5000 }, () => {
    throw stopped;
  });
  await assert.rejects(reading, stopped);
  assert.ok(isClosed);
  isClosed = false;
  const refusing = readDelimited(
    chunks(),
    {
      name: 'x',
      onHeader: () => {
        throw stopped;
      },
    },
    () => undefined,
  );
  await assert.rejects(refusing, stopped);
  assert.ok(isClosed);
});

test('batches that are awaited arrive in order, with progress', async () => {
  const bytes = bytesOf(`a;b\n${Array.from({ length: 20_000 }, (_, index) => `${index};x`).join('\n')}`);
  const numbers: number[] = [];
  const progress: [number, number][] = [];
  const count = await readDelimited(
    chunksOf(bytes, 1000),
    { name: 'x', onHeader: () => [0], pieceSize: 10_000, onProgress: (...at) => progress.push(at) },
    async (batch) => {
      await new Promise((resolve) => setImmediate(resolve));
      for (let row = 0; row < batch.rows; row++) numbers.push(Number(batch.columns[0]!.cell(row).text));
    },
  );
  assert.equal(count, 20_000);
  assert.deepEqual(
    numbers,
    Array.from({ length: 20_000 }, (_, index) => index),
  );
  assert.deepEqual(progress.at(-1), [bytes.length, 20_000]);
});
