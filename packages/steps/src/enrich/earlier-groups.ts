import { CellKind, EARLIER_EDITIONS, groupKey } from '@verrijk/core';
import type { CellBatch, SegmentGroup } from '@verrijk/core';

/** Every group name of an edition before this one. */
export const EARLIER_NAMES: readonly string[] = EARLIER_EDITIONS.flatMap(({ names }) => names);

/** Counts the rows that an earlier enrichment gave a group which only an earlier edition of the model has. */
export class EarlierGroups {
  /** Rows counted so far. */
  rows = 0;
  private readonly positions: readonly number[];
  private readonly names: ReadonlySet<string>;

  /** `positions` are those of the columns with earlier results, in the batches. */
  constructor(positions: readonly number[], groups: readonly SegmentGroup[]) {
    const current = new Set(groups.map(({ name }) => groupKey(name)));
    this.positions = positions;
    this.names = new Set(EARLIER_NAMES.map(groupKey).filter((name) => !current.has(name)));
  }

  count(batch: CellBatch): void {
    if (this.positions.length === 0) return;
    for (let row = 0; row < batch.rows; row++) {
      const isEarlier = this.positions.some((position) => {
        const column = batch.columns[position]!;
        return column.kinds[row] === CellKind.text && this.names.has(groupKey(column.cell(row).text));
      });
      if (isEarlier) this.rows++;
    }
  }
}
