import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { IdDigest, IdTable, NO_ID, SlotValues } from '@verrijk/core';
import type { CellColumn } from '@verrijk/core';
import { batchOf } from '../cell-rows.ts';
import { oddId } from './odd-id.ts';

function columnOf(texts: readonly string[]): CellColumn {
  return batchOf(texts.map((text) => [text])).columns[0]!;
}

/** What is blank around an ID: control characters and the space. */
function bare(id: string): string {
  return id.replace(/^[\0-\x20]+|[\0-\x20]+$/g, '');
}

function digestOf(ids: readonly string[]): string {
  const column = columnOf(ids);
  const digest = new IdDigest();
  for (const row of ids.keys()) digest.add(column, row);
  return digest.hex();
}

describe('IdTable', () => {
  it('knows each ID by the order in which it came, as a map of texts does', () => {
    fc.assert(
      fc.property(
        fc.array(oddId, { minLength: 1, maxLength: 60 }),
        fc.array(oddId, { maxLength: 20 }),
        (ids, others) => {
          const table = new IdTable();
          const column = columnOf(ids);
          table.touch(column, ids.length);
          const expected = new Map<string, number>();
          for (const [row, id] of ids.entries()) {
            const key = bare(id);
            if (key !== '' && !expected.has(key)) expected.set(key, expected.size);
            assert.equal(table.add(column, row), key === '' ? NO_ID : expected.get(key));
          }
          assert.equal(table.size, expected.size);
          const asked = columnOf([...others, '']);
          for (const [row, id] of others.entries())
            assert.equal(table.find(asked, row), expected.get(bare(id)) ?? NO_ID);
        },
      ),
    );
  });

  it('keeps apart a hundred thousand IDs that differ in a digit, and finds all of them again', () => {
    const table = new IdTable();
    const count = 100_000;
    const batch = 4096;
    for (const pass of ['add', 'find'] as const) {
      for (let first = 0; first < count; first += batch) {
        const ids = Array.from({ length: Math.min(batch, count - first) }, (_, index) => `${first + index}`);
        const column = columnOf(ids);
        // Changes nothing, but where it looks.
        table.touch(column, ids.length);
        for (const row of ids.keys()) assert.equal(table[pass](column, row), first + row);
      }
    }
    assert.equal(table.size, count);
    assert.equal(table.find(columnOf([`${count}`]), 0), NO_ID);
  });
});

describe('IdDigest', () => {
  it('does not depend on the order, nor on empty cells and blanks around', () => {
    fc.assert(
      fc.property(fc.array(oddId), fc.func(fc.integer()), (ids, order) => {
        const shuffled = [...ids, '', ' ']
          .toSorted((a, b) => order(a) - order(b))
          .map((id) => (id === '' ? '' : ` ${id} `));
        assert.equal(digestOf(shuffled.length === 0 ? [''] : shuffled), digestOf(ids));
      }),
    );
  });

  it('changes with every ID that is added, lost, doubled or altered', () => {
    const ids = ['1', '2', '007', '7', 'Zoë'];
    const digests = [
      ids,
      [...ids, '8'],
      ids.slice(1),
      [...ids, '1'],
      ['1', '2', '007', '07', 'Zoë'],
      ['1', '2', '007', '7', 'Zoe'],
    ].map(digestOf);
    assert.equal(new Set(digests).size, digests.length);
    for (const digest of digests) assert.match(digest, /^[0-9a-f]{16}$/);
    assert.equal(digestOf([]), '0000000000000000');
  });
});

describe('SlotValues', () => {
  it('gives the first value until another is set, also far beyond what was set', () => {
    const values = new SlotValues(-1);
    values.set(200_000, 7);
    values.set(3, 0);
    assert.deepEqual(
      [0, 3, 199_999, 200_000, 999_999].map((slot) => values.get(slot)),
      [-1, 0, -1, 7, -1],
    );
  });
});
