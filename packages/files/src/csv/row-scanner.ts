import { CellBatch, CellKind, VerrijkError } from '@verrijk/core';
import type { RowForm } from './csv-form.ts';
import { closedQuoteEnd, fieldEnd, isBlankText, nextRowStart, QUOTE, stopBytes } from './csv-field.ts';
import { FieldDecoder } from './field-decoder.ts';

/** What a scanner looks for. */
export interface ScanPlan {
  /** Row number of the header; 0 without one. */
  readonly headerRow: number;
  /** Column positions to read, in the order of the batch. */
  readonly columns: readonly number[];
  /** How many cells a full row has; what is appended stands behind that many. */
  readonly width: number;
}

/** In `rowOf`: what is inserted there belongs to the header. */
export const HEADER_ROW = -1;
/** In `rowOf`: a row with separators and blanks only; it gets empty cells, so that all rows stay equally wide. */
const BLANK_ROW = -2;

/**
 * Finds the rows in a run of bytes, puts the asked cells in a batch, and notes where in each row something may be
 * inserted. This is the loop that every byte of a CSV file passes: nothing in it allocates.
 */
export class RowScanner {
  readonly form: RowForm;
  readonly batch: CellBatch;
  /** Where the batch's rows start in the scanned bytes. */
  readonly rowStarts: Int32Array = new Int32Array(CellBatch.capacity);
  /** Position in the scanned bytes where appended cells belong. */
  readonly insertAt: Int32Array = new Int32Array(CellBatch.capacity);
  /** Separators that the row lacks before them. */
  readonly padding: Int32Array = new Int32Array(CellBatch.capacity);
  /** Row in the batch, or HEADER_ROW, or BLANK_ROW. */
  readonly rowOf: Int32Array = new Int32Array(CellBatch.capacity);
  insertions = 0;
  /** Number of the last row found, blank ones included; 1 is the first. */
  rowNumber = 0;
  /** Cells of the widest row. */
  widest = 0;
  /** The row that could not be finished has an open quote. */
  isInQuotes = false;

  private readonly plan: ScanPlan;
  private readonly separator: number;
  private isWindows1252 = false;
  private readonly stops: Uint8Array;
  private readonly decoder: FieldDecoder;
  private readonly lastColumn: number;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;

  constructor(form: RowForm, plan: ScanPlan) {
    this.plan = plan;
    this.form = form;
    this.separator = form.separator;
    this.stops = stopBytes(form.separator);
    this.decoder = new FieldDecoder(form);
    this.batch = new CellBatch(plan.columns.length);
    this.lastColumn = Math.max(-1, ...plan.columns);
    this.starts = new Int32Array(this.lastColumn + 1);
    this.ends = new Int32Array(this.lastColumn + 1);
  }

  /** Forgets batch and insertions, not the row number. */
  clear(): void {
    this.batch.clear();
    this.insertions = 0;
  }

  /**
   * Scans whole rows in `bytes[from..to)` until the batch is full; a line feed must stand at `to`. Returns where the
   * first row starts that was not taken: `from` when there is no whole row. With `isLast` the text ends at `to`, and an
   * open quote is an error: `file.csv-quotes`.
   */
  scan(bytes: Uint8Array, from: number, to: number, isLast: boolean): number {
    const { separator, stops, starts, ends, lastColumn } = this;
    const width = this.plan.width;
    // In a text that passes by once the encoding shows itself on the way.
    this.isWindows1252 = this.form.encoding === 'windows-1252';
    let at = from;
    while (at < to && this.insertions < CellBatch.capacity) {
      const rowStart = at;
      let column = 0;
      let appendAt = -1;
      for (;;) {
        const start = at;
        if (bytes[at] === QUOTE) {
          at = closedQuoteEnd(bytes, at, to);
          // A quote that is the last byte here may be the first of a doubled one.
          if (at < 0 || (at === to && !isLast)) return this.leaveOpen(rowStart, isLast);
        }
        while (stops[bytes[at]!] === 0) at++;
        if (column <= lastColumn) {
          starts[column] = start;
          ends[column] = at;
        }
        column++;
        if (bytes[at] !== separator || at === to) break;
        if (column === width) appendAt = at;
        at++;
      }
      const next = nextRowStart(bytes, at, to, isLast);
      if (next < 0) {
        this.isInQuotes = false;
        return rowStart;
      }
      this.takeRow(bytes, rowStart, at, column, appendAt);
      at = next;
    }
    return at;
  }

  private leaveOpen(rowStart: number, isLast: boolean): number {
    if (isLast) throw new VerrijkError('file.csv-quotes', { file: this.form.file, row: this.rowNumber + 1 });
    this.isInQuotes = true;
    return rowStart;
  }

  private takeRow(bytes: Uint8Array, start: number, end: number, cells: number, appendAt: number): void {
    const number = ++this.rowNumber;
    if (cells > this.widest) this.widest = cells;
    if (number <= this.plan.headerRow) {
      if (number === this.plan.headerRow) this.insert(HEADER_ROW, end, cells, appendAt);
      return;
    }
    const first = bytes[start]!;
    const isPlain = first > 0x20 && first < 0x80 && first !== this.separator && first !== QUOTE;
    if (!isPlain && !this.isFilled(bytes, start, end)) {
      if (cells > 1) this.insert(BLANK_ROW, end, cells, appendAt);
      return;
    }
    const batch = this.batch;
    const row = batch.rows++;
    batch.rowNumbers[row] = number;
    this.rowStarts[row] = start;
    this.insert(row, end, cells, appendAt);
    const asked = this.plan.columns;
    for (let index = 0; index < asked.length; index++) this.takeCell(bytes, index, asked[index]!, cells);
  }

  private insert(row: number, end: number, cells: number, appendAt: number): void {
    const index = this.insertions++;
    const missing = this.plan.width - cells;
    this.rowOf[index] = row;
    this.insertAt[index] = missing >= 0 ? end : appendAt;
    this.padding[index] = missing > 0 ? missing : 0;
  }

  private takeCell(bytes: Uint8Array, index: number, column: number, cells: number): void {
    const target = this.batch.columns[index]!;
    const start = column < cells ? this.starts[column]! : 0;
    const end = column < cells ? this.ends[column]! : 0;
    if (start === end) {
      target.appendEmpty();
      return;
    }
    const first = bytes[start]!;
    if (first > 0x20 && first < 0x80 && first !== QUOTE && !(this.isWindows1252 && hasHighByte(bytes, start, end))) {
      target.append(CellKind.text, bytes, start, end);
      return;
    }
    const length = this.decoder.decode(bytes, start, end);
    const text = this.decoder.text;
    if (isBlankText(text, 0, length)) target.appendEmpty();
    else target.append(CellKind.text, text, 0, length);
  }

  /** True when at least one cell of a row is not blank. */
  private isFilled(bytes: Uint8Array, start: number, end: number): boolean {
    for (let at = start; at < end; at++) {
      const byte = bytes[at]!;
      if (byte > 0x20 && byte < 0x80 && byte !== this.separator && byte !== QUOTE) return true;
    }
    for (let at = start; at <= end; at++) {
      const cellEnd = fieldEnd(bytes, at, end, this.stops);
      if (!isBlankText(this.decoder.text, 0, this.decoder.decode(bytes, at, cellEnd))) return true;
      at = cellEnd;
    }
    return false;
  }
}

function hasHighByte(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at]! >= 0x80) return true;
  return false;
}
