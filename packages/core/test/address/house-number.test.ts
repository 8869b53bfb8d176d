import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { isPoBox } from '@verrijk/core';
import { parseHouseNumber } from '../../src/address/house-number.ts';

const table = new URL('../../../../testdata/house-number-cases.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(table, 'utf8')) as { readonly cases: readonly (readonly [string, string])[] };

describe('parseHouseNumber', () => {
  for (const [written, expected] of cases) {
    it(`reads "${written}"`, () => {
      const readings = parseHouseNumber(written).map(
        ({ number, suffix, rule, isStated }) =>
          `${number}/${suffix}${rule === undefined ? '' : `@${rule}`}${isStated === true ? '!' : ''}`,
      );
      assert.equal(readings.join(' '), expected);
    });
  }
});

describe('isPoBox', () => {
  for (const text of [
    'Postbus 12',
    'postbus 1',
    'Post bus 3',
    'P.O. Box 12',
    'PO Box 1',
    'Antwoordnummer 100',
    'Kantoor, Postbus 5',
  ]) {
    it(`takes "${text}" for one`, () => assert.equal(isPoBox(text), true));
  }
  for (const text of ['Postbuslaan 12', 'Postkade 1', '12', '', 'Polderweg 2']) {
    it(`does not take "${text}" for one`, () => assert.equal(isPoBox(text), false));
  }
});
