import type { CellColumn } from '../cells/cell-batch.ts';
import { IdHash } from './id-hash.ts';
import { SlotValues } from './slot-values.ts';

/** The slot of a cell without an ID, or of an ID that is not in the table. */
export const NO_ID = -1;

/** Free places in the table are at least this part of it. */
const FREE_SHARE = 0.3;

/**
 * Different IDs, each known by its slot: 0, 1, 2 … in the order in which they first came. An ID is the bytes of its cell
 * without the blanks around it, whatever the cell's kind; it is known by a 64-bit hash (see `IdHash`) and never kept.
 * 14 to 20 bytes an ID.
 */
export class IdTable {
  /** How many different IDs there are. */
  size = 0;
  private readonly hash = new IdHash();
  private readonly lows = new SlotValues(0);
  private readonly highs = new SlotValues(0);
  /** Slot + 1 by hash; 0 is free. */
  private places = new Int32Array(1 << 10);

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
    let place = this.placeOf(low, high);
    const known = this.places[place]! - 1;
    if (known !== NO_ID) return known;
    if (this.size + 1 > this.places.length * (1 - FREE_SHARE)) {
      this.grow();
      place = this.placeOf(low, high);
    }
    const slot = this.size++;
    this.lows.set(slot, low);
    this.highs.set(slot, high);
    this.places[place] = slot + 1;
    return slot;
  }

  /** As `find`, for an ID of which only the hash is known. */
  findHash(low: number, high: number): number {
    return this.places[this.placeOf(low, high)]! - 1;
  }

  /** The place that holds the hash, or the free one where it belongs. */
  private placeOf(low: number, high: number): number {
    const { places, lows, highs } = this;
    const mask = places.length - 1;
    let place = (low ^ (high >>> 7)) & mask;
    for (;;) {
      const slot = places[place]! - 1;
      if (slot === NO_ID || (lows.get(slot) === low && highs.get(slot) === high)) return place;
      place = (place + 1) & mask;
    }
  }

  private grow(): void {
    const { lows, highs } = this;
    const places = new Int32Array(this.places.length * 2);
    const mask = places.length - 1;
    for (let slot = 0; slot < this.size; slot++) {
      let place = (lows.get(slot) ^ (highs.get(slot) >>> 7)) & mask;
      while (places[place] !== 0) place = (place + 1) & mask;
      places[place] = slot + 1;
    }
    this.places = places;
  }
}
