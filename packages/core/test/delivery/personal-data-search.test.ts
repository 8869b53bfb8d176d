import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CellBatch, CellKind, findPersonalData, PersonalDataSearch } from '@verrijk/core';
import fc from 'fast-check';

function batchOf(rows: readonly (readonly string[])[], firstRow = 2): CellBatch {
  const batch = new CellBatch(rows[0]!.length);
  for (const [at, row] of rows.entries()) {
    for (const [position, value] of row.entries()) {
      const bytes = new TextEncoder().encode(value);
      batch.columns[position]!.append(value === '' ? CellKind.empty : CellKind.text, bytes, 0, bytes.length);
    }
    batch.rowNumbers[at] = firstRow + at;
    batch.rows++;
  }
  return batch;
}

test('counts per column and kind, and names the first rows', () => {
  const search = new PersonalDataSearch(['id', 'houseNumber']);
  search.look(batchOf(Array.from({ length: 7 }, (_, at) => [`${at}`, at === 0 ? '12' : '12 t.a.v. mw. Jansen'])));
  search.look(batchOf([['jan@voorbeeld.nl', '12 Jansen']], 100));
  assert.deepEqual(search.hits, [
    { role: 'houseNumber', kind: 'name', count: 7, rows: [3, 4, 5, 6, 7] },
    { role: 'id', kind: 'email', count: 1, rows: [100] },
  ]);
});

test('a column without a role is not looked at', () => {
  const search = new PersonalDataSearch([undefined, 'houseNumber']);
  search.look(batchOf([['jan@voorbeeld.nl', '12']]));
  assert.deepEqual(search.hits, []);
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
        const search = new PersonalDataSearch([role]);
        search.look(batchOf([[value]]));
        assert.equal(search.hits[0]?.kind, findPersonalData(role, value));
      },
    ),
    { numRuns: 5000 },
  );
});
