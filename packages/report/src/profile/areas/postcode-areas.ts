import { postcodeDigits } from '@verrijk/core';
import type { Area, HouseholdReference } from '@verrijk/core';
import type { HouseholdSet } from '../audience/household-set.ts';

/** Households per PC4 and group: that of area `a` and group `g` at `a * groups + g`. */
export type AreaCounts = Float64Array;

/** The PC4 of a reference, each known by its position in `areas`, and what lies in them. */
export class PostcodeAreas {
  readonly areas: readonly Area[];
  /** How many groups the reference has. */
  readonly groups: number;
  /** The reference's own households. */
  readonly base: AreaCounts;
  private readonly reference: HouseholdReference;
  /** Per area its first entry; the next one's ends it. */
  private readonly starts: Uint32Array;

  constructor(reference: HouseholdReference) {
    this.reference = reference;
    this.areas = [...reference.areas()];
    this.groups = reference.header.groups.length;
    this.base = Float64Array.from(this.areas.flatMap(({ households }) => households));
    this.starts = new Uint32Array(this.areas.length + 1);
    let area = -1;
    let last = -1;
    for (const { postcode, first } of reference.postcodes()) {
      const pc4 = postcodeDigits(postcode);
      if (pc4 === last) continue;
      last = pc4;
      this.starts[++area] = first;
    }
    this.starts[area + 1] = reference.entries.length;
  }

  /** How many households of a set lie where. */
  count(households: HouseholdSet): AreaCounts {
    const { groups, starts } = this;
    const { segments } = this.reference;
    const counts = new Float64Array(this.areas.length * groups);
    for (let area = 0; area < this.areas.length; area++) {
      const at = area * groups - 1;
      households.each(starts[area]!, starts[area + 1]!, (entry) => counts[at + segments[entry]!]!++);
    }
    return counts;
  }

  /** Per group the sum over some areas. */
  sum(counts: AreaCounts, areas: Iterable<number>): Float64Array {
    const { groups } = this;
    const sums = new Float64Array(groups);
    for (const area of areas) {
      for (let group = 0; group < groups; group++) sums[group]! += counts[area * groups + group]!;
    }
    return sums;
  }

  /** The positions of all areas. */
  all(): readonly number[] {
    return this.areas.map((_, area) => area);
  }
}

/** The sum of counts. */
export function total(counts: Iterable<number>): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}
