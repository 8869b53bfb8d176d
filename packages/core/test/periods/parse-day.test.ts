import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CellBatch, CellKind, DayColumn, formatDay, NO_DAY, parseDay, parseSince } from '@verrijk/core';
import type { DayOrder } from '@verrijk/core';
import fc from 'fast-check';
import { NOT_WRITTEN, WRITTEN } from './day-forms.ts';

const iso = (text: string, order: DayOrder = 'day-first'): string | undefined => {
  const day = parseDay(text, order);
  return day === NO_DAY ? undefined : formatDay(day);
};

/** The days of cells put into one column of a batch, as text. */
function readColumn(texts: readonly string[], order: DayOrder): number[] {
  const batch = new CellBatch(1);
  const encoder = new TextEncoder();
  for (const text of texts) {
    const bytes = encoder.encode(text);
    if (bytes.length === 0) batch.columns[0]!.appendEmpty();
    else batch.columns[0]!.append(CellKind.text, bytes, 0, bytes.length);
    batch.rows++;
  }
  const column = new DayColumn(order);
  column.read(batch, 0);
  return [...column.days.subarray(0, batch.rows)];
}

describe('reading a day', () => {
  for (const [expected, texts] of Object.entries(WRITTEN)) {
    test(expected, () =>
      assert.deepEqual(
        texts.map((text) => [text, iso(text)]),
        texts.map((text) => [text, expected]),
      ),
    );
  }

  test('what is no day', () => {
    assert.deepEqual(
      NOT_WRITTEN.map((text) => [text, iso(text)]),
      NOT_WRITTEN.map((text) => [text, undefined]),
    );
  });

  test('the order of the column decides, and decides alone', () => {
    assert.equal(iso('03/01/2024', 'month-first'), '2024-03-01');
    assert.equal(iso('1/3/2024 12:00:00 AM', 'month-first'), '2024-01-03');
    assert.equal(iso('12/25/24', 'month-first'), '2024-12-25');
    assert.equal(iso('12/25/2024', 'day-first'), undefined);
    assert.equal(iso('25/12/2024', 'month-first'), undefined);
    assert.equal(iso('3 jan 2024', 'month-first'), '2024-01-03');
    assert.equal(iso('2024-01-03', 'month-first'), '2024-01-03');
  });
});

describe('a column of days', () => {
  test('reads in bytes what parseDay reads in text', () => {
    const texts = [...Object.values(WRITTEN).flat(), ...NOT_WRITTEN];
    for (const order of ['day-first', 'month-first'] as const) {
      assert.deepEqual(
        readColumn(texts, order),
        texts.map((text) => parseDay(text, order)),
      );
    }
  });

  test('whatever the cells hold, next to whatever other cells', () => {
    const pieces = [
      ...'0123456789'.repeat(2).split(''),
      ...'-/. :T,Z+'.split(''),
      '\t',
      '\u00a0',
      'jan',
      '2024',
      '20',
      '１',
      'x',
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));
    const number = (max: number): fc.Arbitrary<string> => fc.integer({ min: 0, max }).map(String);
    const separator = fc.constantFrom('-', '/', '.');
    const date = fc
      .tuple(number(32), separator, number(13), number(2100), fc.constantFrom('', ' 10:20', 'T1', ' x'))
      .map(([first, between, second, third, behind]) => [first, second, third].join(between) + behind);
    fc.assert(
      fc.property(fc.array(fc.oneof(text, date), { maxLength: 20 }), (texts) => {
        for (const order of ['day-first', 'month-first'] as const) {
          assert.deepEqual(
            readColumn(texts, order),
            texts.map((cell) => parseDay(cell, order)),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a batch that is read again, and cells that are no text', () => {
    const batch = new CellBatch(2);
    const bytes = new TextEncoder().encode('45294');
    for (const kind of [CellKind.number, CellKind.error, CellKind.boolean, CellKind.date]) {
      batch.columns[1]!.append(kind, bytes, 0, bytes.length);
      batch.rows++;
    }
    const column = new DayColumn('day-first');
    column.read(batch, 1);
    assert.deepEqual([...column.days.subarray(0, 4)], [19_725, NO_DAY, NO_DAY, 19_725]);
    batch.clear();
    batch.columns[1]!.appendEmpty();
    batch.rows = 1;
    column.read(batch, 1);
    assert.equal(column.days[0], NO_DAY);
  });
});

test('the first day of a period', () => {
  const today = parseDay('2024-02-29', 'day-first');
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['2024-01-01', '2024-01-01'],
    ['1-1-2024', '2024-01-01'],
    ['1 januari 2024', '2024-01-01'],
    ['20240101', '2024-01-01'],
    ['2024', '2024-01-01'],
    ['3y', '2021-02-28'],
    ['3j', '2021-02-28'],
    ['3 jaar', '2021-02-28'],
    [' 3  Jaar ', '2021-02-28'],
    ['4 years', '2020-02-29'],
    ['18 maanden', '2022-08-29'],
    ['1m', '2024-01-29'],
    ['2024-02-29', '2024-02-29'],
    ['2024-03-01', undefined],
    ['2025', undefined],
    ['0y', undefined],
    ['1000 jaar', undefined],
    ['45294', undefined],
    ['20244', undefined],
    ['31-2-2024', undefined],
    ['vorig jaar', undefined],
    ['', undefined],
  ];
  for (const [text, expected] of cases) {
    const since = parseSince(text, today);
    assert.equal(since === undefined ? undefined : formatDay(since), expected, text);
  }
});
