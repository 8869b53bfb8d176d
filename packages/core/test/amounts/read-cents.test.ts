import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { CellKind, parseCents, readCents } from '@verrijk/core';
import { batchOf } from '../cell-rows.ts';

/** Texts as they stand in files, with their cents. */
const TEXTS: readonly (readonly [text: string, cents: number])[] = [
  ['12', 1200],
  ['0', 0],
  ['12,5', 1250],
  ['12.50', 1250],
  [' 12,50 ', 1250],
  ['1.234', 123_400],
  ['1,234', 123_400],
  ['1.234,56', 123_456],
  ['1,234.56', 123_456],
  ['1.234.567', 123_456_700],
  ['1.234.567,8', 123_456_780],
  ['0,125', 13],
  ['1234,567', 123_457],
  ['-12,50', -1250],
  ['12,50-', -1250],
  ['(12,50)', -1250],
  ['- 12,50', -1250],
  ['−12,50', -1250],
  ['€ 12,50', 1250],
  ['€12.50', 1250],
  ['-€ 12,50', -1250],
  ['€ -12,50', -1250],
  ['12,50 EUR', 1250],
  ['12,-', 1200],
  ['€ 1.234,–', 123_400],
  ['1 234,50', 123_450],
  ['€\u00a01\u202f234,50', 123_450],
  ['+5', 500],
  ['', NaN],
  [' ', NaN],
  ['-', NaN],
  ['gratis', NaN],
  ['12,50,30', NaN],
  ['1.23.456', NaN],
  ['1.234,56.7', NaN],
  ['12..5', NaN],
  [',50', NaN],
  ['3-1-2024', NaN],
  ['2024.01.03', NaN],
  ['12 kaarten', NaN],
];
const NUMBERS: readonly (readonly [text: string, cents: number])[] = [
  ['12.345', 1235],
  ['1.234', 123],
  ['1E3', 100_000],
  ['12.340000000000002', 1234],
  ['-0.5', -50],
];

describe('amounts', () => {
  for (const [text, cents] of TEXTS) {
    test(`“${text}” is ${cents} cents`, () => {
      const { columns } = batchOf([['filler'], [text], ['9']]);
      assert.equal(readCents(columns[0]!, 1), cents);
      assert.equal(parseCents({ kind: CellKind.text, text }), cents);
    });
  }
  for (const [text, cents] of NUMBERS) {
    test(`the number ${text} is ${cents} cents`, () => {
      const cell = { kind: CellKind.number, text };
      assert.equal(readCents(batchOf([[cell]]).columns[0]!, 0), cents);
      assert.equal(parseCents(cell), cents);
    });
  }

  test('a date, a truth and an error are no amounts', () => {
    for (const kind of [CellKind.date, CellKind.time, CellKind.boolean, CellKind.error]) {
      assert.equal(readCents(batchOf([[{ kind, text: '12' }]]).columns[0]!, 0), NaN);
      assert.equal(parseCents({ kind, text: '12' }), NaN);
    }
  });

  test('what Dutch and English locales write is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.constantFrom('nl-NL', 'en-GB'), (cents, locale) => {
        const text = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(cents / 100);
        assert.equal(readCents(batchOf([[text]]).columns[0]!, 0), cents);
      }),
    );
  });
});
