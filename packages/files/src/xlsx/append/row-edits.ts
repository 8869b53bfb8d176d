import { ByteLog } from '../../bytes/byte-log.ts';
import type { ByteLogReader } from '../../bytes/byte-log.ts';
import type { ScannedRow } from '../sheet/row-cells.ts';

/** Where every row is to be changed, in about eight bytes a row. */
export class RowEdits {
  /** Bytes from here on have not been noted yet. */
  private from = 0;
  private rowNumber = 0;
  private readonly log = new ByteLog();

  /** Notes a row; `base` plus its positions are places in the part. */
  add(row: ScannedRow, base: number): void {
    const { log } = this;
    const insertAt = base + row.insertAt;
    const first = row.spansAt > 0 ? base + row.spansAt : insertAt;
    log.writeNumber((first - this.from) * 4 + (row.selfClosing ? 1 : 0) + (row.spansAt > 0 ? 2 : 0));
    if (row.spansAt > 0) {
      log.writeNumber(row.spansLength);
      log.writeNumber(row.spansUpper);
      log.writeNumber(insertAt - first);
    }
    log.writeNumber(row.style);
    log.writeNumber(row.rowNumber - this.rowNumber);
    this.from = insertAt;
    this.rowNumber = row.rowNumber;
  }

  read(): RowEditCursor {
    return new RowEditCursor(this.log.read());
  }
}

/** Goes from edited row to edited row. */
export class RowEditCursor {
  insertAt = 0;
  selfClosing = false;
  /** Where the upper bound of the row's spans stands; -1 when it has none. */
  spansAt = -1;
  spansLength = 0;
  spansUpper = 0;
  style = 0;
  rowNumber = 0;
  private readonly log: ByteLogReader;

  constructor(log: ByteLogReader) {
    this.log = log;
  }

  /** False when there are no more. */
  next(): boolean {
    const { log } = this;
    if (log.done) return false;
    const head = log.readNumber();
    const flags = head % 4;
    const first = this.insertAt + (head - flags) / 4;
    this.selfClosing = (flags & 1) === 1;
    this.spansAt = -1;
    this.insertAt = first;
    if (flags >= 2) {
      this.spansAt = first;
      this.spansLength = log.readNumber();
      this.spansUpper = log.readNumber();
      this.insertAt = first + log.readNumber();
    }
    this.style = log.readNumber();
    this.rowNumber += log.readNumber();
    return true;
  }
}
