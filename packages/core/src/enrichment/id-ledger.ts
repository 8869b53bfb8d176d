import type { CellColumn } from '../cells/cell-batch.ts';
import { CellKind } from '../cells/cell-batch.ts';
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
  unique = 0;
  duplicate = 0;
  missing = 0;
  damaged = 0;
  private slots = new Int32Array(2 * 4096);

  /** Takes the ID of one row; returns what is wrong with it. */
  add(column: CellColumn, row: number): FindingCode | undefined {
    const kind = column.kinds[row]!;
    const { bytes } = column;
    let start = column.start(row);
    let end = column.ends[row]!;
    while (start < end && bytes[start]! <= 32) start++;
    while (end > start && bytes[end - 1]! <= 32) end--;
    if (kind === CellKind.empty || start === end) {
      this.missing++;
      return 'id.missing';
    }
    const damage = damageOf(kind, bytes, start, end);
    if (damage !== undefined) this.damaged++;
    const isNew = this.insert(bytes, start, end);
    if (isNew) this.unique++;
    else this.duplicate++;
    return damage ?? (isNew ? undefined : 'id.duplicate');
  }

  counts(): IdCounts {
    const { unique, duplicate, missing, damaged } = this;
    return { unique, duplicate, missing, damaged };
  }

  /** False when the ID was there already. */
  private insert(bytes: Uint8Array, start: number, end: number): boolean {
    let low = 0x811c9dc5 | 0;
    let high = 0x2f0b4a35 | 0;
    for (let at = start; at < end; at++) {
      low = Math.imul(low ^ bytes[at]!, 0x01000193);
      high = Math.imul(high + bytes[at]! + (low >>> 15), 0x85ebca6b) ^ (high >>> 13);
    }
    low = Math.imul(low ^ (low >>> 16), 0xc2b2ae35) ^ (end - start);
    // Zero marks an empty slot.
    return this.insertHash(low, high === 0 ? 1 : high);
  }

  private insertHash(low: number, high: number): boolean {
    if (this.unique * 10 >= (this.slots.length >> 1) * 7) this.grow();
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

/** Where a hash stands or would stand. */
function findSlot(slots: Int32Array, low: number, high: number): number {
  const mask = (slots.length >> 1) - 1;
  let slot = ((low ^ (high >>> 7)) >>> 0) & mask;
  for (;;) {
    const place = slot * 2;
    if (slots[place + 1] === 0 || (slots[place] === low && slots[place + 1] === high)) return place;
    slot = (slot + 1) & mask;
  }
}

function damageOf(kind: number, bytes: Uint8Array, start: number, end: number): FindingCode | undefined {
  if (kind === CellKind.error) return 'id.error-value';
  if (kind === CellKind.scientific) return 'id.scientific';
  let digits = 0;
  let hasExponent = false;
  let hasPoint = false;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= 48 && byte <= 57) digits++;
    else if ((byte | 32) === 101 && digits > 0 && !hasExponent) hasExponent = true;
    else if (byte === 46 || byte === 44) hasPoint = true;
    else if (byte !== 43) return undefined;
  }
  if (hasExponent && (hasPoint || kind === CellKind.number)) return 'id.scientific';
  return kind === CellKind.number && digits > MAX_EXACT_DIGITS ? 'id.too-long-number' : undefined;
}
