import { CellKind, EMPTY_CELL } from '@verrijk/core';
import type { Cell } from '@verrijk/core';

export const GROUP_NAMES: readonly string[] = [
  'Culturele Alleseters',
  'Proevende Buitenwijkers',
  'Sociale Cultuurhoppers',
];

const text = (value: string): Cell => (value === '' ? EMPTY_CELL : { kind: CellKind.text, text: value });
const pick =
  (values: readonly string[]) =>
  (row: number): Cell =>
    text(values[row % values.length]!);
const every =
  (step: number, values: readonly string[]) =>
  (row: number): Cell =>
    text(row % step === 0 ? values[(row / step) % values.length]! : '');

const NUMBERS = ['1', '12', '7', '103', '12', '45', '8', '2', '211', '7', '19'];
const LETTERS = ['BD', 'LG', 'XK', 'AB', 'ZW', 'HN'];
const postcode = (row: number): string => `${1000 + ((row * 37) % 9000)} ${LETTERS[row % LETTERS.length]!}`;
const STREETS = ['Verzonnenstraat', 'Laan van Fictie', '1e Nepdwarsstraat', 'Bedachte Kade', 'Plein 1813'];

/** Made-up cells by the kind of content, for row 0, 1, 2 ... */
export const COLUMN_CONTENT: Readonly<Record<string, (row: number) => Cell>> = {
  empty: () => EMPTY_CELL,
  id: (row) => text(String(100_045 + row * 7)),
  'id-repeated': (row) => text(String(100_045 + (row % 9) * 7)),
  serial: (row) => text(String(row + 1)),
  guid: (row) => text(`003FICT${String(row * 7919).padStart(8, '0')}AAQ`),
  postcode: (row) => text(postcode(row)),
  'odd-postcode': (row) =>
    text([postcode(row).toLowerCase(), `NL-${postcode(row)}`, postcode(row).replace(' ', '\u00a0 ')][row % 3]!),
  'rare-postcode': (row) => text([postcode(row), '', '2000', '', '48149', '', '', '9000'][row % 8]!),
  'postcode-place': (row) => text(`${postcode(row)}  FICTIEDORP`),
  'postcode-number': (row) => text(`${postcode(row).replace(' ', '')}${NUMBERS[row % 11]!}`),
  pc4: (row) => text(postcode(row).slice(0, 4)),
  number: (row) => ({ kind: CellKind.number, text: NUMBERS[row % NUMBERS.length]! }),
  'sparse-number': (row) => (row % 6 === 0 ? { kind: CellKind.number, text: '12' } : EMPTY_CELL),
  houses: pick(['1', '12a', '7', '103-2', '12 hs', '45', '8 bis', '2', '211', '7']),
  'odd-houses': pick(['12-H', '3 hoog', '12/3', '14 III', '9rood', 'nr. 8', '12\u00a0A', '16 t/m 18', '007', '5 A-01']),
  damaged: (row) =>
    row % 3 === 0 ? { kind: CellKind.date, text: '2026-02-01' } : row % 3 === 1 ? text('2-jan') : text(String(row)),
  addition: every(4, ['A', '2', 'hs', 'bis', 'II']),
  letter: every(5, ['A', 'B', 'c']),
  street: pick(STREETS.slice(0, 4)),
  'street-number': (row) => text(`${STREETS[row % 5]!} ${NUMBERS[row % 11]!}${row % 4 === 0 ? ' A' : ''}`),
  full: (row) => text(`${STREETS[row % 5]!} ${NUMBERS[row % 11]!}, ${postcode(row)} Fictiedorp`),
  place: pick(['Fictiedorp', "'s-Bedachtenhage", 'Nepstad aan Zee']),
  country: pick(['Nederland', 'Nederland', 'NL', 'België', 'Duitsland']),
  group: pick(GROUP_NAMES),
  name: (row) => text(`Fictief ${'abcdefghij'[row % 10]!}${'klmnop'[row % 6]!}`),
  'name-suffix': every(5, ['Jr.', 'MSc', 'Sr.']),
  initials: pick(['J', 'A.B.', 'M']),
  infix: every(3, ['van', 'de', 'van der']),
  gender: pick(['M', 'V', 'V', 'X']),
  email: (row) => text(`fictief${row}@example.invalid`),
  phone: (row) => text(`06${String(10_000_000 + row * 7919)}`),
  'phone-dash': (row) => text(`06-${String(10_000_000 + row * 7919)}`),
  'far-country': every(7, ['Fidji', 'Kiribati', 'Tuvalu']),
  remark: (row) => text(`Fictieve opmerking ${row} `.repeat(1_500)),
  date: (row) => text(`${(row % 28) + 1}-${(row % 12) + 1}-2024`),
  amount: (row) => text(`${row},${10 + (row % 80)}`),
};
