import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatDay, monthsBefore, NO_DAY, parseDay, yearsBefore } from '@verrijk/core';
import fc from 'fast-check';

const MS_A_DAY = 86_400_000;
const utcDay = (year: number, month: number, dayOfMonth: number): number =>
  Date.UTC(year, month - 1, dayOfMonth) / MS_A_DAY;
const FIRST = utcDay(1900, 1, 1);
const LAST = utcDay(2199, 12, 31);
const anyDay = fc.integer({ min: FIRST, max: LAST });
const iso = (day: number): string => new Date(day * MS_A_DAY).toISOString().slice(0, 10);

describe('days', () => {
  test('every day of three centuries is what Date.UTC says, there and back', () => {
    for (let day = FIRST; day <= LAST; day++) {
      const text = formatDay(day);
      if (text !== iso(day) || parseDay(text, 'day-first') !== day) assert.fail(`${day}: ${text}, ${iso(day)}`);
    }
  });

  test('only dates that exist are read', () => {
    const numbers = fc.tuple(
      fc.integer({ min: 1890, max: 2210 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
    );
    fc.assert(
      fc.property(numbers, ([year, month, dayOfMonth]) => {
        const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
        const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth && month > 0;
        const expected = exists && year >= 1900 && year <= 2199 ? utcDay(year, month, dayOfMonth) : NO_DAY;
        assert.equal(parseDay(`${dayOfMonth}-${month}-${year}`, 'day-first'), expected);
        assert.equal(parseDay(`${month}/${dayOfMonth}/${year}`, 'month-first'), expected);
        assert.equal(parseDay(`${year}-${month}-${dayOfMonth}`, 'month-first'), expected);
      }),
      { numRuns: 2000 },
    );
  });

  test('years and months before', () => {
    const cases: readonly (readonly [string, number, string])[] = [
      ['2024-02-29', 12, '2023-02-28'],
      ['2024-02-29', 48, '2020-02-29'],
      ['2024-03-31', 1, '2024-02-29'],
      ['2023-03-31', 1, '2023-02-28'],
      ['2024-01-15', 1, '2023-12-15'],
      ['2024-01-15', 0, '2024-01-15'],
      ['2000-03-01', 12, '1999-03-01'],
    ];
    for (const [from, months, expected] of cases) {
      assert.equal(formatDay(monthsBefore(parseDay(from, 'day-first'), months)), expected, `${from} - ${months}`);
    }
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 80 }), (day, years) => {
        const [year, rest] = [Number(iso(day).slice(0, 4)), iso(day).slice(4)];
        const isGone = rest === '-02-29' && new Date(Date.UTC(year - years, 1, 29)).getUTCMonth() !== 1;
        assert.equal(formatDay(yearsBefore(day, years)), `${year - years}${isGone ? '-02-28' : rest}`);
      }),
    );
  });
});
