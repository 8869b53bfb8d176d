import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDay } from '@verrijk/core';
import type { MatchLevel, Outcome } from '@verrijk/core';
import { openSmall } from '../../../core/test/small-reference.ts';
import { buildAudienceReport } from '../../src/build-report.ts';
import type { AudienceReport } from '../../src/audience-report.ts';
import { customerFile } from './small-country.ts';

const numbers = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);
/** 1 to 20 are red, 21 to 40 blue; 41 to 50 are blue beside a red "A"; of 51 to 58 the first of five is blue and the others are red. */
const reference = openSmall([
  ...numbers(1, 20).map((number) => `1011AB ${number} = Rood`),
  ...numbers(21, 50).map((number) => `1011AB ${number} = Blauw`),
  ...numbers(41, 50).map((number) => `1011AB ${number} A = Rood`),
  ...numbers(51, 58).map((number) => `1011AB ${number} A = Blauw`),
  ...numbers(51, 58).flatMap((number) => ['B', 'C', 'D', 'E'].map((suffix) => `1011AB ${number} ${suffix} = Rood`)),
]);

async function report(match: MatchLevel, without?: readonly Outcome[]): Promise<AudienceReport> {
  // Every address twice: a household counts once, and one that is known by its number counts once a number. The last six do not exist.
  const addresses = [...numbers(1, 64), ...numbers(1, 64)].map((number) => `1011AB;${number}`);
  return await buildAudienceReport({
    files: [await customerFile('klanten.csv', addresses)],
    reference,
    match,
    ...(without !== undefined && { without }),
    minimum: 5,
    today: parseDay('2026-11-22', 'day-first'),
    version: '0',
  });
}

describe('less sure outcomes', () => {
  for (const { match, without, blue, red, sure } of [
    { match: 'broad', blue: 30, red: 28, sure: [20 / 40, 20 / 40] },
    { match: 'broad', without: ['majority'], blue: 30, red: 28, sure: [30 / 50, 20 / 50] },
    { match: 'broad', without: [], blue: 30, red: 28, sure: [30 / 58, 28 / 58] },
    { match: 'standard', blue: 30, red: 20, sure: [20 / 40, 20 / 40] },
  ] as const) {
    test(`${match} without ${without?.join(' and ') ?? 'what is unsure by itself'}`, async () => {
      const { groups, missing, where } = await report(match, without);
      assert.deepEqual(
        groups.map(({ name, households, persons }) => [name, households, persons]),
        [
          ['Blauw', blue, 2 * blue],
          ['Rood', red, 2 * red],
        ],
      );
      assert.deepEqual(
        missing.sure.map(({ share }) => share),
        sure,
      );
      assert.deepEqual(where.pc4[0]!.groups, [blue, red]);
    });
  }

  test('are told by row, and those that cannot be are none', async () => {
    const { outcomes, withoutGroup } = (await report('standard')).missing;
    assert.deepEqual([withoutGroup, outcomes.majority], [16 + 12, 0]);
    for (const [outcome, count] of [
      ['exact', 80],
      ['exact-shared', 20],
      ['ambiguous', 16],
      ['house-number-unknown', 12],
    ] as const) {
      assert.ok(outcomes[outcome] === null || outcomes[outcome] === count, `${outcome}: ${outcomes[outcome]}`);
    }
    assert.equal(outcomes.foreign, null);
  });
});
