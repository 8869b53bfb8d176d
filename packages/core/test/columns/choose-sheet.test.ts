import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CellKind, chooseSheet, EMPTY_CELL, formatColumnLetter } from '@verrijk/core';
import type { SampledSheet } from '@verrijk/core';

const KINDS: Readonly<Record<string, readonly string[]>> = {
  empty: [],
  customers: ['Klantnummer|Postcode|Huisnummer', '1|1000AB|1', '2|2000AB|2a', '3|3000AB|3'],
  doubtful: ['Postcode|Postcode|Huisnummer', '1000AB|1000AB|1'],
  addresses: [
    'Klantnummer|Adres',
    '1|Verzonnenstraat 1, 1000 AB Fictiedorp',
    '2|Laan van Fictie 2, 2000 AB Fictiedorp',
  ],
  totals: ['Maand|Aantal', 'januari|12', 'februari|13'],
};

/** "Klanten:customers" is a visible sheet, "-Oud:customers" a hidden one. */
function sheetsOf(text: string): SampledSheet[] {
  return text.split(' ').map((sheet) => {
    const [name, kind] = sheet.split(':') as [string, string];
    const rows = KINDS[kind]!.map((line, index) => ({
      rowNumber: index + 1,
      cells: line.split('|').map((value) => (value === '' ? EMPTY_CELL : { kind: CellKind.text, text: value })),
    }));
    return { name: name.replace('-', ''), visible: !name.startsWith('-'), rows };
  });
}

const CASES: readonly (readonly [string, string | undefined, string])[] = [
  ['Klanten:customers', undefined, '0'],
  ['Totalen:totals Klanten:customers', undefined, '1'],
  ['Leeg:empty Klanten:addresses Totalen:totals', undefined, '1'],
  ['Totalen:totals Klanten:doubtful', undefined, '1'],
  ['Totalen:totals', undefined, '0'],
  ['Totalen:totals Leeg:empty', undefined, '0'],
  ['-Oud:customers Klanten:customers', undefined, '1'],
  ['-Oud:customers Totalen:totals', undefined, '1'],
  ['A:customers B:customers C:totals', undefined, 'sheet.choose A B'],
  ['A:totals B:totals', undefined, 'sheet.choose A B'],
  ['A:empty', undefined, 'file.empty'],
  ['-A:customers', undefined, 'file.empty'],
  ['A:customers B:customers', 'B', '1'],
  ['A:customers B:customers', ' b ', '1'],
  ['A:customers -B:customers', 'B', '1'],
  ['a:customers A:customers', 'A', '1'],
  ['A:customers B:totals', 'C', 'sheet.unknown A B'],
];

describe('which sheet holds the customers', () => {
  for (const [sheets, asked, expected] of CASES) {
    test(`${sheets}${asked === undefined ? '' : `, asked for "${asked}"`}`, () => {
      const choice = chooseSheet(sheetsOf(sheets), asked === undefined ? {} : { sheet: asked });
      assert.equal(
        choice.kind === 'sheet' ? `${choice.sheet}` : [choice.code, ...choice.candidates].join(' '),
        expected,
      );
    });
  }
});

test('columns are lettered as in a spreadsheet', () => {
  const letters = [0, 25, 26, 51, 52, 701, 702, 16_383].map(formatColumnLetter);
  assert.deepEqual(letters, ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA', 'XFD']);
});
