import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withShownValues } from '@verrijk/steps';
import { EXAMPLE_REPORT } from './example-report.ts';

/** What a report shows of a cell in which `value` stands. */
function shown(value: string, proposal?: string): { readonly value?: string; readonly proposal?: string } {
  const example = { row: 2, column: 'F', value, ...(proposal !== undefined && { proposal }) };
  const finding = { ...EXAMPLE_REPORT.findings[0]!, examples: [example] };
  const {
    row: _,
    column: __,
    ...rest
  } = withShownValues({ ...EXAMPLE_REPORT, findings: [finding] }).findings[0]!.examples[0]!;
  return rest;
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
  test(`“${value}” may be shown`, () => assert.deepEqual(shown(value, '3011AB'), { value, proposal: '3011AB' }));
}

for (const value of WITHHELD) {
  test(`“${value}” is withheld, and so is what is made of it`, () => {
    assert.deepEqual(shown(value, '3011AB'), { value: '…' });
  });
}

test('a finding without a value stays without one', () => {
  const { findings } = withShownValues(EXAMPLE_REPORT);
  const missing = findings.find(({ code }) => code === 'id.missing')!;
  assert.deepEqual(missing.examples, [{ row: 14, column: 'A' }]);
});
