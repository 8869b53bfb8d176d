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

/** Addresses per segment; empty between calls, so that counting allocates nothing. */
const counts = new Uint32Array(256);

/** Counts the groups of all addresses in the ranges, which must not overlap. */
export function countGroups(reference: HouseholdReference, ranges: readonly EntryRange[]): GroupCount {
  const { segments } = reference;
  let addresses = 0;
  let different = 0;
  // The groups of contested addresses are known by number only; they may be among the others.
  let hidden = 0;
  for (const { first, end } of ranges) {
    for (let entry = first; entry < end; entry++) {
      const segment = segments[entry]!;
      if (segment === CONTESTED) {
        const contest = reference.contest(entry);
        addresses += contest.addresses;
        hidden = Math.max(hidden, contest.groups);
      } else {
        addresses++;
        if (counts[segment] === 0) different++;
        counts[segment]!++;
      }
    }
  }
  let largest = NO_SEGMENT;
  let largestCount = 0;
  const without = counts[NO_SEGMENT]!;
  counts[NO_SEGMENT] = 0;
  for (const { first, end } of ranges) {
    for (let entry = first; entry < end; entry++) {
      const segment = segments[entry]!;
      if (counts[segment]! > largestCount) {
        largest = segment;
        largestCount = counts[segment]!;
      }
      counts[segment] = 0;
    }
  }
  return {
    addresses,
    groups: Math.max(different, hidden),
    common: largestCount > 0 && largestCount === addresses ? largest : NO_SEGMENT,
    largest,
    largestCount,
    isEmpty: addresses > 0 && without === addresses,
  };
}
