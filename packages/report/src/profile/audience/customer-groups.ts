import { IdTable, NO_ID, SlotValues } from '@verrijk/core';
import type { CellColumn } from '@verrijk/core';

/** What stands for a customer without a group. */
const NO_GROUP = -1;

/**
 * Which group each customer is in, by the slot of the ID: one group, that of the first row with a group, so that the customers of all
 * groups add up to the customers with one. The IDs themselves are not kept.
 */
export class CustomerGroups {
  private readonly ids = new IdTable();
  private readonly groups = new SlotValues(NO_GROUP);
  private readonly counts: Float64Array;

  constructor(groupCount: number) {
    this.counts = new Float64Array(groupCount);
  }

  /** Different customers. */
  get size(): number {
    return this.ids.size;
  }

  /** Customers in a group, by its position. */
  count(group: number): number {
    return this.counts[group]!;
  }

  /** Looks at all IDs of a batch before they are added or found, which is then faster (see `IdTable.touch`). */
  touch(column: CellColumn, rows: number): void {
    this.ids.touch(column, rows);
  }

  /** The slot of a row's customer, new or known; -1 for a row without an ID. */
  add(column: CellColumn, row: number): number {
    return this.ids.add(column, row);
  }

  /** Puts a customer into a group, unless it has one. */
  give(slot: number, group: number): void {
    if (slot === NO_ID || this.groups.get(slot) !== NO_GROUP) return;
    this.groups.set(slot, group);
    this.counts[group]!++;
  }

  /**
   * Position of the group of a row's customer in the reference's groups; -1 for a row without an ID, for an unknown customer and for one
   * without a group.
   */
  readonly groupOfRow = (column: CellColumn, row: number): number => {
    const slot = this.ids.find(column, row);
    return slot === NO_ID ? NO_GROUP : this.groups.get(slot);
  };
}
