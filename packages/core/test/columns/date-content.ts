import { CellKind, EMPTY_CELL, formatDay, parseDay } from '@verrijk/core';
import type { Cell } from '@verrijk/core';

const text = (value: string): Cell => ({ kind: CellKind.text, text: value });
const FIRST = parseDay('2021-01-01', 'day-first');
/** Days all over the year, of the last years. */
const iso = (row: number): string => formatDay(FIRST + ((row * 37) % 1400));
const parts = (row: number): [string, string, string] => iso(row).split('-') as [string, string, string];
const MONTHS = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ');

/** Made-up cells by the kind of content, for row 0, 1, 2 ... */
export const DATE_CONTENT: Readonly<Record<string, (row: number) => Cell>> = {
  empty: () => EMPTY_CELL,
  id: (row) => text(String(100_045 + row * 7)),
  iso: (row) => text(iso(row)),
  'date-cell': (row) => ({ kind: CellKind.date, text: iso(row) }),
  datetime: (row) => text(`${iso(row)}T1${row % 10}:20:30.000Z`),
  compact: (row) => text(iso(row).replaceAll('-', '')),
  dmy: (row) => text(`${Number(parts(row)[2])}-${Number(parts(row)[1])}-${parts(row)[0]}`),
  'dmy-low': (row) => text(`${(row % 12) + 1}-${(row % 5) + 1}-2024`),
  mdy: (row) => text(`${parts(row)[1]}/${parts(row)[2]}/${parts(row)[0]}`),
  named: (row) => text(`${parts(row)[2]} ${MONTHS[Number(parts(row)[1]) - 1]!} ${parts(row)[0]}`),
  serial: (row) => ({ kind: CellKind.number, text: String(44_197 + ((row * 37) % 1400)) }),
  birth: (row) => text(formatDay(parseDay('1938-05-04', 'day-first') + ((row * 641) % 24_000))),
  rare: (row) => (row % 9 === 0 ? text(iso(row)) : EMPTY_CELL),
  mixed: (row) => text(row % 4 === 0 ? 'onbekend' : iso(row)),
  'order-number': (row) => text(String(45_294 + row)),
  amount: (row) => text(`${row},${10 + (row % 80)}`),
  'yes-no': (row) => text(row % 3 === 0 ? 'nee' : 'ja'),
};
