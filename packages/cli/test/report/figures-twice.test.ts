import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { AreaProfile, AudienceReport, Count } from '@verrijk/report';
import { runHere } from '../run-here.ts';
import { GENRES, GROUPS, makeWorld, WITH_TASTE, WORLD_FILES } from './independent/audience-world.ts';
import { answerFigures, behaviourFigures, genreFigures, LEAD_CLASSES } from './independent/behaviour-figures.ts';
import { IndependentFigures } from './independent/independent-figures.ts';
import type { Row } from './independent/independent-figures.ts';
import { baseFigures, comparisonFigures, profileFigures } from './independent/profile-figures.ts';
import type { BaseQuery } from './independent/profile-figures.ts';

/**
 * Every figure of a report, worked out a second time in SQL from the same files by DuckDB, which knows nothing of ours. A figure
 * may be hidden, so it is also seen that what is hidden is little and what is too small is hidden.
 */
const folder = mkdtempSync(join(tmpdir(), 'verrijk-report-'));
const BASES: readonly BaseQuery[] = [
  { base: 'nl', where: 'true' },
  // Holds 95% of the file or so: the rest is left out of that comparison.
  { base: 'pc4:1000-1022', where: `pc4 <= '1022'` },
  {
    base: 'catchment',
    where: `pc4 IN (
      SELECT pc4 FROM (
        SELECT pc4, sum(count(DISTINCT key)) OVER (ORDER BY count(DISTINCT key) DESC, pc4) - count(DISTINCT key) AS before,
          sum(count(DISTINCT key)) OVER () AS total
        FROM customers WHERE name IS NOT NULL GROUP BY pc4
      ) WHERE before < 0.8 * total)`,
  },
];
const MINIMUM = 5;

let report: AudienceReport;
let figures: IndependentFigures;
before(async () => {
  makeWorld(folder, { seed: 3, customers: 4000, taste: WITH_TASTE });
  const built = await runHere(
    ['reference', 'build', WORLD_FILES.households, '--output', 'ref.vref', '--quiet'],
    folder,
  );
  assert.equal(built.code, 0, built.stderr);
  const files = ['--transactions', WORLD_FILES.transactions, '--answers', WORLD_FILES.answers];
  const options = ['--compare', WORLD_FILES.others, '--focus', GROUPS[0], '--minimum', String(MINIMUM), '--json'];
  const bases = BASES.flatMap(({ base }) => ['--base', base]);
  const { stdout, stderr, code } = await runHere(
    ['report', WORLD_FILES.customers, '--reference', 'ref.vref', ...files, ...options, ...bases],
    folder,
  );
  assert.equal(code, 0, stderr);
  report = JSON.parse(stdout) as AudienceReport;
  figures = await IndependentFigures.open(folder);
});
after(() => {
  figures[Symbol.dispose]();
  rmSync(folder, { recursive: true });
});

/** The same, or hidden. Counts below the minimum must be hidden. */
function same(shown: Count | 'n/a' | undefined, expected: unknown, what: string, count = Infinity): number {
  assert.notEqual(shown, undefined, what);
  if (count < MINIMUM) assert.equal(shown, null, `${what} is too small to show`);
  if (shown === null) return 0;
  if (typeof expected !== 'number' || typeof shown !== 'number') assert.equal(shown, expected, what);
  else
    assert.ok(
      Math.abs(shown - expected) <= 1e-6 * Math.max(1, Math.abs(expected)),
      `${what}: ${shown}, not ${expected}`,
    );
  return 1;
}

function byName(rows: readonly Row[], name: string): Row {
  const row = rows.find((each) => each['name'] === name);
  assert.ok(row, name);
  return row;
}

test('households, persons, shares and intervals', async () => {
  const rows = await profileFigures(figures);
  assert.deepEqual(
    report.groups.map(({ name }) => name).toSorted(),
    rows.map(({ name }) => name),
  );
  const sum = (what: string): number => rows.reduce((total, row) => total + (row[what] as number), 0);
  assert.equal(report.households, sum('households'));
  assert.equal(report.persons, sum('persons'));
  const [total] = await figures.rows('SELECT count(*) AS rows, count(DISTINCT id) AS customers FROM customers');
  assert.deepEqual([report.rows, report.customers], [total!['rows'], total!['customers']]);
  let shown = 0;
  for (const group of report.groups) {
    const row = byName(rows, group.name);
    for (const what of ['households', 'persons', 'share', 'low', 'high'] as const) {
      shown += same(group[what], row[what], `${what} of ${group.name}`, row['households'] as number);
    }
  }
  assert.equal(shown, GROUPS.length * 5);
});

for (const [at, base] of BASES.entries()) {
  test(`every group against ${base.base}`, async () => {
    const { facts, groups } = await baseFigures(figures, base);
    const said = report.bases[at]!;
    assert.equal(said.base, base.base);
    same(said.households, facts['households'], 'households of the base');
    same(said.inside, facts['inside'], 'the part of the file inside');
    same(said.pc4, facts['pc4'], 'PC4 of the base');
    let shown = 0;
    for (const { name, bases } of report.groups) {
      const expected = groups.get(name)!;
      const actual = bases[at]!;
      assert.equal(actual.base, base.base);
      for (const what of ['share', 'index', 'low', 'high', 'penetration'] as const) {
        shown += same(actual[what], expected[what], `${what} of ${name} in ${base.base}`);
      }
      if (actual.holds !== null) assert.equal(actual.holds, expected.holds, `whether ${name} holds in ${base.base}`);
    }
    assert.ok(shown >= GROUPS.length * 5 * 0.6, `${shown} shown`);
  });
}

test('what became of every row, and how far the rest could shift a share', async () => {
  const rows = await figures.rows('SELECT outcome, count(*) AS count FROM customers GROUP BY outcome');
  const counts = new Map(rows.map((row) => [row['outcome'], row['count'] as number]));
  for (const [outcome, count] of Object.entries(report.missing.outcomes)) {
    const expected = counts.get(outcome) ?? 0;
    // Cannot come about at this level, and says nothing about anybody.
    same(count, expected, outcome, outcome === 'majority' ? Infinity : expected);
  }
  const [without] = await figures.rows('SELECT count(*) AS n FROM customers WHERE name IS NULL');
  assert.equal(same(report.missing.withoutGroup, without!['n'], 'rows without a group'), 1);
  // Every row without a group as a household of its own: all of other groups, or all of this one.
  const n = without!['n'] as number;
  for (const { name, households, shift } of report.groups) {
    const all = report.households! + n;
    assert.equal(same(shift.low, households! / all, `lowest share of ${name}`), 1);
    assert.equal(same(shift.high, (households! + n) / all, `highest share of ${name}`), 1);
  }
});

test('the profile without less sure outcomes', async () => {
  const rows = await figures.rows(`
    SELECT name, count(DISTINCT key) / (sum(count(DISTINCT key)) OVER ())::DOUBLE AS share
    FROM customers WHERE outcome NOT IN ('exact-shared', 'majority') AND name IS NOT NULL GROUP BY name`);
  let shown = 0;
  for (const { name, share } of report.missing.sure) shown += same(share, byName(rows, name)['share'], `sure ${name}`);
  assert.ok(shown >= GROUPS.length - 2);
});

for (const [kind, column] of [
  ['municipalities', 'municipality'],
  ['pc4', 'pc4'],
] as const) {
  test(`where they live, by ${column}`, async () => {
    const counts = await figures.rows(`
      SELECT ${column} AS area, name, count(DISTINCT key) AS n FROM customers WHERE name IS NOT NULL GROUP BY ALL`);
    const base = await figures.rows(`
      SELECT ${column} AS area, name, count(*) AS n FROM household WHERE name IS NOT NULL GROUP BY ALL`);
    const listed = report.where[kind].map(({ area }) => area);
    assert.equal(new Set(listed).size, listed.length);
    const isIn = (area: string, row: Row): boolean =>
      area === '' ? !listed.includes(row['area'] as string) : row['area'] === area;
    let shown = 0;
    for (const area of report.where[kind]) {
      const mine = counts.filter((row) => isIn(area.area, row));
      const all = base.filter((row) => isIn(area.area, row));
      assert.equal(area.baseHouseholds, sumOf(all), area.area);
      shown += sameArea(area, mine, all);
    }
    assert.ok(shown > report.where[kind].length * (GROUPS.length + 2) * 0.5, `${shown} shown`);
  });
}

test('the places where many households of a group live and few of them come', async () => {
  const rows = await figures.rows(`
    SELECT pc4 AS area, count(*) AS base, any_value(n) AS n
    FROM household LEFT JOIN (
      SELECT pc4, count(DISTINCT key) AS n FROM customers WHERE name = '${GROUPS[0]}' GROUP BY pc4
    ) USING (pc4)
    WHERE name = '${GROUPS[0]}' GROUP BY pc4`);
  const { whiteSpots } = report.where;
  assert.ok(whiteSpots !== null && whiteSpots.areas.length > 0);
  assert.equal(whiteSpots.group, GROUPS[0]);
  for (const { area, households, baseHouseholds, penetration } of whiteSpots.areas) {
    const row = rows.find((each) => each['area'] === area)!;
    const [base, n] = [row['base'] as number, (row['n'] ?? 0) as number];
    assert.equal(baseHouseholds, base, area);
    same(households, n, `households in ${area}`, n);
    same(penetration, n / base, `penetration in ${area}`, n);
  }
});

function sameArea(area: AreaProfile, counts: readonly Row[], base: readonly Row[]): number {
  const n = sumOf(counts);
  let shown = same(area.households, n, `households in ${area.area}`, n);
  shown += same(area.penetration, n / sumOf(base), `penetration in ${area.area}`, n);
  for (const [at, count] of area.groups.entries()) {
    const { name } = report.groups[at]!;
    const expected = sumOf(counts.filter((row) => row['name'] === name));
    // Where nobody is of a group, that none of them comes says nothing about anybody.
    const isImpossible = !base.some((row) => row['name'] === name);
    shown += same(count, expected, `${name} in ${area.area}`, isImpossible ? Infinity : expected);
  }
  return shown;
}

function sumOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + (row['n'] as number), 0);
}

test('what the groups buy, when and how much', async () => {
  const rows = await behaviourFigures(figures);
  const genres = await genreFigures(figures);
  const { behaviour } = report;
  assert.ok(behaviour !== null);
  const [facts] = await figures.rows(`
    SELECT count(*) AS transactions, count(name) AS joined, strftime(min(ordered) FILTER (name IS NOT NULL), '%Y-%m-%d') AS first,
      strftime(max(ordered) FILTER (name IS NOT NULL), '%Y-%m-%d') AS last
    FROM sale LEFT JOIN person USING (id)`);
  assert.deepEqual(
    [behaviour.transactions, behaviour.joined, behaviour.from, behaviour.until],
    [facts!['transactions'], facts!['joined'], facts!['first'], facts!['last']],
  );
  assert.deepEqual(behaviour.genres.toSorted(), GENRES.toSorted());
  let shown = 0;
  for (const group of behaviour.groups) {
    const row = byName(rows, group.name);
    const count = row['customers'] as number;
    const each = (actual: Count, column: string, least = count): number =>
      same(actual, row[column], `${column} of ${group.name}`, least);
    shown += each(group.customers, 'customers') + each(group.orders, 'orders') + each(group.bookings, 'orders');
    shown += each(group.tickets, 'tickets') + each(group.spend, 'spend');
    shown += each(group.ordersPerCustomer, 'perCustomer') + each(group.spendPerCustomer, 'spendPerCustomer');
    shown += group.leadQuartiles.reduce<number>((sum, quartile, at) => sum + each(quartile, `q${at + 1}`), 0);
    shown += group.leads.reduce<number>((sum, n, at) => {
      const column = `lead${LEAD_CLASSES.indexOf(behaviour.leadClasses[at]!)}`;
      return sum + each(n, column, row[column] as number);
    }, 0);
    shown += each(group.newCustomers, 'fresh', row['fresh'] as number);
    shown += each(group.returningCustomers, 'known', row['known'] as number);
    for (const [at, genre] of group.genres.entries()) {
      const expected = genres.find((one) => one['name'] === group.name && one['genre'] === behaviour.genres[at]);
      const n = (expected?.['bookings'] ?? 0) as number;
      shown += same(genre.bookings, n, `${behaviour.genres[at]} of ${group.name}`, n);
      shown += same(genre.index, expected?.['index'], `index of ${behaviour.genres[at]} of ${group.name}`, n);
    }
  }
  assert.ok(shown > GROUPS.length * 28 * 0.75, `${shown} shown`);
});

test('what the groups answer', async () => {
  const { ratings, scores } = await answerFigures(figures);
  const questions = report.answers?.questions ?? [];
  assert.deepEqual(
    questions.map(({ kind }) => kind),
    ['rating', 'nps'],
  );
  let shown = 0;
  for (const [at, rows] of [ratings, scores].entries()) {
    for (const group of questions[at]!.groups) {
      const row = byName(rows, group.name);
      for (const what of ['answers', 'mean', 'low', 'high'] as const) {
        shown += same(group[what], row[what], `${what} of ${group.name}`, row['answers'] as number);
      }
    }
  }
  assert.ok(shown > GROUPS.length * 2 * 4 * 0.8, `${shown} shown`);
});

test('what changed since the other file', async () => {
  const { totals, groups } = await comparisonFigures(figures);
  const { comparison } = report;
  assert.ok(comparison !== null && comparison.isSameEdition);
  same(comparison.households, totals['households'], 'households of the other file');
  same(comparison.overlap, totals['overlap'], 'households in both');
  for (const group of comparison.groups) {
    const row = groups.find(({ name }) => name === group.name)!;
    for (const what of ['households', 'share', 'change', 'low', 'high'] as const) {
      assert.equal(same(group[what], row[what], `${what} of ${group.name}`), 1);
    }
    assert.equal(group.holds, row.holds, `whether the change of ${group.name} holds`);
  }
});
