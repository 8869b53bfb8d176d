import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatPostcode, parsePostcode, postcodeIndex } from '@verrijk/core';

const DUTCH = [
  '1011AB',
  '1011 AB',
  '1011ab',
  ' 1011-ab ',
  'NL-1011 AB',
  'nl1011ab',
  '1011.AB',
  '1011\u00a0AB',
  '\u200b1011AB',
  '1011  AB',
  '１０１１ＡＢ',
];
const OTHER: readonly (readonly [string, string])[] = [
  ['', 'empty'],
  ['  ', 'empty'],
  ['-', 'empty'],
  ['1011', 'digits-only'],
  ['NL-1011', 'digits-only'],
  ['B-2000', 'foreign'],
  ['BE 2000', 'foreign'],
  ['D-40210', 'foreign'],
  ['40210', 'foreign'],
  ['75001', 'foreign'],
  ['SW1A 1AA', 'foreign'],
  ['M5V 3L9', 'foreign'],
  ['90210-1234', 'foreign'],
  ['0123AB', 'unknown'],
  ['1011A', 'unknown'],
  ['onbekend', 'unknown'],
  ['1011 ABC', 'unknown'],
];

describe('parsePostcode', () => {
  for (const text of DUTCH) {
    it(`reads "${text}"`, () => {
      assert.deepEqual(parsePostcode(text), {
        kind: 'postcode',
        index: postcodeIndex(1011, 'AB'),
        letterO: false,
        rest: '',
      });
    });
  }

  for (const [text, kind] of OTHER)
    it(`takes "${text}" for ${kind}`, () => assert.equal(parsePostcode(text).kind, kind));

  it('reads the letter O among the digits as zero and says so', () => {
    const reading = parsePostcode('1O11AB');
    assert.ok(reading.kind === 'postcode' && reading.letterO && reading.index === postcodeIndex(1011, 'AB'));
  });

  it('leaves the place that some systems print behind it', () => {
    const reading = parsePostcode('1011 AB Fictiestad');
    assert.ok(reading.kind === 'postcode' && reading.rest === 'FICTIESTAD');
  });

  it('brings every postcode back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 * 676 - 1 }), (index) => {
        const reading = parsePostcode(formatPostcode(index));
        assert.ok(reading.kind === 'postcode' && reading.index === index);
      }),
    );
  });
});
