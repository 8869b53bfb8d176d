import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FindingCode } from '@verrijk/core';
import { LabelTable } from '@verrijk/core';
import { openWorkbook } from '../../src/index.ts';
import type { AppendPlan } from '../../src/index.ts';
import { nodeCompression } from '../../src/node/index.ts';
import { appendTo, memorySource } from '../memory-file.ts';
import { buildWorkbook, unzip, workbookParts, worksheet } from '../workbook-fixtures.ts';
import type { WorkbookFixture } from '../workbook-fixtures.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const open = (fixture: WorkbookFixture) => openWorkbook(memorySource(buildWorkbook(fixture)), nodeCompression());

/** The sheet with "K" appended, its rows labelled "X". */
async function appended(fixture: WorkbookFixture, plan: Partial<AppendPlan> = { headerRow: 1 }): Promise<string> {
  const output = await appendTo(await open(fixture), ['K'], () => ['X'], plan);
  return unzip(output).get(SHEET)!.text;
}

const cell = (ref: string, text: string, style = '', p = ''): string =>
  `<${p}c r="${ref}"${style} t="inlineStr"><${p}is><${p}t>${text}</${p}t></${p}is></${p}c>`;
const cols = (column: number): string =>
  `<cols><col min="${column}" max="${column}" width="10" customWidth="1"/></cols>`;

/** What stands in the sheet, and what must stand there after; `&lt;cols>` is checked by itself. */
const CASES: readonly (readonly [name: string, before: string, after: string])[] = [
  [
    'ordinary rows',
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData>',
    `${cols(2)}<sheetData><row r="1"><c r="A1"><v>1</v></c>${cell('B1', 'K')}</row><row r="2"><c r="A2"><v>2</v></c>${cell('B2', 'X')}</row></sheetData>`,
  ],
  [
    'rows and cells without r',
    '<sheetData><row><c><v>1</v></c><c><v>1</v></c></row><row><c><v>2</v></c></row></sheetData>',
    `${cols(3)}<sheetData><row><c><v>1</v></c><c><v>1</v></c>${cell('C1', 'K')}</row><row><c><v>2</v></c>${cell('C2', 'X')}</row></sheetData>`,
  ],
  [
    'r that re-anchors, later cells without',
    '<sheetData><row r="1"><c r="C1"><v>1</v></c><c><v>1</v></c></row><row r="7"><c><v>2</v></c></row><row><c><v>2</v></c></row></sheetData>',
    `${cols(5)}<sheetData><row r="1"><c r="C1"><v>1</v></c><c><v>1</v></c>${cell('E1', 'K')}</row><row r="7"><c><v>2</v></c>${cell('E7', 'X')}</row><row><c><v>2</v></c>${cell('E8', 'X')}</row></sheetData>`,
  ],
  [
    'behind the last value of any row',
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="D3"><v>2</v></c></row></sheetData>',
    `${cols(5)}<sheetData><row r="1"><c r="A1"><v>1</v></c>${cell('E1', 'K')}</row><row r="2"><c r="A2"><v>2</v></c>${cell('E2', 'X')}</row><row r="3"><c r="D3"><v>2</v></c>${cell('E3', 'X')}</row></sheetData>`,
  ],
  [
    'before cells far out that only have a look',
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="AMJ1" s="0"/></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="XFD3" s="0"/></row></sheetData>',
    `${cols(2)}<sheetData><row r="1"><c r="A1"><v>1</v></c>${cell('B1', 'K')}<c r="AMJ1" s="0"/></row><row r="2"><c r="A2"><v>2</v></c>${cell('B2', 'X')}</row><row r="3"><c r="XFD3" s="0"/></row></sheetData>`,
  ],
  [
    'in columns where other rows have cells that only have a look',
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="9"><c r="A9" s="0"/><c r="B9" s="0"/><c r="C9" s="0"/></row></sheetData>',
    `${cols(2)}<sheetData><row r="1"><c r="A1"><v>1</v></c>${cell('B1', 'K')}</row><row r="2"><c r="A2"><v>2</v></c>${cell('B2', 'X')}</row><row r="9"><c r="A9" s="0"/><c r="B9" s="0"/><c r="C9" s="0"/></row></sheetData>`,
  ],
  [
    'behind a cell that only has a look, right behind the values',
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2" s="0"/></row></sheetData>',
    `${cols(3)}<sheetData><row r="1"><c r="A1"><v>1</v></c>${cell('C1', 'K')}</row><row r="2"><c r="A2"><v>2</v></c><c r="B2" s="0"/>${cell('C2', 'X')}</row></sheetData>`,
  ],
  [
    'empty and self-closing rows stay',
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"/><row r="3" ht="3"></row><row r="4"><c r="A4" t="s"/></row><row r="5"><c r="A5"><v>1</v></c></row></sheetData>',
    `${cols(2)}<sheetData><row r="1"><c r="A1"><v>1</v></c>${cell('B1', 'K')}</row><row r="2"/><row r="3" ht="3"></row><row r="4"><c r="A4" t="s"/></row><row r="5"><c r="A5"><v>1</v></c>${cell('B5', 'X')}</row></sheetData>`,
  ],
  [
    'spans are widened, in either form, and only where something is written',
    '<sheetData><row r="1" spans="1:1"><c r="A1"><v>1</v></c></row><row r="2" spans="1:1 4:9" ht="12"><c r="A2"><v>1</v></c></row><row r="3" spans="1:1"/><row r="4" spans="1:100"><c r="A4"><v>1</v></c></row></sheetData>',
    `${cols(2)}<sheetData><row r="1" spans="1:2"><c r="A1"><v>1</v></c>${cell('B1', 'K')}</row><row r="2" spans="1:1 4:9" ht="12"><c r="A2"><v>1</v></c>${cell('B2', 'X')}</row><row r="3" spans="1:1"/><row r="4" spans="1:100"><c r="A4"><v>1</v></c>${cell('B4', 'X')}</row></sheetData>`,
  ],
  [
    'spans that differ from row to row',
    '<sheetData><row r="1" spans="1:3"><c r="C1"><v>1</v></c></row><row r="2" spans="1:3"><c r="C2"><v>1</v></c></row><row r="3" spans="1:2"/><row r="4" spans="1:3"><c r="C4"><v>1</v></c></row><row r="10" spans="1:99"><c r="C10"><v>1</v></c></row><row r="11" spans="1:99"><c r="C11"><v>1</v></c></row></sheetData>',
    `${cols(4)}<sheetData><row r="1" spans="1:4"><c r="C1"><v>1</v></c>${cell('D1', 'K')}</row><row r="2" spans="1:4"><c r="C2"><v>1</v></c>${cell('D2', 'X')}</row><row r="3" spans="1:2"/><row r="4" spans="1:4"><c r="C4"><v>1</v></c>${cell('D4', 'X')}</row><row r="10" spans="1:99"><c r="C10"><v>1</v></c>${cell('D10', 'X')}</row><row r="11" spans="1:99"><c r="C11"><v>1</v></c>${cell('D11', 'X')}</row></sheetData>`,
  ],
  [
    'single quotes, blanks in tags, > in a value',
    `<sheetData ><row r='1' x='>' ><c r='A1' ><v >1</v ></c ></row ><row r = "2"\n><c s='0'\tr='A2'><v>2</v></c></row></sheetData >`,
    `${cols(2)}<sheetData ><row r='1' x='>' ><c r='A1' ><v >1</v ></c >${cell('B1', 'K')}</row ><row r = "2"\n><c s='0'\tr='A2'><v>2</v></c>${cell('B2', 'X')}</row></sheetData >`,
  ],
  [
    'comments, CDATA and instructions that look like rows',
    '<!-- <sheetData> --><sheetData><!-- <row r="9"> --><row r="1"><!-- </row> --><c r="A1" t="str"><v><![CDATA[</v></row>]]></v></c><?pi </row> ?></row><row r="2"><c r="A2"><v>1<!-- </v> --></v></c></row></sheetData>',
    `<!-- <sheetData> -->${cols(2)}<sheetData><!-- <row r="9"> --><row r="1"><!-- </row> --><c r="A1" t="str"><v><![CDATA[</v></row>]]></v></c><?pi </row> ?>${cell('B1', 'K')}</row><row r="2"><c r="A2"><v>1<!-- </v> --></v></c>${cell('B2', 'X')}</row></sheetData>`,
  ],
  [
    'extensions at the end of a row, and of a cell',
    '<sheetData><row r="1"><c r="A1"><v>1</v><extLst><ext><c r="Z9"/></ext></extLst></c><extLst><ext/></extLst></row><row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row></sheetData>',
    `${cols(2)}<sheetData><row r="1"><c r="A1"><v>1</v><extLst><ext><c r="Z9"/></ext></extLst></c>${cell('B1', 'K')}<extLst><ext/></extLst></row><row r="2"><c r="A2"><f>1+1</f><v>2</v></c>${cell('B2', 'X')}</row></sheetData>`,
  ],
  [
    'dimension that is wrong',
    '<dimension ref="A1"/><sheetData><row r="1"><c r="B1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData>',
    `<dimension ref="A1:C2"/>${cols(3)}<sheetData><row r="1"><c r="B1"><v>1</v></c>${cell('C1', 'K')}</row><row r="2"><c r="A2"><v>2</v></c>${cell('C2', 'X')}</row></sheetData>`,
  ],
  [
    'dimension behind letters of more than a byte',
    '<dimension x="\u00e9\u20ac" ref="A1"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData>',
    `<dimension x="\u00e9\u20ac" ref="A1:B2"/>${cols(2)}<sheetData><row r="1"><c r="A1"><v>1</v></c>${cell('B1', 'K')}</row><row r="2"><c r="A2"><v>2</v></c>${cell('B2', 'X')}</row></sheetData>`,
  ],
  [
    'dimension larger than the data',
    '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData>',
    `<dimension ref="A1:XFD1048576"/>${cols(2)}<sheetData><row r="1"><c r="A1"><v>1</v></c>${cell('B1', 'K')}</row><row r="2"><c r="A2"><v>2</v></c>${cell('B2', 'X')}</row></sheetData>`,
  ],
  [
    'merged area beside the data',
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A2:C2"/></mergeCells>',
    `${cols(4)}<sheetData><row r="1"><c r="A1"><v>1</v></c>${cell('D1', 'K')}</row><row r="2"><c r="A2"><v>2</v></c>${cell('D2', 'X')}</row></sheetData><mergeCells count="1"><mergeCell ref="A2:C2"/></mergeCells>`,
  ],
  [
    'alternate content around the rows',
    '<mc:AlternateContent xmlns:mc="m"><mc:Choice><cols/></mc:Choice></mc:AlternateContent><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData><mc:AlternateContent xmlns:mc="m"><mc:Fallback/></mc:AlternateContent>',
    `<mc:AlternateContent xmlns:mc="m"><mc:Choice><cols/></mc:Choice></mc:AlternateContent>${cols(2)}<sheetData><row r="1"><c r="A1"><v>1</v></c>${cell('B1', 'K')}</row><row r="2"><c r="A2"><v>2</v></c>${cell('B2', 'X')}</row></sheetData><mc:AlternateContent xmlns:mc="m"><mc:Fallback/></mc:AlternateContent>`,
  ],
  ['no rows at all', '<sheetData/>', '<sheetData/>'],
  [
    'a header and nothing else',
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
  ],
];

for (const [name, before, after] of CASES) {
  test(`append: ${name}`, async () => assert.equal(await appended({ sheet: before }), worksheet(after)));
}

const COLS: readonly (readonly [name: string, before: string, after: string])[] = [
  [
    'no range there',
    '<col min="1" max="2" width="9"/>',
    '<col min="1" max="2" width="9"/><col min="3" max="3" width="10" customWidth="1"/>',
  ],
  [
    'before a later range',
    '<col min="9" max="9" width="9"/>',
    '<col min="3" max="3" width="10" customWidth="1"/><col min="9" max="9" width="9"/>',
  ],
  [
    'a covering range is split and keeps its attributes',
    "<col max='16384' style='7' min='2' width='9' hidden='1'/>",
    "<col max='2' style='7' min='2' width='9' hidden='1'/><col min=\"3\" max=\"3\" width=\"10\" style=\"7\" customWidth=\"1\"/><col max='16384' style='7' min='4' width='9' hidden='1'/>",
  ],
  [
    'a range of its own is replaced',
    '<col min="3" max="3" width="9"></col>',
    '<col min="3" max="3" width="10" customWidth="1"/>',
  ],
  [
    'a range that starts there',
    '<col min="3" max="4" width="9"/>',
    '<col min="3" max="3" width="10" customWidth="1"/><col min="4" max="4" width="9"/>',
  ],
  [
    'a range that ends there',
    '<col min="1" max="3" width="9"/>',
    '<col min="1" max="2" width="9"/><col min="3" max="3" width="10" customWidth="1"/>',
  ],
];
const TWO_ROWS =
  '<sheetData><row r="1"><c r="B1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row></sheetData>';

for (const [name, before, after] of COLS) {
  test(`column widths: ${name}`, async () => {
    const text = await appended({ sheet: `<cols>${before}</cols>${TWO_ROWS}` });
    assert.equal(/<cols>(.*)<\/cols>/.exec(text)?.[1], after);
  });
}

test('a sheet with prefixed names gets prefixed cells', async () => {
  const ns = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const row = (n: number): string => `<x:row r="${n}"><x:c r="A${n}"><x:v>1</x:v></x:c>`;
  const text = await appended({
    sheet: `<x:worksheet ${ns}><x:sheetData>${row(1)}</x:row>${row(2)}</x:row></x:sheetData></x:worksheet>`,
  });
  assert.equal(
    text,
    `<x:worksheet ${ns}><x:cols><x:col min="2" max="2" width="10" customWidth="1"/></x:cols><x:sheetData>${row(1)}${cell('B1', 'K', '', 'x:')}</x:row>${row(2)}${cell('B2', 'X', '', 'x:')}</x:row></x:sheetData></x:worksheet>`,
  );
});

test('a header that is not in row 1, rows above it left alone', async () => {
  const sheet =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="A3"><v>3</v></c></row><row r="4"><c r="A4"><v>4</v></c></row></sheetData>';
  const text = await appended({ sheet }, { headerRow: 3 });
  assert.equal(
    text,
    worksheet(
      `${cols(2)}${sheet.replace('</c></row><row r="4">', `</c>${cell('B3', 'K')}</row><row r="4">`).replace('</c></row></sheetData>', `</c>${cell('B4', 'X')}</row></sheetData>`)}`,
    ),
  );
});

test('a header row without an element of its own is made, before all rows behind it', async () => {
  const sheet = '<sheetData><row r="2"/><row r="3"><c r="A3"><v>3</v></c></row></sheetData>';
  assert.equal(
    await appended({ sheet }),
    worksheet(
      `${cols(2)}<sheetData><row r="1">${cell('B1', 'K')}</row><row r="2"/><row r="3"><c r="A3"><v>3</v></c>${cell('B3', 'X')}</row></sheetData>`,
    ),
  );
});

test('a self-closing header row is opened', async () => {
  const sheet = '<sheetData><row r="1" ht="20" /><row r="2"><c r="A2"><v>2</v></c></row></sheetData>';
  assert.equal(
    await appended({ sheet }),
    worksheet(
      `${cols(2)}<sheetData><row r="1" ht="20" >${cell('B1', 'K')}</row><row r="2"><c r="A2"><v>2</v></c>${cell('B2', 'X')}</row></sheetData>`,
    ),
  );
});

test('without a header all filled rows are data', async () => {
  const text = await appended({ sheet: TWO_ROWS }, { headerRow: undefined });
  assert.ok(text.includes(cell('C1', 'X')) && text.includes(cell('C2', 'X')));
});

test('rows without a label get no cell and keep their spans', async () => {
  const sheet =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" spans="1:1"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3"><v>1</v></c></row></sheetData>';
  const output = await appendTo(await open({ sheet }), ['K', 'L'], (row) => (row === 2 ? ['', ''] : ['', 'Y']));
  assert.equal(
    unzip(output).get(SHEET)!.text,
    worksheet(
      `<cols><col min="2" max="2" width="10" customWidth="1"/><col min="3" max="3" width="10" customWidth="1"/></cols>${sheet.replace('</c></row><row r="2"', `</c>${cell('B1', 'K')}${cell('C1', 'L')}</row><row r="2"`).replace('</c></row></sheetData>', `</c>${cell('C3', 'Y')}</row></sheetData>`)}`,
    ),
  );
});

test('the style is that of the rightmost neighbour under which text looks like text', async () => {
  // 0 general, 1 date, 2 percentage, 3 text, 4 hides everything, 5 amount
  const fixture = {
    formats: [0, 14, 10, 49, 164, 4],
    formatCodes: { 164: ';;;' },
    sheet:
      '<sheetData><row r="1"><c r="A1" s="3"><v>1</v></c><c r="B1" s="3"><v>1</v></c></row>' +
      '<row r="2"><c r="A2" s="5"><v>1</v></c><c r="B2" s="1"><v>1</v></c></row>' +
      '<row r="3"><c r="A3" s="3"><v>1</v></c><c r="B3" s="2"><v>1</v></c></row>' +
      '<row r="4"><c r="A4" s="1"><v>1</v></c><c r="B4" s="4"><v>1</v></c></row></sheetData>',
  };
  const text = await appended(fixture);
  for (const [ref, style] of [
    ['C1', 3],
    ['C2', 5],
    ['C3', 3],
  ] as const)
    assert.ok(text.includes(`<c r="${ref}" s="${style}" t="inlineStr">`), ref);
  assert.ok(text.includes('<c r="C4" t="inlineStr">'));
});

const TEXTS: readonly (readonly [text: string, written: string])[] = [
  ['a & b < c > "d"', '<t>a &amp; b &lt; c &gt; &quot;d&quot;</t>'],
  [' edge', '<t xml:space="preserve"> edge</t>'],
  ['two\nlines', '<t xml:space="preserve">two\nlines</t>'],
  ['bell\u0007', '<t>bell_x0007_</t>'],
  ['_x0041_ is no A', '<t>_x005F_x0041_ is no A</t>'],
  ['caf\u00e9 \u{1f3ad}', '<t>caf\u00e9 \u{1f3ad}</t>'],
];
for (const [text, written] of TEXTS) {
  test(`text is escaped: ${JSON.stringify(text)}`, async () => {
    const output = await appendTo(await open({ sheet: TWO_ROWS }), ['K'], () => [text]);
    assert.ok(unzip(output).get(SHEET)!.text.includes(`<c r="C2" t="inlineStr"><is>${written}</is></c>`));
    const again = await openWorkbook(memorySource(output), nodeCompression());
    assert.equal(again.sheets[0]!.rows[1]!.cells[2]!.text, text);
  });
}

test('a text that no cell can hold is refused', async () => {
  await assert.rejects(
    appendTo(await open({ sheet: TWO_ROWS }), ['K'], () => ['x'.repeat(32_768)]),
    { code: 'file.text-too-long' },
  );
});

test('every other part stays byte for byte, in order, under fresh headers', async () => {
  const fixture = { sheet: TWO_ROWS, parts: { 'xl/vbaProject.bin': 'macro', 'xl/media/x.png': 'image' } };
  const output = unzip(await appendTo(await open(fixture), ['K'], () => ['X']));
  const before = workbookParts(fixture);
  assert.deepEqual([...output.keys()], Object.keys(before));
  for (const [name, part] of output) {
    if (name !== SHEET) assert.equal(part.stored.toString(), before[name], name);
    assert.equal(part.localHeader.readUInt16LE(4), 20);
    assert.equal(part.localHeader.readUInt16LE(6) & 8, 0);
    assert.equal(part.localHeader.readUInt16LE(28), 0);
  }
});

async function findingsOf(fixture: WorkbookFixture, headers = ['K']): Promise<readonly FindingCode[]> {
  const file = await open(fixture);
  const labels = new LabelTable();
  const sink = { write: async () => undefined, commit: async () => undefined, abort: async () => undefined };
  const fill: AppendPlan['fill'] = (batch, out) => out.columns[0]!.fill(labels.id('X'), 0, batch.rows);
  const result = await file.append({ sheet: 0, headerRow: 1, columns: [0], headers, labels, fill }, sink);
  return result.findings;
}

const FINDINGS: readonly (readonly [name: string, fixture: WorkbookFixture, findings: readonly FindingCode[]])[] = [
  ['nothing to say', { sheet: TWO_ROWS }, []],
  ['protected', { sheet: `${TWO_ROWS}<sheetProtection sheet="1"/>` }, ['file.sheet-protected']],
  ['protection switched off', { sheet: `${TWO_ROWS}<sheetProtection sheet="0"/>` }, []],
  [
    'formula without value in an asked column',
    {
      sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><f>1+1</f></c></row></sheetData>',
    },
    ['file.formula-not-calculated'],
  ],
  [
    'formula without value elsewhere',
    {
      sheet:
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>1+1</f></c></row></sheetData>',
    },
    [],
  ],
  ['signed', { sheet: TWO_ROWS, parts: { '_xmlsignatures/origin.sigs': '' } }, ['file.digital-signature']],
  [
    'our column is there already',
    {
      sheet:
        '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData>',
      strings: '<si><t>k</t></si>',
    },
    ['file.segment-column-present'],
  ],
];
for (const [name, fixture, findings] of FINDINGS) {
  test(`findings: ${name}`, async () => assert.deepEqual(await findingsOf(fixture), findings));
}

test('a header that is taken gets the next free number', async () => {
  const header = (ref: string, text: string): string => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const sheet = `<sheetData><row r="1">${header('A1', 'culturele doelgroep')}${header('B1', 'Culturele Doelgroep2')}</row><row r="2"><c r="A2"><v>1</v></c></row></sheetData>`;
  const output = await appendTo(await open({ sheet }), ['Culturele Doelgroep'], () => ['X']);
  assert.ok(unzip(output).get(SHEET)!.text.includes('<t>Culturele Doelgroep3</t>'));
});
