import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CellKind, VerrijkError } from '@verrijk/core';
import type { SheetSample, TableFile } from '@verrijk/files';
import { settleColumns } from '../../src/columns/settle-columns.ts';
import type { ColumnRequest } from '../../src/columns/settle-columns.ts';

const CUSTOMERS = [
  ['Klantnr', 'Postcode', 'Huisnummer'],
  ['1', '1000AB', '1'],
  ['2', '2000AB', '2'],
];
const NOTES = [
  ['Opmerking', 'Bedrag'],
  ['Fictief', '12'],
];

function workbook(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): TableFile {
  const unused = (): never => assert.fail('only samples are looked at');
  const samples = Object.entries(sheets).map(([name, rows]): SheetSample => ({
    name,
    visible: true,
    rows: rows.map((texts, at) => ({
      rowNumber: at + 1,
      cells: texts.map((text) => ({ kind: text === '' ? CellKind.empty : CellKind.text, text })),
    })),
  }));
  return { kind: 'xlsx', sheets: samples, read: unused, append: unused, close: unused };
}

const settle = (file: TableFile, request: Partial<ColumnRequest> = {}) =>
  settleColumns(file, 'klanten.xlsx', {
    overrides: {},
    sheet: undefined,
    noHeader: false,
    idRequired: false,
    groupNames: [],
    ...request,
  });

const TWO = { 'Blad 1': CUSTOMERS, 2024: CUSTOMERS, Notities: NOTES };

// Object keys that are numbers come first: 2024 is the first sheet.
const SHEETS: readonly (readonly [asked: string, position: number])[] = [
  ['Blad 1', 1],
  ['blad 1 ', 1],
  ['2024', 0],
  ['1', 0],
  ['2', 1],
];
for (const [asked, position] of SHEETS) {
  test(`--sheet "${asked}" is sheet ${position + 1}`, () => {
    assert.equal(settle(workbook(TWO), { sheet: asked }).sheet, position);
  });
}

const PROBLEMS: readonly (readonly [
  what: string,
  file: TableFile,
  request: Partial<ColumnRequest>,
  code: string,
  details: Readonly<Record<string, string>>,
])[] = [
  ['two sheets', workbook(TWO), {}, 'sheet.choose', { candidates: '“2024”, “Blad 1”', flag: '--sheet' }],
  [
    'a fourth sheet',
    workbook(TWO),
    { sheet: '4' },
    'sheet.unknown',
    { sheet: '4', candidates: '“2024”, “Blad 1”, “Notities”' },
  ],
  [
    'no customers',
    workbook({ Notities: NOTES }),
    {},
    'column.missing',
    { role: 'postcode', candidates: 'A “Opmerking”, B “Bedrag”' },
  ],
  [
    'a delivery without ID',
    workbook({ A: CUSTOMERS.map((row) => row.slice(1)) }),
    { idRequired: true },
    'column.missing',
    { role: 'id', flag: '--id' },
  ],
  [
    'a column that is not there',
    workbook({ A: CUSTOMERS }),
    { overrides: { id: 'ID' } },
    'column.unknown',
    { column: 'ID', candidates: 'A “Klantnr”, B “Postcode”, C “Huisnummer”' },
  ],
  ['only headers', workbook({ A: CUSTOMERS.slice(0, 1) }), {}, 'sheet.no-rows', { file: 'klanten.xlsx' }],
  ['an empty workbook', workbook({ A: [] }), {}, 'file.empty', { file: 'klanten.xlsx' }],
];
for (const [what, file, request, code, details] of PROBLEMS) {
  test(`${what}: ${code}`, () => {
    assert.throws(
      () => settle(file, request),
      (error) => {
        assert.ok(error instanceof VerrijkError);
        assert.equal(error.code, code);
        for (const [name, value] of Object.entries(details)) assert.equal(error.details[name], value, name);
        return true;
      },
    );
  });
}
