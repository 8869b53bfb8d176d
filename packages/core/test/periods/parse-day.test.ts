import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CellBatch, CellKind, DayColumn, formatDay, NO_DAY, parseDay, parseSince } from '@verrijk/core';
import type { DayOrder } from '@verrijk/core';
import fc from 'fast-check';

const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  '2024-01-03': [
    '2024-01-03',
    ' 2024-01-03 ',
    '2024-1-3',
    '2024/01/03',
    '2024.01.03',
    '2024-01-03T10:20:30Z',
    '2024-01-03T23:59:59.999+01:00',
    '2024-01-03t00:00:00.000+0000',
    '2024-01-03T000000Z',
    '2024-01-03 10:20',
    '2024-01-03 10:20:30.123456',
    '2024-01-03 10:20:30 UTC',
    '2024-01-03 10:20:30 +0100',
    '3-1-2024',
    '03-01-2024',
    '03/01/2024',
    '3/1/24',
    '3.1.24',
    '03.01.2024',
    '3-1-2024 0:00:00',
    '3-1-2024 9:05',
    '03-01-2024, 10:20',
    '03-01-2024 10.20 uur',
    '3-1-2024 om 10:20',
    '03/01/2024 10:20:30 PM',
    '3 jan 2024',
    '3 jan. 2024',
    '3 januari 2024',
    '3 Januari 2024, 10:20',
    '3-jan-24',
    '03-JAN-2024',
    '03JAN2024',
    "3 jan '24",
    '3e januari 2024',
    'jan 3 2024',
    'Jan 3, 2024',
    'January 3rd, 2024',
    'woensdag 3 januari 2024',
    'wo 3 jan. 2024',
    'Wed, 03 Jan 2024 10:20:30 GMT',
    'Wed Jan 03 2024 10:20:30 GMT+0100 (Central European Standard Time)',
    '2024-jan-03',
    '20240103',
    '20240103T102030Z',
    '202401031020',
    '20240103102030',
    '45294',
    '45294.75',
    '45294,75',
    '3\u20131\u20132024',
    '3\u00a0januari\u00a02024',
    '\u200b3-1-2024',
    '３-１-２０２４',
  ],
  '2024-03-05': ['5 mrt 2024', '5 maart 2024', '5 mar 2024', 'March 5, 2024', '5-3-2024'],
  '2024-05-31': ['31 mei 2024', '31 May 2024'],
  '2024-02-29': ['29-2-2024', '29 feb 2024', '29 februari 2024', '45351'],
  '2024-10-01': ['1 okt 2024', '1 oct 2024', '1 oktober 2024', 'October 1 2024'],
  '2049-12-31': ['31-12-49'],
  '1950-01-01': ['1-1-50'],
  '1999-12-31': ['31 dec 99', '31-12-1999'],
  '1927-05-18': ['10000'],
  '2199-12-31': ['109574'],
};

const NOT_WRITTEN: readonly string[] = [
  '',
  ' ',
  'onbekend',
  '0000-00-00',
  '31-2-2024',
  '30 februari 2024',
  '29-2-2023',
  '31/4/2024',
  '2024-13-01',
  '1899-12-31',
  '2200-01-01',
  '3-1/2024',
  '3-1',
  '3-1-',
  '3-1-2',
  '3-1-024',
  '003-1-2024',
  '24.1.3',
  '2024',
  'jan 2024',
  'jan-24',
  '3 foo 2024',
  '9999',
  '109575',
  '123456',
  '1234567',
  '20240132',
  '202401032460',
  '45294.',
  '45294.5.1',
  '4.5294E4',
  '12:30',
  '06-12345678',
  '2024-01-03 25:00',
  '2024-01-03 10:60',
  '2024-01-03T',
  '2024-01-03x',
  '2024-01-03 9999',
  '3-1-2024 t/m 5-1-2024',
  '1012 LG',
  `${'opmerking '.repeat(20)}3-1-2024`,
];

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
