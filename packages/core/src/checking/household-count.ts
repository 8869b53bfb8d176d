import { packSuffix, NOT_PACKED } from '../address/suffix.ts';
import type { SuffixKey } from '../address/suffix.ts';
import { IdTable, NO_ID } from '../ids/id-table.ts';
import { SlotValues } from '../ids/slot-values.ts';

/** Households of this many customers and more are counted together. */
const MOST = 5;
const NO_HOUSEHOLD = -1;
/** Marks the key of an address that a register knows. */
const REGISTERED = -1;

/**
 * Counts households, which are different addresses, and how many customers live in each: different IDs, and every row
 * without one. Holds at most 24 bytes a household, four a customer, and at most 20 more for each further home of a
 * customer.
 */
export class HouseholdCount {
  private readonly households = new IdTable();
  private readonly customers = new SlotValues(0);
  /** Household of a customer's first row that has one. */
  private readonly homes = new SlotValues(NO_HOUSEHOLD);
  /** Pairs of customer and household, of customers with more than one home. */
  private readonly moreHomes = new IdTable();

  /** Different addresses so far. */
  get size(): number {
    return this.households.size;
  }

  /** Takes a row at an address of the register; `customer` is the slot of its ID. */
  addEntry(entry: number, customer: number): void {
    this.add(this.households.addHash(entry, REGISTERED), customer);
  }

  /** Takes a row at an address as it is written, its suffix packed. */
  addPlain(postcode: number, number: number, packedSuffix: number, customer: number): void {
    // Postcode and number fill 40 bits, the suffix 32: all but the number's highest bits are kept as they are.
    const high = postcode | ((number & 511) << 23);
    const low = packedSuffix ^ Math.imul(number >>> 9, 0x9e3779b1);
    this.add(this.households.addHash(scatter(low, high), high), customer);
  }

  /** The same with the suffix as text. */
  addWritten(postcode: number, number: number, suffix: SuffixKey, customer: number): void {
    const packed = packSuffix(suffix);
    this.addPlain(postcode, number, packed === NOT_PACKED ? hashText(suffix) : packed, customer);
  }

  /** Households of 1, 2, 3, 4, and of 5 and more customers. They add up to `size`. */
  sizes(): readonly number[] {
    const sizes = Array.from({ length: MOST }, () => 0);
    for (let household = 0; household < this.size; household++) {
      sizes[Math.min(this.customers.get(household), MOST) - 1]!++;
    }
    return sizes;
  }

  private add(household: number, customer: number): void {
    if (this.isNew(household, customer)) this.customers.set(household, this.customers.get(household) + 1);
  }

  private isNew(household: number, customer: number): boolean {
    if (customer === NO_ID) return true;
    const home = this.homes.get(customer);
    if (home === household) return false;
    if (home === NO_HOUSEHOLD) {
      this.homes.set(customer, household);
      return true;
    }
    const known = this.moreHomes.size;
    return this.moreHomes.addHash(scatter(household, customer), customer) === known;
  }
}

/** The low word of a key spread over all its values, so that like keys do not crowd; with the high one it stays what it was. */
function scatter(low: number, high: number): number {
  const mixed = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function hashText(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
