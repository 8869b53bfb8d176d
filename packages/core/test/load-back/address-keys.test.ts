import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { AddressKeys } from '@verrijk/core';
import { batchOf } from '../cell-rows.ts';

const COLUMNS = { postcode: 0, houseNumber: 1, addition: 2 };

type Address = readonly [postcode: string, houseNumber: string, addition: string];

/** The keys of addresses, read as text when few are asked of a batch and with all plain ones when many are. */
function keysOf(addresses: readonly Address[], isMany: boolean): number[] {
  const keys = new AddressKeys(COLUMNS);
  const batch = batchOf(addresses);
  const read = (): number[] => addresses.map((_, row) => keys.key(row));
  keys.look(batch);
  if (!isMany) return read();
  read();
  keys.look(batch);
  return read();
}

describe('AddressKeys', () => {
  it('gives one address one key, however it is written', () => {
    const ways: readonly Address[] = [
      ['1011AB', '12', 'a-01'],
      ['1011 ab', '12 A01', ''],
      ['NL-1011AB', '12-a1', ''],
      ['1011AB', '012', 'A 1'],
    ];
    for (const isMany of [true, false]) assert.equal(new Set(keysOf(ways, isMany)).size, 1);
  });

  it('gives other addresses other keys, and none to what is no address', () => {
    const others: readonly Address[] = [
      ['1011AB', '12', ''],
      ['1011AC', '12', ''],
      ['1011AB', '13', ''],
      ['1011AB', '12', 'A'],
      ['1011AB', '1', '2'],
    ];
    assert.equal(new Set(keysOf(others, true)).size, others.length);
    assert.deepEqual(
      keysOf(
        [
          ['', '12', ''],
          ['1011AB', '', ''],
          ['Postbus 3', '', ''],
        ],
        false,
      ),
      [0, 0, 0],
    );
  });

  it('comes to the same key by numbers and by text', () => {
    const postcode = fc.constantFrom('1011AB', '1011 ab', '1O11AB', '1011', '', 'B-2000');
    const number = fc
      .tuple(
        fc.constantFrom('1', '2', '12', '012', '0', '99999', '100000', 'Dorpsstraat 5'),
        fc.constantFrom('', ' ', '-', '/', '.'),
        fc.constantFrom('', 'a', 'A1', 'a-01', 'hs', '1', '01', '14', '2 hoog', 'bis', 'abcdefgh', '１'),
      )
      .map((parts) => parts.join(''));
    const addition = fc.constantFrom('', 'a', '1', '01', '2A', '-', 'nvt', 'A1');
    fc.assert(
      fc.property(fc.array(fc.tuple(postcode, number, addition), { minLength: 1, maxLength: 40 }), (addresses) => {
        assert.deepEqual(keysOf(addresses, true), keysOf(addresses, false));
      }),
      { numRuns: 500 },
    );
  });
});
