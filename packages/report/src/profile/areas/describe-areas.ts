import type { AreaProfile, WhereReport } from '../../audience-report.ts';
import type { AreaSets } from './area-sets.ts';
import type { CountBook } from '../count-book.ts';
import { figure } from '../count-book.ts';
import type { ListedArea } from './listed-areas.ts';
import type { PostcodeAreas } from './postcode-areas.ts';
import { total } from './postcode-areas.ts';
import type { ListedAreas } from '../profile-counts.ts';

/** What may be shown of where the households are. */
export function describeAreas(
  book: CountBook,
  sets: AreaSets,
  places: PostcodeAreas,
  { municipalities, pc4, whiteSpots }: ListedAreas,
  groupNames: readonly string[],
): WhereReport {
  const describe =
    (kind: string) =>
    (listed: ListedArea): AreaProfile => {
      const id = `${kind} ${listed.area}`;
      const households = book.count(sets.id(id));
      const baseHouseholds = total(places.sum(places.base, listed.areas));
      return {
        area: listed.area,
        households,
        baseHouseholds,
        penetration: figure([households], (count) => count / baseHouseholds),
        groups: groupNames.map((_, group) => book.count(sets.id(id, group))),
      };
    };
  return {
    municipalities: inOrder(municipalities.map(describe('municipality'))),
    pc4: inOrder(pc4.map(describe('pc4'))),
    whiteSpots:
      whiteSpots === undefined
        ? null
        : {
            group: groupNames[whiteSpots.group]!,
            areas: whiteSpots.areas.map((listed) => describeSpot(book, sets, places, whiteSpots.group, listed)),
          },
  };
}

/** The largest first; then those whose number is hidden, by name, so that their place says nothing about it; the others together last. */
function inOrder(areas: readonly AreaProfile[]): readonly AreaProfile[] {
  const place = ({ area, households }: AreaProfile): number => {
    if (area === '') return 2;
    return households === null ? 1 : 0;
  };
  return areas.toSorted(
    (one, other) =>
      place(one) - place(other) || (other.households ?? 0) - (one.households ?? 0) || (one.area < other.area ? -1 : 1),
  );
}

/** Households of the one group alone, in the file and in the reference. */
function describeSpot(
  book: CountBook,
  sets: AreaSets,
  places: PostcodeAreas,
  group: number,
  { area, areas }: ListedArea,
): AreaProfile {
  const households = book.count(sets.id(`white spot ${area}`, group));
  const baseHouseholds = places.sum(places.base, areas)[group]!;
  const penetration = figure([households], (count) => count / baseHouseholds);
  return { area, households, baseHouseholds, penetration, groups: [] };
}
