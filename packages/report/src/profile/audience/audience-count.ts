import { NO_SEGMENT, OUTCOMES } from '@verrijk/core';
import type { BatchMatcher, CellBatch, HouseholdReference, Outcome } from '@verrijk/core';
import { CustomerGroups } from './customer-groups.ts';
import { HouseholdSet } from './household-set.ts';

const NO_CUSTOMER = -1;
const MAJORITY = OUTCOMES.indexOf('majority');

/**
 * Counts an audience from the rows of one file or several: a household once, a customer once. Holds two bits for every household of the
 * reference and at most 40 bytes for every different customer; nothing for a row.
 */
export class AudienceCount {
  rows = 0;
  /** Rows in the order of OUTCOMES. */
  readonly outcomes: Float64Array = new Float64Array(OUTCOMES.length);
  /** Households with a group. */
  readonly households: HouseholdSet;
  /** Those of them that also come out of a row whose outcome is none of the unsure ones. */
  readonly sure: HouseholdSet;
  readonly customers: CustomerGroups;
  private readonly segments: Uint8Array;
  private readonly isSure: Uint8Array;
  /** Rows without an ID by group, by its position. */
  private readonly nameless: Float64Array;
  private namelessRows = 0;

  constructor(reference: HouseholdReference, unsure: readonly Outcome[]) {
    const groups = reference.header.groups.length;
    this.segments = reference.segments;
    this.households = new HouseholdSet(reference.entries.length);
    this.sure = new HouseholdSet(reference.entries.length);
    this.customers = new CustomerGroups(groups);
    this.isSure = Uint8Array.from(OUTCOMES, (outcome) => (unsure.includes(outcome) ? 0 : 1));
    this.nameless = new Float64Array(groups);
  }

  /** Takes the batch that was matched last; `id` is the position of its column with IDs. */
  add(batch: CellBatch, { outcomes, entries, segments }: BatchMatcher, id: number | undefined): void {
    const { customers } = this;
    const ids = id === undefined ? undefined : batch.columns[id]!;
    if (ids !== undefined) customers.touch(ids, batch.rows);
    this.rows += batch.rows;
    for (let row = 0; row < batch.rows; row++) {
      const outcome = outcomes[row]!;
      const segment = segments[row]!;
      const customer = ids === undefined ? NO_CUSTOMER : customers.add(ids, row);
      this.outcomes[outcome]!++;
      if (customer === NO_CUSTOMER) this.namelessRows++;
      if (segment === NO_SEGMENT) continue;
      const entry = outcome === MAJORITY ? this.firstOf(segment, entries[row]!) : entries[row]!;
      this.households.add(entry);
      if (this.isSure[outcome] === 1) this.sure.add(entry);
      if (customer === NO_CUSTOMER) this.nameless[segment - 1]!++;
      else customers.give(customer, segment - 1);
    }
  }

  /** Different customers, and every row without an ID, whether they have a group or not. */
  get everybody(): number {
    return this.customers.size + this.namelessRows;
  }

  /** The same of one group, by its position. */
  persons(group: number): number {
    return this.customers.count(group) + this.nameless[group]!;
  }

  /**
   * A household that is known by the majority at its number is one of those that make it, so that a household's group is always that of
   * its entry. There is one at the number, from its first entry on.
   */
  private firstOf(segment: number, first: number): number {
    let entry = first;
    while (this.segments[entry] !== segment) entry++;
    return entry;
  }
}
