import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { RECORD_CLASSES, RecordClassifier } from '@verrijk/core';
import type { ColumnRole } from '@verrijk/core';
import { batchOf } from '../cell-rows.ts';

const ROLES: readonly ColumnRole[] = ['id', 'postcode', 'houseNumber', 'place', 'country'];

function classify(rows: readonly (readonly string[])[], roles: readonly ColumnRole[] = ROLES): readonly string[] {
  const classifier = new RecordClassifier(roles);
  const classes: string[] = [];
  // Two batches: what was seen in the first one counts in the second.
  for (const half of [rows.slice(0, 2), rows.slice(2)]) {
    classifier.classify(batchOf(half));
    classes.push(...half.map((_, row) => RECORD_CLASSES[classifier.classes[row]!]!));
  }
  return classes;
}

const CASES: readonly (readonly [row: readonly string[], expected: string])[] = [
  [['1', '1011AB', '1', 'Amsterdam', ''], 'billable'],
  [['2', '1O11 ab', '1 hs', '', 'NL'], 'billable'],
  [['1', '1011AC', '9', '', ''], 'double'],
  [[' 1 ', '', '', '', ''], 'incomplete'],
  [[' 1', '1012AA', '3', '', ''], 'double'],
  [['17', '2000', '1', 'Antwerpen', ''], 'foreign'],
  [['17', '1012AA', '3', '', ''], 'billable'],
  [['', '1011AB', '1', '', ''], 'billable'],
  [['', '1011AB', '1', '', ''], 'billable'],
  [['3', '1011AB', 'Postbus 12', '', ''], 'po-box'],
  [['4', '50667', '1', '', ''], 'foreign'],
  [['5', '1011AB', '1', '', 'België'], 'foreign'],
  [['6', '2000', '1', 'Antwerpen', ''], 'foreign'],
  [['7', '2000', '1', 'Haarlem', ''], 'incomplete'],
  [['8', '2000', '1', 'Antwerpen', 'NL'], 'incomplete'],
  [['9', 'SW1A', '1', 'London, UK', ''], 'foreign'],
  [['10', 'SW1A', '1', 'Bergen', ''], 'invalid'],
  [['11', '1011AB', '1', 'Antwerpen', ''], 'billable'],
  [['12', '', '1', 'B-2000 Antwerpen', ''], 'foreign'],
  [['13', '9000', '4', 'GENT (B)', ''], 'foreign'],
  [['14', '50667 ', '', 'Köln', ''], 'foreign'],
  [['15', '1011AB', '', '', ''], 'incomplete'],
  [['16', '1011AB', 'onbekend', '', ''], 'invalid'],
];

describe('RecordClassifier', () => {
  const classes = classify(CASES.map(([row]) => row));
  for (const [index, [row, expected]] of CASES.entries()) {
    it(`${row.join(' | ')}: ${expected}`, () => assert.equal(classes[index], expected));
  }

  it('calls nothing double in a file without IDs', () => {
    const rows = [
      ['1011AB', '1'],
      ['1011AB', '1'],
      ['1011AB', '1'],
    ];
    assert.deepEqual(classify(rows, ['postcode', 'houseNumber']), ['billable', 'billable', 'billable']);
  });

  it('calls a row double just when its ID had a readable address in an earlier row', () => {
    const id = fc.constantFrom('', '1', '01', ' 1', 'é', '12345678901234567890');
    const postcode = fc.constantFrom('1011AB', '1011', '', 'x', '50667');
    fc.assert(
      fc.property(fc.array(fc.tuple(id, postcode), { minLength: 3, maxLength: 40 }), (drawn) => {
        const classes = classify(drawn.map(([first, second]) => [first, second, '1', '', '']));
        const seen = new Set<string>();
        for (const [row, [first, postcode]] of drawn.entries()) {
          const isReadable = postcode === '1011AB';
          assert.equal(classes[row] === 'double', isReadable && first !== '' && seen.has(first.trim()));
          if (isReadable) seen.add(first.trim());
        }
      }),
    );
  });

  it('keeps the reading of a row that is not plain, and of that batch alone', () => {
    const classifier = new RecordClassifier(ROLES);
    classifier.classify(batchOf([['1', '1O11AB', '1', '', '']]));
    assert.equal(classifier.reading(0)?.kind, 'candidates');
    classifier.classify(batchOf([['2', '1011AB', '1', '', '']]));
    assert.equal(classifier.reading(0), undefined);
  });
});
