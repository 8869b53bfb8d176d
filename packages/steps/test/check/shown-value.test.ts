import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withShownValues } from '../../src/check/shown-value.ts';

type Example = ReturnType<typeof withShownValues>[number]['examples'][number];

/** What a report shows of an example. */
function shown(example: Example): Example {
  const finding = { code: 'cell.postcode-invalid', severity: 'error', count: 1, repairable: 0 } as const;
  return withShownValues([{ ...finding, examples: [example] }])[0]!.examples[0]!;
}

const SHOWN = [
  '3O11 AB',
  '1012',
  '12345678',
  'B-2000',
  '12 hs',
  '12-A',
  '2-jan',
  '1,2E+5',
  '#N/B',
  '12 bis 3',
  '0000XX',
  'Postbus 12',
  'A',
];
const WITHHELD = [
  'anna@voorbeeld.example',
  'A. de Vries',
  'Jan',
  'Jansen',
  'de heer Jansen 12',
  '06-12345678',
  '06 1234 5678',
  '+31612345678',
  '0101234567',
  'Verzonnenstraat 12',
  'zie opmerking',
  '12 sleutel bij de buren',
  'x1'.repeat(30),
];

for (const value of SHOWN) {
  test(`“${value}” may be shown`, () => {
    const example = { row: 2, column: 'F', value, proposal: '3011AB' };
    assert.deepEqual(shown(example), example);
  });
}

for (const value of WITHHELD) {
  test(`“${value}” is withheld, and so is what is made of it`, () => {
    assert.deepEqual(shown({ row: 2, column: 'F', value, proposal: '3011AB' }), { row: 2, column: 'F', value: '…' });
  });
}

test('an example without a value stays without one', () => {
  assert.deepEqual(shown({ row: 14, column: 'A' }), { row: 14, column: 'A' });
});
