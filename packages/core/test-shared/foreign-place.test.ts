import assert from 'node:assert/strict';
import { it } from 'node:test';
import { CellKind, readAddress } from '@verrijk/core';
import { readCsv } from './country-reference.ts';

it('takes no Dutch place or municipality for one abroad', () => {
  const names = new Set(
    readCsv('pc4-municipality.csv').flatMap((row) => [
      row['plaats_geonames']!,
      row['gemeente']!,
      row['gemeente_bag2018']!,
    ]),
  );
  assert.ok(names.size > 2000);
  const postcode = { kind: CellKind.text, text: '1011' } as const;
  const abroad = [...names].filter(
    (name) => name !== '' && readAddress({ postcode, place: { kind: CellKind.text, text: name } }).kind === 'foreign',
  );
  assert.deepEqual(abroad, []);
  assert.equal(readAddress({ postcode, place: { kind: CellKind.text, text: 'Antwerpen' } }).kind, 'foreign');
});
