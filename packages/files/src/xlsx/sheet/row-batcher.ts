import type { CellKind } from '@verrijk/core';
import { CellBatch, CellColumn, VerrijkError } from '@verrijk/core';
import { ByteLog } from '../../bytes/byte-log.ts';
import type { CellDecoder } from './cell-decoder.ts';
import { sharedIndex } from './cell-decoder.ts';
import { CellType } from './row-cells.ts';
import type { ScannedRow } from './row-cells.ts';
import type { SharedStringSelection } from '../strings/shared-strings.ts';

/** Bytes that rows may take while they wait for their shared strings. */
const MOST_WAITING = 160 * 1024 * 1024;

/** Bytes of one column in a batch. */
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * Makes batches of scanned rows. Rows without shared strings go straight into a batch. From the first row that has one
 * they wait, in about ten bytes a row, until the scan is done and it is known which shared strings are wanted.
 */
export class RowBatcher {
  readonly batch: CellBatch;
  /** Whether an asked cell has a formula whose value the file does not hold. */
  hasUncalculated = false;
  private readonly asked: readonly number[];
  private readonly decoder: CellDecoder;
  private readonly strings: SharedStringSelection;
  private waiting: ByteLog | undefined;
  private lastWaitingRow = 0;
  private readonly scratch = new CellColumn(1);

  /** `asked` says in which slot of a row the cell of each batch column is. */
  constructor(asked: readonly number[], decoder: CellDecoder, strings: SharedStringSelection) {
    this.asked = asked;
    this.batch = new CellBatch(asked.length);
    this.decoder = decoder;
    this.strings = strings;
  }

  /** Takes a row; true when the batch is to be delivered and cleared before the next. */
  add(row: ScannedRow): boolean {
    const { asked, batch } = this;
    if (!this.waiting && this.hasShared(row)) this.waiting = new ByteLog();
    if (this.waiting) {
      this.addWaiting(row, this.waiting);
      return batch.rows > 0;
    }
    for (let i = 0; i < asked.length; i++) {
      const slot = asked[i]!;
      this.decoder.append(batch.columns[i]!, row.bytes, row.cells, slot);
      if (row.cells.uncalculated[slot] === 1) this.hasUncalculated = true;
    }
    batch.rowNumbers[batch.rows++] = row.rowNumber;
    return this.isFull();
  }

  /** Once the shared strings are there: the rows that waited, in the one batch again and again. */
  *waitingBatches(): Generator<CellBatch> {
    const log = this.waiting?.read();
    const { batch } = this;
    batch.clear();
    let rowNumber = 0;
    while (log && !log.done) {
      rowNumber += log.readNumber();
      for (const column of batch.columns) {
        const head = log.readNumber();
        if (head === 0) column.appendEmpty();
        else if (head % 2 === 1) this.strings.append(column, head >>> 1);
        else {
          const kind = log.readNumber() as CellKind;
          const length = head / 2;
          const start = log.readBytes(length);
          column.append(kind, log.chunk, start, start + length);
        }
      }
      batch.rowNumbers[batch.rows++] = rowNumber;
      if (!this.isFull()) continue;
      yield batch;
      batch.clear();
    }
    if (batch.rows > 0) yield batch;
  }

  /** Full of rows, or of a text that is no key: then fewer rows make a batch. */
  private isFull(): boolean {
    const { columns, rows } = this.batch;
    if (rows === CellBatch.capacity) return true;
    for (const column of columns) if (column.ends[rows - 1]! > MOST_BYTES) return true;
    return false;
  }

  private hasShared(row: ScannedRow): boolean {
    const { types } = row.cells;
    for (const slot of this.asked) if (types[slot] === CellType.shared) return true;
    return false;
  }

  private addWaiting(row: ScannedRow, log: ByteLog): void {
    const { cells, bytes } = row;
    const { scratch } = this;
    log.writeNumber(row.rowNumber - this.lastWaitingRow);
    this.lastWaitingRow = row.rowNumber;
    for (const slot of this.asked) {
      if (cells.uncalculated[slot] === 1) this.hasUncalculated = true;
      if (cells.types[slot] === CellType.shared) {
        const index = sharedIndex(bytes, cells.starts[slot]!, cells.ends[slot]!);
        if (index === undefined) throw new VerrijkError('file.xml-damaged', { row: row.rowNumber });
        this.strings.want(index);
        log.writeNumber(index * 2 + 1);
        continue;
      }
      scratch.clear();
      this.decoder.append(scratch, bytes, cells, slot);
      const length = scratch.ends[0]!;
      log.writeNumber(length * 2);
      if (length === 0) continue;
      log.writeNumber(scratch.kinds[0]!);
      log.writeBytes(scratch.bytes, 0, length);
    }
    if (log.size > MOST_WAITING) throw new VerrijkError('file.text-too-long', { row: row.rowNumber });
  }
}
