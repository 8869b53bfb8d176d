import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { AddressMatcher, CellKind, findInAddress, OwnGroups, readAddress, repairHouseNumber } from '@verrijk/core';
import type { AddressCells, Cell } from '@verrijk/core';
import { textCell } from '../cell-rows.ts';
import { openSmall } from '../small-reference.ts';

const date = (text: string): Cell => ({ kind: CellKind.date, text });
const number = (text: string): Cell => ({ kind: CellKind.number, text });

function cellsOf(postcode: string | Cell, houseNumber: string | Cell, more: AddressCells = {}): AddressCells {
  const cell = (value: string | Cell): Cell => (typeof value === 'string' ? textCell(value) : value);
  return { postcode: cell(postcode), houseNumber: cell(houseNumber), ...more };
}

function describeFindings(cells: AddressCells, exists?: Parameters<typeof findInAddress>[2]): string {
  return findInAddress(cells, readAddress(cells), exists)
    .map(({ code, role, proposals, isCertain }) => {
      const proposed = proposals.length === 0 ? '' : ` ${isCertain ? '=' : '?'} ${proposals.join('|')}`;
      return `${code}@${role}${proposed}`;
    })
    .join('; ');
}

/** What is found without a register. */
const CASES: readonly (readonly [cells: AddressCells, expected: string])[] = [
  [cellsOf('1O11 AB', '1'), 'cell.postcode-letter-o@postcode = 1011AB'],
  [cellsOf('NL-1011 AB ', '1'), 'cell.postcode-form@postcode = 1011AB'],
  [cellsOf('1011 AB Amsterdam', '1'), 'cell.postcode-form@postcode = 1011AB'],
  [cellsOf('1011 ab', '1, hs'), ''],
  [cellsOf('1011AB', '12,5'), 'cell.house-number-decimal@houseNumber ? 12-5|12-50'],
  [cellsOf('1011AB', '12,14'), 'cell.house-number-decimal@houseNumber ? 12-14|12-140'],
  [cellsOf('1011AB', '12,50'), 'cell.house-number-decimal@houseNumber ? 12-50'],
  [cellsOf('1011AB', number('12.5')), 'cell.house-number-decimal@houseNumber ? 12-5|12-50'],
  [cellsOf('1011AB', '12:01'), 'cell.house-number-date@houseNumber = 12-1'],
  [cellsOf('1011AB', '12:14'), 'cell.house-number-date@houseNumber ? 12-14'],
  [cellsOf('1011AB', date('2026-03-03')), 'cell.house-number-date@houseNumber = 3-3'],
  [cellsOf('1011AB', date('2026-01-03')), 'cell.house-number-date@houseNumber ? 3-1|1-3'],
  [cellsOf('1011AB', '3-jan'), 'cell.house-number-date@houseNumber ? 3-1|1-3'],
  [cellsOf('1011AB', '1,2E+02'), 'cell.house-number-scientific@houseNumber ? 120|12E1'],
  [cellsOf('1011', '1'), 'cell.postcode-digits-only@postcode'],
  [cellsOf('', '1'), 'cell.postcode-missing@postcode'],
  [cellsOf('abc', '3-jan'), 'cell.postcode-invalid@postcode; cell.house-number-date@houseNumber ? 3-1|1-3'],
  [cellsOf('1011AB', ''), 'cell.house-number-missing@houseNumber'],
  [cellsOf('1011AB', '-'), 'cell.house-number-missing@houseNumber'],
  [cellsOf('1011AB', 'onbekend'), 'cell.house-number-invalid@houseNumber'],
  [cellsOf('', ''), 'address.missing@postcode'],
  [cellsOf('1011AB', 'Postbus 4'), 'address.po-box@houseNumber'],
  [cellsOf('40210', '1', { country: textCell('NL') }), 'cell.postcode-invalid@postcode'],
  [cellsOf('40210', '1'), ''],
  [cellsOf('2000', '1', { place: textCell('Antwerpen') }), ''],
  [cellsOf({ kind: CellKind.error, text: '#N/A' }, '1'), 'cell.error-value@postcode'],
  [cellsOf('1011AB', '1', { address: { kind: CellKind.error, text: '#N/A' } }), 'cell.error-value@address'],
  [{ postcode: textCell('1011AB'), address: textCell('Fictieflaan') }, 'cell.house-number-missing@address'],
  [{ address: textCell('Fictieflaan 3, 1O11 AB Fictiestad') }, ''],
];

describe('findInAddress', () => {
  for (const [cells, expected] of CASES) {
    const written = Object.values(cells).map((cell: Cell) => cell.text);
    it(`${written.join(' | ')}: ${expected}`, () => assert.equal(describeFindings(cells), expected));
  }

  it('is certain of a date where a register knows one of its two readings', () => {
    const reference = openSmall(['1011AB 3 1', '1011AB 4 2', '1011AB 2 4', '1011AB 12 E1', '1011AB 9']);
    const matcher = new AddressMatcher(reference, 'standard', new OwnGroups(reference));
    const exists: Parameters<typeof findInAddress>[2] = (reading) => matcher.match(reading).outcome === 'exact';
    const at = (houseNumber: Cell): string => describeFindings(cellsOf('1011AB', houseNumber), exists);
    assert.equal(at(textCell('3-jan')), 'cell.house-number-date@houseNumber = 3-1');
    assert.equal(at(date('2026-04-02')), 'cell.house-number-date@houseNumber ? 2-4|4-2');
    assert.equal(at(date('2026-08-09')), 'cell.house-number-date@houseNumber ? 9-8|8-9');
    assert.equal(at(textCell('1,2E+02')), 'cell.house-number-scientific@houseNumber = 12E1');
  });

  const postcode = fc.constantFrom('1011AB', '1O11 AB', 'NL-1011AB', '1011 AB X', '1011', '', 'abc', '40210', '#');
  const house = fc.oneof(
    fc.constantFrom('1', '1 hs', '12,5', '12:01', '12:14', '3-jan', 'jan-13', '1,2E+02', '-', 'x', '', 'Postbus 1'),
    fc.tuple(fc.nat(99), fc.nat(99)).map(([first, second]) => `${first},${second}`),
    fc.tuple(fc.nat(23), fc.integer({ min: 10, max: 59 })).map(([first, second]) => `${first}:${second}`),
  );
  const kinds = fc.constantFrom(CellKind.text, CellKind.text, CellKind.error);
  const cells = fc.tuple(postcode, house, kinds).map(([first, second, kind]): AddressCells => ({
    postcode: textCell(first),
    houseNumber: second === '' ? textCell('') : { kind, text: second },
  }));

  it('proposes with certainty only what is read as the same address', () => {
    fc.assert(
      fc.property(cells, (drawn) => {
        const reading = readAddress(drawn);
        for (const { role, proposals, isCertain } of findInAddress(drawn, reading)) {
          if (!isCertain || reading.kind !== 'candidates') continue;
          assert.equal(proposals.length, 1);
          const repaired = readAddress({ ...drawn, [role]: textCell(proposals[0]!) });
          assert.ok(repaired.kind === 'candidates' && repaired.postcode === reading.postcode);
          const [first] = repaired.houseNumbers;
          const isKnown = ({ number, suffix }: typeof first & object): boolean =>
            number === first!.number && suffix === first!.suffix;
          assert.ok(reading.houseNumbers.some(isKnown), JSON.stringify(drawn));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('calls certain without a register what prepare repairs, and nothing else', () => {
    fc.assert(
      fc.property(cells, ({ postcode: first, houseNumber: second }) => {
        if (first!.kind !== CellKind.text || second!.kind !== CellKind.text) return;
        const drawn = { postcode: textCell('1011AB'), houseNumber: second! };
        const found = findInAddress(drawn, readAddress(drawn)).find(({ role }) => role === 'houseNumber');
        const certain = found?.isCertain === true ? found.proposals[0] : undefined;
        assert.equal(certain, repairHouseNumber(second!)?.text, JSON.stringify(drawn));
      }),
      { numRuns: 2000 },
    );
  });

  it('finds something to repair in every row that can bring nothing', () => {
    fc.assert(
      fc.property(cells, (drawn) => {
        const reading = readAddress(drawn);
        if (reading.kind === 'candidates' || reading.kind === 'foreign') return;
        assert.notDeepEqual(findInAddress(drawn, reading), [], JSON.stringify(drawn));
      }),
      { numRuns: 2000 },
    );
  });
});
