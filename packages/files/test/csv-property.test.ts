import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openCsv, readDelimited } from '../src/index.ts';
import type { TableFile } from '../src/index.ts';
import { appendTo, memorySource, readRows } from './memory-file.ts';

const separator = fc.constantFrom(';', ',', '\t', '|');
/** Anything, and often what matters to CSV. */
const cell = fc.string({
  unit: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('a', '1', ' ', 'é', '€', '𝄞', '-') },
    { weight: 2, arbitrary: fc.constantFrom(';', ',', '\t', '|', '"', '\n', '\r') },
  ),
  maxLength: 6,
});
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 });
/** Bytes as they come: quotes anywhere, any line end, ragged rows, half characters. */
const soup = fc
  .array(fc.constantFrom('a', '12', ' ', ';', ';', '\n', '\r\n', '\r', '""', '"x;\n"', ' "', 'é', '\xe9', 'xyz\0'), {
    minLength: 1,
    maxLength: 60,
  })
  .map((parts) => Buffer.concat(parts.map((part) => Buffer.from(part, part === '\xe9' ? 'latin1' : 'utf8'))));
const pieceSize = fc.integer({ min: 1, max: 40 });

/** Blank as the contract means it. */
const isBlank = (text: string): boolean => /^[\s\0]*$/u.test(text);

test('what is written is read: every cell of every table', async () => {
  await fc.assert(
    fc.asyncProperty(table, separator, pieceSize, fc.boolean(), async (rows, by, size, isEverythingQuoted) => {
      const isForced = (text: string): boolean => isEverythingQuoted || /["\r\n;,\t|]/.test(text);
      const write = (text: string): string => (isForced(text) ? `"${text.replaceAll('"', '""')}"` : text);
      const text = rows.map((row) => row.map(write).join(by)).join('\r\n');
      const expected = rows
        .map((row, index) => [index + 1, ...[0, 1, 2, 3, 4].map((at) => (isBlank(row[at] ?? '') ? '' : row[at]!))])
        .filter(([, ...cells]) => cells.some((value) => value !== ''));
      if (expected.length === 0) return;
      const file = await openCsv(memorySource(Buffer.from(text)), { separator: by, pieceSize: size });
      assert.deepEqual(await readRows(file, { columns: [0, 1, 2, 3, 4] }), expected);
    }),
  );
});

test('whatever the bytes, each row gets its own mark and nothing else changes but separators and quotes', async () => {
  await fc.assert(
    fc.asyncProperty(soup, pieceSize, fc.constantFrom(undefined, 1, 2), async (bytes, size, headerRow) => {
      const file = await openOrUndefined(bytes, size);
      if (file === undefined) return;
      const output = await appendTo(file, ['<D>'], (row) => [`<${row}>`], { headerRow });
      const bare = (text: string): string => text.replace(/<(?:D|\d+)>/g, '').replace(/[;"]/g, '');
      assert.equal(bare(output.toString('latin1')), bare(bytes.toString('latin1')));
      const rows = await readRows(file, { headerRow, columns: [0] });
      for (const [row] of rows) assert.equal(output.toString('latin1').split(`<${row}>`).length, 2, `row ${row}`);
    }),
  );
});

test('in rows of full width the output minus our column is the input, separators included', async () => {
  const row = fc.array(fc.constantFrom('x', '12', 'é y', '"a;b"', '"a""\r\nb"', 'z '), { minLength: 3, maxLength: 3 });
  const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(row, lineEnd), { minLength: 1, maxLength: 20 }),
      fc.boolean(),
      pieceSize,
      async (rows, isEnded, size) => {
        let text = rows.map(([cells, end]) => cells.join(';') + end).join('');
        if (!isEnded) text = text.replace(/[\r\n]+$/, '');
        const file = await openCsv(memorySource(Buffer.from(text)), { pieceSize: size });
        const output = await appendTo(file, ['<D>'], () => ['<L>']);
        assert.equal(output.toString().split('<L>').length, rows.length);
        assert.equal(output.toString().replace(/;"?<[DL]>"?/g, ''), text);
      },
    ),
  );
});

test('how the bytes are cut makes no difference, to reading, appending and reading once', async () => {
  await fc.assert(
    fc.asyncProperty(soup, pieceSize, async (bytes, size) => {
      const [whole, cut] = [await openOrUndefined(bytes, 1 << 20), await openOrUndefined(bytes, size)];
      assert.equal(whole === undefined, cut === undefined);
      if (whole === undefined || cut === undefined) return;
      assert.deepEqual(cut.sheets, whole.sheets);
      const columns = [0, 2, 1];
      const rows = await readRows(whole, { columns });
      assert.deepEqual(await readRows(cut, { columns }), rows);
      const label = (row: number): string[] => [`=${row}`];
      assert.deepEqual(await appendTo(cut, ['D'], label), await appendTo(whole, ['D'], label));
    }),
  );
});

async function openOrUndefined(bytes: Uint8Array, size: number): Promise<TableFile | undefined> {
  try {
    return await openCsv(memorySource(bytes), { separator: ';', pieceSize: size });
  } catch (error) {
    assert.ok(error instanceof Error && 'code' in error);
    assert.ok(error.code === 'file.empty' || error.code === 'file.csv-quotes', String(error));
    return undefined;
  }
}

test('a text that passes by gives the rows that the file gives', async () => {
  await fc.assert(
    fc.asyncProperty(table, separator, fc.integer({ min: 1, max: 9 }), async (rows, by, size) => {
      const write = (text: string): string => `"${text.replaceAll('"', '""')}"`;
      const bytes = Buffer.from(rows.map((row) => row.map(write).join(by)).join('\n'));
      const expected: string[] = [];
      try {
        const file = await openCsv(memorySource(bytes), { separator: by });
        const { rowNumber } = file.sheets[0]!.rows[0]!;
        for (const row of await readRows(file, { headerRow: rowNumber, columns: [1, 0] })) expected.push(row.join('|'));
      } catch (error) {
        assert.equal((error as { code?: string }).code, 'file.empty');
        return;
      }
      const found: string[] = [];
      const options = { name: 'x', separator: by, onHeader: () => [1, 0] };
      const count = await readDelimited(chunksOf(bytes, size), options, (batch) => {
        for (let row = 0; row < batch.rows; row++) {
          const cells = batch.columns.map((column) => column.cell(row).text);
          found.push([batch.rowNumbers[row], ...cells].join('|'));
        }
      });
      assert.deepEqual(found, expected);
      assert.equal(count, expected.length);
    }),
  );
});

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
