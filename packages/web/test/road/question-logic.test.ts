import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OrderEvent, OrderState } from '@verrijk/server/contract';
import { parseMoved } from '../../src/orders/moved.ts';
import { isReached, parseStep, stepOf, stepState } from '../../src/road/frame/order-steps.ts';
import { whatLeft } from '../../src/road/frame/what-left.ts';
import {
  formatPeriod,
  isWished,
  NO_WISH,
  sinceOfPeriod,
  sinceOfWish,
  wishOfPeriod,
} from '../../src/road/question/order-period.ts';
import { choicesFor, isAbout } from '../../src/road/question/order-choices.ts';
import { NOTHING_CHOSEN } from '../../src/table/columns/column-choice.ts';
import { dutchDay } from '../../src/orders/dutch-days.ts';
import type { PeriodWish } from '../../src/road/question/order-period.ts';
import { askedKeepDays, parseKeepDays } from '../../src/road/question/keep-days.ts';
import { hasIdea, withIdea, withoutIdea } from '../../src/road/question/purpose-ideas.ts';

const TODAY = '2026-11-22';

describe('the period of an order', () => {
  const wishes: readonly (readonly [PeriodWish, string, string | undefined])[] = [
    [{ kind: '1', since: '' }, '22-11-2025 tot en met 22-11-2026', '2025-11-22'],
    [{ kind: '3', since: '2020-01-01' }, '22-11-2023 tot en met 22-11-2026', '2023-11-22'],
    [{ kind: 'since', since: '2024-02-29' }, '29-02-2024 tot en met 22-11-2026', '2024-02-29'],
    [{ kind: 'all', since: '' }, 'tot en met 22-11-2026', undefined],
  ];
  for (const [wish, text, since] of wishes) {
    it(`is written and read again: ${text}`, () => {
      assert.equal(formatPeriod(wish, TODAY, 'nl'), text);
      assert.equal(sinceOfPeriod(text), since);
      assert.equal(sinceOfWish(wish, TODAY), since);
      assert.equal(wishOfPeriod(text).kind, wish.kind);
      assert.deepEqual(wishOfPeriod(formatPeriod(wish, TODAY, 'en')), wishOfPeriod(text));
      assert.ok(isWished(wish, TODAY));
    });
  }

  it('is nobody’s wish in other words, or of a day that is yet to come', () => {
    assert.deepEqual(wishOfPeriod('2025'), NO_WISH);
    assert.equal(sinceOfPeriod('2025'), undefined);
    assert.equal(isWished({ kind: 'since', since: '2026-11-23' }, TODAY), false);
    assert.equal(isWished({ kind: 'since', since: '' }, TODAY), false);
    assert.equal(isWished(NO_WISH, TODAY), false);
  });

  it('ends on the day that it is in the Netherlands', () => {
    assert.equal(dutchDay(new Date('2026-01-04T23:30:00Z')), '2026-01-05');
  });
});

describe('how long a result is kept', () => {
  it('is a number of days, or what is usual', () => {
    assert.deepEqual(askedKeepDays(' 14 '), { purgeDays: 14 });
    assert.deepEqual(askedKeepDays(''), {});
    for (const wrong of ['0', '367', '1.5', '-3', 'een week', '1e1']) assert.equal(parseKeepDays(wrong), 'wrong');
  });
});

describe('what was chosen about an export', () => {
  it('is about that file, and no other', () => {
    const file = { name: 'klanten.xlsx', blob: new Blob(['12345']) };
    const choices = choicesFor(file, NOTHING_CHOSEN);
    assert.deepEqual(choices, { columns: NOTHING_CHOSEN, repairs: 'all', file: { name: 'klanten.xlsx', bytes: 5 } });
    assert.ok(isAbout(choices, { ...file, blob: new Blob(['54321']) }));
    assert.equal(isAbout(choices, { ...file, name: 'klanten (2).xlsx' }), false);
    assert.equal(isAbout(choices, { ...file, blob: new Blob(['1234']) }), false);
    assert.equal(isAbout({ columns: NOTHING_CHOSEN, repairs: { butRows: [4] } }, file), false);
  });
});

describe('the steps of an order', () => {
  it('are where the state says', () => {
    const counts = {};
    assert.equal(stepOf({ state: 'draft', counts: null }), 'question');
    assert.equal(stepOf({ state: 'counted', counts }), 'terms');
    assert.equal(stepOf({ state: 'agreed', counts }), 'delivery');
    assert.equal(stepOf({ state: 'failed', counts }), 'result');
    assert.equal(stepOf({ state: 'cancelled', counts: null }), 'question');
    assert.equal(stepOf({ state: 'refused', counts }), 'terms');
  });

  it('are done, now or later', () => {
    const order = { state: 'agreed', counts: {} } as const;
    assert.deepEqual(
      (['question', 'terms', 'delivery', 'result'] as const).map((step) => stepState(order, step)),
      ['done', 'done', 'now', 'later'],
    );
    assert.equal(stepState({ state: 'purged', counts: {} }, 'result'), 'done');
    assert.equal(isReached(order, 'result'), false);
    assert.equal(parseStep('result'), 'result');
    assert.equal(parseStep('elsewhere'), undefined);
  });
});

describe('what has left the computer', () => {
  const event = (transition: OrderEvent['transition'], at: string): OrderEvent => ({
    ...{ transition, at, from: null, to: 'counted', by: 'organisation', person: null, why: '', sentence: '' },
  });
  const history = [event('count', '2026-11-01T10:00:00Z'), event('count', '2026-11-02T10:00:00Z')];

  it('is nothing at first, then the counts, then the file, and at last that it is gone', () => {
    assert.deepEqual(whatLeft({ state: 'draft', counts: null }, [], null), {
      counts: undefined,
      delivery: undefined,
      isPartlySent: false,
      destroyed: undefined,
    });
    assert.equal(whatLeft({ state: 'counted', counts: {} }, history, null).counts?.at, '2026-11-02T10:00:00Z');
    assert.deepEqual(whatLeft({ state: 'delivered', counts: {} }, history, null).delivery, { at: undefined });
    const gone = [...history, event('purge', '2026-12-01T10:00:00Z')];
    const purged = whatLeft({ state: 'purged', counts: {} }, gone, null);
    assert.equal(purged.destroyed?.at, '2026-12-01T10:00:00Z');
  });

  it('is a part of the file, from when the service takes it until it is delivered or gone', () => {
    const sending = { sha256: 'a'.repeat(64), attempt: 'one' };
    const isPartlySent = (state: OrderState, upload?: string): boolean =>
      whatLeft({ state, counts: {} }, history, { ...sending, upload }).isPartlySent;
    assert.equal(isPartlySent('agreed'), false);
    assert.equal(isPartlySent('agreed', 'upload'), true);
    assert.equal(isPartlySent('failed', 'upload'), true);
    assert.equal(isPartlySent('delivered', 'upload'), false);
  });
});

describe('the stream of an order', () => {
  it('tells of steps, and nothing of what is not known here', () => {
    const moved = { to: 'quoted', by: 'provider', at: '2026-11-22T10:00:00Z' };
    assert.deepEqual(parseMoved({ ...moved, more: 1 }), moved);
    assert.equal(parseMoved({ ...moved, to: 'somewhere' }), undefined);
    assert.equal(parseMoved({ ...moved, by: 'nobody' }), undefined);
    assert.equal(parseMoved(null), undefined);
  });
});

describe('an example of a purpose', () => {
  it('comes and goes, and leaves what was typed', () => {
    const typed = withIdea('Wie mist er?', 'Waar gaan ze heen?');
    assert.equal(typed, 'Wie mist er?\nWaar gaan ze heen?');
    assert.ok(hasIdea(typed, 'Waar gaan ze heen?'));
    assert.equal(withoutIdea(`${typed}\nEn verder`, 'Waar gaan ze heen?'), 'Wie mist er?\nEn verder');
    assert.equal(withoutIdea(withIdea('', 'Eén'), 'Eén'), '');
  });
});
