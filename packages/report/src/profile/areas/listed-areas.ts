import { catchment } from './choose-base.ts';
import type { Base } from './choose-base.ts';
import type { AreaCounts, PostcodeAreas } from './postcode-areas.ts';
import { total } from './postcode-areas.ts';

/** A row of a table of areas. */
export interface ListedArea {
  /** Name of a municipality, or four digits; '' for all others together. */
  readonly area: string;
  /** Positions of its PC4. */
  readonly areas: readonly number[];
}

/** A table names no more areas than this. */
const MOST_AREAS = 20;

/**
 * The municipalities with most households of the file, and all other PC4 together, last. Empty where the reference knows no municipalities.
 */
export function listMunicipalities(places: PostcodeAreas, counts: AreaCounts, minimum: number): readonly ListedArea[] {
  const byName = new Map<string, number[]>();
  for (const [position, { municipality }] of places.areas.entries()) {
    if (municipality === undefined) continue;
    const areas = byName.get(municipality);
    if (areas === undefined) byName.set(municipality, [position]);
    else areas.push(position);
  }
  if (byName.size === 0) return [];
  const candidates = [...byName].map(([area, areas]) => ({ area, areas }));
  return list(candidates, places, counts, minimum);
}

/** The PC4 with most households of the file, and all others together, last. */
export function listPostcodes(places: PostcodeAreas, counts: AreaCounts, minimum: number): readonly ListedArea[] {
  return list(postcodesOf(places, places.all()), places, counts, minimum);
}

/**
 * Where a group lives and the file reaches few of them: the PC4 where most households lack to the reach that the group has in all of the
 * field, which are the bases other than the whole country, or else the municipalities where most of the file's households are. A count below
 * the minimum is taken for none, so that their order says nothing about it.
 */
export function listWhiteSpots(
  places: PostcodeAreas,
  counts: AreaCounts,
  { group, bases, minimum }: { readonly group: number; readonly bases: readonly Base[]; readonly minimum: number },
): readonly ListedArea[] {
  const field = fieldOf(places, counts, bases);
  const reach = places.sum(counts, field)[group]! / places.sum(places.base, field)[group]!;
  const gap = (area: number): number => {
    const count = counts[area * places.groups + group]!;
    return reach * places.base[area * places.groups + group]! - (count < minimum ? 0 : count);
  };
  const found = field
    .filter((area) => places.base[area * places.groups + group]! >= minimum && gap(area) > 0)
    .toSorted((one, other) => gap(other) - gap(one) || one - other);
  return postcodesOf(places, found.slice(0, MOST_AREAS));
}

function fieldOf(places: PostcodeAreas, counts: AreaCounts, bases: readonly Base[]): readonly number[] {
  const parts = bases.filter(({ areas }) => areas.length < places.areas.length).flatMap(({ areas }) => areas);
  if (parts.length > 0) return [...new Set(parts)];
  const near = catchment(places, counts);
  const names = new Set(near.map((area) => places.areas[area]!.municipality));
  return places
    .all()
    .filter((area) => near.includes(area) || (names.has(places.areas[area]!.municipality) && hasName(places, area)));
}

function hasName(places: PostcodeAreas, area: number): boolean {
  return places.areas[area]!.municipality !== undefined;
}

function postcodesOf(places: PostcodeAreas, areas: readonly number[]): readonly ListedArea[] {
  return areas.map((area) => ({ area: String(places.areas[area]!.pc4), areas: [area] }));
}

/**
 * The largest areas, none of which is below the minimum, in the file or in the reference; and neither are all others together, unless
 * there is nobody there.
 */
function list(
  candidates: readonly ListedArea[],
  places: PostcodeAreas,
  counts: AreaCounts,
  minimum: number,
): readonly ListedArea[] {
  const size = ({ areas }: ListedArea, of: AreaCounts): number => total(places.sum(of, areas));
  const sized = candidates.map((listed) => ({ listed, count: size(listed, counts), base: size(listed, places.base) }));
  const chosen = sized
    .filter(({ count, base }) => count >= minimum && base >= minimum)
    .toSorted((one, other) => other.count - one.count || (one.listed.area < other.listed.area ? -1 : 1))
    .slice(0, MOST_AREAS)
    .map(({ listed }) => listed);
  for (;;) {
    const named = new Set(chosen.flatMap(({ areas }) => areas));
    const rest = { area: '', areas: places.all().filter((area) => !named.has(area)) };
    const count = size(rest, counts);
    if (count === 0) return chosen;
    if (chosen.length === 0 || (count >= minimum && size(rest, places.base) >= minimum)) return [...chosen, rest];
    chosen.pop();
  }
}
