import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { AudienceReport, Count } from '../../src/audience-report.ts';
import { solvedByEquations } from '../suppression/table-attack.ts';
import { MadeTable } from '../suppression/random-tables.ts';
import { NaiveProfile } from './naive-profile.ts';
import type { MadeRow } from './naive-profile.ts';
import { customerFile, SmallCountry } from './small-country.ts';
import type { SmallArea } from './small-country.ts';

const MINIMUM = 5;
const GROUPS = ['Blauw', 'Groen', 'Rood'];
const TOWNS = ['Alphastad', 'Alphastad', 'Betadorp', 'Gammaveen', 'Gammaveen'];
const PLACES = TOWNS.map((_, at) => 1011 + at);
const BASES = [
  { base: 'nl', pc4: PLACES },
  { base: 'municipality:Alphastad,Betadorp', pc4: PLACES.slice(0, 3) },
  { base: 'pc4:1012-1015', pc4: PLACES.slice(1) },
];

interface World {
  readonly country: SmallCountry;
  readonly files: readonly (readonly MadeRow[])[];
  readonly there: readonly MadeRow[];
  readonly hasIds: boolean;
}

const counts = fc.array(fc.nat(25), { minLength: GROUPS.length, maxLength: GROUPS.length });
const picks = (most: number) => fc.array(fc.nat(9_999), { minLength: 1, maxLength: most });
/** Plain numbers, of which `makeWorld` makes a world: what fails is then short enough to read. */
const worlds = fc.record({
  areas: fc.array(counts, { minLength: TOWNS.length, maxLength: TOWNS.length }),
  rows: picks(250),
  there: picks(120),
  split: fc.nat(100),
  hasIds: fc.boolean(),
});

interface Numbers {
  readonly areas: readonly (readonly number[])[];
  readonly rows: readonly number[];
  readonly there: readonly number[];
  readonly split: number;
  readonly hasIds: boolean;
}

function makeWorld({ areas, rows, there, split, hasIds }: Numbers): World {
  const lands = areas.map((households, at): SmallArea => ({
    pc4: PLACES[at]!,
    municipality: TOWNS[at]!,
    households: atLeastOne(households),
  }));
  const country = new SmallCountry(GROUPS, lands);
  // One row in ten is at an address that does not exist; some customers stand in the files more than once.
  const made = (pick: number): MadeRow => ({
    household: pick % 10 === 0 ? undefined : country.households[(pick * 7919) % country.households.length],
    id: `k${pick % 200}`,
  });
  const all = rows.map(made);
  const first = 1 + Math.floor((split / 100) * (all.length - 1));
  const files = [all.slice(0, first), all.slice(first)].filter((file) => file.length > 0);
  return { country, files, there: there.map(made), hasIds };
}

function atLeastOne(households: readonly number[]): readonly number[] {
  return households.map((count, group) => (group === 0 ? count + 1 : count));
}

async function report({ country, files, there, hasIds }: World): Promise<AudienceReport> {
  const table = (rows: readonly MadeRow[], name: string) =>
    customerFile(
      name,
      rows.map(({ household }, at) => household?.address ?? `1011AB;${90_000 + at}`),
      hasIds ? rows.map(({ id }) => id) : undefined,
    );
  const inside = new NaiveProfile(country, files.flat(), hasIds);
  const bases = BASES.filter(({ pc4 }) => inside.households(undefined, pc4) >= 0.8 * inside.households());
  return await country.report({
    files: await Promise.all(files.map((file, at) => table(file, `${at}.csv`))),
    compare: await table(there, 'toen.csv'),
    bases: bases.map(({ base }) => base),
    focus: 'Groen',
    minimum: MINIMUM,
  });
}

/** A figure is hidden, or it is right. */
function right(actual: Count, expected: number, what: string): void {
  if (actual !== null) assert.ok(Math.abs(actual - expected) < 1e-9, `${what}: ${actual}, not ${expected}`);
}

/** The same of a count, which is hidden where it is too small: only that there can be nobody is no secret. */
function rightCount(actual: Count, expected: number, what: string, possible = 1): void {
  right(actual, expected, what);
  if (actual !== null && possible > 0) assert.ok(actual >= MINIMUM, `${what} is ${actual}`);
}

function checkGroups(shown: AudienceReport, naive: NaiveProfile): void {
  const all = naive.households();
  rightCount(shown.households, all, 'households');
  for (const [group, profile] of shown.groups.entries()) {
    const count = naive.households(group);
    rightCount(profile.households, count, `households of ${profile.name}`, naive.base(group));
    rightCount(profile.persons, naive.persons(group), `persons of ${profile.name}`);
    right(profile.share, count / all, `share of ${profile.name}`);
    right(profile.shift.high, (count + naive.withoutGroup()) / (all + naive.withoutGroup()), 'highest share');
    right(shown.missing.sure[group]!.share, count / all, `sure share of ${profile.name}`);
    for (const figures of profile.bases) {
      const { pc4 } = BASES.find(({ base }) => base === figures.base)!;
      const share = naive.base(group, pc4) / naive.base(undefined, pc4);
      right(figures.share, share, 'base share');
      if (share === 0) assert.deepEqual([figures.index, figures.penetration], ['n/a', 'n/a']);
      else {
        const inside = naive.households(group, pc4);
        right(
          figures.index as Count,
          (100 * inside) / naive.households(undefined, pc4) / share,
          `index in ${figures.base}`,
        );
        right(figures.penetration as Count, inside / naive.base(group, pc4), `penetration in ${figures.base}`);
      }
    }
  }
}

function placesOf(kind: 'municipality' | 'pc4', area: string, named: readonly string[]): readonly number[] {
  const nameOf = (pc4: number): string => (kind === 'pc4' ? String(pc4) : TOWNS[pc4 - PLACES[0]!]!);
  return PLACES.filter((pc4) => (area === '' ? !named.includes(nameOf(pc4)) : nameOf(pc4) === area));
}

function checkAreas(shown: AudienceReport, naive: NaiveProfile): void {
  for (const [kind, table] of [
    ['municipality', shown.where.municipalities],
    ['pc4', shown.where.pc4],
  ] as const) {
    const named = table.map(({ area }) => area);
    for (const { area, households, baseHouseholds, penetration, groups } of table) {
      const pc4 = placesOf(kind, area, named);
      const count = naive.households(undefined, pc4);
      assert.equal(baseHouseholds, naive.base(undefined, pc4));
      rightCount(households, count, `households in ${kind} ${area}`);
      right(penetration, count / baseHouseholds, `penetration in ${kind} ${area}`);
      for (const [group, shownCount] of groups.entries()) {
        rightCount(shownCount, naive.households(group, pc4), `${area} ${group}`, naive.base(group, pc4));
      }
    }
  }
  for (const { area, households, baseHouseholds } of shown.where.whiteSpots!.areas) {
    rightCount(households, naive.households(1, [Number(area)]), `white spot ${area}`);
    assert.equal(baseHouseholds, naive.base(1, [Number(area)]));
  }
}

function checkComparison(shown: AudienceReport, naive: NaiveProfile, other: NaiveProfile): void {
  const { comparison } = shown;
  rightCount(comparison!.households, other.households(), 'households there');
  rightCount(comparison!.overlap, naive.overlap(other), 'households in both');
  for (const [group, { households, change }] of comparison!.groups.entries()) {
    rightCount(households, other.households(group), 'households there', naive.base(group));
    const share = (profile: NaiveProfile): number => profile.households(group) / profile.households();
    right(change, share(naive) - share(other), 'change');
  }
}

/** All counts of households that the report shows or hides, and how they add up, set up from the rows and not from our own sums. */
function attack(shown: AudienceReport, naive: NaiveProfile): readonly string[] {
  const table = new MadeTable();
  const hidden = new Set<string>();
  const put = (id: string, count: Count, value: number): string => {
    table.cell(id, value);
    if (count === null) hidden.add(id);
    return id;
  };
  const groups = [...GROUPS.keys()];
  const write = (id: string, pc4: readonly number[], all: Count, counted: readonly Count[]): void => {
    put(id, all, naive.households(undefined, pc4));
    table.sum(
      id,
      groups.map((group) => put(`${id}/${group}`, counted[group]!, naive.households(group, pc4))),
    );
  };
  const tie = (total: string, parts: readonly string[]): void => {
    for (const ending of ['', ...groups.map((group) => `/${group}`)]) {
      table.sum(
        `${total}${ending}`,
        parts.map((part) => `${part}${ending}`),
      );
    }
  };
  const unpublish = (id: string, pc4: readonly number[]): string => {
    table.unpublish(id, naive.households(undefined, pc4));
    for (const group of groups) table.unpublish(`${id}/${group}`, naive.households(group, pc4));
    return id;
  };
  write(
    'all',
    PLACES,
    shown.households,
    shown.groups.map(({ households }) => households),
  );
  const pieces = new Map<number, string>();
  for (const [kind, list] of [
    ['pc4', shown.where.pc4],
    ['municipality', shown.where.municipalities],
  ] as const) {
    const named = list.map(({ area }) => area);
    for (const { area, households, groups: counted } of list) {
      const pc4 = placesOf(kind, area, named);
      write(`${kind} ${area}`, pc4, households, counted);
      for (const place of pc4)
        if (!pieces.has(place))
          pieces.set(place, pc4.length === 1 ? `${kind} ${area}` : unpublish(`place ${place}`, [place]));
      const parts = pc4.map((place) => pieces.get(place)!);
      if (parts[0] !== `${kind} ${area}`) tie(`${kind} ${area}`, parts);
    }
  }
  for (const place of PLACES) if (!pieces.has(place)) pieces.set(place, unpublish(`place ${place}`, [place]));
  tie(
    'all',
    PLACES.map((place) => pieces.get(place)!),
  );
  for (const [at, { base, inside }] of shown.bases.entries()) {
    const { pc4 } = BASES.find((one) => one.base === base)!;
    const counted = shown.groups.map(({ bases }) => bases[at]!.penetration);
    write(
      base,
      pc4,
      inside,
      groups.map((group) => (counted[group] === 'n/a' ? 0 : (counted[group] as Count))),
    );
    tie(
      base,
      pc4.map((place) => pieces.get(place)!),
    );
    const outside = PLACES.filter((place) => !pc4.includes(place));
    if (outside.length > 0)
      tie(
        unpublish(`outside ${base}`, outside),
        outside.map((place) => pieces.get(place)!),
      );
  }
  return solvedByEquations(table, hidden, MINIMUM);
}

test('every figure is hidden or what a naive count over arrays finds, and no small one follows from the others', async () => {
  let hidden = 0;
  let shown = 0;
  await fc.assert(
    fc.asyncProperty(worlds, async (numbers) => {
      const world = makeWorld(numbers);
      const actual = await report(world);
      const naive = new NaiveProfile(world.country, world.files.flat(), world.hasIds);
      checkGroups(actual, naive);
      checkAreas(actual, naive);
      checkComparison(actual, naive, new NaiveProfile(world.country, world.there, world.hasIds));
      const solved = attack(actual, naive);
      // That nobody is in a group that has no household there is known anyway.
      assert.deepEqual(
        solved.filter((id) => !isImpossible(id, naive)),
        [],
      );
      JSON.stringify(actual, (_, value: unknown) => {
        if (value === null) hidden++;
        if (typeof value === 'number') shown++;
        return value;
      });
    }),
    { numRuns: 40, seed: 20_261_122 },
  );
  assert.ok(hidden > shown / 20 && shown > hidden / 20, `${hidden} hidden, ${shown} shown`);
});

function isImpossible(id: string, naive: NaiveProfile): boolean {
  const [place = '', group] = id.split('/');
  const pc4 = /^(?:pc4|place) (\d{4})$/.exec(place)?.[1];
  return group !== undefined && pc4 !== undefined && naive.base(Number(group), [Number(pc4)]) === 0;
}
