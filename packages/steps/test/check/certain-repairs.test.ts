import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDay } from '@verrijk/core';
import { CertainRepairs, checkTable } from '@verrijk/steps';
import { openRows, prepare } from '../prepare/preparation.ts';

const HEADER = ['Klantnummer', 'Postcode', 'Huisnummer'];
/** Fictional, each with something that is or is not certain. */
const ROWS = [
  ['1', '1O11AB', '1'],
  ['2', '1011AB', '3-mrt'],
  ['3', '1011AB', '3-jan'],
  ['4', '1o11 ab', '5-mei'],
  ['5', '1011ab ', '5'],
  [' 6', '', '6'],
];

async function certainOf(most: number): Promise<CertainRepairs> {
  const certain = new CertainRepairs(most);
  await checkTable(await openRows([HEADER, ...ROWS]), 'export.csv', {
    columns: { overrides: {}, sheet: undefined, noHeader: false },
    today: parseDay('2026-01-01', 'day-first'),
    provider: null,
    certain,
  });
  return certain;
}

test('what a delivery repairs is told beforehand, cell by cell', async () => {
  const certain = await certainOf(10);
  const { repairs } = await prepare(await openRows([HEADER, ...ROWS]), { isRepaired: true });
  const [, ...made] = repairs.trimEnd().split('\r\n');
  const told = certain.list().map(({ row, role, postcode, houseNumber, proposal, rule }) => {
    const before = role === 'postcode' ? postcode : houseNumber;
    return [row, role === 'postcode' ? 'B' : 'C', before, proposal, rule].join(';');
  });
  assert.deepEqual(told.toSorted(), made.toSorted());
  assert.equal(certain.size, made.length);
  assert.deepEqual(
    certain.list().map(({ code, row, id }) => [code, row, id]),
    [
      ['cell.house-number-date', 3, '2'],
      ['cell.house-number-date', 5, '4'],
      ['cell.postcode-letter-o', 2, '1'],
      ['cell.postcode-letter-o', 5, '4'],
    ],
  );
});

test('what is more than asked is counted', async () => {
  const certain = await certainOf(3);
  assert.equal(certain.list().length, 3);
  assert.equal(certain.size, 4);
});
