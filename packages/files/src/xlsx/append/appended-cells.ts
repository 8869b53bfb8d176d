import type { LabelTable } from '@verrijk/core';
import { encodeUtf8 } from '../../text/utf8.ts';
import { columnLetters } from '../sheet/cell-ref.ts';
import type { LabelRun, LabelStore } from './label-store.ts';
import { textCellTail } from './cell-text-bytes.ts';

/** Labels whose bytes are kept; explanations that hardly repeat are made anew. */
const MOST_KEPT = 4096;

/** Makes the bytes of the appended cells, row by row in the order of the labels. */
export class AppendedCells {
  /** 1-based number of the last appended column, for `spans`. */
  readonly lastColumn: number;
  private readonly prefix: string;
  /** `<c r="G`, by column. */
  private readonly heads: readonly Uint8Array[];
  private readonly table: LabelTable;
  private readonly labels: LabelStore;
  private readonly tails = new Map<number, Uint8Array[]>();
  private run: LabelRun = [];
  private rowInRun = -1;

  constructor(prefix: string, firstColumn: number, columnCount: number, table: LabelTable, labels: LabelStore) {
    this.prefix = prefix;
    this.lastColumn = firstColumn + columnCount;
    this.heads = Array.from({ length: columnCount }, (_, i) =>
      encodeUtf8(`<${prefix}c r="${columnLetters(firstColumn + i)}`),
    );
    this.table = table;
    this.labels = labels;
  }

  /** Goes to the next data row; false when nothing is to be written there. */
  nextRow(): boolean {
    if (++this.rowInRun >= (this.run[0]?.length ?? 0)) {
      this.run = this.labels.nextRun() ?? [];
      this.rowInRun = 0;
    }
    for (const labels of this.run) if (labels[this.rowInRun] !== 0) return true;
    return false;
  }

  /** The cells of this data row, appended to `out` through `put`. */
  writeRow(out: CellOutput, rowNumber: number, style: number): void {
    const columns = this.run;
    for (let i = 0; i < columns.length; i++) {
      const label = columns[i]![this.rowInRun]!;
      if (label === 0) continue;
      out.putBytes(this.heads[i]!);
      out.putNumber(rowNumber);
      out.putBytes(this.tail(style, label));
    }
  }

  /** The header cells. */
  writeHeader(out: CellOutput, rowNumber: number, style: number, headers: readonly string[]): void {
    for (const [i, header] of headers.entries()) {
      out.putBytes(this.heads[i]!);
      out.putNumber(rowNumber);
      out.putBytes(textCellTail(this.prefix, style, header));
    }
  }

  private tail(style: number, label: number): Uint8Array {
    let tails = this.tails.get(style);
    if (!tails) this.tails.set(style, (tails = []));
    let tail = tails[label];
    if (!tail) {
      tail = textCellTail(this.prefix, style, this.table.labels[label]!);
      if (label < MOST_KEPT) tails[label] = tail;
    }
    return tail;
  }
}

/** Where bytes of cells go. */
export interface CellOutput {
  putBytes(bytes: Uint8Array): void;
  /** A whole number in digits. */
  putNumber(number: number): void;
}
