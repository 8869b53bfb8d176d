import type { LabelBatch } from '@verrijk/core';

/** The labels of a run of rows, by column. */
export type LabelRun = readonly (Uint8Array | Uint16Array | Uint32Array)[];

/** The labels of all rows in order, a byte or two each: what is decided first and written later. */
export class LabelStore {
  /** By column: the numbers of all labels given so far, 0 left out. */
  readonly usedLabels: readonly Set<number>[];
  /** Adds labels of rows that are not decided yet; false when there are none left. */
  refill: () => boolean = () => false;
  private readonly runs: LabelRun[] = [];

  constructor(columnCount: number) {
    this.usedLabels = Array.from({ length: columnCount }, () => new Set());
  }

  /** Keeps the labels of the batch's first `rows` rows. */
  add(labels: LabelBatch, rows: number): void {
    this.runs.push(
      labels.columns.map((column, i) => {
        const used = this.usedLabels[i]!;
        let largest = 0;
        let previous = 0;
        for (let row = 0; row < rows; row++) {
          const label = column[row]!;
          if (label === previous) continue;
          previous = label;
          if (label > largest) largest = label;
          if (label !== 0) used.add(label);
        }
        const slice = column.subarray(0, rows);
        return largest < 0x100 ? Uint8Array.from(slice) : largest < 0x10000 ? Uint16Array.from(slice) : slice.slice();
      }),
    );
  }

  /** The next run, which is then forgotten; undefined behind the last row. */
  nextRun(): LabelRun | undefined {
    if (this.runs.length === 0) this.refill();
    return this.runs.shift();
  }
}
