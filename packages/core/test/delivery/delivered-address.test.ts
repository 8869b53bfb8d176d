import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CellKind, deliverAddress, readAddress, repeatsNumber } from '@verrijk/core';
import type { AddressCells, Cell } from '@verrijk/core';
import fc from 'fast-check';

const text = (value: string): Cell => ({ kind: CellKind.text, text: value });
const number = (value: string): Cell => ({ kind: CellKind.number, text: value });
const postcode = text('1011AB');
const IN_ONE = { isSplit: false, repeatsNumber: false };
const APART = { isSplit: true, repeatsNumber: false };

interface Case {
  readonly cells: AddressCells;
  /** The house number in one column. */
  readonly whole: string;
  /** The same in two. */
  readonly split: readonly [houseNumber: string, addition: string];
}

const CASES: readonly Case[] = [
  { cells: { houseNumber: number('12') }, whole: '12', split: ['12', ''] },
  { cells: { houseNumber: text(' 12 hs') }, whole: ' 12 hs', split: ['12', 'hs'] },
  { cells: { houseNumber: text('12a') }, whole: '12a', split: ['12', 'a'] },
  // A range is one whole.
  { cells: { houseNumber: text('12-14') }, whole: '12-14', split: ['12-14', ''] },
  { cells: { houseNumber: text('12-2') }, whole: '12-2', split: ['12', '2'] },
  { cells: { houseNumber: number('12'), addition: text('A') }, whole: '12 A', split: ['12', 'A'] },
  {
    cells: { houseNumber: number('12'), houseLetter: text('A'), addition: number('2') },
    whole: '12 A 2',
    split: ['12', 'A 2'],
  },
  { cells: { houseNumber: number('2'), addition: number('101') }, whole: '2 (101)', split: ['2', '101'] },
  { cells: { houseNumber: number('12'), addition: text('12A') }, whole: '12 A', split: ['12', '12A'] },
  // House 3 has a third floor; that a number stands there twice must show from other rows.
  { cells: { houseNumber: number('3'), addition: number('3') }, whole: '3 3', split: ['3', '3'] },
  { cells: { houseNumber: number('3'), addition: text('3 hoog') }, whole: '3 3 hoog', split: ['3', '3 hoog'] },
  { cells: { houseNumber: text('12-14'), addition: text('A') }, whole: '12-14-A', split: ['12-14', 'A'] },
  {
    cells: { houseNumber: { kind: CellKind.date, text: '2026-01-03' } },
    whole: '2026-01-03',
    split: ['2026-01-03', ''],
  },
  { cells: { houseNumber: text('Kerkstraat 12 a') }, whole: '12 a', split: ['12', 'a'] },
  { cells: { address: text('Kerkstraat 12-14') }, whole: '12-14', split: ['12-14', ''] },
  { cells: { address: text('Fictieplein 3 2 hoog') }, whole: '3 2 hoog', split: ['3', '2 hoog'] },
  { cells: { address: text('1e Fictiestraat 20 2') }, whole: '20 2', split: ['20', '2'] },
  { cells: { address: text('Kerkstraat 12 hs, 1011 AB Fictiestad') }, whole: '12 hs', split: ['12', 'hs'] },
  { cells: { address: text('Kerkstraat 12'), addition: text('hs') }, whole: '12 hs', split: ['12', 'hs'] },
  { cells: { address: text('Postbus 12') }, whole: 'Postbus', split: ['Postbus', ''] },
  { cells: { houseNumber: number('12'), address: text('Postbus 12') }, whole: 'Postbus', split: ['Postbus', ''] },
  { cells: { houseNumber: text('Postbus 12') }, whole: 'Postbus', split: ['Postbus', ''] },
  { cells: { houseNumber: number('12'), address: { kind: CellKind.error, text: '#N/A' } }, whole: '', split: ['', ''] },
  { cells: { address: text('Kerkstraat') }, whole: '', split: ['', ''] },
  { cells: { houseNumber: text('onbekend') }, whole: 'onbekend', split: ['onbekend', ''] },
  { cells: {}, whole: '', split: ['', ''] },
];

for (const { cells, whole, split } of CASES) {
  const named = Object.entries(cells).map(([part, cell]) => `${part} ${JSON.stringify(cell.text)}`);
  test(`${named.join(', ')} goes out as ${JSON.stringify(whole)}`, () => {
    const one = deliverAddress({ postcode, ...cells }, IN_ONE);
    assert.deepEqual(one, { postcode: '1011AB', houseNumber: whole, addition: '', isTakenForHome: false });
    const two = deliverAddress({ postcode, ...cells }, APART);
    assert.deepEqual([two.houseNumber, two.addition], split);
  });
}

test('a system that repeats the number in the column of the addition is known by its other rows', () => {
  const row = (house: string, addition: string): AddressCells => ({
    ...{ postcode, houseNumber: number(house), addition: text(addition) },
  });
  const once = [row('12', 'A'), row('3', '3'), row('14', ''), row('16', '2')];
  const twice = [row('12', '12A'), row('3', '3'), row('14', ''), row('16', '16-2')];
  assert.equal(repeatsNumber(once), false);
  assert.equal(repeatsNumber(twice), true);
  assert.equal(repeatsNumber([row('14', '')]), false);
  const delivered = deliverAddress(row('3', '3'), { isSplit: false, repeatsNumber: true });
  assert.equal(delivered.houseNumber, '3');
});

test('what is odd goes out as it is written, for the search for personal data to see', () => {
  const phone = { houseNumber: number('12'), addition: text('06-12345678') };
  assert.equal(deliverAddress({ postcode, ...phone }, IN_ONE).houseNumber, '12 06-12345678');
  for (const addition of ['jan@voorbeeld.nl', 'a@b.nl', '+31612345678', 'mw. Jansen']) {
    const damaged = { houseNumber: text('3-mrt'), addition: text(addition) };
    assert.ok(deliverAddress({ postcode, ...damaged }, IN_ONE).houseNumber.endsWith(addition));
  }
});

test('a postcode that stands with the street alone goes out in its own column', () => {
  const { postcode: delivered } = deliverAddress({ address: text('Kerkstraat 12, 1011 AB Fictiestad') }, IN_ONE);
  assert.equal(delivered, '1011AB');
});

test('people abroad are told from people here, who need not be in the delivery to know it', () => {
  const country = text('Duitsland');
  assert.equal(deliverAddress({ postcode, houseNumber: number('12'), country }, IN_ONE).isTakenForHome, true);
  const abroad = deliverAddress({ postcode: text('10115'), houseNumber: number('12'), country }, IN_ONE);
  assert.deepEqual(abroad, { postcode: '10115', houseNumber: '12', addition: '', isTakenForHome: false });
});

const numbers = fc.oneof(
  fc.integer({ min: 0, max: 300 }).map((value) => number(String(value))),
  fc
    .tuple(
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom('', 'a', ' hs', '-2', '-14', '/3', ' 101', ' 2 hoog', '-II', 'bis'),
    )
    .map(([value, suffix]) => text(`${value}${suffix}`)),
  fc.constantFrom(text('1-jan'), text('jan-13'), text('12:30'), text('onbekend'), text('Fictiestraat 7'), text('#N/A')),
  fc
    .integer({ min: 1, max: 12 })
    .map((month) => ({ kind: CellKind.date, text: `2026-${String(month).padStart(2, '0')}-03` })),
);
const added = fc.option(fc.constantFrom('A', '2', '40', 'hs', 'bis', 'II', '12A', '-', '3 hoog', 'A-01').map(text), {
  nil: undefined,
});
const letters = fc.option(fc.constantFrom('A', 'b').map(text), { nil: undefined });
const streets = fc.option(
  fc
    .constantFrom(
      'Fictiestraat',
      'Fictiestraat 7 b',
      'Postbus 9',
      '1e Fictielaan 20-22',
      'Plein 3 hs, 1012 XY Fictiestad',
    )
    .map(text),
  { nil: undefined },
);

test('whatever the export says of an address, the delivery says the same and never more', () => {
  fc.assert(
    fc.property(
      fc.option(numbers, { nil: undefined }),
      letters,
      added,
      streets,
      fc.boolean(),
      (houseNumber, letter, addition, address, isSplit) => {
        const cells: AddressCells = {
          postcode,
          ...(houseNumber !== undefined && { houseNumber }),
          ...(letter !== undefined && { houseLetter: letter }),
          ...(addition !== undefined && { addition }),
          ...(address !== undefined && { address }),
        };
        const delivered = deliverAddress(cells, { isSplit, repeatsNumber: false });
        const reading = readAddress(cells);
        const again = readAddress({
          postcode: text(delivered.postcode),
          houseNumber: text(delivered.houseNumber),
          addition: text(delivered.addition),
        });
        assert.equal(again.kind === 'candidates', reading.kind === 'candidates');
        assert.doesNotMatch(`${delivered.houseNumber} ${delivered.addition}`, /straat|laan|plein|fictiestad|1012/i);
        if (again.kind !== 'candidates' || reading.kind !== 'candidates') return;
        const [found, meant] = [again, reading].map(({ houseNumbers }) =>
          houseNumbers.map((each) => `${each.number} ${each.suffix}`),
        ) as [string[], string[]];
        // Damaged cells keep all that they may have been; the text of such a cell may be read literally as well.
        const isAllThere = meant.every((each) => found.includes(each));
        assert.ok(isAllThere || meant.includes(found[0]!), `${JSON.stringify(delivered)} for ${meant.join(', ')}`);
      },
    ),
    { numRuns: 2000 },
  );
});
