import assert from 'node:assert/strict';
import { it } from 'node:test';
import { findPersonalData } from '@verrijk/core';
import { readCsv } from './country-reference.ts';

it('takes no real house number for personal data', () => {
  const rows = readCsv('house-number-cases.csv').filter((row) => row['input_kind'] === 'number');
  const alarms = rows.map((row) => row['input']!).filter((text) => findPersonalData('houseNumber', text) !== undefined);
  assert.ok(rows.length > 300);
  assert.deepEqual(alarms, []);
});

it('takes no suffix of the country for personal data, behind its number or alone', () => {
  const suffixes = readCsv('suffix-frequency.csv').map((row) => `${row['huisletter']!}${row['toevoeging']!}`);
  const alarms = suffixes.filter(
    (suffix) =>
      [`12 ${suffix}`, `12-${suffix}`, `12${suffix}`].some(
        (text) => findPersonalData('houseNumber', text) !== undefined,
      ) || findPersonalData('addition', suffix) !== undefined,
  );
  assert.ok(suffixes.length > 39_000);
  assert.deepEqual(alarms, []);
});
