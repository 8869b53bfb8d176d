import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CellKind } from '@verrijk/core';
import { openWorkbook } from '../../src/index.ts';
import { nodeCompression } from '../../src/node/index.ts';
import { memorySource, readRows } from '../memory-file.ts';
import { buildWorkbook, relationships, worksheet } from '../workbook-fixtures.ts';
import type { WorkbookFixture } from '../workbook-fixtures.ts';

const { boolean, date, empty, error, fraction, number, scientific, text, time } = CellKind;
const FORMATS = {
  // 0 general, 1 date, 2 time, 3 fraction, 4 scientific, 5 percentage, 6 custom date, 7 custom time, 8 text
  formats: [0, 14, 20, 12, 11, 9, 164, 165, 49],
  formatCodes: { 164: 'd\\-mmm', 165: '[h]:mm' },
};
const open = (fixture: WorkbookFixture) => openWorkbook(memorySource(buildWorkbook(fixture)), nodeCompression());

/** A cell's XML, what kind it is and what it says. */
const CELLS: readonly (readonly [xml: string, kind: CellKind, text: string])[] = [
  ['<c r="A1"><v>12</v></c>', number, '12'],
  ['<c r="A1"><v> 12.0 </v></c>', number, '12.0'],
  ['<c r="A1"><v>1E3</v></c>', number, '1E3'],
  ['<c r="A1"><v>1234567890123456789</v></c>', number, '1234567890123456789'],
  ['<c r="A1"><v>&#49;2</v></c>', text, '12'],
  ['<c r="A1"><v>1<!-- 9 -->2</v></c>', number, '12'],
  ['<c r="A1" t="n"><v>-3</v></c>', number, '-3'],
  ['<c r="A1" s="5"><v>0.5</v></c>', number, '0.5'],
  ['<c r="A1" s="1"><v>46025</v></c>', date, '2026-01-03'],
  ['<c r="A1" s="6"><v>46025.75</v></c>', date, '2026-01-03'],
  ['<c r="A1" s="1"><v>60</v></c>', date, '1900-02-29'],
  ['<c r="A1" s="1"><v>1</v></c>', date, '1900-01-01'],
  ['<c r="A1" s="1"><v>-1</v></c>', number, '-1'],
  ['<c r="A1" s="2"><v>0.500694444444444</v></c>', time, '12:01'],
  ['<c r="A1" s="7"><v>1.5006944444</v></c>', time, '36:01'],
  ['<c r="A1" s="3"><v>1.5</v></c>', fraction, '1.5'],
  ['<c r="A1" s="4"><v>120</v></c>', scientific, '120'],
  ['<c r="A1" s="999"><v>7</v></c>', number, '7'],
  ['<c r="A1" t="b"><v>1</v></c>', boolean, 'TRUE'],
  ['<c r="A1" t="b"><v>0</v></c>', boolean, 'FALSE'],
  ['<c r="A1" t="e"><v>#N/A</v></c>', error, '#N/A'],
  ['<c r="A1" t="d"><v>2026-01-03T00:00:00</v></c>', date, '2026-01-03'],
  ['<c r="A1" t="d"><v>T12:01:00</v></c>', time, '12:01'],
  ['<c r="A1" t="str"><f>A2</f><v>a &amp; b</v></c>', text, 'a & b'],
  ['<c r="A1" t="str"><f t="shared" si="0"/><v><![CDATA[a < b]]></v></c>', text, 'a < b'],
  ['<c r="A1" t="str"><f>""</f><v></v></c>', empty, ''],
  ['<c r="A1"><f>1+1</f></c>', empty, ''],
  ['<c r="A1" t="s"/>', empty, ''],
  ['<c r="A1" t="s"><v>0</v></c>', text, 'nul'],
  ["<c t='s' r='A1' ><v >1</v ></c >", text, 'een & twee'],
  ['<c r="A1" t="s"><v>2</v></c>', text, 'vetgewoon'],
  ['<c r="A1" t="s"><v>3</v></c>', text, '\u6771\u4eac'],
  ['<c r="A1" t="s"><v>4</v></c>', text, ' rand '],
  ['<c r="A1" t="s"><v>5</v></c>', empty, ''],
  ['<c r="A1" t="s"><v>6</v></c>', text, 'A_x0041_'],
  ['<c r="A1" t="s"><v>7</v></c>', text, '</si>'],
  ['<c r="A1" t="s"><v>8</v></c>', text, 'regel\nregel'],
  ['<c r="A1" t="inlineStr"><is><t>vlak</t></is></c>', text, 'vlak'],
  ['<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 007 </t></is></c>', text, ' 007 '],
  [
    '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>a</t></r><r><t>b</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
    text,
    'ab',
  ],
  ['<c r="A1" t="inlineStr"><is><t/></is></c>', empty, ''],
  ['<c r="A1" t="inlineStr"><is/></c>', empty, ''],
  ['<c r="A1" t="inlineStr"><is><t>_xD83C__xDFAD_</t></is></c>', text, '\u{1f3ad}'],
  ['<c r="A1" t="inlineStr"><is><t>1000&#160;AB</t></is></c>', text, '1000\u00a0AB'],
];
const STRINGS =
  '<si><t>nul</t></si><!-- <si><t>geen</t></si> --><si><t>een &amp; twee</t></si>' +
  '<si><r><rPr><b/></rPr><t>vet</t></r><r><t>gewoon</t></r></si>' +
  '<si><t>\u6771\u4eac</t><rPh sb="0" eb="2"><t>\u3068\u3046</t></rPh><phoneticPr fontId="1"/></si>' +
  '<si><t xml:space="preserve"> rand </t></si><si><t/></si><si><t>A_x005F_x0041_</t></si>' +
  '<si><t><![CDATA[</si>]]></t></si><si><t>regel\r\nregel</t></si>';

for (const [xml, kind, said] of CELLS) {
  test(`cell: ${xml.slice(0, 100)}`, async () => {
    const sheet = `<sheetData><row r="1">${xml}<c r="B1"><v>1</v></c></row></sheetData>`;
    const file = await open({ sheet, strings: STRINGS, ...FORMATS });
    assert.deepEqual(file.sheets[0]!.rows[0]!.cells[0] ?? { kind: empty, text: '' }, { kind, text: said });
    await file.read({ sheet: 0, headerRow: undefined, columns: [1, 0] }, (batch) => {
      assert.equal(batch.rows, 1);
      assert.deepEqual(batch.columns[1]!.cell(0), { kind, text: said });
      assert.deepEqual(batch.columns[0]!.cell(0), { kind: number, text: '1' });
    });
  });
}

test('days count from 1904 where the workbook says so', async () => {
  const sheet = '<sheetData><row r="1"><c r="A1" s="1"><v>44563</v></c></row></sheetData>';
  const file = await open({ sheet, date1904: true, ...FORMATS });
  assert.deepEqual(file.sheets[0]!.rows[0]!.cells[0], { kind: date, text: '2026-01-03' });
});

test('rows are numbered as in the file, and empty ones are no rows', async () => {
  const sheet =
    '<sheetData><row r="2"><c r="A2"><v>2</v></c></row><row r="3"/><row r="4"><c r="A4"/></row><row><c r="C5"><v>5</v></c></row></sheetData>';
  const file = await open({ sheet });
  assert.deepEqual(await readRows(file, { columns: [2, 0, 2] }), [
    [2, '', '2', ''],
    [5, '5', '', '5'],
  ]);
  assert.deepEqual(
    file.sheets[0]!.rows.map((row) => row.rowNumber),
    [2, 5],
  );
});

test('shared strings that first come late in the file', async () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => {
    const value = i < 5000 ? `<c r="A${i + 1}"><v>${i}</v></c>` : `<c r="A${i + 1}" t="s"><v>${i % 3}</v></c>`;
    return `<row r="${i + 1}">${value}</row>`;
  });
  const file = await open({
    sheet: `<sheetData>${rows.join('')}</sheetData>`,
    strings: '<si><t>a</t></si><si><t>b</t></si><si><t>c</t></si>',
  });
  const read = await readRows(file, { columns: [0] });
  assert.equal(read.length, 10_000);
  for (const [i, row] of read.entries()) assert.deepEqual(row, [i + 1, i < 5000 ? String(i) : 'abc'[i % 3]]);
  assert.equal(file.sheets[0]!.rows.length, 200);
});

const NAMES: readonly (readonly [name: string, parts: Readonly<Record<string, string | undefined>>])[] = [
  ['absolute target', { 'xl/_rels/workbook.xml.rels': relationships(['worksheet', '/xl/worksheets/sheet1.xml']) }],
  ['backslashes', { 'xl/_rels/workbook.xml.rels': relationships(['worksheet', 'worksheets\\sheet1.xml']) }],
  ['another case', { 'xl/_rels/workbook.xml.rels': relationships(['worksheet', 'Worksheets/SHEET1.xml']) }],
  [
    'steps up and down',
    { 'xl/_rels/workbook.xml.rels': relationships(['worksheet', '../xl/./worksheets/sheet1.xml']) },
  ],
  [
    'another folder, blanks escaped',
    {
      'xl/_rels/workbook.xml.rels': relationships(['worksheet', '/data/my%20sheet.xml']),
      'xl/worksheets/sheet1.xml': undefined,
      'data/my sheet.xml': worksheet('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'),
    },
  ],
];
for (const [name, parts] of NAMES) {
  test(`part name: ${name}`, async () => {
    const file = await open({ sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>', parts });
    assert.deepEqual(await readRows(file, { columns: [0] }), [[1, '1']]);
  });
}

test('strict namespaces, prefixes and a byte order mark', async () => {
  const main = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
  const links = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
  const strict = (xml: string): string =>
    xml.replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', links);
  const file = await open({
    sheet: `\ufeff<?xml version="1.0"?><s:worksheet xmlns:s="${main}"><s:sheetData><s:row r="1"><s:c r="A1" t="s"><s:v>0</s:v></s:c><s:c r="B1" t="inlineStr"><s:is><s:t>b</s:t></s:is></s:c></s:row></s:sheetData></s:worksheet>`,
    parts: {
      '_rels/.rels': strict(relationships(['officeDocument', 'xl/workbook.xml'])),
      'xl/_rels/workbook.xml.rels': strict(
        relationships(['worksheet', 'worksheets/sheet1.xml'], ['sharedStrings', 'sharedStrings.xml']),
      ),
      'xl/workbook.xml': `<w:workbook xmlns:w="${main}" xmlns:q="${links}"><w:sheets><w:sheet name="A &amp; B" sheetId="1" q:id="rId1" state="veryHidden"/></w:sheets></w:workbook>`,
      'xl/sharedStrings.xml': `<t:sst xmlns:t="${main}"><t:si><t:t>a</t:t></t:si></t:sst>`,
    },
  });
  assert.equal(file.sheets[0]!.name, 'A & B');
  assert.equal(file.sheets[0]!.visible, false);
  assert.deepEqual(await readRows(file, { columns: [0, 1] }), [[1, 'a', 'b']]);
});
