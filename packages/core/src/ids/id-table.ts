import type { CellColumn } from '../cells/cell-batch.ts';
import { CellBatch } from '../cells/cell-batch.ts';
import { IdHash } from './id-hash.ts';

/** The slot of a cell without an ID, or of an ID that is not in the table. */
export const NO_ID = -1;

/** Free places in the table are at least this part of it. */
const FREE_SHARE = 0.3;
/** Words of a place: slot + 1 (0 is free) and the hash, side by side so that looking at a place is one wait for memory. */
const PLACE = 3;
const FIRST_PLACES = 1 << 10;

/**
 * Different IDs, each known by its slot: 0, 1, 2 … in the order in which they first came. An ID is the bytes of its cell
 * without the blanks around it, whatever the cell's kind; it is known by a 64-bit hash (see `IdHash`) and never kept.
 * 17 to 34 bytes an ID.
 */
export class IdTable {
  /** How many different IDs there are. */
  size = 0;
  private readonly hash = new IdHash();
  private places = new Int32Array(FIRST_PLACES * PLACE);
  /** Number of places, a power of two, less one. */
  private mask = FIRST_PLACES - 1;
  private readonly positions = new Int32Array(CellBatch.capacity);
  /** Sum of what was only touched, kept so that no compiler leaves the touching out. */
  touched = 0;

  /**
   * Looks at the places of all IDs of a batch before they are added or found, which then need not wait for memory one by
   * one. Saves time in tables that do not fit the processor's caches, and changes nothing.
   */
  touch(column: CellColumn, rows: number): void {
    const { hash, mask, positions } = this;
    for (let row = 0; row < rows; row++) {
      if (hash.read(column, row)) positions[row] = firstPlace(mask, hash.low, hash.high) * PLACE;
    }
    this.touched = readAll(this.places, positions, rows);
  }

  /** The slot of a row's ID, new or known; NO_ID for an empty cell. */
  add(column: CellColumn, row: number): number {
    return this.hash.read(column, row) ? this.addHash(this.hash.low, this.hash.high) : NO_ID;
  }

  /** The slot of a row's ID; NO_ID for an empty cell and for an ID that was never added. */
  find(column: CellColumn, row: number): number {
    return this.hash.read(column, row) ? this.findHash(this.hash.low, this.hash.high) : NO_ID;
  }

  /** As `add`, for an ID of which only the hash is known. */
  addHash(low: number, high: number): number {
    const at = placeOf(this.places, this.mask, low, high);
    const known = this.places[at]! - 1;
    if (known !== NO_ID) return known;
    if (this.size + 1 > (this.mask + 1) * (1 - FREE_SHARE)) {
      this.grow();
      return this.addHash(low, high);
    }
    const slot = this.size++;
    this.places[at] = slot + 1;
    this.places[at + 1] = low;
    this.places[at + 2] = high;
    return slot;
  }

  /** As `find`, for an ID of which only the hash is known. */
  findHash(low: number, high: number): number {
    return this.places[placeOf(this.places, this.mask, low, high)]! - 1;
  }

  private grow(): void {
    const old = this.places;
    const places = new Int32Array(old.length * 2);
    const mask = this.mask * 2 + 1;
    for (let from = 0; from < old.length; from += PLACE) {
      if (old[from] === 0) continue;
      const at = placeOf(places, mask, old[from + 1]!, old[from + 2]!);
      places[at] = old[from]!;
      places[at + 1] = old[from + 1]!;
      places[at + 2] = old[from + 2]!;
    }
    this.places = places;
    this.mask = mask;
  }
}

/** Where the place starts that holds the hash, or the free one where it belongs. */
function placeOf(places: Int32Array, mask: number, low: number, high: number): number {
  let place = firstPlace(mask, low, high);
  for (;;) {
    const at = place * PLACE;
    if (places[at] === 0 || (places[at + 1] === low && places[at + 2] === high)) return at;
    place = (place + 1) & mask;
  }
}

/** Where the search for a hash begins. */
function firstPlace(mask: number, low: number, high: number): number {
  return (low ^ (high >>> 7)) & mask;
}

/** Reads places that do not depend on each other, so that all waits for memory overlap. */
function readAll(places: Int32Array, positions: Int32Array, count: number): number {
  let sum = 0;
  for (let at = 0; at < count; at++) sum ^= places[positions[at]!]!;
  return sum;
}
