import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calculatePrice } from '@verrijk/core';
import { draftOf, readDraft, withTier, withoutTier } from '../../src/desk/prices/price-draft.ts';
import { priceListState } from '../../src/desk/prices/price-list-state.ts';
import type { StoredPriceList } from '../../src/desk/prices/price-list-state.ts';
import { dayOfIso } from '../../src/local/day-of-iso.ts';
import { dutchDay } from '../../src/orders/dutch-days.ts';
import { parseTypedAmount, parseTypedCount, typedIn } from '../../src/desk/prices/typed-amount.ts';

describe('amounts as people type them', () => {
  const read: readonly (readonly [typed: string, euros: string])[] = [
    ['0,0125', '0.0125'],
    ['0.0125', '0.0125'],
    ['€ 250', '250'],
    ['€ 1.250,50', '1250.5'],
    ['1,250.50', '1250.5'],
    ['1.250.000', '1250000'],
    ['1250', '1250'],
    ['12,50', '12.5'],
    ['12,5', '12.5'],
    ['12,-', '12'],
    ['12,--', '12'],
    [',5', '0.5'],
    ['007', '7'],
    ['0,025', '0.025'],
    ['12,500000', '12.5'],
    ['1 250,50', '1250.5'],
    ['EUR 3', '3'],
    ['0', '0'],
    ['0,00', '0'],
  ];
  for (const [typed, euros] of read) {
    it(`${typed} is ${euros}`, () => assert.deepEqual(parseTypedAmount(typed, 6), { kind: 'amount', euros }));
  }

  it('asks where three digits may be thousands or decimals', () => {
    assert.deepEqual(parseTypedAmount('1.250', 2), { kind: 'unclear', whole: '1250', broken: '1.25' });
    assert.deepEqual(parseTypedAmount('12,500', 6), { kind: 'unclear', whole: '12500', broken: '12,5' });
    assert.deepEqual(parseTypedAmount('2.000', 2), { kind: 'unclear', whole: '2000', broken: '2.0' });
  });

  it('takes nothing that is no amount', () => {
    for (const typed of ['abc', '-3', '1,2,3', '1.25.000', '1.250,50,3', '1,250.5.5', '12a', '.', '1e3']) {
      assert.deepEqual(parseTypedAmount(typed, 6), { kind: 'invalid' }, typed);
    }
    assert.deepEqual(parseTypedAmount('  ', 2), { kind: 'empty' });
    assert.deepEqual(parseTypedAmount('0,0125', 2), { kind: 'too-precise', decimals: 2 });
  });

  it('reads whole numbers with or without marks', () => {
    assert.equal(parseTypedCount('25.000'), 25_000);
    assert.equal(parseTypedCount('25,000'), 25_000);
    assert.equal(parseTypedCount('1 000 000'), 1_000_000);
    assert.equal(parseTypedCount('12,5'), undefined);
    assert.equal(parseTypedCount(''), undefined);
    assert.equal(typedIn('nl', '0.0125'), '0,0125');
    assert.equal(typedIn('en', '0.0125'), '0.0125');
  });
});

describe('a price list that is written', () => {
  const list = {
    name: 'Prijzen 2027',
    currency: 'EUR',
    validFrom: '2027-01-01',
    startFee: 200,
    tiers: [{ upTo: 5000, perRecord: 0.04 }, { perRecord: 0.02 }],
    tiering: 'graduated',
    vatPercentage: 21,
    fictional: true,
  };

  it('is what it was when nothing is changed', () => {
    const read = readDraft(draftOf(list, 'nl'), 'Bureau');
    assert.equal(read.kind, 'list');
    const { totalCents, lines } = calculatePrice(read.list, 12_500, dayOfIso('2027-02-01'));
    assert.deepEqual(
      lines.map(({ kind, cents }) => [kind, cents]),
      [
        ['start', 20_000],
        ['tier', 20_000],
        ['tier', 15_000],
      ],
    );
    assert.equal(totalCents, 66_550);
    assert.equal(read.json['provider'], 'Bureau');
    assert.equal(read.list.fictional, true);
  });

  it('keeps prices to a millionth of a euro', () => {
    const draft = { ...draftOf(list, 'nl'), tiers: [{ upTo: '', perRecord: '0,012501' }] };
    const read = readDraft(draft, 'Bureau');
    assert.equal(read.kind, 'list');
    assert.equal(read.list.tiers[0]?.perRecord, 12_501n);
  });

  it('says of every field what is wrong', () => {
    const draft = {
      ...draftOf(undefined, 'nl'),
      validFrom: '2027-02-01',
      validUntil: '2027-01-01',
      startFee: '2.000.000',
      minimum: '1.250',
      vat: '',
      tiers: [
        { upTo: '5000', perRecord: '0,04' },
        { upTo: '4000', perRecord: 'x' },
        { upTo: '', perRecord: '' },
      ],
    };
    const read = readDraft(draft, 'Bureau');
    assert.equal(read.kind, 'errors');
    assert.deepEqual(
      Object.entries(read.errors).map(([field, { kind }]) => [field, kind]),
      [
        ['name', 'empty'],
        ['validUntil', 'before-start'],
        ['startFee', 'too-high'],
        ['tiers.1.perRecord', 'invalid'],
        ['tiers.1.upTo', 'not-rising'],
        ['tiers.2.perRecord', 'empty'],
        ['minimum', 'unclear'],
        ['vat', 'empty'],
      ],
    );
  });

  it('gains a tier before the last and loses one', () => {
    const draft = draftOf(list, 'en');
    const more = withTier(draft);
    assert.deepEqual(
      more.tiers.map(({ perRecord }) => perRecord),
      ['0.04', '', '0.02'],
    );
    assert.deepEqual(withoutTier(draft, 1).tiers, [{ upTo: '', perRecord: '0.04' }]);
  });
});

describe('where a price list stands', () => {
  const stored: StoredPriceList = {
    id: '00000000-0000-4000-8000-000000000000',
    ...{ version: 1, name: 'a', list: {}, fictional: false, createdAt: '2026-01-01T00:00:00Z' },
    ...{ validFrom: null, validUntil: null, retiredAt: null, current: false },
  };
  it('follows from its days', () => {
    const state = (facts: Partial<StoredPriceList>) => priceListState({ ...stored, ...facts }, '2026-11-22');
    assert.equal(state({ current: true }), 'current');
    assert.equal(state({ validUntil: '2026-11-21' }), 'over');
    assert.equal(state({ validFrom: '2026-11-23' }), 'later');
    assert.equal(state({ current: true, retiredAt: '2026-11-22T10:00:00Z' }), 'retired');
    assert.equal(state({}), 'replaced');
  });
  it('goes by the day in the Netherlands', () => {
    assert.equal(dutchDay(new Date('2026-11-22T23:30:00Z')), '2026-11-23');
    assert.equal(dutchDay(new Date('2026-06-30T21:59:00Z')), '2026-06-30');
  });
});
