import { CellBatch, DayColumn, NO_DAY } from '@verrijk/core';
import type { CellKind, Day, DayOrder } from '@verrijk/core';

/** Where the dates are in a batch, and from when on a row counts. */
export interface ActiveRowsOptions {
  /** How many columns the batches have. */
  readonly columns: number;
  /** Position of the column with the dates. */
  readonly position: number;
  readonly order: DayOrder;
  readonly since: Day;
}

/** Leaves out of batches who was not active since, and rows without a date, as `prepareDelivery` does for the same period. */
export class ActiveRows {
  private readonly options: ActiveRowsOptions;
  private readonly days: DayColumn;
  private readonly kept: CellBatch;

  constructor(options: ActiveRowsOptions) {
    this.options = options;
    this.days = new DayColumn(options.order);
    this.kept = new CellBatch(options.columns);
  }

  /** The rows of a batch that count; the same batch is filled again the next time. */
  of(batch: CellBatch): CellBatch {
    const { days, kept } = this;
    const { position, since } = this.options;
    kept.clear();
    days.read(batch, position);
    for (let row = 0; row < batch.rows; row++) {
      const day = days.days[row]!;
      if (day === NO_DAY || day < since) continue;
      kept.rowNumbers[kept.rows++] = batch.rowNumbers[row]!;
      for (let at = 0; at < kept.columns.length; at++) {
        const from = batch.columns[at]!;
        kept.columns[at]!.append(from.kinds[row] as CellKind, from.bytes, from.start(row), from.ends[row]!);
      }
    }
    return kept;
  }
}
