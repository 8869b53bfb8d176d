import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FindingCode } from '@verrijk/core';
import { LabelTable } from '@verrijk/core';
import { openWorkbook } from '../../src/index.ts';
import type { AppendPlan } from '../../src/index.ts';
import { nodeCompression } from '../../src/node/index.ts';
import { appendTo, memorySource } from '../memory-file.ts';
import { buildWorkbook, relationships, unzip } from '../workbook-fixtures.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const TABLE = 'xl/tables/table1.xml';
const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

const cells = (row: number, letters: string): string =>
  letters
    .split('')
    .map((letter) => `<c r="${letter}${row}" t="inlineStr"><is><t>${letter}${row}</t></is></c>`)
    .join('');
/** Rows 1 to 3 with cells in columns A and B, and more where a case asks for them. */
const sheetWith = (more: Readonly<Record<number, string>> = {}, after = ''): string =>
  `<sheetData>${[1, 2, 3].map((row) => `<row r="${row}">${cells(row, `AB${more[row] ?? ''}`)}</row>`).join('')}</sheetData>${after}`;
const table = (attributes = '', names: readonly string[] = ['A1', 'B1']): string =>
  `<table ${NS} id="1" name="T" displayName="T" ref="A1:B3" ${attributes}><autoFilter ref="A1:B3"/><tableColumns count="${names.length}">` +
  `${names.map((name, i) => `<tableColumn id="${i + 1}" name="${name}"/>`).join('')}</tableColumns></table>`;

interface TableCase {
  readonly name: string;
  readonly sheet?: string;
  readonly table?: string;
  readonly parts?: Readonly<Record<string, string>>;
  readonly plan?: Partial<AppendPlan>;
  readonly grows: boolean;
  /** Where the column goes; C unless told. */
  readonly column?: string;
}

const CASES: readonly TableCase[] = [
  { name: 'plain', grows: true },
  { name: 'free beside the table although there are cells further on', sheet: sheetWith({ 2: 'E' }), grows: true },
  { name: 'a cell in the way', sheet: sheetWith({ 3: 'C' }), grows: false, column: 'D' },
  { name: 'a cell in the way and others further on', sheet: sheetWith({ 2: 'F', 3: 'C' }), grows: false, column: 'G' },
  {
    name: 'a merged area in the way',
    sheet: sheetWith({}, '<mergeCells><mergeCell ref="C8:D9"/></mergeCells>'),
    grows: false,
    column: 'E',
  },
  { name: 'totals row', table: table('totalsRowCount="1"'), grows: false },
  { name: 'no header row', table: table('headerRowCount="0"'), grows: false },
  { name: 'filled by XML', table: table('tableType="xml"'), grows: false },
  { name: 'filled by a query', table: table('tableType="queryTable"'), grows: false },
  {
    name: 'filled by a query, said only by a relationship',
    parts: { 'xl/tables/_rels/table1.xml.rels': relationships(['queryTable', '../queryTables/queryTable1.xml']) },
    grows: false,
  },
  { name: 'columns that do not add up', table: table('', ['A1']), grows: false },
  { name: 'header of the table is not the header row', plan: { headerRow: 2 }, grows: false },
];

function workbook(one: Partial<TableCase>): Uint8Array {
  return buildWorkbook({
    sheet: one.sheet ?? sheetWith(),
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(['table', '../tables/table1.xml']),
      [TABLE]: one.table ?? table(),
      ...one.parts,
    },
  });
}

for (const one of CASES) {
  test(`table: ${one.name}`, async () => {
    const bytes = workbook(one);
    const file = await openWorkbook(memorySource(bytes), nodeCompression());
    const labels = new LabelTable();
    const findings: FindingCode[] = [];
    const pieces: Uint8Array[] = [];
    const fill: AppendPlan['fill'] = (batch, out) => out.columns[0]!.fill(labels.id('X'), 0, batch.rows);
    const plan = { sheet: 0, headerRow: 1, columns: [0, 1], headers: ['K'], labels, fill, ...one.plan };
    const sink = {
      write: async (piece: Uint8Array) => void pieces.push(piece),
      commit: async () => {},
      abort: async () => {},
    };
    findings.push(...(await file.append(plan, sink)).findings);
    const parts = unzip(Buffer.concat(pieces));
    const grown = table('', ['A1', 'B1', 'K']).replaceAll('A1:B3', 'A1:C3');
    assert.equal(parts.get(TABLE)!.text, one.grows ? grown : (one.table ?? table()));
    assert.deepEqual(findings, one.grows ? [] : ['file.table-not-extended']);
    const written = [...parts.get(SHEET)!.text.matchAll(/r="([A-Z]+)(\d)" t="inlineStr"><is><t>([KX])</g)].map(
      (found) => `${found[1]}${found[2]}${found[3]}`,
    );
    const column = one.column ?? 'C';
    assert.deepEqual(
      written,
      plan.headerRow === 1 ? [`${column}1K`, `${column}2X`, `${column}3X`] : [`${column}2K`, `${column}3X`],
    );
  });
}

test('cells inserted before others keep the row in order', async () => {
  const file = await openWorkbook(memorySource(workbook({ sheet: sheetWith({ 1: 'E', 3: 'DE' }) })), nodeCompression());
  const text = unzip(await appendTo(file, ['K'], () => ['X'], { headerRow: 1, columns: [0, 1] })).get(SHEET)!.text;
  const order = [...text.matchAll(/<c r="([A-Z]\d)"/g)].map((found) => found[1]);
  assert.deepEqual(order, ['A1', 'B1', 'C1', 'E1', 'A2', 'B2', 'C2', 'A3', 'B3', 'C3', 'D3', 'E3']);
});

test('the new column has a name that the table does not have yet, escaped as Excel does', async () => {
  const file = await openWorkbook(memorySource(workbook({ table: table('', ['A1', 'k']) })), nodeCompression());
  const output = unzip(await appendTo(file, ['K', 'L & "M"\nN'], () => ['X'], { headerRow: 1, columns: [0] }));
  assert.ok(
    output
      .get(TABLE)!
      .text.includes('<tableColumn id="3" name="K2"/><tableColumn id="4" name="L &amp; &quot;M&quot;_x000a_N"/>'),
  );
  assert.ok(output.get(TABLE)!.text.includes('count="4"'));
  assert.ok(output.get(SHEET)!.text.includes('<t>K2</t>'));
});

test('ids go on behind the largest, prefixes and other attributes stay', async () => {
  const prefixed =
    `<x:table xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" id="3" displayName='T' ref='A1:B3' totalsRowShown="0">` +
    `<x:tableColumns count='2'><x:tableColumn id="7" name="A1"/><x:tableColumn id="2" name="B1"><x:extLst/></x:tableColumn></x:tableColumns><x:tableStyleInfo/></x:table>`;
  const file = await openWorkbook(memorySource(workbook({ table: prefixed })), nodeCompression());
  const output = unzip(await appendTo(file, ['K'], () => ['X'], { headerRow: 1, columns: [0] }));
  assert.equal(
    output.get(TABLE)!.text,
    prefixed
      .replace('A1:B3', 'A1:C3')
      .replace("'2'", "'3'")
      .replace('</x:tableColumns>', '<x:tableColumn id="8" name="K"/></x:tableColumns>'),
  );
});

test('a table elsewhere on the sheet is left alone, and the column goes past it', async () => {
  const other = table().replaceAll('A1:B3', 'E1:F3');
  const file = await openWorkbook(memorySource(workbook({ table: other })), nodeCompression());
  const output = unzip(await appendTo(file, ['K'], () => ['X'], { headerRow: 1, columns: [0, 1] }));
  assert.equal(output.get(TABLE)!.text, other);
  assert.ok(output.get(SHEET)!.text.includes('<c r="G1" t="inlineStr"><is><t>K</t>'));
});
