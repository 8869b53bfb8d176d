import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openWorkbook } from '../../src/index.ts';
import type { Compression } from '../../src/index.ts';
import { nodeCompression } from '../../src/node/index.ts';
import { appendTo, memorySource, readRows } from '../memory-file.ts';
import { buildZip, unzip, workbookParts } from '../workbook-fixtures.ts';

const SHEET =
  '<dimension ref="A1:C9"/><cols><col min="1" max="16384" width="9"/></cols><sheetData><!-- <row> --><row r="1" spans="1:3">' +
  '<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>twee</t></is></c></row><row r="2" spans="1:3" ht="15">' +
  '<c r="A2" s="1"><v>46025</v></c><c r="B2" t="str"><f>A1</f><v><![CDATA[</row>]]></v></c><c r="C2" t="b"><v>1</v></c></row>' +
  '<row/><row r="5" spans=\'1:3\'/><row r="6"><c t="s"><v>2</v></c><c r=\'B6\' t="inlineStr"><is><r><t>a</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>' +
  '<extLst><ext/></extLst></row><row r="7" spans="1:3"><c r="A7" t="s"><v>1</v></c><c r="C7"><v>7</v></c></row></sheetData>' +
  '<mergeCells count="1"><mergeCell ref="A9:B9"/></mergeCells>';
const STRINGS =
  '<si><t>\u00e9\u00e9n</t></si><si><r><t>x</t></r><r><t>y</t></r></si><si><t xml:space="preserve"> a&amp;b</t></si>';

const parts = workbookParts({ sheet: SHEET, strings: STRINGS, formats: [0, 14] });
const bytes = buildZip(
  Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.from(text), deflated: true })),
);

/** Gives what is inflated in pieces of the given sizes, over and over. */
function cutting(sizes: readonly number[]): Compression {
  const node = nodeCompression();
  return {
    ...node,
    async *inflate(compressed, size) {
      let next = 0;
      for await (const chunk of node.inflate(compressed, size)) {
        for (let at = 0; at < chunk.length;) {
          const end = Math.min(at + sizes[next++ % sizes.length]!, chunk.length);
          yield chunk.slice(at, end);
          at = end;
        }
      }
    },
  };
}

async function everything(compression: Compression): Promise<unknown> {
  const file = await openWorkbook(memorySource(bytes), compression);
  const rows = await readRows(file, { columns: [0, 1, 2], headerRow: 1 });
  const output = await appendTo(file, ['K'], (row) => [`rij ${row}`]);
  return { samples: file.sheets, rows, sheet: unzip(output).get('xl/worksheets/sheet1.xml')!.text };
}

test('the result is the same however the bytes come', async () => {
  const whole = await everything(nodeCompression());
  const cut = await everything(cutting([1]));
  assert.deepEqual(cut, whole);
  const sizes = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(sizes, async (some) => assert.deepEqual(await everything(cutting(some)), whole)),
    { numRuns: 60 },
  );
});

test('every place to cut in two', async () => {
  const whole = await everything(nodeCompression());
  for (let at = 1; at < parts['xl/worksheets/sheet1.xml']!.length; at += 3) {
    assert.deepEqual(await everything(cutting([at, 1 << 20])), whole, `cut at ${at}`);
  }
});
