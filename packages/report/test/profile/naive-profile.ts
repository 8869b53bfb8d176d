import type { SmallCountry, SmallHousehold } from './small-country.ts';

/** A row of a made-up file: a household of the country, or an address that does not exist. */
export interface MadeRow {
  readonly household: SmallHousehold | undefined;
  readonly id: string;
}

/** What the counts of an audience should be, found the slow and simple way. */
export class NaiveProfile {
  private readonly country: SmallCountry;
  private readonly rows: readonly MadeRow[];
  private readonly hasIds: boolean;

  constructor(country: SmallCountry, rows: readonly MadeRow[], hasIds: boolean) {
    this.country = country;
    this.rows = rows;
    this.hasIds = hasIds;
  }

  /** Households of a group (or of all), in some PC4 (or in all). */
  households(group?: number, pc4?: readonly number[]): number {
    const found = this.rows.flatMap(({ household }) => (household === undefined ? [] : [household]));
    const wanted = found.filter((one) => matches(one, group, pc4));
    return new Set(wanted.map(({ address }) => address)).size;
  }

  /** The same in the country. */
  base(group?: number, pc4?: readonly number[]): number {
    return this.country.households.filter((one) => matches(one, group, pc4)).length;
  }

  overlap(other: NaiveProfile): number {
    const there = new Set(other.rows.map(({ household }) => household?.address));
    const here = new Set(this.rows.flatMap(({ household }) => household?.address ?? []));
    return [...here].filter((address) => there.has(address)).length;
  }

  /** Customers of a group: a customer is in that of the first row with one. */
  persons(group: number): number {
    const withGroup = this.rows.filter(({ household }) => household !== undefined);
    if (!this.hasIds) return withGroup.filter(({ household }) => household!.group === group).length;
    const first = new Map<string, number>();
    for (const { id, household } of withGroup) if (!first.has(id)) first.set(id, household!.group);
    return [...first.values()].filter((one) => one === group).length;
  }

  withoutGroup(): number {
    return this.rows.filter(({ household }) => household === undefined).length;
  }
}

function matches(
  { group, pc4 }: SmallHousehold,
  wanted: number | undefined,
  places: readonly number[] | undefined,
): boolean {
  return (wanted === undefined || group === wanted) && (places === undefined || places.includes(pc4));
}
