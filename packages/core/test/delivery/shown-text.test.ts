import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CellKind, readAddress, shownText } from '@verrijk/core';
import type { Cell } from '@verrijk/core';
import fc from 'fast-check';

const CASES: readonly (readonly [kind: keyof typeof CellKind, text: string, shown: string])[] = [
  ['text', ' 12 hs', ' 12 hs'],
  ['text', '007', '007'],
  ['number', '12', '12'],
  ['number', '12.0', '12'],
  ['number', '007', '007'],
  ['number', '1E3', '1000'],
  ['number', '1.2', '1,2'],
  ['number', '12345678901234567890', '12345678901234567890'],
  ['fraction', '0.5', '0,5'],
  ['scientific', '120', '1,2E+02'],
  ['scientific', '12345', '1,2345E+04'],
  ['scientific', '5', '5E+00'],
  ['date', '2026-01-03', '2026-01-03'],
  ['date', '2026-01-03T00:00:00', '2026-01-03'],
  ['time', '12:01', '12:01'],
  ['boolean', 'TRUE', 'TRUE'],
  ['error', '#N/A', '#N/A'],
  ['empty', '', ''],
];

for (const [kind, text, shown] of CASES) {
  test(`${kind} ${JSON.stringify(text)} is shown as ${JSON.stringify(shown)}`, () => {
    assert.equal(shownText({ kind: CellKind[kind], text }), shown);
  });
}

const digits = (most: number): fc.Arbitrary<string> => fc.integer({ min: 0, max: most }).map(String);
const two = (number: number): string => String(number).padStart(2, '0');
const cells: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: 'grapheme-ascii', maxLength: 12 }).map((text) => ({ kind: CellKind.text, text })),
  digits(99999).map((text) => ({ kind: CellKind.number, text })),
  fc.tuple(digits(999), digits(999)).map(([a, b]) => ({ kind: CellKind.number, text: `${a}.${b}` })),
  fc
    .tuple(digits(99), fc.constantFrom('25', '5', '75'))
    .map(([a, b]) => ({ kind: CellKind.fraction, text: `${a}.${b}` })),
  fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 9 }))
    .map(([a, b]) => ({ kind: CellKind.scientific, text: String(a * 10 ** b) })),
  fc
    .tuple(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, day]) => ({ kind: CellKind.date, text: `${year}-${two(month)}-${two(day)}` })),
  fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => ({ kind: CellKind.time, text: `${hour}:${two(minute)}` })),
);
const postcode: Cell = { kind: CellKind.text, text: '1011AB' };

/** The addresses that a house-number cell may mean. */
function readFrom(houseNumber: Cell): readonly string[] {
  const reading = readAddress({ postcode, houseNumber });
  return reading.kind === 'candidates' ? reading.houseNumbers.map(({ number, suffix }) => `${number} ${suffix}`) : [];
}

test('whatever is read from a cell is also read from its text', () => {
  fc.assert(
    fc.property(cells, (cell) => {
      const fromText = readFrom({ kind: CellKind.text, text: shownText(cell) });
      for (const address of readFrom(cell))
        assert.ok(fromText.includes(address), `${address} in ${fromText.join(', ')}`);
    }),
    { numRuns: 2000 },
  );
});
