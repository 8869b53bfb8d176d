import type { CellBatch } from '../cells/cell-batch.ts';
import { CellBatch as Batch, CellKind } from '../cells/cell-batch.ts';
import { NO_DAY } from './day.ts';
import { readNumericDay } from './numeric-day.ts';
import type { DayOrder } from './numeric-day.ts';
import { readWrittenDay } from './parse-day.ts';

/** The days in one column of a batch, read from the bytes; only dates in words ("3 jan 2024") cost a string. */
export class DayColumn {
  /** Per row of the last batch read; NO_DAY for an empty cell and for one that holds no date. */
  readonly days: Int32Array = new Int32Array(Batch.capacity);
  private readonly order: DayOrder;

  constructor(order: DayOrder) {
    this.order = order;
  }

  /** Reads the column at `position` of the batch. */
  read(batch: CellBatch, position: number): void {
    const column = batch.columns[position]!;
    const { bytes, ends, kinds } = column;
    let start = 0;
    for (let row = 0; row < batch.rows; row++) {
      const end = ends[row]!;
      const kind = kinds[row]!;
      let day = NO_DAY;
      if (end > start && kind !== CellKind.boolean && kind !== CellKind.error) {
        day = readNumericDay(bytes, start, end, this.order);
        if (day === NO_DAY && mayBeWritten(bytes, start, end)) day = readWrittenDay(column.cell(row).text, this.order);
      }
      this.days[row] = day;
      start = end;
    }
  }
}

/** Digits, and beside them letters or characters that are not ASCII: what figures alone do not settle. */
function mayBeWritten(bytes: Uint8Array, start: number, end: number): boolean {
  let hasDigit = false;
  let hasOther = false;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= 48 && byte <= 57) hasDigit = true;
    else if (byte >= 58) hasOther = true;
    // Digits of other widths are not ASCII either.
    if (byte >= 128) hasDigit = true;
  }
  return hasDigit && hasOther;
}
