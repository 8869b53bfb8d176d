import type { HouseholdReference } from '../reference/household-reference.ts';
import { CONTESTED, NO_SEGMENT } from '../reference/household-reference.ts';
import type { EntryRange, GroupCount } from './group-count.ts';
import { countGroups } from './group-count.ts';

/** Which households are in one group: what the matching goes by where several of them fit. */
export interface HouseholdGroups {
  /** The group of an address: NO_SEGMENT for none, CONTESTED for several. */
  segmentOf(entry: number): number;
  /** Whether a household has a group, and another one than that of a neighbour, which is `segment`. */
  hasOtherGroup(entry: number, segment: number): boolean;
  /** The groups of all addresses in the ranges, which must not overlap. */
  count(ranges: readonly EntryRange[]): GroupCount;
}

/** The groups as the reference has them. */
export class ReferenceGroups implements HouseholdGroups {
  private readonly reference: HouseholdReference;

  constructor(reference: HouseholdReference) {
    this.reference = reference;
  }

  segmentOf(entry: number): number {
    return this.reference.segments[entry]!;
  }

  hasOtherGroup(entry: number, segment: number): boolean {
    const found = this.reference.segments[entry]!;
    return found !== segment && found !== NO_SEGMENT;
  }

  count(ranges: readonly EntryRange[]): GroupCount {
    return countGroups(this.reference, ranges);
  }
}

/** The group that a household has to itself, whichever household. */
const OWN_GROUP = 1;

/**
 * Every household in a group of its own: what is sure before anybody knows the groups, as with an address register. What
 * matches so, matches with any groups; what is ambiguous so may still share a group.
 */
export class OwnGroups implements HouseholdGroups {
  private readonly reference: HouseholdReference;

  constructor(reference: HouseholdReference) {
    this.reference = reference;
  }

  segmentOf(entry: number): number {
    return this.reference.segments[entry] === CONTESTED ? CONTESTED : OWN_GROUP;
  }

  hasOtherGroup(): boolean {
    return true;
  }

  count(ranges: readonly EntryRange[]): GroupCount {
    const { reference } = this;
    let addresses = 0;
    for (const { first, end } of ranges) {
      for (let entry = first; entry < end; entry++) {
        addresses += reference.segments[entry] === CONTESTED ? reference.contest(entry).addresses : 1;
      }
    }
    return {
      addresses,
      groups: addresses,
      common: addresses === 1 ? OWN_GROUP : NO_SEGMENT,
      largest: OWN_GROUP,
      largestCount: 1,
      isEmpty: false,
    };
  }
}
