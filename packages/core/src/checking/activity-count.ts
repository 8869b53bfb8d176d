import type { CellBatch } from '../cells/cell-batch.ts';
import { CellKind } from '../cells/cell-batch.ts';
import { NO_ID } from '../ids/id-table.ts';
import { SlotValues } from '../ids/slot-values.ts';
import { DayColumn } from '../periods/day-column.ts';
import type { Day } from '../periods/day.ts';
import { NO_DAY, yearsBefore } from '../periods/day.ts';
import type { DayOrder } from '../periods/numeric-day.ts';

/** Where the dates are and what is asked about them. */
export interface ActivityOptions {
  /** Position of the date column in the batches. */
  readonly position: number;
  readonly order: DayOrder;
  readonly today: Day;
  /** First day of a period of one's own. */
  readonly since?: Day;
}

/** Who was active when: different IDs by their latest date, and every row without an ID by its own. */
export interface ActivityCounts {
  /** Active on `from` or later, for the last one, two and three years. */
  readonly years: readonly { readonly years: number; readonly from: Day; readonly active: number }[];
  readonly since: { readonly from: Day; readonly active: number } | null;
  /** NO_DAY when no date could be read. */
  readonly oldest: Day;
  readonly newest: Day;
  /** Rows. */
  readonly empty: number;
  readonly unreadable: number;
  readonly inFuture: number;
}

const YEARS = [1, 2, 3] as const;

/** Counts customers by the days on which they were active. Holds four bytes for every different ID. */
export class ActivityCount {
  private readonly options: ActivityOptions;
  private readonly days: DayColumn;
  private readonly latest = new SlotValues(NO_DAY);
  private customers = 0;
  /** First days of the periods, and how many rows without an ID are in each. */
  private readonly starts: readonly Day[];
  private readonly withoutId: number[];
  private oldest: Day = NO_DAY;
  private newest: Day = NO_DAY;
  private empty = 0;
  private unreadable = 0;
  private inFuture = 0;

  constructor(options: ActivityOptions) {
    const { today, since, order } = options;
    this.options = options;
    this.days = new DayColumn(order);
    this.starts = [...YEARS.map((years) => yearsBefore(today, years)), ...(since === undefined ? [] : [since])];
    this.withoutId = this.starts.map(() => 0);
  }

  /** `slots` are those of the IDs of the batch's rows. */
  add(batch: CellBatch, slots: Int32Array): void {
    const { position, today } = this.options;
    const { kinds } = batch.columns[position]!;
    this.days.read(batch, position);
    for (let row = 0; row < batch.rows; row++) {
      const day = this.days.days[row]!;
      if (day === NO_DAY) {
        if (kinds[row] === CellKind.empty) this.empty++;
        else this.unreadable++;
        continue;
      }
      if (day > today) this.inFuture++;
      if (this.oldest === NO_DAY || day < this.oldest) this.oldest = day;
      if (day > this.newest) this.newest = day;
      this.addDay(day, slots[row]!);
    }
  }

  counts(): ActivityCounts {
    const active = this.starts.map((from, at) => this.withoutId[at]! + this.activeSince(from));
    const { since } = this.options;
    const { oldest, newest, empty, unreadable, inFuture } = this;
    return {
      years: YEARS.map((years, at) => ({ years, from: this.starts[at]!, active: active[at]! })),
      since: since === undefined ? null : { from: since, active: active[YEARS.length]! },
      ...{ oldest, newest, empty, unreadable, inFuture },
    };
  }

  private addDay(day: Day, slot: number): void {
    if (slot === NO_ID) {
      for (const [at, from] of this.starts.entries()) if (day >= from) this.withoutId[at]!++;
      return;
    }
    if (slot >= this.customers) this.customers = slot + 1;
    if (day > this.latest.get(slot)) this.latest.set(slot, day);
  }

  private activeSince(from: Day): number {
    let active = 0;
    for (let slot = 0; slot < this.customers; slot++) if (this.latest.get(slot) >= from) active++;
    return active;
  }
}
