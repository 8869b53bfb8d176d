import type { LabelBatch } from '@verrijk/core';

/** The labels of all rows, a byte or two each: what pass 1 decides and pass 2 writes. */
export class LabelStore {
  /** By column: the numbers of all labels given, 0 left out. */
  readonly usedLabels: readonly Set<number>[];
  private readonly runs: (Uint8Array | Uint16Array | Uint32Array)[][] = [];

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

  /** The runs in order, each by column. */
  batches(): readonly (readonly (Uint8Array | Uint16Array | Uint32Array)[])[] {
    return this.runs;
  }
}
