import type { CellColumn } from '../cells/cell-batch.ts';
import type { FindingCode } from '../findings/finding.ts';
import { damageOfId } from './id-damage.ts';
import { IdHash } from './id-hash.ts';

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

/** Hashes are kept in pieces of this many: a piece that is full is never copied. */
const PIECE = 1 << 16;
/** Counting splits the hashes so finely that the share being counted fits the processor's caches. */
const SHARES = 256;

/**
 * Counts IDs by a 64-bit hash of their bytes: eight bytes a row, whatever an ID's length, and which are the same is
 * settled at the end, a share of the hashes at a time. A table of all would wait for memory at every row.
 */
export class IdLedger {
  /** For files without an ID column: every row lacks one. */
  missing = 0;
  private damaged = 0;
  private readonly hash = new IdHash();
  /** Pairs of words. */
  private readonly pieces: Int32Array[] = [];
  private used = PIECE;

  /** Takes the IDs of a batch, and tells what is wrong with each that is not as it should be. */
  add(column: CellColumn, rows: number, tell: (finding: FindingCode) => void): void {
    for (let row = 0; row < rows; row++) {
      if (!this.addHash(column, row)) {
        this.missing++;
        tell('id.missing');
        continue;
      }
      const damage = damageOfId(column, row);
      if (damage === undefined) continue;
      this.damaged++;
      tell(damage);
    }
  }

  counts(): IdCounts {
    const filled = this.pieces.length === 0 ? 0 : (this.pieces.length - 1) * PIECE + this.used;
    const unique = filled === 0 ? 0 : countDifferent(this.pieces, filled);
    return { unique, duplicate: filled - unique, missing: this.missing, damaged: this.damaged };
  }

  /** Keeps the hash of a row's ID; false when there is none. */
  private addHash(column: CellColumn, row: number): boolean {
    const { hash } = this;
    if (!hash.read(column, row)) return false;
    if (this.used === PIECE) {
      this.pieces.push(new Int32Array(2 * PIECE));
      this.used = 0;
    }
    const piece = this.pieces.at(-1)!;
    const at = 2 * this.used++;
    piece[at] = hash.low;
    // Never 0, which marks a free slot when counting.
    piece[at + 1] = hash.high;
    return true;
  }
}

/** How many different hashes there are among the first `filled`. */
function countDifferent(pieces: readonly Int32Array[], filled: number): number {
  const ends = new Uint32Array(SHARES + 1);
  const each = (visit: (low: number, high: number) => void): void => {
    for (const [index, piece] of pieces.entries()) {
      const last = 2 * Math.min(PIECE, filled - index * PIECE);
      for (let at = 0; at < last; at += 2) visit(piece[at]!, piece[at + 1]!);
    }
  };
  each((low) => ends[(low >>> 24) + 1]!++);
  for (let share = 1; share <= SHARES; share++) ends[share]! += ends[share - 1]!;
  const largest = ends.reduce((most, end, share) => Math.max(most, end - (ends[share - 1] ?? 0)), 0);
  const sorted = new Int32Array(2 * filled);
  const next = ends.slice(0, SHARES);
  each((low, high) => {
    const at = 2 * next[low >>> 24]!++;
    sorted[at] = low;
    sorted[at + 1] = high;
  });
  let size = 16;
  while (size < largest * 2) size *= 2;
  const slots = new Int32Array(2 * size);
  let different = 0;
  for (let share = 0; share < SHARES; share++) {
    slots.fill(0);
    for (let at = 2 * ends[share]!; at < 2 * ends[share + 1]!; at += 2) {
      if (insert(slots, sorted[at]!, sorted[at + 1]!)) different++;
    }
  }
  return different;
}

/** Puts a hash into a table of pairs, of which half is free at least; false when it is there already. */
function insert(slots: Int32Array, low: number, high: number): boolean {
  let place = (((low ^ (high >>> 7)) >>> 0) & ((slots.length >> 1) - 1)) * 2;
  while (slots[place + 1] !== 0) {
    if (slots[place] === low && slots[place + 1] === high) return false;
    place = (place + 2) & (slots.length - 1);
  }
  slots[place] = low;
  slots[place + 1] = high;
  return true;
}
