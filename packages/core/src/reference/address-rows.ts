import { POSTCODE_COUNT } from '../address/postcode.ts';
import { addressWord, CONTESTED } from './household-reference.ts';
import { RARE_CODE } from './suffix-dictionary.ts';

/** Addresses as they are written: sorted, and one an address however often the source gave it. */
export interface SortedAddresses {
  /** Present postcodes, ascending. */
  readonly postcodes: Uint32Array;
  readonly starts: Int32Array;
  readonly entries: Int32Array;
  readonly segments: Uint8Array;
  readonly rare: readonly number[];
  readonly contested: readonly number[];
  readonly repeated: number;
}

/** Rows as columns of numbers, growing by half. */
export class AddressRows {
  length = 0;
  private postcodes: Uint32Array = new Uint32Array(1024);
  private numbers: Uint32Array = new Uint32Array(1024);
  private suffixes: Uint32Array = new Uint32Array(1024);
  private segments: Uint8Array = new Uint8Array(1024);

  push(postcode: number, number: number, suffix: number, segment: number): void {
    const at = this.length++;
    if (at === this.postcodes.length) this.grow();
    this.postcodes[at] = postcode;
    this.numbers[at] = number;
    this.suffixes[at] = suffix;
    this.segments[at] = segment;
  }

  countSuffixes(size: number): Uint32Array {
    const counts = new Uint32Array(size);
    for (let row = 0; row < this.length; row++) counts[this.suffixes[row]!]!++;
    return counts;
  }

  /** Sorts by postcode, number and suffix and settles repeated addresses. */
  sort(codes: Uint32Array, suffixCount: number): SortedAddresses {
    const { order, starts, postcodes } = this.orderByPostcode();
    const sorted = new EntryList(this.length, suffixCount);
    const outStarts = new Int32Array(postcodes.length + 1);
    for (let ordinal = 0; ordinal < postcodes.length; ordinal++) {
      const first = starts[ordinal]!;
      const rows = order.subarray(first, starts[ordinal + 1]);
      // Number and suffix make one sortable value; below 2^17 * 2^32 it is exact in a double.
      const keys = Float64Array.from(rows, (row) => this.numbers[row]! * 0x1_0000_0000 + codes[this.suffixes[row]!]!);
      const positions = isAscending(keys)
        ? undefined
        : Uint32Array.from(keys.keys()).sort((a, b) => keys[a]! - keys[b]!);
      outStarts[ordinal] = sorted.length;
      for (let index = 0; index < rows.length; index++) {
        const at = positions === undefined ? index : positions[index]!;
        sorted.push(keys[at]!, this.segments[rows[at]!]!, index === 0);
      }
      sorted.endPostcode();
    }
    outStarts[postcodes.length] = sorted.length;
    return { postcodes, starts: outStarts, ...sorted.finish() };
  }

  /** A counting sort: rows in order of postcode, in their own order within it. */
  private orderByPostcode(): {
    readonly order: Uint32Array;
    readonly starts: Uint32Array;
    readonly postcodes: Uint32Array;
  } {
    const counts = new Uint32Array(POSTCODE_COUNT + 1);
    for (let row = 0; row < this.length; row++) counts[this.postcodes[row]! + 1]!++;
    const present: number[] = [];
    const starts: number[] = [];
    for (let postcode = 0; postcode < POSTCODE_COUNT; postcode++) {
      if (counts[postcode + 1]! > 0) {
        present.push(postcode);
        starts.push(counts[postcode]!);
      }
      counts[postcode + 1]! += counts[postcode]!;
    }
    starts.push(this.length);
    const order = new Uint32Array(this.length);
    for (let row = 0; row < this.length; row++) order[counts[this.postcodes[row]!]!++] = row;
    return { order, starts: Uint32Array.from(starts), postcodes: Uint32Array.from(present) };
  }

  private grow(): void {
    const size = Math.ceil(this.length * 1.5);
    const larger = <T extends Uint32Array | Uint8Array>(array: T, copy: T): T => {
      copy.set(array);
      return copy;
    };
    this.postcodes = larger(this.postcodes, new Uint32Array(size));
    this.numbers = larger(this.numbers, new Uint32Array(size));
    this.suffixes = larger(this.suffixes, new Uint32Array(size));
    this.segments = larger(this.segments, new Uint8Array(size));
  }
}

/** The entries as they are written: one an address, however often the source gave it. */
class EntryList {
  length = 0;
  private readonly entries: Int32Array;
  private readonly segments: Uint8Array;
  private readonly rare: number[] = [];
  private readonly contested: number[] = [];
  private readonly hasRare: boolean;
  private repeated = 0;
  private lastKey = -1;
  /** Segments of the current address as the source gave them. */
  private given: number[] = [];

  constructor(capacity: number, suffixCount: number) {
    this.entries = new Int32Array(capacity);
    this.segments = new Uint8Array(capacity);
    this.hasRare = suffixCount > RARE_CODE;
  }

  push(key: number, segment: number, startsPostcode: boolean): void {
    if (!startsPostcode && key === this.lastKey) {
      this.given.push(segment);
      return;
    }
    this.endAddress();
    this.lastKey = key;
    this.given = [segment];
    const number = Math.floor(key / 0x1_0000_0000);
    const code = key % 0x1_0000_0000;
    if (this.hasRare && code >= RARE_CODE) this.rare.push(this.length, code);
    this.entries[this.length++] = addressWord(number, Math.min(code, RARE_CODE));
  }

  endPostcode(): void {
    this.endAddress();
  }

  finish(): Omit<SortedAddresses, 'postcodes' | 'starts'> {
    return {
      entries: this.entries.slice(0, this.length),
      segments: this.segments.slice(0, this.length),
      rare: this.rare,
      contested: this.contested,
      repeated: this.repeated,
    };
  }

  private endAddress(): void {
    if (this.given.length === 0) return;
    const entry = this.length - 1;
    const groups = this.given.length === 1 ? 1 : new Set(this.given).size;
    this.segments[entry] = groups === 1 ? this.given[0]! : CONTESTED;
    if (groups > 1) this.contested.push(entry, this.given.length, groups);
    else this.repeated += this.given.length - 1;
    this.given = [];
  }
}

function isAscending(keys: Float64Array): boolean {
  for (let index = 1; index < keys.length; index++) if (keys[index]! < keys[index - 1]!) return false;
  return true;
}
