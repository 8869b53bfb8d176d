import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { AnswersReport } from '../../src/audience-report.ts';
import { readAnswers } from '../../src/behaviour/read-answers.ts';
import { meanInterval } from '../../src/statistics/mean-interval.ts';
import { CountSystem } from '../../src/suppression/count-system.ts';
import { customersByName, listTable } from './list-table.ts';

const GROUPS = ['Alpha', 'Beta'];
const HEADERS = [
  'Klantnummer',
  'Wat vond je van de sfeer?',
  'Hoe waarschijnlijk is het dat je ons aanbeveelt?',
  'Opmerking',
];
/** Rows of nobody, that show what the columns are. */
const KNOWN = Array.from({ length: 200 }, (_, at) => ['x', String(1 + (at % 10)), String(at % 11), 'mooi']);

async function read(rows: readonly (readonly string[])[], minimum?: number): Promise<AnswersReport> {
  const counts = await readAnswers(await listTable(rows), customersByName(GROUPS.length), { groupNames: GROUPS });
  const system = new CountSystem();
  counts.register(system);
  return counts.report(minimum === undefined ? new Set() : system.hide(minimum));
}

describe('answers per group', () => {
  test('are what a naive count over arrays finds', async () => {
    const answer = fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constant(null));
    const row = fc.record({ group: fc.nat(2), rating: answer, score: answer });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 50 }), async (rows) => {
        const cells = rows.map(({ group, rating, score }, at) => [
          `k${group}-${at}`,
          `${rating ?? ''}`,
          `${score ?? 'x'}`,
          '',
        ]);
        const report = await read([HEADERS, ...KNOWN, ...cells]);
        assert.equal(report.answers, KNOWN.length + rows.length);
        assert.equal(report.joined, rows.filter(({ group }) => group < 2).length);
        assert.deepEqual(
          report.questions.map(({ question, kind, scale }) => [question, kind, scale]),
          [
            [HEADERS[1], 'rating', 10],
            [HEADERS[2], 'nps', 10],
          ].map((expected) => (expected[1] === 'rating' ? [...expected.slice(0, 2), scaleOf(rows)] : expected)),
        );
        for (const [at, { name }] of report.questions[0]!.groups.entries()) {
          assert.equal(name, GROUPS[at]);
          const own = rows.filter(({ group }) => group === at);
          const ratings = own.flatMap(({ rating }) => (rating === null || rating === 0 ? [] : [rating]));
          const rated = report.questions[0]!.groups[at]!;
          assert.equal(rated.answers, ratings.length);
          const sum = ratings.reduce((all, one) => all + one, 0);
          const estimate = meanInterval(
            ratings.length,
            sum,
            ratings.reduce((all, one) => all + one * one, 0),
          );
          for (const figure of ['mean', 'low', 'high'] as const) {
            if (estimate === undefined) assert.equal(rated[figure], null);
            else assert.ok(Math.abs(rated[figure]! - estimate[figure]) < 1e-6, `${rated[figure]} ${estimate[figure]}`);
          }
          const scores = own.flatMap(({ score }) => score ?? []);
          const scored = report.questions[1]!.groups[at]!;
          assert.equal(scored.answers, scores.length);
          const net = scores.filter((score) => score >= 9).length - scores.filter((score) => score <= 6).length;
          if (scores.length === 0) assert.equal(scored.mean, null);
          else assert.ok(Math.abs(scored.mean! - (100 * net) / scores.length) < 1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a scale of five stays one, whatever the answer', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => [`k0-${at}`, `${1 + (at % 5)}`]);
    const report = await read([['Klantnummer', 'Sfeer'], ...rows]);
    assert.deepEqual(
      report.questions.map(({ scale }) => scale),
      [5],
    );
    assert.equal(report.questions[0]!.groups[0]!.mean, 3);
  });

  test('of too few are hidden, and cannot be worked out', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => [`k${at < 4 ? 1 : 0}-${at}`, '8', '9', '']);
    const report = await read([HEADERS, ...KNOWN, ...rows], 10);
    for (const { groups } of report.questions) {
      const { name: _, ...few } = groups[1]!;
      assert.deepEqual(few, { answers: null, mean: null, low: null, high: null });
    }
    const shown = report.questions.flatMap(({ groups }) => groups[0]!.answers ?? []);
    assert.ok(report.joined === null || shown.length === 0, JSON.stringify(report));
  });

  test('a recommendation score that would give few detractors away is not shown', async () => {
    const scores = (group: number, detractors: number): string[][] =>
      Array.from({ length: 60 }, (_, at) => {
        const score = at < detractors ? 3 : at < 30 ? 8 : 10;
        return [`k${group}-${at}`, '8', String(score), ''];
      });
    const report = await read([HEADERS, ...KNOWN, ...scores(0, 3), ...scores(1, 15)], 10);
    const [few, enough] = report.questions[1]!.groups;
    assert.deepEqual([few!.answers, few!.mean, few!.low, few!.high], [60, null, null, null]);
    assert.equal(enough!.mean, 25);
    assert.equal(report.questions[0]!.groups[0]!.mean, 8, 'a rating has no camps');
  });

  test('without a customer ID the run stops', async () => {
    await assert.rejects(read([['Sfeer'], ['4'], ['5']]), { code: 'column.missing' });
  });
});

/** The scale that the answers above show: the rows of nobody are not among them. */
function scaleOf(rows: readonly { readonly group: number; readonly rating: number | null }[]): number {
  return rows.some(({ group, rating }) => group < 2 && rating !== null && rating > 5) ? 10 : 5;
}
