import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CellKind } from '@verrijk/core';
import { typedTexts } from '../../src/address/spreadsheet-damage.ts';

const CASES: readonly (readonly [kind: keyof typeof CellKind, shown: string, typed: string])[] = [
  ['number', '12', '12'],
  ['number', '12.0', '12'],
  ['number', '1E3', '1000'],
  ['number', '12.5', '12-5'],
  ['date', '2026-01-03', '3-1 1-3'],
  ['date', '2013-01-01', '1-1 1-13 1-2013'],
  ['date', '2026-05-05', '5-5'],
  ['time', '12:01', '12-1'],
  ['scientific', '120', '120 12E1'],
  ['scientific', '1000', '1000 100E1 10E2 1E3'],
  ['boolean', 'TRUE', ''],
  ['text', '12 A', '12 A'],
  ['text', '2-jan', '2-jan 2-1 1-2'],
  ['text', '3-mrt', '3-mrt 3-3'],
  ['text', '2 mei', '2 mei 2-5 5-2'],
  ['text', 'jan-13', 'jan-13 1-13'],
  ['text', 'mei-50', 'mei-50 5-50'],
  ['text', '1,2E+02', '1,2E+02 120 12E1'],
  ['text', '1.00E+03', '1.00E+03 1000 100E1 10E2 1E3'],
  ['text', '12E1', '12E1'],
  ['text', '2026-01-03', '2026-01-03 3-1 1-3'],
  ['text', '03-01-2026', '03-01-2026 3-1 1-3'],
  ['text', '12:01', '12:01 12-1'],
];

describe('typedTexts', () => {
  for (const [kind, shown, typed] of CASES) {
    it(`finds what was typed behind the ${kind} ${shown}`, () => {
      const texts = typedTexts({ kind: CellKind[kind], text: shown });
      assert.equal(texts.map(({ text }) => text).join(' '), typed);
    });
  }
});
