import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openCsv, readDelimited } from '../src/index.ts';
import { openFileSource, openTextFile } from '../src/node/index.ts';
import { appendTo, readRows } from '../test/memory-file.ts';

const ADDRESSES = fileURLToPath(new URL('../../../../shared/data/addresses', import.meta.url));

const names = readdirSync(ADDRESSES).filter((name) => name.endsWith('.csv'));
assert.ok(names.length >= 6, `${ADDRESSES} holds the CSV files`);

for (const name of names) {
  test(`${name}: with a column appended it is the same file, and reads the same`, async () => {
    const path = join(ADDRESSES, name);
    const source = await openFileSource(path);
    const file = await openCsv(source);
    const columns = file.sheets[0]!.rows[0]!.cells.map((_, index) => index);
    const rows = await readRows(file, { headerRow: 1, columns });
    const output = await appendTo(file, ['\u2402'], (row) => [`\u2402${row}`]);
    await source.close();
    const restored = output.toString().replace(/,"?\u2402\d*"?/g, '');
    assert.equal(restored, readFileSync(path, 'utf8'));
    assert.equal(output.toString().match(/\u2402\d+/g)!.length, rows.length);
  });
}

test('the whole country is read from gzip: as many rows as it has, and the same cells as a plain split gives', async () => {
  const options = { name: 'bag', onHeader: (cells: readonly string[]) => cells.map((_, index) => index) };
  const file = await openTextFile(join(ADDRESSES, 'bag-2018-11-netherlands.csv.gz'));
  const sums = [0, 0, 0, 0, 0];
  const rows = await readDelimited(file.chunks, options, (batch) => {
    batch.columns.forEach((column, index) => {
      const end = column.ends[batch.rows - 1]!;
      for (let at = 0; at < end; at++) sums[index]! += column.bytes[at]!;
    });
  });
  assert.equal(rows, 9_047_347);
  assert.deepEqual(sums, await plainSums());
});

/** Per column the sum of all bytes of its cells, by looking at separators alone: no cell of this file needs quotes. */
async function plainSums(): Promise<number[]> {
  const sums = [0, 0, 0, 0, 0];
  let column = 0;
  let isHeader = true;
  const file = await openTextFile(join(ADDRESSES, 'bag-2018-11-netherlands.csv.gz'));
  for await (const chunk of file.chunks) {
    for (const byte of chunk) {
      if (byte === 0x0a) {
        column = 0;
        isHeader = false;
      } else if (byte === 0x2c) column++;
      else if (!isHeader && byte !== 0x22 && byte !== 0x0d) sums[column]! += byte;
    }
  }
  return sums;
}
