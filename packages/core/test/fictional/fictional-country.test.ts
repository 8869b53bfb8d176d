import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FictionalCountry, fictionalSuffix, formatPostcode, MAX_FICTIONAL_ADDRESSES } from '@verrijk/core';
import type { FictionalAddressBatch, FictionalSuffix } from '@verrijk/core';
import { postcodeDigits } from '../../src/address/postcode.ts';
import { FictionalAddressBatch as Batch } from '../../src/fictional/fictional-country.ts';
import { TextHash } from './text-hash.ts';

interface Address {
  readonly postcode: number;
  readonly houseNumber: number;
  readonly suffix: FictionalSuffix;
  readonly segment: number;
}

function* addressesOf(batches: Iterable<FictionalAddressBatch>): Generator<Address> {
  for (const batch of batches) {
    for (let at = 0; at < batch.length; at++) {
      yield {
        postcode: batch.postcodes[at]!,
        houseNumber: batch.houseNumbers[at]!,
        suffix: fictionalSuffix(batch, at),
        segment: batch.segments[at]!,
      };
    }
  }
}

const lineOf = ({ postcode, houseNumber, suffix, segment }: Address): string =>
  `${formatPostcode(postcode)} ${houseNumber} ${suffix.letter} ${suffix.addition} ${segment}\n`;

const country = new FictionalCountry({ addresses: 200_000, seed: 1 });
const addresses = [...addressesOf(country.batches())];
const share = (isOne: (address: Address, at: number) => boolean): number =>
  addresses.filter(isOne).length / addresses.length;

describe('the fictional country', () => {
  test('is the same for the same seed, on every machine', () => {
    const hash = new TextHash();
    for (const address of addresses) hash.add(lineOf(address));
    assert.equal(hash.toString(), 'cd5f39b2');
    const again = new TextHash();
    for (const address of addressesOf(new FictionalCountry({ addresses: 200_000, seed: 1 }).batches())) {
      again.add(lineOf(address));
    }
    assert.equal(again.toString(), hash.toString());
  });

  test('is another for another seed', () => {
    const [other] = addressesOf(new FictionalCountry({ addresses: 200_000, seed: 2 }).batches());
    assert.notEqual(lineOf(other!), lineOf(addresses[0]!));
  });

  for (const count of [1, 7, 21, 160, 4096, 4097, 54_321]) {
    test(`has exactly ${count} addresses when asked for`, () => {
      const small = new FictionalCountry({ addresses: count, seed: 3 });
      assert.equal([...addressesOf(small.batches())].length, count);
      assert.ok(small.areas().length >= 1);
    });
  }

  for (const count of [0, -1, 1.5, Number.NaN, MAX_FICTIONAL_ADDRESSES + 1]) {
    test(`refuses ${count} addresses`, () => {
      assert.throws(() => new FictionalCountry({ addresses: count, seed: 1 }), RangeError);
    });
  }

  test('has valid Dutch shapes only', () => {
    for (const { postcode, houseNumber, suffix, segment } of addresses) {
      const text = formatPostcode(postcode);
      assert.match(text, /^[1-9]\d{3}(?!SA|SD|SS)[A-EGHJ-NPRSTV-XZ]{2}$/);
      assert.ok(houseNumber >= 1 && houseNumber <= 99_999);
      assert.match(suffix.letter, /^[A-Za-z]?$/);
      assert.match(suffix.addition, /^[0-9A-Za-z]{0,4}$/);
      assert.ok(segment <= 11);
    }
  });

  test('has every key once, in order of postcode', () => {
    const keys = new Set(
      addresses.map(({ postcode, houseNumber, suffix }) => `${postcode} ${houseNumber} ${suffix.packed}`),
    );
    assert.equal(keys.size, addresses.length);
    for (const [at, { postcode }] of addresses.entries())
      assert.ok(at === 0 || postcode >= addresses[at - 1]!.postcode);
  });

  test('has suffixes as often as the real register', () => {
    const near = (actual: number, expected: number, within: number): void => {
      assert.ok(Math.abs(actual - expected) < within, `${actual} is not near ${expected}`);
    };
    near(
      share(({ suffix }) => suffix.letter === '' && suffix.addition === ''),
      0.831,
      0.01,
    );
    near(
      share(({ suffix }) => suffix.letter !== '' && suffix.addition === ''),
      0.102,
      0.01,
    );
    near(
      share(({ suffix }) => suffix.letter === '' && suffix.addition !== ''),
      0.052,
      0.01,
    );
    near(
      share(({ suffix }) => suffix.letter !== '' && suffix.addition !== ''),
      0.016,
      0.005,
    );
    const house = ({ postcode, houseNumber }: Address): string => `${postcode} ${houseNumber}`;
    const houses = Map.groupBy(addresses, house);
    near(
      share((address) => houses.get(house(address))!.length > 1),
      0.2,
      0.02,
    );
    near(addresses.length / country.postcodes, 20, 1);
    near(
      share(({ segment }) => segment === 0),
      0.01,
      0.002,
    );
    for (let group = 1; group <= 11; group++)
      near(
        share(({ segment }) => segment === group),
        1 / 11,
        0.03,
      );
  });

  test('has neighbours that tend to share a group', () => {
    const neighbours = addresses.slice(1).map((address, at) => [addresses[at]!, address] as const);
    const pairs = neighbours.filter(([a, b]) => a.postcode === b.postcode);
    const alike = pairs.filter(([a, b]) => a.segment === b.segment).length / pairs.length;
    assert.ok(alike > 0.3, `${alike}`);
    const apart = addresses.filter(
      (address, at) => address.segment === addresses[(at + 77_777) % addresses.length]!.segment,
    );
    assert.ok(apart.length / addresses.length < 0.13);
  });

  test('gives any postcode by itself', () => {
    const batch = new Batch();
    let from = 0;
    for (let ordinal = 0; ordinal < country.postcodes; ordinal++) {
      batch.length = 0;
      country.append(ordinal, batch);
      if (ordinal % 1_000 === 0 || ordinal === country.postcodes - 1) {
        const expected = addresses.slice(from, from + batch.length).map(lineOf);
        assert.deepEqual([...addressesOf([batch])].map(lineOf), expected);
      }
      from += batch.length;
    }
    assert.equal(from, addresses.length);
  });

  test('tells of every PC4 where it lies, in names that say they are invented', () => {
    const areas = country.areas();
    const pc4s = new Set(addresses.map(({ postcode }) => postcodeDigits(postcode)));
    assert.deepEqual(new Set(areas.map(({ pc4 }) => pc4)), pc4s);
    assert.equal(areas.length, pc4s.size);
    for (const { municipality, province } of areas) {
      assert.match(municipality, /^Fictiegemeente \d+$/);
      assert.match(province, /^Fictieprovincie \d+$/);
    }
  });

  test('is made fast enough for nine million', (context) => {
    const start = performance.now();
    let count = 0;
    for (const batch of new FictionalCountry({ addresses: 1_000_000, seed: 1 }).batches()) count += batch.length;
    context.diagnostic(`${count} addresses in ${Math.round(performance.now() - start)} ms`);
    assert.equal(count, 1_000_000);
  });
});
