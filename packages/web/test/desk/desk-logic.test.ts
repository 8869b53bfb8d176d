import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { columnOf } from '../../src/desk/board/board-columns.ts';
import { parseOrderNumber, readDeskView, statesOf, writeDeskView } from '../../src/desk/board/desk-view.ts';
import { urgenciesOf } from '../../src/desk/board/urgency.ts';
import { draftOf, readDraft } from '../../src/desk/quote/quote-draft.ts';
import { listPriceOf } from '../../src/desk/quote/list-price.ts';
import { dayAfter, workingDaysBetween } from '../../src/orders/dutch-days.ts';
import { nextStepOf, turnOf } from '../../src/orders/next-step.ts';

const ORDER = { actions: { organisation: [], provider: [] } };

describe('the next step of an order', () => {
  it('follows from the state alone where it can', () => {
    assert.equal(nextStepOf({ ...ORDER, state: 'counted' }), 'quote');
    assert.equal(nextStepOf({ ...ORDER, state: 'quoted' }), 'quote-anew');
    assert.equal(nextStepOf({ actions: { organisation: ['accept'] }, state: 'quoted' }), 'accept');
    assert.equal(turnOf(nextStepOf({ ...ORDER, state: 'ready' })), 'organisation');
    assert.equal(nextStepOf({ ...ORDER, state: 'delivered' }, { waitsFor: 'reference' }), 'use-reference');
  });

  it('asks who signed, and whose details are missing', () => {
    const step = (sides: readonly ('organisation' | 'provider')[], missing: readonly ('organisation' | 'provider')[]) =>
      nextStepOf(
        { ...ORDER, state: 'accepted' },
        {
          agreement: {
            agreement: { signatures: sides.map((side) => ({ side })) },
            missing: missing.map((side) => ({ side, field: 'address' as const })),
          },
        },
      );
    assert.equal(step([], []), 'sign');
    assert.equal(step(['provider'], []), 'sign-organisation');
    assert.equal(step(['organisation'], []), 'sign-provider');
    assert.equal(step([], ['organisation']), 'complete-organisation');
    assert.equal(step([], ['organisation', 'provider']), 'complete');
    assert.equal(step([], ['provider']), 'complete-provider');
    assert.equal(turnOf(step(['organisation'], [])), 'provider');
  });
});

describe('columns of the board', () => {
  it('puts what we signed with the organisation, and what lapsed with us', () => {
    const signed = { agreement: { signatures: [{ side: 'provider' as const }] }, missing: [] };
    assert.equal(columnOf({ ...ORDER, state: 'accepted' }), 'to-sign');
    assert.equal(columnOf({ ...ORDER, state: 'accepted' }, signed), 'organisation');
    assert.equal(columnOf({ ...ORDER, state: 'quoted' }), 'to-quote');
    assert.equal(columnOf({ ...ORDER, state: 'failed' }), 'processing');
  });
});

describe('the address of the desk', () => {
  it('says what is shown, and nothing that goes without saying', () => {
    const table = { filter: 'to-quote', order: 'waiting', number: ' 12 ' } as const;
    const address = writeDeskView({ view: 'table', table });
    assert.equal(address.toString(), 'view=table&state=to-quote&order=waiting&number=12');
    assert.deepEqual(readDeskView(address), { view: 'table', table: { ...table, number: '12' } });
    assert.equal(writeDeskView({ view: 'board', table }).toString(), 'view=board');
    assert.deepEqual(readDeskView(new URLSearchParams('view=x&state=y')), {
      view: null,
      table: { filter: 'all', order: 'newest', number: '' },
    });
  });

  it('knows the states of a filter', () => {
    assert.equal(statesOf('all'), undefined);
    assert.deepEqual(statesOf('to-quote'), ['counted', 'quoted']);
    assert.deepEqual(statesOf('ready'), ['ready']);
    assert.deepEqual(statesOf('failed'), ['failed']);
    assert.equal(statesOf('open')?.includes('purged'), false);
  });

  it('reads numbers as people write them', () => {
    assert.equal(parseOrderNumber('V-000012'), 12);
    assert.equal(parseOrderNumber(' v12 '), 12);
    assert.equal(parseOrderNumber('12'), 12);
    assert.equal(parseOrderNumber(''), null);
    assert.equal(parseOrderNumber('museum'), undefined);
    assert.equal(parseOrderNumber('0'), undefined);
  });
});

describe('what is late', () => {
  const DAY = 86_400;
  // A Monday.
  const order = { stateSince: '2026-11-16T10:00:00Z', age: 0, purgeOn: null, quote: null };
  const kinds = (asked: Parameters<typeof urgenciesOf>[0]): readonly string[] =>
    urgenciesOf(asked).map(({ kind, days }) => `${kind} ${days}`);

  it('counts working days', () => {
    assert.equal(workingDaysBetween('2026-11-20', '2026-11-23'), 1);
    assert.equal(workingDaysBetween('2026-11-16', '2026-11-30'), 10);
    assert.equal(workingDaysBetween('2026-11-22', '2026-11-21'), 0);
    assert.equal(dayAfter('2026-11-30', 1), '2026-12-01');
  });

  it('tells a quote that is waited for, and one that ends', () => {
    assert.deepEqual(kinds({ ...order, state: 'counted', age: 2 * DAY }), []);
    assert.deepEqual(kinds({ ...order, state: 'counted', age: 3 * DAY }), ['quote-late 3']);
    const quote = { validUntil: '2026-11-18', workingDays: 3 };
    assert.deepEqual(kinds({ ...order, state: 'quoted', quote }), ['quote-ends 2']);
    assert.deepEqual(kinds({ ...order, state: 'quoted', quote, age: 3 * DAY }), ['quote-ended 1']);
  });

  it('tells a result that was promised, and a purge that comes near', () => {
    const quote = { validUntil: '2026-11-18', workingDays: 1 };
    assert.deepEqual(kinds({ ...order, state: 'processing', quote, age: 2 * DAY }), ['result-late 2']);
    assert.deepEqual(kinds({ ...order, state: 'ready', purgeOn: '2026-11-18' }), ['purge-near 2']);
    assert.deepEqual(kinds({ ...order, state: 'ready', purgeOn: '2026-12-18' }), []);
    assert.deepEqual(kinds({ ...order, state: 'failed' }), ['failed 0']);
  });
});

describe('a quote while it is made', () => {
  const terms = { workingDays: 3, deliveryForm: 'Hier', conditions: '', analystReferral: '' };
  const listed = { netCents: 123_450, vatPercentage: 21 };
  const draft = draftOf(terms, listed, { validUntil: '2026-12-22' }, 'nl');
  const today = '2026-11-22';

  it('is that of the list to begin with, and can be sent', () => {
    assert.equal(draft.net, '1234,50');
    const { answer, errors, difference, total } = readDraft(draft, listed, today);
    assert.deepEqual(errors, {});
    assert.equal(difference, 0);
    assert.equal(total?.totalCents, 149_375);
    assert.equal(answer?.reason, '');
  });

  it('asks a reason for another amount, and shows the new total', () => {
    const typed = { ...draft, net: '€ 1.000' };
    const { answer, errors, difference, total } = readDraft(typed, listed, today);
    assert.equal(answer, null);
    assert.deepEqual(errors, { reason: 'reason' });
    assert.equal(difference, -23_450);
    assert.equal(total?.totalCents, 121_000);
    assert.equal(readDraft({ ...typed, reason: ' Vaste klant ' }, listed, today).answer?.reason, 'Vaste klant');
  });

  it('says what is wrong in each field', () => {
    const typed = { ...draft, net: 'veel', vat: '200', workingDays: 'drie', validUntil: '2026-11-21' };
    assert.deepEqual(readDraft(typed, listed, today).errors, {
      net: 'amount',
      vat: 'vat',
      workingDays: 'days',
      validUntil: 'past',
    });
  });

  it('needs no reason where no list says an amount', () => {
    assert.deepEqual(readDraft({ ...draft, net: '50' }, undefined, today).errors, {});
    assert.equal(draftOf(terms, undefined, { validUntil: '' }, 'nl').net, '');
  });

  it('calculates as the service does', () => {
    const list = {
      name: 'Lijst',
      currency: 'EUR',
      startFee: 200,
      tiers: [{ upTo: 5000, perRecord: 0.04 }, { perRecord: 0.03 }],
      tiering: 'graduated',
      vatPercentage: 21,
    };
    const stored = {
      id: '',
      version: 1,
      name: 'Lijst',
      list,
      validFrom: null,
      validUntil: null,
      fictional: false,
      createdAt: '',
      retiredAt: null,
    };
    assert.equal(listPriceOf([{ ...stored, current: true }], 6000, today)?.netCents, 43_000);
    assert.equal(listPriceOf([{ ...stored, current: false }], 6000, today), undefined);
    assert.equal(listPriceOf([{ ...stored, list: { name: 'x' }, current: true }], 6000, today), undefined);
  });
});
