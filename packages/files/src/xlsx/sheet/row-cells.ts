import { LAST_COLUMN } from './cell-ref.ts';

/** What a cell's `t` attribute and content say it holds. */
export const CellType = {
  none: 0,
  number: 1,
  shared: 2,
  inline: 3,
  string: 4,
  boolean: 5,
  error: 6,
  isoDate: 7,
} as const;
export type CellType = (typeof CellType)[keyof typeof CellType];

/** What stands in a column, all rows together that hold a value. */
export const ColumnUse = {
  none: 0,
  /** Cells that have a look and no value. */
  emptyCells: 1,
  values: 2,
} as const;

const COLUMNS = LAST_COLUMN + 1;
const WORTH_A_CALL = 32;

/** Slots for asked columns: which cell of a row goes where. */
export class ColumnSlots {
  /** Slots in the order asked; a column that is asked twice has one. */
  readonly asked: readonly number[];
  /** Slot by column, -1 for columns that nobody asked for. */
  readonly slotOf: Int16Array = new Int16Array(COLUMNS).fill(-1);
  readonly cells: CellSlots;

  constructor(columns: readonly number[]) {
    for (const [slot, column] of columns.entries()) this.slotOf[column] = slot;
    this.asked = columns.map((column) => this.slotOf[column]!);
    this.cells = new CellSlots(columns.length);
  }

  /** A slot for every column there can be: slot and column are the same. */
  static all(): ColumnSlots {
    return new ColumnSlots(Array.from({ length: COLUMNS }, (_, column) => column));
  }
}

/** Cells of one row, by slot: type, style, and where the value stands in the window. */
export class CellSlots {
  readonly types: Uint8Array;
  readonly styles: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** 1 for a formula without a cached value. */
  readonly uncalculated: Uint8Array;

  constructor(count: number) {
    this.types = new Uint8Array(count);
    this.styles = new Uint32Array(count);
    this.starts = new Uint32Array(count);
    this.ends = new Uint32Array(count);
    this.uncalculated = new Uint8Array(count);
  }

  clear(): void {
    const { types, uncalculated } = this;
    if (types.length < WORTH_A_CALL) {
      for (let slot = 0; slot < types.length; slot++) types[slot] = uncalculated[slot] = 0;
      return;
    }
    types.fill(CellType.none);
    uncalculated.fill(0);
  }
}

/** One row as the scanner found it. Positions are in the window's bytes; all is valid until the next row. */
export class ScannedRow {
  /** The window's bytes. */
  bytes: Uint8Array = new Uint8Array(0);
  rowNumber = 0;
  /** At least one cell has a value or a formula. */
  filled = false;
  /** Cells of the asked columns. */
  cells: CellSlots = new CellSlots(0);
  /** Where a cell is to be inserted: before the end tag, the row's extensions, or the first cell right of the target. */
  insertAt = 0;
  selfClosing = false;
  /** Style of the rightmost cell left of the target whose format suits text; 0 when there is none. */
  style = 0;
  /** Where the upper bound of the last span stands; 0 when the row has no spans. */
  spansAt = 0;
  spansLength = 0;
  spansUpper = 0;
}
