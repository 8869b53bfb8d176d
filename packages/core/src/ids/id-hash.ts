import type { CellColumn } from '../cells/cell-batch.ts';

/**
 * Reads the 64-bit hash of an ID: the bytes of its cell without the blanks around it, whatever the cell's kind. The two
 * words stay until the next reading, so that no ID costs an object. Of ten million different IDs two have the same hash
 * with a chance below one in 300,000.
 */
export class IdHash {
  low = 0;
  /** Never 0, which marks a free place in tables. */
  high = 1;

  /** False for a cell without an ID; the words are then as they were. */
  read(column: CellColumn, row: number): boolean {
    const { bytes } = column;
    let start = column.start(row);
    let end = column.ends[row]!;
    while (start < end && bytes[start]! <= 32) start++;
    while (end > start && bytes[end - 1]! <= 32) end--;
    if (start === end) return false;
    this.readBytes(bytes, start, end);
    return true;
  }

  /** Takes the bytes as they are; there must be one at least. */
  readBytes(bytes: Uint8Array, start: number, end: number): void {
    let low = 0x811c9dc5 | 0;
    let high = 0x2f0b4a35 | 0;
    for (let at = start; at < end; at++) {
      low = Math.imul(low ^ bytes[at]!, 0x01000193);
      high = Math.imul(high + bytes[at]! + (low >>> 15), 0x85ebca6b) ^ (high >>> 13);
    }
    this.low = Math.imul(low ^ (low >>> 16), 0xc2b2ae35) ^ (end - start);
    this.high = high === 0 ? 1 : high;
  }
}
