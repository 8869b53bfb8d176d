import type { HouseholdReference } from './household-reference.ts';
import { NO_SEGMENT, NOT_FOUND } from './household-reference.ts';

/**
 * Looks up many addresses at once. A reference is larger than any cache, so a single lookup mostly waits for memory: here
 * each step is taken for all addresses before the next, and the waits overlap. Twice as fast as one by one.
 */
export class BatchLookup {
  /** Per address the ordinal of its postcode, or NOT_FOUND. */
  readonly ordinals: Int32Array;
  /** Per address its entry, or NOT_FOUND. */
  readonly entries: Int32Array;
  /** Per address the segment of its entry; 0 when not found. */
  readonly segments: Uint8Array;
  private readonly reference: HouseholdReference;
  private readonly firsts: Int32Array;
  private readonly ends: Int32Array;
  /** Sum of what was only touched, kept so that no compiler leaves the touching out. */
  touched = 0;

  constructor(reference: HouseholdReference, capacity: number) {
    this.reference = reference;
    this.ordinals = new Int32Array(capacity);
    this.entries = new Int32Array(capacity);
    this.segments = new Uint8Array(capacity);
    this.firsts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
  }

  /** Finds addresses 0..count-1; a negative postcode is one not to look for. Suffixes are packed. */
  find(count: number, postcodes: Int32Array, numbers: Int32Array, packedSuffixes: Uint32Array): void {
    const { ordinals, entries, segments, firsts, ends, reference } = this;
    for (let at = 0; at < count; at++) {
      ordinals[at] = postcodes[at]! < 0 ? NOT_FOUND : reference.postcodeOrdinal(postcodes[at]!);
    }
    for (let at = 0; at < count; at++) {
      const ordinal = ordinals[at]!;
      firsts[at] = ordinal === NOT_FOUND ? 0 : reference.firstEntry(ordinal);
      ends[at] = ordinal === NOT_FOUND ? 0 : reference.firstEntry(ordinal + 1);
    }
    this.touch(count);
    for (let at = 0; at < count; at++) {
      const packed = packedSuffixes[at]!;
      const suffix = packed === 0 ? 0 : reference.suffixes.findPacked(packed);
      entries[at] = reference.findBetween(firsts[at]!, ends[at]!, numbers[at]!, suffix);
    }
    for (let at = 0; at < count; at++) {
      const entry = entries[at]!;
      segments[at] = entry === NOT_FOUND ? NO_SEGMENT : reference.segments[entry]!;
    }
  }

  /** Reads the places where the searches will begin, each independent of the others. */
  private touch(count: number): void {
    const { firsts, ends } = this;
    const words = this.reference.entries;
    let sum = 0;
    for (let at = 0; at < count; at++) sum += words[firsts[at]!]! ^ words[(firsts[at]! + ends[at]!) >>> 1]!;
    this.touched = sum;
  }
}
