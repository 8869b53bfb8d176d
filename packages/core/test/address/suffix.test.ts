import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { normalizeSuffix, packSuffix, unpackSuffix } from '@verrijk/core';

const CASES: readonly (readonly [written: string, key: string])[] = [
  ['', ''],
  ['-', ''],
  [' . ', ''],
  ['a', 'A'],
  ['A-01', 'A1'],
  ['a 1', 'A1'],
  ['02L', '2L'],
  ['0', '0'],
  ['00', '0'],
  ['0A', '0A'],
  ['000A', '0A'],
  ['K002', 'K2'],
  ['10', '10'],
  ['1-2', '1-2'],
  ['01-02', '1-2'],
  ['A1-2', 'A1-2'],
  ['1A2', '1A2'],
  ['h.s.', 'HS'],
  ['\u200bhs\u00a0', 'HS'],
  ['³', '3'],
  ['¹L', '1L'],
  ['é', 'E'],
  ['*A7*', 'A7'],
];

describe('normalizeSuffix', () => {
  for (const [written, key] of CASES) {
    it(`reads "${written}" as "${key}"`, () => assert.equal(normalizeSuffix(written), key));
  }

  it('changes nothing that is normal already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const key = normalizeSuffix(text);
        assert.equal(normalizeSuffix(key), key);
      }),
    );
  });

  it('never counts case, blanks or punctuation between letters and digits', () => {
    const part = fc.stringMatching(/^[A-Z]{1,2}[1-9]{0,2}$/);
    const between = fc.constantFrom('', ' ', '-', '.', '/', '\u00a0', ' - ', '\u200b');
    fc.assert(
      fc.property(part, between, (suffix, separator) => {
        const letters = suffix.replace(/[0-9]/g, '');
        const digits = suffix.slice(letters.length);
        assert.equal(normalizeSuffix(`${separator}${letters.toLowerCase()}${separator}${digits}${separator}`), suffix);
      }),
    );
  });
});

describe('packSuffix', () => {
  it('comes back from its number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{0,6}$/), (key) => assert.equal(unpackSuffix(packSuffix(key)), key)),
    );
  });

  it('refuses what does not fit', () => {
    assert.equal(packSuffix('ABCDEFG'), 0xffffffff);
    assert.equal(packSuffix('1-2'), 0xffffffff);
  });
});
