import type { SuffixKey } from '../address/suffix.ts';
import { NOT_PACKED, packSuffix } from '../address/suffix.ts';

/** Suffix code of an entry whose suffix stands in the list of rare ones: 15 bits do not hold every possible dictionary. */
export const RARE_CODE: number = 0x7fff;
/** Number of a suffix that no address has. */
export const NO_SUFFIX_NUMBER: number = -1;

/** From a suffix to its number in the reference: open addressing on the packed key, a Map for the few long ones. */
export class SuffixDictionary {
  readonly keys: readonly SuffixKey[];
  private readonly slots: Uint32Array;
  private readonly numbers: Int32Array;
  private readonly mask: number;
  private readonly long = new Map<SuffixKey, number>();

  constructor(keys: readonly SuffixKey[]) {
    this.keys = keys;
    let size = 64;
    while (size < keys.length * 3) size *= 2;
    this.mask = size - 1;
    this.slots = new Uint32Array(size).fill(NOT_PACKED);
    this.numbers = new Int32Array(size).fill(NO_SUFFIX_NUMBER);
    for (const [number, key] of keys.entries()) {
      const packed = packSuffix(key);
      if (packed === NOT_PACKED) this.long.set(key, number);
      else this.insert(packed, number);
    }
  }

  /** The suffix's number, or NO_SUFFIX_NUMBER. */
  find(key: SuffixKey): number {
    const packed = packSuffix(key);
    return packed === NOT_PACKED ? (this.long.get(key) ?? NO_SUFFIX_NUMBER) : this.findPacked(packed);
  }

  /** As `find`, for a key that packs. */
  findPacked(packed: number): number {
    const { slots, mask } = this;
    let slot = (Math.imul(packed, 0x9e3779b1) >>> 15) & mask;
    for (let value = slots[slot]!; value !== NOT_PACKED; value = slots[slot]!) {
      if (value === packed) return this.numbers[slot]!;
      slot = (slot + 1) & mask;
    }
    return NO_SUFFIX_NUMBER;
  }

  private insert(packed: number, number: number): void {
    let slot = (Math.imul(packed, 0x9e3779b1) >>> 15) & this.mask;
    while (this.slots[slot] !== NOT_PACKED) slot = (slot + 1) & this.mask;
    this.slots[slot] = packed;
    this.numbers[slot] = number;
  }
}
