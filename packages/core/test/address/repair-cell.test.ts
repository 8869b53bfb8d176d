import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CellKind, repairHouseNumber, repairPostcode } from '@verrijk/core';

const POSTCODES: readonly (readonly [text: string, repaired: string | undefined])[] = [
  ['1O11 AB', '1011 AB'],
  ['1oo1ab', '1001ab'],
  ['NL-1O11AB', 'NL-1011AB'],
  ['1O11 OO Fictiestad', '1011 OO Fictiestad'],
  [' 1 O 1 1 AB ', ' 1 0 1 1 AB '],
  ['1011 AB', undefined],
  ['1O11', undefined],
  ['Fictiestad', undefined],
  ['', undefined],
];

for (const [text, repaired] of POSTCODES) {
  test(`postcode ${JSON.stringify(text)} becomes ${repaired}`, () => {
    const repair = repairPostcode({ kind: CellKind.text, text });
    assert.equal(repair?.text, repaired);
    assert.equal(repair?.rule, repaired === undefined ? undefined : 'postcode-letter-o');
  });
}

const HOUSE_NUMBERS: readonly (readonly [kind: keyof typeof CellKind, text: string, repaired: string | undefined])[] = [
  ['date', '2026-03-03', '3-3'],
  // Typed as 3-1 or as 1-3.
  ['date', '2026-01-03', undefined],
  // Typed as 1-1, 1-26 or 1-2026.
  ['date', '2026-01-01', undefined],
  ['text', '3-mrt', '3-3'],
  ['text', '3-mar', '3-3'],
  ['text', '2-jan', undefined],
  // 1-13 may be a range too.
  ['text', 'jan-13', undefined],
  ['text', '3-3-2026', '3-3'],
  ['time', '12:05', '12-5'],
  ['time', '12:14', undefined],
  ['text', '12:05', '12-5'],
  ['number', '1.2', undefined],
  ['number', '12', undefined],
  ['scientific', '120', undefined],
  ['text', '1,2E+02', undefined],
  // Typed as 12-5 or as 12-50, in a workbook and in a CSV alike.
  ['number', '12.5', undefined],
  ['text', '12,5', undefined],
  ['text', '12,14', undefined],
  ['text', '12 hs', undefined],
  ['text', '', undefined],
  ['empty', '', undefined],
  ['error', '#N/A', undefined],
];

for (const [kind, text, repaired] of HOUSE_NUMBERS) {
  test(`house number ${kind} ${JSON.stringify(text)} becomes ${repaired}`, () => {
    assert.equal(repairHouseNumber({ kind: CellKind[kind], text })?.text, repaired);
  });
}
