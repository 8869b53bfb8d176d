import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { calculatePrice, parseDay, parsePriceList, VerrijkError } from '@verrijk/core';
import type { Price } from '@verrijk/core';
import fc from 'fast-check';

const EXAMPLE = readFileSync(new URL('../../../../testdata/prijslijst-fictief.json', import.meta.url), 'utf8');
const TODAY = parseDay('2026-11-22', 'day-first');
const BASE = { name: 'Fictief', currency: 'EUR', startFee: 0, tiering: 'graduated', vatPercentage: 21 };

const price = (list: object, records: number): Price =>
  calculatePrice(parsePriceList(JSON.stringify({ ...BASE, ...list }), 'x'), records, TODAY);
const told = ({ lines, netCents, vatCents, totalCents }: Price): string =>
  [
    ...lines.map(({ kind, records, perRecord, cents }) => `${kind} ${records} x ${perRecord || '-'} = ${cents}`),
    `${netCents} + ${vatCents} = ${totalCents}`,
  ].join('; ');

describe('what it costs', () => {
  const tiers = [{ upTo: 100, perRecord: 0.1 }, { upTo: 200, perRecord: '0.05' }, { perRecord: 0.012345 }];
  const cases: readonly (readonly [string, object, number, string])[] = [
    [
      'all tiers',
      { tiers },
      300,
      'tier 100 x 0.1 = 1000; tier 100 x 0.05 = 500; tier 100 x 0.012345 = 123; 1623 + 341 = 1964',
    ],
    ['to the end of a tier', { tiers }, 100, 'tier 100 x 0.1 = 1000; 1000 + 210 = 1210'],
    ['one more', { tiers }, 101, 'tier 100 x 0.1 = 1000; tier 1 x 0.05 = 5; 1005 + 211 = 1216'],
    ['by volume, to the end', { tiers, tiering: 'volume' }, 200, 'tier 200 x 0.05 = 1000; 1000 + 210 = 1210'],
    ['by volume, one more', { tiers, tiering: 'volume' }, 201, 'tier 201 x 0.012345 = 248; 248 + 52 = 300'],
    ['a start', { tiers, startFee: 12.5 }, 1, 'start 0 x - = 1250; tier 1 x 0.1 = 10; 1260 + 265 = 1525'],
    [
      'the least',
      { tiers, startFee: 2, minimum: 50 },
      10,
      'start 0 x - = 200; tier 10 x 0.1 = 100; minimum 0 x - = 4700; 5000 + 1050 = 6050',
    ],
    ['just the least', { tiers, minimum: 1 }, 10, 'tier 10 x 0.1 = 100; 100 + 21 = 121'],
    ['nothing', { tiers }, 0, '0 + 0 = 0'],
    ['half a cent goes up', { tiers: [{ perRecord: 0.005 }], vatPercentage: 0 }, 1, 'tier 1 x 0.005 = 1; 1 + 0 = 1'],
    [
      'VAT with decimals',
      { tiers: [{ perRecord: 1 }], vatPercentage: 9.25 },
      100,
      'tier 100 x 1 = 10000; 10000 + 925 = 10925',
    ],
    [
      'what floating point cannot',
      { tiers: [{ perRecord: 0.000001 }] },
      1_000_000_000,
      'tier 1000000000 x 0.000001 = 100000; 100000 + 21000 = 121000',
    ],
  ];
  for (const [name, list, records, expected] of cases) {
    test(name, () => assert.equal(told(price(list, records)), expected));
  }

  test('the fictional example', () => {
    const list = parsePriceList(EXAMPLE, 'x');
    assert.equal(list.fictional, true);
    assert.equal(
      told(calculatePrice(list, 30_000, TODAY)),
      'start 0 x - = 25000; tier 5000 x 0.045 = 22500; tier 20000 x 0.0325 = 65000; tier 5000 x 0.018 = 9000; 121500 + 25515 = 147015',
    );
    const days = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((day) => parseDay(day, 'day-first'));
    assert.deepEqual(
      days.map((day) => calculatePrice(list, 1, day).isValid),
      [false, true, true, false],
    );
    assert.equal(price({ tiers }, 1).isValid, true);
  });
});

describe('whatever the list', () => {
  const amount = (most: number, decimals: number): fc.Arbitrary<string> =>
    fc
      .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: 10 ** decimals - 1 }))
      .map(([whole, part]) => `${whole}.${String(part).padStart(decimals, '0')}`);
  const tiers = fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 1, max: 50_000 }), { maxLength: 4 }),
      fc.array(amount(2, 6), { minLength: 5, maxLength: 5 }),
    )
    .map(([ends, prices]) => [
      ...ends.sort((a, b) => a - b).map((upTo, index) => ({ upTo, perRecord: prices[index]! })),
      { perRecord: prices[4]! },
    ]);
  const list = fc.record({
    tiers,
    startFee: amount(500, 2),
    minimum: amount(900, 2),
    vatPercentage: amount(30, 2),
    tiering: fc.constantFrom('graduated', 'volume'),
  });
  const records = fc.integer({ min: 0, max: 100_000 });

  test('the lines add up in whole cents, and all records have a price', () => {
    fc.assert(
      fc.property(list, records, (asked, count) => {
        const { lines, netCents, vatCents, totalCents } = price(asked, count);
        for (const cents of [...lines.map((line) => line.cents), vatCents]) assert.ok(Number.isSafeInteger(cents));
        assert.equal(
          lines.reduce((sum, { cents }) => sum + cents, 0),
          netCents,
        );
        assert.equal(netCents + vatCents, totalCents);
        assert.equal(
          lines.reduce((sum, line) => sum + line.records, 0),
          count,
        );
        assert.ok(netCents >= Math.round(Number(asked.minimum) * 100));
        // Within a cent a line of what plain arithmetic says.
        const plain = lines.reduce((sum, line) => sum + line.records * Number(line.perRecord) * 100, 0);
        const tierCents = lines.reduce((sum, line) => sum + (line.kind === 'tier' ? line.cents : 0), 0);
        assert.ok(Math.abs(plain - tierCents) <= lines.length);
      }),
      { numRuns: 500 },
    );
  });

  test('more records never cost less when tiers are graduated', () => {
    fc.assert(
      fc.property(list, records, fc.integer({ min: 1, max: 2000 }), (asked, count, more) => {
        const graduated = { ...asked, tiering: 'graduated' };
        assert.ok(price(graduated, count + more).totalCents >= price(graduated, count).totalCents);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a price list that is wrong', () => {
  const tiers = [{ perRecord: 1 }];
  const wrong: readonly (readonly [string, object])[] = [
    ['name', { name: '' }],
    ['currency', { currency: 'USD' }],
    ['startFee', { startFee: -1 }],
    ['startFee', { startFee: '1,50' }],
    ['startFee', { startFee: 1.005 }],
    ['startFee', { startFee: 2_000_000 }],
    ['tiers', { tiers: [] }],
    ['tiers', { tiers: undefined }],
    ['tiers[0].perRecord', { tiers: [{}] }],
    ['tiers[0].perRecord', { tiers: [{ perRecord: 0.0000001 }] }],
    ['tiers[0].perRecord', { tiers: [{ perRecord: '0.1234567' }] }],
    ['tiers[0].upTo', { tiers: [{ upTo: 5, perRecord: 1 }] }],
    ['tiers[0].upTo', { tiers: [{ perRecord: 1 }, { perRecord: 1 }] }],
    ['tiers[1].upTo', { tiers: [{ upTo: 5, perRecord: 1 }, { upTo: 5, perRecord: 1 }, { perRecord: 1 }] }],
    ['tiers[0].price', { tiers: [{ price: 1 }] }],
    ['tiering', { tiering: 'staffel' }],
    ['minimum', { minimum: null }],
    ['vatPercentage', { vatPercentage: '21%' }],
    ['vatPercentage', { vatPercentage: undefined }],
    ['fictional', { fictional: 'ja' }],
    ['validFrom', { validFrom: '1-1-2026' }],
    ['validFrom', { validFrom: '2026-02-30' }],
    ['validUntil', { validFrom: '2026-01-02', validUntil: '2026-01-01' }],
    ['btw', { btw: 21 }],
  ];
  for (const [field, change] of wrong) {
    test(`${field} of ${JSON.stringify(change)}`, () => {
      assert.throws(
        () => parsePriceList(JSON.stringify({ ...BASE, tiers, ...change }), 'prijzen.json'),
        (error) =>
          error instanceof VerrijkError &&
          error.code === 'price-list.invalid' &&
          error.details['field'] === field &&
          error.details['file'] === 'prijzen.json',
      );
    });
  }
});
