import { decodeUtf8 } from './utf8.ts';

/**
 * What a cell holds, as the file says it and not as it looks.
 * `date`, `time`, `fraction` and `scientific` are numbers whose number format says so: in a house-number column that
 * is a spreadsheet's doing ("3-1" became 3 January) and worth a candidate repair.
 */
export const CellKind = {
  empty: 0,
  text: 1,
  /** A plain number; the text is the literal as stored, with a point ("12", "12.5", "1E3"). */
  number: 2,
  /** A day; the text is ISO ("2026-01-03"), the date system of the workbook already applied. */
  date: 3,
  /** A time of day; the text is "12:01". */
  time: 4,
  /** A number shown as a fraction; the text is the literal ("1.5"). */
  fraction: 5,
  /** A number shown in E-notation; the text is the literal ("120"). */
  scientific: 6,
  /** The text is "TRUE" or "FALSE". */
  boolean: 7,
  /** An error value; the text is its code ("#N/A"). */
  error: 8,
} as const;
export type CellKind = (typeof CellKind)[keyof typeof CellKind];

/** One cell on its own, for samples and for the rows that need a closer look. */
export interface Cell {
  readonly kind: CellKind;
  readonly text: string;
}

/** A cell without anything in it, as missing cells are too. */
export const EMPTY_CELL: Cell = { kind: CellKind.empty, text: '' };

/** One column of a batch: the UTF-8 text of its cells end to end, so that no cell costs a string. */
export class CellColumn {
  /** Bytes of all cells; cell `row` is `bytes[row === 0 ? 0 : ends[row - 1]] .. bytes[ends[row]]`. */
  bytes: Uint8Array;
  readonly ends: Uint32Array;
  readonly kinds: Uint8Array;
  /** How many cells have been appended. */
  length = 0;

  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity * 16);
    this.ends = new Uint32Array(capacity);
    this.kinds = new Uint8Array(capacity);
  }

  /** Appends a cell whose text is `source[start..end)`, UTF-8. */
  append(kind: CellKind, source: Uint8Array, start: number, end: number): void {
    const at = this.length === 0 ? 0 : this.ends[this.length - 1]!;
    const after = at + end - start;
    if (after > this.bytes.length) this.grow(after);
    const bytes = this.bytes;
    if (end - start > 64) bytes.set(source.subarray(start, end), at);
    else for (let from = start, to = at; from < end;) bytes[to++] = source[from++]!;
    this.kinds[this.length] = kind;
    this.ends[this.length++] = after;
  }

  appendEmpty(): void {
    this.kinds[this.length] = CellKind.empty;
    this.ends[this.length] = this.length === 0 ? 0 : this.ends[this.length - 1]!;
    this.length++;
  }

  /** Where the text of cell `row` starts in `bytes`; it ends at `ends[row]`. */
  start(row: number): number {
    return row === 0 ? 0 : this.ends[row - 1]!;
  }

  /** The cell as a value of its own. */
  cell(row: number): Cell {
    const kind = this.kinds[row] as CellKind;
    if (kind === CellKind.empty) return EMPTY_CELL;
    return { kind, text: decodeUtf8(this.bytes.subarray(this.start(row), this.ends[row])) };
  }

  clear(): void {
    this.length = 0;
  }

  private grow(needed: number): void {
    const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.length === 0 ? 0 : this.ends[this.length - 1]));
    this.bytes = larger;
  }
}

/**
 * A run of data rows, holding the asked columns only. A reader fills one batch again and again, so whoever receives
 * it must be done with it before returning. Rows without a single filled cell are not in it.
 */
export class CellBatch {
  static readonly capacity = 4096;
  readonly columns: readonly CellColumn[];
  /** Row in the file as a person counts: 1 is the first line or sheet row. */
  readonly rowNumbers: Uint32Array = new Uint32Array(CellBatch.capacity);
  rows = 0;

  constructor(columnCount: number) {
    this.columns = Array.from({ length: columnCount }, () => new CellColumn(CellBatch.capacity));
  }

  clear(): void {
    this.rows = 0;
    for (const column of this.columns) column.clear();
  }
}
