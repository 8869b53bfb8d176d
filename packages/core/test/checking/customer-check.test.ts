import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  CellKind,
  CustomerCheck,
  Enricher,
  LabelBatch,
  NO_DAY,
  OUTCOMES,
  parseDay,
  RECORD_CLASSES,
} from '@verrijk/core';
import type {
  ColumnRole,
  CustomerCheckOptions,
  CustomerCheckResult,
  HouseholdReference,
  RowFinding,
} from '@verrijk/core';
import { batchOf } from '../cell-rows.ts';
import type { WrittenCell } from '../cell-rows.ts';
import { openSmall } from '../small-reference.ts';

const ROLES: readonly ColumnRole[] = ['id', 'postcode', 'houseNumber', 'addition'];

interface Checked {
  readonly result: CustomerCheckResult;
  /** "row code", in the order in which they were told. */
  readonly told: readonly string[];
  readonly findings: readonly RowFinding[];
}

/** Checks rows in batches of three. */
function check(rows: readonly (readonly WrittenCell[])[], options: Partial<CustomerCheckOptions> = {}): Checked {
  const told: string[] = [];
  const findings: RowFinding[] = [];
  const customers = new CustomerCheck({
    roles: ROLES,
    onFinding: (finding, batch, row) => {
      told.push(`${batch.rowNumbers[row]!} ${finding.code}`);
      findings.push(finding);
    },
    ...options,
  });
  for (let at = 0; at < rows.length; at += 3) customers.add(batchOf(rows.slice(at, at + 3), at + 2));
  return { result: customers.result(), told, findings };
}

const ids = (...values: readonly WrittenCell[]): WrittenCell[][] => values.map((id) => [id, '1011AB', '1', '']);
const number = (text: string): WrittenCell => ({ kind: CellKind.number, text });

describe('CustomerCheck', () => {
  it('tells which IDs are missing, shared and damaged, and in which rows', () => {
    const { result, told, findings } = check(
      ids('a', '', 'b', ' a', 'b ', 'a', number('1234567890123456'), '1,2E+15', { kind: CellKind.error, text: '#N/A' }),
    );
    const { customers, duplicate, shared, missing, damaged } = result.identity;
    assert.deepEqual([customers, duplicate, shared, missing, damaged], [5, 3, 2, 1, 3]);
    assert.deepEqual(told, [
      '3 id.missing',
      '5 id.duplicate',
      '5 id.blanks',
      '6 id.duplicate',
      '6 id.blanks',
      '7 id.duplicate',
      '8 id.too-long-number',
      '9 id.scientific',
      '10 id.error-value',
    ]);
    assert.deepEqual(
      findings.filter(({ code }) => code === 'id.duplicate').map(({ firstRow }) => firstRow),
      [2, 4, 2],
    );
    assert.deepEqual(
      findings.filter(({ code }) => code === 'id.blanks').map(({ proposals }) => proposals[0]),
      ['a', 'b'],
    );
    assert.equal(result.classes.double, 3);
  });

  const ZEROS: readonly (readonly [what: string, ids: readonly WrittenCell[], lost: number, width: number])[] = [
    ['shorter ones beside a zero', ['00012', '00123', '4567', '99999', 'x1'], 1, 5],
    ['numbers beside text', ['00012', number('13'), number('4'), number('12345')], 2, 5],
    ['no zeros at all', ['12', '123', '4567'], 0, 0],
    ['all of one length', ['00012', '10012'], 0, 0],
    ['zeros at several lengths', ['007', '00012', '12', '05'], 0, 0],
    ['a zero alone', ['0', '12', '345'], 0, 0],
  ];
  for (const [what, given, lost, width] of ZEROS) {
    it(`notices lost leading zeros: ${what}`, () => {
      const { identity, findings } = check(ids(...given)).result;
      assert.deepEqual([identity.lostZeros, identity.fullWidth], [lost, width]);
      assert.equal(identity.lostZeroRows.length, lost);
      assert.equal(
        findings.some(({ code }) => code === 'id.leading-zeros-lost'),
        lost > 0,
      );
      assert.equal(identity.damaged, lost);
    });
  }

  it('counts IDs of the rarer kind where numbers and texts are mixed', () => {
    assert.equal(check(ids(number('1'), number('2'), 'x')).result.identity.mixedKinds, 1);
    assert.equal(check(ids('1', '2', 'x')).result.identity.mixedKinds, 0);
    // Said already: they lost their zeros.
    assert.equal(check(ids('00012', '00034', number('13'), number('4'))).result.identity.mixedKinds, 0);
    assert.equal(check(ids('00012', '00034', number('13'), number('12345'))).result.identity.mixedKinds, 1);
  });

  it('orders findings by what helps most, and shows values of postcodes and house numbers alone', () => {
    const { findings } = check([
      ['a ', '1O11AB', '1', ''],
      ['b', '1011', '1', ''],
      ['', '1011AB', '2,1', ''],
    ]).result;
    assert.deepEqual(
      findings.map(({ code, count, repairable, examples }) => [code, count, repairable, examples[0]]),
      [
        ['id.missing', 1, 0, { row: 4, role: 'id' }],
        ['cell.house-number-decimal', 1, 0, { row: 4, role: 'houseNumber', value: '2,1' }],
        ['cell.postcode-digits-only', 1, 0, { row: 3, role: 'postcode', value: '1011' }],
        ['cell.postcode-letter-o', 1, 1, { row: 2, role: 'postcode', value: '1O11AB', proposal: '1011AB' }],
        ['id.blanks', 1, 1, { row: 2, role: 'id' }],
      ],
    );
  });

  it('lists the additions that exist where several addresses fit', () => {
    const register = openSmall(['1011AB 1 A', '1011AB 1 B', '1011AB 2']);
    const { findings, result } = check(ids('a', 'b').concat([['c', '1011AB', '9', '']]), { register });
    assert.deepEqual(findings[0]!.additions, { suffixes: ['A', 'B'], more: 0 });
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['address.ambiguous', 'address.ambiguous', 'address.house-number-unknown'],
    );
    assert.equal(result.outcomes!.ambiguous, 2);
  });

  it('counts customers by their latest day, and rows without an ID by their own', () => {
    const dates = [
      ['a', '2020-01-01'],
      ['a', '2026-06-01'],
      ['b', '1-12-2024'],
      ['', '2023-11-22'],
      ['', '2023-11-21'],
      ['c', ''],
      ['d', 'ooit'],
      ['e', '2027-01-01'],
    ];
    const today = parseDay('2026-11-22', 'day-first');
    const { activity } = check(
      dates.map(([id, day]) => [id!, '1011AB', '1', '', day!]),
      { activity: { position: 4, order: 'day-first', today, since: parseDay('2024-12-01', 'day-first') } },
    ).result;
    assert.deepEqual(
      activity!.years.map(({ active }) => active),
      [2, 3, 4],
    );
    assert.equal(activity!.since?.active, 3);
    const { empty, unreadable, inFuture, oldest } = activity!;
    assert.deepEqual([empty, unreadable, inFuture], [1, 1, 1]);
    assert.equal(oldest, parseDay('2020-01-01', 'day-first'));
    const none = check(
      ids('a').map((row) => [...row, '']),
      { activity: { position: 4, order: 'day-first', today } },
    );
    assert.equal(none.result.activity!.newest, NO_DAY);
  });

  const row = fc.tuple(
    fc.constantFrom('', '1', '2', '3', '4', '01', ' 1'),
    fc.constantFrom('1011AB', '1011 ab', '1O11AB', '1011AC', '1011', '', '40210'),
    fc.constantFrom('1', '2', '3', '600', '1 a', '3-jan', 'Postbus 1', '', 'x'),
    fc.constantFrom('', '', 'a', 'hs', 'eenlangetoevoeging'),
  );
  const rows = fc.array(row, { minLength: 1, maxLength: 40 });

  it('counts classes, customers and households as plain sets do', () => {
    fc.assert(
      fc.property(rows, (drawn) => {
        const { result } = check(drawn);
        const byClass = RECORD_CLASSES.reduce((sum, name) => sum + result.classes[name], 0);
        assert.equal(byClass, drawn.length);
        assert.equal(result.rows, drawn.length);
        const { identity } = result;
        assert.equal(identity.customers, new Set(drawn.map(([id]) => id.trim()).filter((id) => id !== '')).size);
        assert.equal(identity.customers + identity.duplicate + identity.missing, drawn.length);
        const homes = new Map<string, Set<string>>();
        for (const [at, [id, postcode, house, addition]] of drawn.entries()) {
          const key = addressKey(postcode, house, addition);
          if (key === undefined) continue;
          homes.set(key, (homes.get(key) ?? new Set()).add(id === '' ? `row ${at}` : id.trim()));
        }
        assert.equal(result.households, homes.size);
        const sizes = [0, 0, 0, 0, 0];
        for (const { size } of homes.values()) sizes[Math.min(size, 5) - 1]!++;
        assert.deepEqual(result.householdSizes, sizes);
      }),
      { numRuns: 300 },
    );
  });

  it('foretells the outcomes that an enrichment has when every household has a group of its own', () => {
    const lines = ['1011AB 1', '1011AB 1 A', '1011AB 2 H', '1011AB 3 1', '1011AC 1 A', '1011AC 1 B', '1011AC 600'];
    const register = openSmall(lines);
    const reference = openSmall(lines.map((line, at) => `${line} = Groep ${at}`));
    fc.assert(
      fc.property(rows, (drawn) => {
        const { result } = check(drawn, { register });
        assert.deepEqual(result.outcomes, enrichedOutcomes(reference, drawn));
        assert.equal(
          OUTCOMES.reduce((sum, outcome) => sum + result.outcomes![outcome], 0),
          drawn.length,
        );
      }),
      { numRuns: 100 },
    );
  });
});

function enrichedOutcomes(reference: HouseholdReference, rows: readonly (readonly string[])[]) {
  const enricher = new Enricher({ reference, roles: ROLES, match: 'standard' });
  const labels = new LabelBatch(enricher.columnCount, rows.length, enricher.labels);
  enricher.enrich(batchOf(rows), labels);
  return enricher.summary().outcomes;
}

/** What tells the drawn addresses apart, written down by hand. */
function addressKey(postcode: string, house: string, addition: string): string | undefined {
  const place = { '1011AB': 'B', '1011 ab': 'B', '1O11AB': 'B', '1011AC': 'C' }[postcode];
  if (place === undefined || house === '' || house === 'x' || house.startsWith('Postbus')) return undefined;
  const own = { '1 a': '1 A', '3-jan': '3 JAN' }[house] ?? `${house} `;
  const added = addition.toUpperCase();
  return `${place} ${own.endsWith(added) ? own : `${own}${added}`}`.trim();
}
