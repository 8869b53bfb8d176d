import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { webCompression, writeWorkbook } from '../../src/index.ts';
import type { WorkbookSheet } from '../../src/index.ts';
import { nodeCompression } from '../../src/node/index.ts';
import { MemorySink } from '../memory-file.ts';
import { openXmlErrors } from '../open-xml-errors.ts';
import { unzip } from '../workbook-fixtures.ts';

const SHEETS: readonly WorkbookSheet[] = [
  {
    sheetName: 'Lees mij',
    columns: [{ header: 'Fictief <verslag>', width: 100 }],
    isProse: true,
    rows: [
      { values: ['Kop'], isBold: true, height: 32.5 },
      { values: ['=SOM(A1:A2) is een tekst & geen formule'] },
      { values: [''] },
    ],
  },
  {
    sheetName: "Bijna alles: '26",
    columns: [
      { header: 'Groep', width: 30 },
      { header: 'Huishoudens', format: 'whole' },
      { header: 'Index', format: 'decimal' },
      { header: 'Aandeel', format: 'percent' },
      { header: 'Besteed', format: 'money' },
      { header: 'Vooraf', format: 'days' },
      { header: 'Verandering', format: 'points' },
      { header: 'Los' },
    ],
    rows: [
      { values: ['A', 1234, 101.25, 0.4871, 1234.5, 34, 2.1, 7] },
      { values: ['B', '·', 'n.v.t.', 0, null, 0.5, -3.4, 1e21] },
    ],
    totals: ['Samen', 1234, null, 1, 1234.5, null, null, null],
  },
  { sheetName: "bijna alles? '26", columns: [{ header: 'Leeg', format: 'whole' }], rows: [] },
];

async function written(sheets: readonly WorkbookSheet[], description?: string): Promise<Buffer> {
  const sink = new MemorySink();
  await writeWorkbook(sink, nodeCompression(), sheets, description);
  return sink.content;
}

test('a workbook of several sheets has no complaint from the validator, and its values keep their types', async () => {
  const output = await written(SHEETS, 'Fictieve gegevens');
  assert.deepEqual(await openXmlErrors(output, 'xlsx'), []);
  const { sheets } = await readXlsx(output);
  assert.deepEqual(
    sheets.map(({ name }) => name),
    ['Lees mij', "Bijna alles  '26", "bijna alles  '26 (2)"],
  );
  assert.deepEqual(sheets[1]!.rows, [
    ['Groep', 'Huishoudens', 'Index', 'Aandeel', 'Besteed', 'Vooraf', 'Verandering', 'Los'],
    ['A', 1234, 101.25, 0.4871, 1234.5, 34, 2.1, 7],
    ['B', '·', 'n.v.t.', 0, null, 0.5, -3.4, 1e21],
    ['Samen', 1234, null, 1, 1234.5, null, null, null],
  ]);
  assert.equal(sheets[0]!.rows[2]![0], '=SOM(A1:A2) is een tekst & geen formule');
});

test('every sheet has a frozen header; the filter leaves totals and prose alone', async () => {
  const parts = unzip(await written(SHEETS, 'Fictieve gegevens'));
  const sheet = (number: number): string => parts.get(`xl/worksheets/sheet${number}.xml`)!.text;
  for (const number of [1, 2, 3]) assert.match(sheet(number), /<pane ySplit="1"[^>]+state="frozen"/);
  assert.doesNotMatch(sheet(1), /autoFilter/);
  assert.match(sheet(1), /<row r="2" ht="32.5" customHeight="1"><c r="A2"/);
  for (const number of [1, 2, 3]) assert.match(sheet(number), /fitToPage="1".*fitToHeight="0"/);
  assert.match(sheet(2), /<autoFilter ref="A1:H3"\/>/);
  assert.match(sheet(3), /<autoFilter ref="A1:A1"\/>/);
  assert.equal(sheet(1).includes('tabSelected'), true);
  assert.equal(sheet(2).includes('tabSelected'), false);
  const workbook = parts.get('xl/workbook.xml')!.text;
  assert.match(workbook, /localSheetId="1" hidden="1">'Bijna alles {2}''26'!\$A\$1:\$H\$3</);
  assert.doesNotMatch(workbook, /localSheetId="0"/);
  assert.match(parts.get('docProps/core.xml')!.text, /<dc:description>Fictieve gegevens</);
  assert.doesNotMatch(parts.get('docProps/core.xml')!.text, /creator|created|modified/);
});

test('numbers are shown as their column says, bold in totals', async () => {
  const parts = unzip(await written(SHEETS));
  const styles = parts.get('xl/styles.xml')!.text;
  const codes = new Map(
    [...styles.matchAll(/numFmtId="(\d+)" formatCode="([^"]+)"/g)].map(([, id, code]) => [id, code!] as const),
  );
  const formats = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf numFmtId="(\d+)" fontId="(\d)"/g)];
  const looks = (ref: string): [code: string | undefined, isBold: boolean] => {
    const style = new RegExp(`<c r="${ref}" s="(\\d+)"`).exec(parts.get('xl/worksheets/sheet2.xml')!.text)![1];
    const [, format, font] = formats[Number(style)]!;
    return [codes.get(format), font === '1'];
  };
  assert.deepEqual(looks('B2'), ['#,##0', false]);
  assert.deepEqual(looks('C2'), ['#,##0.0', false]);
  assert.deepEqual(looks('D2'), ['0.0%', false]);
  assert.deepEqual(looks('D4'), ['0.0%', true]);
  assert.deepEqual(looks('E4'), ['&quot;€&quot; #,##0.00', true]);
  assert.deepEqual(looks('F3'), ['#,##0.0', false]);
  assert.deepEqual(looks('G3'), ['+0.0;-0.0;0.0', false]);
});

test('sheet names are legal and different, whatever is asked for', async () => {
  const wanted = fc.array(
    fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('a', 'A', "'", 'History')),
    {
      minLength: 1,
      maxLength: 8,
    },
  );
  await fc.assert(
    fc.asyncProperty(wanted, async (names) => {
      const sheets = names.map((sheetName) => ({ sheetName, columns: [{ header: 'x' }], rows: [] }));
      const workbook = unzip(await written(sheets)).get('xl/workbook.xml')!.text;
      const given = [...workbook.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) =>
        name!.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
      );
      assert.equal(new Set(given.map((name) => name.toLowerCase())).size, names.length);
      for (const name of given) {
        assert.ok(name.length >= 1 && name.length <= 31, name);
        assert.doesNotMatch(name, /[\\/?*[\]:\p{Cc}\p{Cs}\ufffe\uffff]|^'|'$/u);
        assert.notEqual(name.trim(), '');
        assert.notEqual(name.toLowerCase(), 'history');
      }
    }),
    { numRuns: 60 },
  );
});

test('what is no number is refused, and every platform writes the same cells', async () => {
  const bad = [{ sheetName: 'a', columns: [{ header: 'x' }], rows: [{ values: [Number.NaN] }] }];
  await assert.rejects(written(bad), RangeError);
  const sink = new MemorySink();
  await writeWorkbook(sink, webCompression(), SHEETS);
  const texts = (bytes: Buffer): string[] => [...unzip(bytes).values()].map(({ text }) => text);
  assert.deepEqual(texts(sink.content), texts(await written(SHEETS)));
});
