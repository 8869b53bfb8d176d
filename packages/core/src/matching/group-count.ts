import type { HouseholdReference } from '../reference/household-reference.ts';
import { CONTESTED, NO_SEGMENT } from '../reference/household-reference.ts';

/** A run of entries: `first` up to, not including, `end`. */
export interface EntryRange {
  readonly first: number;
  readonly end: number;
}

/** The groups of some addresses, counted. */
export interface GroupCount {
  readonly addresses: number;
  readonly groups: number;
  /** The segment that every one of them has, or NO_SEGMENT. */
  readonly common: number;
  /** The segment that most of them have, and how many do. */
  readonly largest: number;
  readonly largestCount: number;
  /** Whether none of them has a segment. */
  readonly isEmpty: boolean;
}

/** Counts the groups of all addresses in the ranges, which must not overlap. */
export function countGroups(reference: HouseholdReference, ranges: readonly EntryRange[]): GroupCount {
  const counts = new Map<number, number>();
  let addresses = 0;
  let hidden = 0;
  for (const { first, end } of ranges) {
    for (let entry = first; entry < end; entry++) {
      const segment = reference.segments[entry]!;
      const contest = segment === CONTESTED ? reference.contest(entry) : undefined;
      addresses += contest?.addresses ?? 1;
      hidden = Math.max(hidden, contest?.groups ?? 0);
      counts.set(segment, (counts.get(segment) ?? 0) + 1);
    }
  }
  let largest = NO_SEGMENT;
  let largestCount = 0;
  for (const [segment, count] of counts) {
    if (segment === NO_SEGMENT || segment === CONTESTED || count <= largestCount) continue;
    largest = segment;
    largestCount = count;
  }
  const certain = counts.size - (counts.has(CONTESTED) ? 1 : 0);
  return {
    addresses,
    // The groups of contested addresses are known by number only; they may be among the others.
    groups: Math.max(certain, hidden),
    common: largestCount > 0 && largestCount === addresses ? largest : NO_SEGMENT,
    largest,
    largestCount,
    isEmpty: addresses > 0 && counts.size === 1 && counts.has(NO_SEGMENT),
  };
}
