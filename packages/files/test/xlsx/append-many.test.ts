import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openWorkbook } from '../../src/index.ts';
import { nodeCompression } from '../../src/node/index.ts';
import { appendTo, memorySource } from '../memory-file.ts';
import { buildWorkbook, unzip } from '../workbook-fixtures.ts';

const ROWS = 45_000;

/** From the row on that is named, keys are shared strings; before it they are numbers. */
function manyRows(firstShared: number): Uint8Array {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const row = index + 1;
    const key = row >= firstShared ? `t="s"><v>${row % 10}</v>` : `><v>${row}</v>`;
    // Blank rows and rows whose label is empty lie in between.
    return row % 1000 === 7 ? `<row r="${row}"/>` : `<row r="${row}"><c r="A${row}" ${key}</c></row>`;
  });
  const strings = Array.from({ length: 10 }, (_, index) => `<si><t>sleutel ${index}</t></si>`).join('');
  return buildWorkbook({ sheet: `<sheetData>${rows.join('')}</sheetData>`, strings });
}

const labelOf = (row: number): string => (row % 11 === 3 ? '' : `groep ${row % 13}`);

// Rows that wait for their shared strings are settled partly before the sheet is written and partly meanwhile.
for (const firstShared of [1, 20_000, ROWS + 1]) {
  test(`every one of many rows gets its own label, with shared strings from row ${firstShared}`, async () => {
    const file = await openWorkbook(memorySource(manyRows(firstShared)), nodeCompression());
    const output = await appendTo(file, ['Groep'], (row) => [labelOf(row)], { headerRow: 1, columns: [0] });
    const sheet = unzip(output).get('xl/worksheets/sheet1.xml')!.text;
    const found = new Map<number, string>();
    for (const [, row, label] of sheet.matchAll(/<c r="B([0-9]+)" t="inlineStr"><is><t>([^<]*)<\/t>/g)) {
      found.set(Number(row), label!);
    }
    assert.equal(found.get(1), 'Groep');
    for (let row = 2; row <= ROWS; row++) {
      assert.equal(found.get(row) ?? '', row % 1000 === 7 ? '' : labelOf(row), `row ${row}`);
    }
  });
}
