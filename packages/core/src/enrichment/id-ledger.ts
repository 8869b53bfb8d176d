import type { CellColumn } from '../cells/cell-batch.ts';
import { CellBatch, CellKind } from '../cells/cell-batch.ts';
import type { FindingCode } from '../findings/finding.ts';

/** What the customer IDs of a file are like. `unique + duplicate + missing` is the number of rows. */
export interface IdCounts {
  /** Different IDs. */
  readonly unique: number;
  /** Rows that repeat an ID of an earlier row. */
  readonly duplicate: number;
  readonly missing: number;
  /** Rows whose ID a spreadsheet has probably damaged. */
  readonly damaged: number;
}

/** Excel keeps fifteen digits of a number and makes the rest zeros. */
const MAX_EXACT_DIGITS = 15;

/**
 * Counts IDs by a 64-bit hash of their bytes: 16 to 32 bytes for each different ID, whatever its length. Two different
 * IDs of ten million are taken for the same with a chance below one in 300,000.
 */
export class IdLedger {
  /** For files without an ID column: every row lacks one. */
  missing = 0;
  private unique = 0;
  private duplicate = 0;
  private damaged = 0;
  private slots = new Int32Array(2 * 8192);
  private readonly lows = new Int32Array(CellBatch.capacity);
  private readonly highs = new Int32Array(CellBatch.capacity);
  /** What was only touched, kept so that no compiler leaves the touching out. */
  touched = 0;

  /** Takes the IDs of a batch, and tells what is wrong with each that is not as it should be. */
  add(column: CellColumn, rows: number, tell: (finding: FindingCode) => void): void {
    const { lows, highs } = this;
    for (let row = 0; row < rows; row++) this.hash(column, row);
    while ((this.unique + rows) * 20 > this.slots.length * 7) this.grow();
    // The table is larger than the caches: the waits for its slots overlap here.
    let sum = 0;
    for (let row = 0; row < rows; row++) sum ^= this.slots[firstSlot(this.slots, lows[row]!, highs[row]!)]!;
    this.touched = sum;
    for (let row = 0; row < rows; row++) {
      if (highs[row] === 0) {
        this.missing++;
        tell('id.missing');
        continue;
      }
      const damage = damageOf(column, row);
      const isNew = this.insert(lows[row]!, highs[row]!);
      if (isNew) this.unique++;
      else this.duplicate++;
      if (damage !== undefined) this.damaged++;
      const finding = damage ?? (isNew ? undefined : 'id.duplicate');
      if (finding !== undefined) tell(finding);
    }
  }

  counts(): IdCounts {
    const { unique, duplicate, missing, damaged } = this;
    return { unique, duplicate, missing, damaged };
  }

  /** Hashes the ID of a row without the blanks around it; 0 in `highs` says that there is none. */
  private hash(column: CellColumn, row: number): void {
    const { bytes } = column;
    let start = column.start(row);
    let end = column.ends[row]!;
    while (start < end && bytes[start]! <= 32) start++;
    while (end > start && bytes[end - 1]! <= 32) end--;
    let low = 0x811c9dc5 | 0;
    let high = 0x2f0b4a35 | 0;
    for (let at = start; at < end; at++) {
      low = Math.imul(low ^ bytes[at]!, 0x01000193);
      high = Math.imul(high + bytes[at]! + (low >>> 15), 0x85ebca6b) ^ (high >>> 13);
    }
    this.lows[row] = Math.imul(low ^ (low >>> 16), 0xc2b2ae35) ^ (end - start);
    this.highs[row] = start === end ? 0 : high === 0 ? 1 : high;
  }

  /** False when the ID was there already. */
  private insert(low: number, high: number): boolean {
    const place = findSlot(this.slots, low, high);
    if (this.slots[place + 1] !== 0) return false;
    this.slots[place] = low;
    this.slots[place + 1] = high;
    return true;
  }

  private grow(): void {
    const larger = new Int32Array(this.slots.length * 2);
    for (let at = 0; at < this.slots.length; at += 2) {
      const high = this.slots[at + 1]!;
      if (high === 0) continue;
      const place = findSlot(larger, this.slots[at]!, high);
      larger[place] = this.slots[at]!;
      larger[place + 1] = high;
    }
    this.slots = larger;
  }
}

/** Where the search for a hash begins. */
function firstSlot(slots: Int32Array, low: number, high: number): number {
  return (((low ^ (high >>> 7)) >>> 0) & ((slots.length >> 1) - 1)) * 2;
}

/** Where a hash stands or would stand; a slot whose second half is 0 is free. */
function findSlot(slots: Int32Array, low: number, high: number): number {
  let place = firstSlot(slots, low, high);
  while (slots[place + 1] !== 0 && (slots[place] !== low || slots[place + 1] !== high)) {
    place = (place + 2) & (slots.length - 1);
  }
  return place;
}

function damageOf(column: CellColumn, row: number): FindingCode | undefined {
  const kind = column.kinds[row]!;
  if (kind === CellKind.error) return 'id.error-value';
  if (kind === CellKind.scientific) return 'id.scientific';
  const { bytes } = column;
  const end = column.ends[row]!;
  let digits = 0;
  let exponent = 0;
  let hasPoint = false;
  for (let at = column.start(row); at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= 48 && byte <= 57) digits++;
    else if ((byte | 32) === 101 && digits > 0 && exponent === 0) exponent = at;
    else if (byte === 46 || byte === 44) hasPoint = true;
    else if (byte !== 43 && byte !== 32) return undefined;
  }
  // "1,2E+15" and "1E+15" are what a spreadsheet leaves of a long number; "12E1" may well be an ID.
  if (exponent > 0 && (hasPoint || kind === CellKind.number || bytes[exponent + 1] === 43)) return 'id.scientific';
  return kind === CellKind.number && digits > MAX_EXACT_DIGITS ? 'id.too-long-number' : undefined;
}
