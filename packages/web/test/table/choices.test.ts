import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ColumnsFound } from '../../src/local/local-engine.ts';
import { countRepaired, isRepaired, repairRow } from '../../src/table/check/repair-choice.ts';
import {
  askedColumns,
  columnsToRemember,
  dateColumnOf,
  giveRole,
  headersOf,
  nameColumn,
  rememberedHere,
  rolesByColumn,
} from '../../src/table/columns/column-choice.ts';

const HEADERS = ['Nr', 'Postcode', 'C', 'Naam', 'Naam', ''];
const found: ColumnsFound = {
  sheet: 0,
  detection: {
    headerRow: 2,
    columns: { id: 0, postcode: 1, houseNumber: 2 },
    headers: {},
    how: {},
    previousResults: [],
    problems: [],
  },
};

describe('a choice of columns', () => {
  it('points at a column by its header where that is its own, else by its letter', () => {
    assert.equal(nameColumn(1, HEADERS), 'Postcode');
    assert.equal(nameColumn(3, HEADERS), 'D');
    assert.equal(nameColumn(5, HEADERS), 'F');
  });

  it('reads the headers of the row that has them', () => {
    const rows = [
      { rowNumber: 1, cells: ['Export'] },
      { rowNumber: 2, cells: ['Nr', ' Post\ncode '] },
      { rowNumber: 3, cells: ['1', '1011AB', '3'] },
    ];
    assert.deepEqual(headersOf({ name: '', visible: true, rows }, 2), ['Nr', 'Post code', '']);
    assert.deepEqual(headersOf({ name: '', visible: true, rows }, undefined), ['', '', '']);
  });

  it('gives a role to a column, and takes it from the one before', () => {
    const roles = rolesByColumn(found, dateColumnOf({ roles: {} }, HEADERS, 'F'));
    assert.deepEqual(
      [...roles],
      [
        [0, 'id'],
        [1, 'postcode'],
        [2, 'houseNumber'],
        [5, 'date'],
      ],
    );
    const moved = giveRole({ roles: {} }, { column: 3, role: 'id' }, HEADERS, roles);
    assert.deepEqual(moved.roles, { id: 'D' });
    const none = giveRole(moved, { column: 1, role: undefined }, HEADERS, roles);
    assert.deepEqual(none.roles, { id: 'D', postcode: '' });
    const dated = giveRole({ roles: { id: 'D' } }, { column: 3, role: 'date' }, HEADERS, new Map([[3, 'id']]));
    assert.deepEqual(dated.roles, { date: 'D' });
    assert.deepEqual(askedColumns({ roles: { id: 'D', date: 'F' } }).overrides, { id: 'D' });
  });

  it('shows the date that was chosen at once, and what a check took where nothing was chosen', () => {
    const dated = (date: string | undefined, checked?: string): number | undefined =>
      dateColumnOf({ roles: date === undefined ? {} : { date } }, HEADERS, checked);
    assert.equal(dated('Postcode'), 1);
    assert.equal(dated('F'), 5);
    assert.equal(dated('F', 'D'), 5);
    assert.equal(dated('', 'D'), undefined);
    assert.equal(dated(undefined, 'D'), 3);
    // A check gives letters, whatever a header may be.
    assert.equal(dated(undefined, 'B'), 1);
    assert.equal(dated(undefined), undefined);
    assert.equal(dated('Laatste bezoek'), undefined);
  });

  it('remembers headers, and uses them where they are again', () => {
    const columns = columnsToRemember({ roles: { country: '' } }, found, { headers: HEADERS, date: 'F' });
    assert.deepEqual(columns, { country: '', id: 'Nr', postcode: 'Postcode', houseNumber: 'C' });
    assert.deepEqual(rememberedHere(columns, ['Postcode', 'Nr', 'Huisnummer']), { id: 'Nr', postcode: 'Postcode' });
    assert.deepEqual(rememberedHere(columns, ['Nr', 'Nr']), {});
  });
});

describe('a choice of repairs', () => {
  it('takes all, none, or all but some', () => {
    const some = repairRow({ butRows: [] }, { row: 7, isTaken: false });
    assert.deepEqual(some, { butRows: [7] });
    assert.deepEqual(repairRow(some, { row: 7, isTaken: true }), { butRows: [] });
    assert.deepEqual(
      [isRepaired('all', 7), isRepaired('none', 7), isRepaired(some, 7), isRepaired(some, 8)],
      [true, false, false, true],
    );
    // A row may have two.
    assert.equal(countRepaired(some, 10, [6, 7, 7]), 8);
    assert.equal(countRepaired('none', 10, [6]), 0);
    assert.equal(countRepaired('all', 10, [6]), 10);
  });
});
