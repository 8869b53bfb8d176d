import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CellColumn, CellKind, findPersonalData, findPersonalDataIn, PersonalDataSearch } from '@verrijk/core';
import fc from 'fast-check';

test('counts per column and kind, names the first rows, and goes by column', () => {
  const search = new PersonalDataSearch();
  for (let row = 3; row < 9; row++) search.add('houseNumber', 'name', row);
  search.add('id', 'email', 100);
  assert.deepEqual(search.hits, [
    { role: 'id', kind: 'email', count: 1, rows: [100] },
    { role: 'houseNumber', kind: 'name', count: 6, rows: [3, 4, 5, 6, 7] },
  ]);
});

const values = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'0 1 2 3 4 5 6 7 8 9 a b J N . - + @ / ('.split(' '), ' '), maxLength: 16 }),
  fc.constantFrom('06-12345678', '0612345678', '+31612345678', '020 1234567', 'J. Bo', '12 Jo', 'Jansen', '12 Jansen'),
);

test('clearing by bytes clears nothing that has something in it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('id' as const, 'postcode' as const, 'houseNumber' as const, 'addition' as const),
      values,
      (role, value) => {
        const column = new CellColumn(2);
        column.appendEmpty();
        const bytes = new TextEncoder().encode(value);
        column.append(value === '' ? CellKind.empty : CellKind.text, bytes, 0, bytes.length);
        assert.equal(findPersonalDataIn(role, column, 1), findPersonalData(role, value));
      },
    ),
    { numRuns: 5000 },
  );
});
