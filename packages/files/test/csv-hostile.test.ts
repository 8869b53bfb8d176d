import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ByteSource, openCsv, readDelimited, type TableFile } from '../src/index.ts';
import { bytesOf, memorySource, readRows } from './memory-file.ts';

const MEGABYTE = 1 << 20;

/** A file of any size of which only the pieces asked for exist: `start`, and then `filler` for ever. */
function endlessSource(start: string, filler: string, size: number): ByteSource {
  const piece = Uint8Array.from(bytesOf(filler.repeat(Math.ceil((2 * MEGABYTE) / filler.length))));
  const head = bytesOf(start);
  return {
    name: 'groot.csv',
    size,
    async read(offset, length) {
      const wanted = Math.max(0, Math.min(length, size - offset));
      const from = offset % filler.length;
      const bytes = piece.slice(from, from + wanted);
      if (offset < head.length) bytes.set(head.subarray(offset, offset + wanted));
      return bytes;
    },
  };
}

const MEGABYTES_ALLOWED = 100;

async function isBounded(run: () => Promise<unknown>): Promise<void> {
  const before = process.memoryUsage();
  await run();
  const after = process.memoryUsage();
  const grown = (after.external + after.heapUsed - before.external - before.heapUsed) / MEGABYTE;
  assert.ok(grown < MEGABYTES_ALLOWED, `${grown.toFixed()} MB more in use`);
}

async function readAll(source: ByteSource): Promise<TableFile> {
  const file = await openCsv(source);
  await file.read({ sheet: 0, headerRow: 1, columns: [0] }, () => undefined);
  return file;
}

/** Files of 256 MB that are no tables, and why they are refused. */
const ENDLESS: readonly [what: string, start: string, filler: string, code: string, row: number | undefined][] = [
  ['one line', 'a;b\n1;2\n', 'x', 'file.row-too-long', 3],
  ['one line from the start', '', 'abc ', 'file.row-too-long', 1],
  ['one row of cells', 'a;b\n', 'x;', 'file.row-too-long', 2],
  ['an open quote', 'a;b\n1;"2\n', 'x;y\n', 'file.csv-quotes', 2],
  ['an open quote and doubled ones', 'a;b\n1;"2\n', 'x"";y\n', 'file.csv-quotes', 2],
  ['blank lines', '', '\r\n', 'file.empty', undefined],
  ['blanks and separators', '', ' ;;\n', 'file.empty', undefined],
];

for (const [what, start, filler, code, row] of ENDLESS) {
  test(`256 MB: ${what}`, async () => {
    await isBounded(() =>
      assert.rejects(readAll(endlessSource(start, filler, 256 * MEGABYTE)), (error: Error) => {
        assert.deepEqual({ code: (error as never)['code'], row: (error as never)['details']['row'] }, { code, row });
        return true;
      }),
    );
  });
}

test('an open quote far behind the sample is told with its row', async () => {
  const text = `a;b\n${'1;2\n'.repeat(5000)}3;"4\n${'1;2\n'.repeat(5000)}`;
  const file = await openCsv(memorySource(bytesOf(text)), { pieceSize: 1000 });
  const reading = readRows(file, { headerRow: 1, columns: [0] });
  await assert.rejects(reading, { code: 'file.csv-quotes', details: { file: 'klanten.csv', row: 5002 } });
});

test('a row just within the bound is read, whatever the pieces', async () => {
  const long = 'x'.repeat(4_000_000);
  for (const pieceSize of [MEGABYTE, 300_000]) {
    const file = await openCsv(memorySource(bytesOf(`a;b\n1;2\n3;"${long}"\n5;6`)), { pieceSize });
    const rows = await readRows(file, { headerRow: 1, columns: [1, 0] });
    assert.deepEqual(
      rows.map(([row, text, id]) => [row, text?.length, id]),
      [
        [2, 1, '1'],
        [3, long.length, '3'],
        [4, 1, '5'],
      ],
    );
  }
});

/** Small files that hold no table. */
const EMPTY: readonly [what: string, bytes: Uint8Array][] = [
  ['nothing', bytesOf('')],
  ['only a mark', bytesOf('\ufeff')],
  ['only a line end', bytesOf('\r\n')],
  ['only blanks', bytesOf('  \n\t\n \u00a0 ')],
  ['only separators', bytesOf(';;\n;;')],
  ['only a sep line', bytesOf('sep=;\r\n')],
  ['only blanks in UTF-16', Buffer.from('\ufeff \r\n', 'utf16le')],
];

for (const [what, bytes] of EMPTY) {
  test(`empty: ${what}`, async () => {
    await assert.rejects(openCsv(memorySource(bytes)), { code: 'file.empty' });
    const passing = (async function* () {
      yield bytes;
    })();
    const options = { name: 'x', onHeader: () => [] };
    await assert.rejects(
      readDelimited(passing, options, () => undefined),
      { code: 'file.empty' },
    );
  });
}

test('UTF-16 that is cut off in a character is refused', async () => {
  const bytes = Buffer.from('\ufeffa;b\n1;2\n', 'utf16le').subarray(0, -1);
  await assert.rejects(openCsv(memorySource(bytes)), { code: 'file.encoding' });
});

test('more columns than a sheet can hold are refused', async () => {
  const file = openCsv(memorySource(bytesOf(`${';'.repeat(16_384)}x\n`)));
  await assert.rejects(file, { code: 'file.too-many-columns' });
});
