import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { AddressMatcher, CellKind, EMPTY_CELL, MATCH_LEVELS, readAddress } from '@verrijk/core';
import type { AddressCells, Cell, Match, MatchLevel } from '@verrijk/core';
import { openSmall } from '../small-reference.ts';

interface Table {
  readonly reference: readonly string[];
  readonly cases: readonly (readonly [row: string, standard: string, other?: Partial<Record<MatchLevel, string>>])[];
}

const table = JSON.parse(
  readFileSync(new URL('../../../../testdata/matching-cases.json', import.meta.url), 'utf8'),
) as Table;
const reference = openSmall(table.reference);

function cell(text: string | undefined): Cell {
  return text === undefined || text.trim() === '' ? EMPTY_CELL : { kind: CellKind.text, text: text.trim() };
}

function cellsOf(row: string): AddressCells {
  const [postcode, houseNumber, addition, address, country, place] = row.split('|').map(cell);
  return {
    postcode: postcode!,
    ...(houseNumber !== undefined && { houseNumber }),
    ...(addition !== undefined && { addition }),
    ...(address !== undefined && { address }),
    ...(country !== undefined && { country }),
    ...(place !== undefined && { place }),
  };
}

function describeMatch({ outcome, segment, rules }: Match): string {
  return [outcome, segment === 0 ? '' : reference.segmentName(segment), ...rules]
    .filter((part) => part !== '')
    .join(' ');
}

describe('AddressMatcher', () => {
  for (const level of MATCH_LEVELS) {
    const matcher = new AddressMatcher(reference, level);
    for (const [row, standard, other] of table.cases) {
      it(`${level}: ${row}`, () => {
        const expected = other?.[level] ?? standard;
        assert.equal(describeMatch(matcher.match(readAddress(cellsOf(row)))), expected);
      });
    }
  }

  it('names the group of four fifths of a number only when asked to', () => {
    const lines = ['A', 'B', 'C', 'D'].map((letter) => `1011AB 1 ${letter} = Rood`);
    const small = openSmall([
      ...lines,
      '1011AB 1 E = Blauw',
      '1011AB 2 A = Rood',
      '1011AB 2 B = Rood',
      '1011AB 2 C = Blauw',
    ]);
    const row = (number: string): AddressCells => ({ postcode: cell('1011AB'), houseNumber: cell(number) });
    const at = (level: MatchLevel, number: string): Match =>
      new AddressMatcher(small, level).match(readAddress(row(number)));
    assert.equal(at('standard', '1').outcome, 'ambiguous');
    const match = at('broad', '1');
    assert.deepEqual([match.outcome, match.share, match.addresses, match.groups], ['majority', 0.8, 5, 2]);
    assert.equal(at('broad', '2').outcome, 'ambiguous');
  });

  it('never names a group that no household at that number has', () => {
    const suffix = fc.constantFrom('', 'A', 'B', 'H', '1', '2', 'BS', 'RD', 'III', '14');
    const address = fc.tuple(fc.integer({ min: 1, max: 14 }), suffix, fc.constantFrom('Rood', 'Blauw', 'Groen', ''));
    const written = fc.constantFrom(
      '',
      'a',
      '-A',
      ' hs',
      ' bis',
      ' rood',
      ' 2 hoog',
      ' II',
      '-14',
      ' t/m 14',
      ' app 1',
      '-jan',
      ' xyz',
    );
    fc.assert(
      fc.property(
        fc.array(address, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 14 }),
        written,
        (addresses, number, tail) => {
          const lines = addresses.map(
            ([house, key, group]) => `1011AB ${house} ${key}${group === '' ? '' : ` = ${group}`}`,
          );
          const small = openSmall(lines);
          const groupsAt = (house: number): Set<string> =>
            new Set(addresses.filter(([other]) => other === house).map(([, , group]) => group));
          for (const level of MATCH_LEVELS) {
            const cells = { postcode: cell('1011AB'), houseNumber: cell(`${number}${tail}`) };
            const match = new AddressMatcher(small, level).match(readAddress(cells));
            if (match.segment === 0) continue;
            const name = small.segmentName(match.segment);
            // A range or a damaged date may lead to another number than the first one written.
            const houses = [number, 14, 1].filter((house) => house === number || /14|jan/.test(tail));
            assert.ok(
              houses.some((house) => groupsAt(house).has(name)),
              `${lines.join()} | ${number}${tail}`,
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
