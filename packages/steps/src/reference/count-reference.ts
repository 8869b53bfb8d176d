import type { HouseholdReference } from '@verrijk/core';

/** What a reference holds, added up over its areas. */
export interface ReferenceCounts {
  /** Addresses by the name of their group, in the reference's order. */
  readonly groups: Readonly<Record<string, number>>;
  readonly withoutGroup: number;
  readonly contested: number;
  /** Different PC4. */
  readonly pc4: number;
  /** PC4 with a municipality or a province. */
  readonly areas: number;
}

/** Counts what a reference holds: addresses by group, without one, and contested ones; and its areas. */
export function countReference(reference: HouseholdReference): ReferenceCounts {
  const { groups } = reference.header;
  const households = groups.map(() => 0);
  const counts = { withoutGroup: 0, contested: 0, pc4: 0, areas: 0 };
  for (const area of reference.areas()) {
    area.households.forEach((count, at) => (households[at]! += count));
    counts.withoutGroup += area.withoutSegment;
    counts.contested += area.contested;
    counts.pc4++;
    if (area.municipality !== undefined || area.province !== undefined) counts.areas++;
  }
  return { groups: Object.fromEntries(groups.map(({ name }, at) => [name, households[at]!])), ...counts };
}
