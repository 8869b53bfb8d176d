import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatDay, NO_DAY } from '@verrijk/core';
import { NOT_BILLABLE } from '@verrijk/steps';
import { compareWithQuote } from '../../src/road/delivery/compare-with-quote.ts';
import { receiptText } from '../../src/road/delivery/receipt-text.ts';
import { preparationAsked, USUAL_WISHES, withAtHome } from '../../src/table/preparation/preparation-wishes.ts';
import type { PreparationSubject } from '../../src/table/preparation/preparation-wishes.ts';

type Compared = Parameters<typeof compareWithQuote>[0];

function order(product: 'records' | 'report', double = 0): Compared {
  return { quote: { records: 100 }, counts: { counting: { notBillable: { double } } }, product } as unknown as Compared;
}

describe('whether a delivery fits what was agreed', () => {
  it('fits up to the records of the price', () => {
    deepEqual(compareWithQuote(order('records'), 100, NOT_BILLABLE), { verdict: 'fits', agreed: 100 });
    equal(compareWithQuote(order('records'), 101, NOT_BILLABLE).verdict, 'too-many');
  });

  it('is not sure when rows go that do not count', () => {
    equal(compareWithQuote(order('records'), 101, ['double', 'foreign']).verdict, 'may-not-fit');
  });

  it('allows for doubles where no ID tells them', () => {
    equal(compareWithQuote(order('report', 20), 120, ['foreign', 'po-box', 'incomplete', 'invalid']).verdict, 'fits');
    equal(
      compareWithQuote(order('report', 20), 121, ['foreign', 'po-box', 'incomplete', 'invalid']).verdict,
      'too-many',
    );
  });
});

describe('what the local engine is asked', () => {
  const subject: PreparationSubject = {
    table: 1,
    columns: { sheet: 'Klanten', roles: { id: 'Klantnummer', date: 'Laatste bezoek' } },
    repairs: { butRows: [4] },
    selection: 'Kaartkopers',
    organisation: 'Museum Verzonnen',
    period: '',
    since: '2024-11-22',
    withoutIds: false,
    today: '2026-11-22',
    keepDays: 33,
    language: 'nl',
  };

  it('leaves at home what brings nothing, and gives codes for IDs', () => {
    const asked = preparationAsked(subject, USUAL_WISHES);
    deepEqual(asked.drop, NOT_BILLABLE);
    equal(asked.isPseudonymised, true);
    deepEqual(asked.repairs, { butRows: [4] });
    deepEqual(asked.columns, { overrides: { id: 'Klantnummer' }, sheet: 'Klanten', noHeader: false });
    equal(asked.activity?.column, 'Laatste bezoek');
    equal(formatDay(asked.activity?.since ?? NO_DAY), '2024-11-22');
    equal(formatDay(asked.purgeOn ?? NO_DAY), '2026-12-25');
    equal(asked.period, '2026');
  });

  it('has no IDs, codes or doubles for a report', () => {
    const asked = preparationAsked({ ...subject, withoutIds: true }, USUAL_WISHES);
    equal(asked.isPseudonymised, false);
    equal(asked.drop.includes('double'), false);
  });

  it('follows what was chosen', () => {
    const wishes = withAtHome({ ...USUAL_WISHES, isRepaired: false }, 'po-box', false);
    const asked = preparationAsked(subject, withAtHome(wishes, 'personal-data', true));
    deepEqual(asked.drop, ['double', 'foreign', 'incomplete', 'invalid', 'personal-data']);
    equal(asked.repairs, 'none');
  });
});

describe('a receipt as text', () => {
  it('says what the screen says, in columns', () => {
    const text = receiptText(
      'Ontvangstbewijs V-000012',
      [
        ['Aan', 'Whooz'],
        ['Bestand', 'Totaal.xlsx'],
      ],
      ['Bewaar je sleutel.'],
    );
    equal(
      text,
      'Ontvangstbewijs V-000012\r\n========================\r\n\r\nAan:     Whooz\r\nBestand: Totaal.xlsx\r\n\r\nBewaar je sleutel.\r\n',
    );
  });
});
