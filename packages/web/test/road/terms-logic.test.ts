import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changedTerms, notPaidFor, priceRows, quoteBefore } from '../../src/orders/price-lines.ts';
import type { QuoteView } from '../../src/orders/price-lines.ts';
import { formatPerRecord } from '../../src/texts/format.ts';
import { tidyProfile, unfinished } from '../../src/road/agreement/profile-fields.ts';
import { toBase64, whyNotSent } from '../../src/road/terms/statement-file.ts';
import { isWaiting, termsNext } from '../../src/road/terms/terms-next.ts';

const quote: QuoteView = {
  version: 2,
  status: 'confirmed',
  records: 11_800,
  priceList: null,
  lines: [
    { kind: 'start', records: 0, perRecord: '', cents: 20_000 },
    { kind: 'tier', records: 5000, perRecord: '0.04', cents: 20_000 },
    { kind: 'tier', records: 6800, perRecord: '0.0325', cents: 22_100 },
    { kind: 'adjustment', records: 0, perRecord: '', cents: -2100 },
  ],
  netCents: 60_000,
  vatPercentage: 21,
  vatCents: 12_600,
  totalCents: 72_600,
  currency: 'EUR',
  reason: 'vaste klant',
  workingDays: 3,
  deliveryForm: 'hier',
  conditions: '',
  analystReferral: '',
  validUntil: '2026-12-22',
  madeAt: '2026-11-22T10:00:00.000Z',
};

describe('what comes next between question and delivery', () => {
  const order = (state: Parameters<typeof termsNext>[0]['state'], ...organisation: 'accept'[]) => ({
    state,
    actions: { organisation },
  });
  const unsigned = { missing: [], agreement: { signatures: [] } };

  it('follows the order, and who has signed', () => {
    equal(termsNext(order('draft'), undefined), 'count');
    equal(termsNext(order('counted'), undefined), 'provider-quotes');
    equal(termsNext(order('quoted', 'accept'), undefined), 'accept');
    equal(termsNext(order('quoted'), undefined), 'quote-lapsed');
    equal(termsNext(order('accepted'), unsigned), 'sign');
    equal(termsNext(order('accepted'), { missing: [], agreement: { signatures: [{ side: 'provider' }] } }), 'sign');
    equal(
      termsNext(order('accepted'), { missing: [], agreement: { signatures: [{ side: 'organisation' }] } }),
      'provider-signs',
    );
    equal(termsNext(order('agreed'), unsigned), 'deliver');
    equal(termsNext(order('refused'), undefined), 'refused');
    equal(termsNext(order('ready'), unsigned), 'past');
  });

  it('asks for what the own profile misses before it waits for the other one', () => {
    const missing = [
      { side: 'provider', field: 'address' },
      { side: 'organisation', field: 'postcode' },
    ] as const;
    equal(termsNext(order('accepted'), { missing: [...missing], agreement: null }), 'complete-profile');
    equal(termsNext(order('accepted'), { missing: [missing[0]], agreement: null }), 'provider-completes');
  });

  it('knows when there is nothing to do', () => {
    equal(isWaiting('provider-quotes'), true);
    equal(isWaiting('sign'), false);
  });
});

describe('the sum of a price', () => {
  it('has every line, and adds up to the total', () => {
    const rows = priceRows(quote);
    deepEqual(
      rows.map(({ id }) => id),
      ['start-0', 'tier-1', 'tier-2', 'adjustment-3', 'net', 'vat', 'total'],
    );
    const lines = rows.filter(({ kind }) => !['net', 'vat', 'total'].includes(kind));
    equal(
      lines.reduce((sum, { cents }) => sum + cents, 0),
      quote.netCents,
    );
    deepEqual(
      rows.filter(({ kind }) => kind === 'tier').map(({ after }) => after),
      [0, 5000],
    );
  });

  it('shows parts of a cent', () => {
    equal(formatPerRecord('0.0325', 'nl').replaceAll('\u00a0', ' '), '€ 0,0325');
    equal(formatPerRecord('0.04', 'en'), '€0.04');
  });

  it('says why rows are not paid for, the most first', () => {
    const notBillable = { double: 3, foreign: 120, 'po-box': 0, incomplete: 40, invalid: 0 };
    const counting = { records: 1, customers: 1, households: 1, customersPerHousehold: [], billable: 1, notBillable };
    deepEqual(notPaidFor({ counting }), [
      { reason: 'foreign', rows: 120 },
      { reason: 'incomplete', rows: 40 },
      { reason: 'double', rows: 3 },
    ]);
  });

  it('finds the price before and what is different', () => {
    const before = { ...quote, version: 1, netCents: 62_100, workingDays: 5 };
    equal(quoteBefore([before, quote], quote), before);
    equal(quoteBefore([before, quote], before), undefined);
    deepEqual(changedTerms(before, quote), ['netCents', 'workingDays']);
    deepEqual(changedTerms(quote, quote), []);
  });
});

describe('a privacy statement as a file', () => {
  it('takes what the service reads, up to what it takes', () => {
    equal(whyNotSent({ name: 'Privacy.PDF', size: 700_000 }), undefined);
    equal(whyNotSent({ name: 'privacy.pdf', size: 700_001 }), 'size');
    equal(whyNotSent({ name: 'privacy.xlsx', size: 10 }), 'form');
    equal(whyNotSent({ name: 'privacy', size: 10 }), 'form');
    equal(whyNotSent({ name: 'privacy.txt', size: 0 }), 'empty');
  });

  it('becomes base64, however long it is', () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 251);
    equal(toBase64(bytes), Buffer.from(bytes).toString('base64'));
  });
});

describe('what the agreement must say of a party', () => {
  it('is asked until it has its form', () => {
    const fields = ['address', 'postcode', 'chamberOfCommerce', 'contactEmail'] as const;
    deepEqual(unfinished(fields, {}), fields);
    const profile = { address: ' ', postcode: '3011 ab', chamberOfCommerce: '1234567', contactEmail: 'a@b.nl' };
    deepEqual(unfinished(fields, profile), ['address', 'chamberOfCommerce']);
  });

  it('is sent without blanks around it, and nothing besides', () => {
    deepEqual(tidyProfile(['address'], { address: ' Kade 1 ', postcode: '3011AB' }), { address: 'Kade 1' });
  });
});
