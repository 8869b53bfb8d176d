import { ENRICHED_OUTCOMES, OUTCOMES } from '@verrijk/core';
import type { MatchLevel, Outcome } from '@verrijk/core';
import type { BehaviourCounts } from '../behaviour/behaviour-counts.ts';
import type { Base } from './areas/choose-base.ts';
import { AreaSets } from './areas/area-sets.ts';
import type { AreaSet } from './areas/area-sets.ts';
import type { AudienceCount } from './audience/audience-count.ts';
import type { CountBook } from './count-book.ts';
import type { ListedArea } from './areas/listed-areas.ts';
import type { AreaCounts, PostcodeAreas } from './areas/postcode-areas.ts';
import { total } from './areas/postcode-areas.ts';

/** What a report tells of where households are. */
export interface ListedAreas {
  readonly bases: readonly Base[];
  readonly municipalities: readonly ListedArea[];
  readonly pc4: readonly ListedArea[];
  readonly whiteSpots: { readonly group: number; readonly areas: readonly ListedArea[] } | undefined;
}

/** The households of the whole file. */
export const EVERYWHERE = 'everywhere';

/** Outcomes that cannot come about at a level say nothing about anybody. */
export const IMPOSSIBLE: Readonly<Record<MatchLevel, readonly Outcome[]>> = {
  strict: ['exact-shared', 'addition-missing', 'addition-unknown', 'majority'],
  standard: ['majority'],
  broad: [],
};

/** Writes the households by area and group, with all differences between the areas of the report that a reader could work out. */
export function writeAreas(
  book: CountBook,
  places: PostcodeAreas,
  counts: AreaCounts,
  minimum: number,
  { bases, municipalities, pc4, whiteSpots }: ListedAreas,
): AreaSets {
  const shown: AreaSet[] = [
    { id: EVERYWHERE, areas: places.all(), shows: 'all' },
    ...bases.map(({ areas }, index): AreaSet => ({ id: `base ${index}`, areas, shows: 'all' })),
    ...municipalities.map(({ area, areas }): AreaSet => ({ id: `municipality ${area}`, areas, shows: 'all' })),
    ...pc4.map(({ area, areas }): AreaSet => ({ id: `pc4 ${area}`, areas, shows: 'all' })),
    ...(whiteSpots?.areas ?? []).map(({ area, areas }): AreaSet => ({
      id: `white spot ${area}`,
      areas,
      shows: whiteSpots!.group,
    })),
  ];
  const sets = new AreaSets(book, places, counts, minimum);
  sets.write([...shown, ...differences(shown)]);
  return sets;
}

/** What is left of each set without another one in it, and without all of the same table in it. */
function differences(shown: readonly AreaSet[]): readonly AreaSet[] {
  const whole = shown.filter(({ shows }) => shows === 'all');
  const tables = [
    ...whole.filter(({ id }) => id.startsWith('base ')).map((set) => [set]),
    whole.filter(({ id }) => id.startsWith('municipality ')),
    whole.filter(({ id }) => id.startsWith('pc4 ')),
  ];
  return whole.flatMap((set) => {
    const own = new Set(set.areas);
    return tables.flatMap((table, index): readonly AreaSet[] => {
      const inside = table.filter((part) => part !== set && part.areas.every((area) => own.has(area)));
      const taken = new Set(inside.flatMap(({ areas }) => areas));
      const areas = set.areas.filter((area) => !taken.has(area));
      if (inside.length === 0 || areas.length === 0) return [];
      return [{ id: `${set.id} less table ${index}`, areas, shows: 'none' }];
    });
  });
}

/** Writes persons and rows: how many have a group and how many have none, and how that hangs together. */
export function writeRows(book: CountBook, audience: AudienceCount, groups: number, match: MatchLevel): void {
  const { rows, outcomes, everybody } = audience;
  book.system.known('rows', rows);
  const possible = OUTCOMES.filter((outcome) => !IMPOSSIBLE[match].includes(outcome));
  for (const outcome of possible) book.cell(`outcome ${outcome}`, outcomes[OUTCOMES.indexOf(outcome)]!);
  const countOf = (some: readonly Outcome[]): number =>
    total(some.map((outcome) => outcomes[OUTCOMES.indexOf(outcome)]!));
  const enriched = possible.filter((outcome) => ENRICHED_OUTCOMES.includes(outcome));
  const without = possible.filter((outcome) => !ENRICHED_OUTCOMES.includes(outcome));
  book.system.unpublished('rows with a group', countOf(enriched));
  book.cell('rows without a group', countOf(without));
  const idOf = (outcome: Outcome): string => `outcome ${outcome}`;
  book.system.sum('rows with a group', enriched.map(idOf));
  book.system.sum('rows without a group', without.map(idOf));
  book.system.sum('rows', ['rows with a group', 'rows without a group']);
  const persons = Array.from({ length: groups }, (_, group) => audience.persons(group));
  book.parts(
    'persons',
    total(persons),
    persons.map((count, group): [string, number] => [`persons/${group}`, count]),
  );
  // Where every row is somebody else, and a reader can see that, persons are rows with a group.
  if (everybody === rows) book.system.sum('rows with a group', ['persons']);
}

/**
 * How many different customers there are, if that may be told: not where it would tell how few have no group. Undefined also without IDs.
 */
export function customersToShow(audience: AudienceCount, groups: number, minimum: number): number | undefined {
  const { customers, everybody, rows } = audience;
  if (customers.size === 0) return undefined;
  if (everybody === rows) return customers.size;
  const without = everybody - total(Array.from({ length: groups }, (_, group) => audience.persons(group)));
  return without > 0 && without < minimum ? undefined : customers.size;
}

/** Writes the households that come out of sure rows too, group by group. */
export function writeSure(book: CountBook, areas: AreaSets, all: Float64Array, sure: Float64Array): void {
  book.parts(
    'sure',
    total(sure),
    Array.from(sure, (count, group): [string, number] => [`sure/${group}`, count]),
  );
  book.system.unpublished('unsure', total(all) - total(sure));
  book.system.sum(areas.id(EVERYWHERE), ['sure', 'unsure']);
  for (const [group, count] of sure.entries()) {
    book.system.unpublished(`unsure/${group}`, all[group]! - count);
    book.system.sum(areas.id(EVERYWHERE, group), [`sure/${group}`, `unsure/${group}`]);
  }
}

/** Writes who of each group did nothing: what lies between its persons and those with a transaction. */
export function writeQuiet(book: CountBook, audience: AudienceCount, groups: number, behaviour: BehaviourCounts): void {
  for (let group = 0; group < groups; group++) {
    const [customers, count] = behaviour.customersOf(group);
    book.system.unpublished(`quiet/${group}`, audience.persons(group) - count);
    book.system.sum(`persons/${group}`, [customers, `quiet/${group}`]);
  }
}
