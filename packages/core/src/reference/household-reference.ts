import type { PostcodeIndex } from '../address/postcode.ts';
import type { SuffixKey } from '../address/suffix.ts';
import { decodeUtf8 } from '../cells/utf8.ts';
import type { Crc32 } from './crc32.ts';
import { crc32 } from './crc32.ts';
import type { ReferenceHeader } from './reference-format.ts';
import { readReference } from './reference-format.ts';
import { NO_SUFFIX_NUMBER, RARE_CODE, SuffixDictionary } from './suffix-dictionary.ts';

/** Segment of an address whose household has no group. */
export const NO_SEGMENT = 0;
/** Segment of an address that the source gave with different groups. */
export const CONTESTED = 255;
/** Position of an address that is not there. */
export const NOT_FOUND = -1;

/** Bits of an entry that hold the suffix code. */
const CODE_BITS = 15;
const TOP_BIT = 1 << 31;

/**
 * A household reference: which addresses exist and to which group each household belongs. Lookups go by numbers and
 * allocate nothing; an entry is known by its position.
 */
export class HouseholdReference {
  readonly header: ReferenceHeader;
  readonly suffixes: SuffixDictionary;
  /** Per entry what `addressWord` makes of number and suffix code; ascending within a postcode. */
  readonly entries: Int32Array;
  /** Per entry: 0 no segment, 255 contested, else position in `header.groups` + 1. */
  readonly segments: Uint8Array;
  /** One bit for each possible postcode: is it there? */
  readonly postcodeBits: Int32Array;
  /** Before each word of the bits: how many postcodes precede it. */
  readonly postcodeRanks: Int32Array;
  /** Per postcode present its first entry; the next one's ends it. */
  readonly postcodeStarts: Int32Array;
  private readonly rare: Map<number, number>;
  private readonly contests: Map<number, { readonly addresses: number; readonly groups: number }>;
  private readonly areaRows: Uint32Array;

  /** @throws VerrijkError as `readReference` does; every byte has been checked when it returns. */
  constructor(buffer: ArrayBuffer, checksum: Crc32) {
    const { header, sections } = readReference(buffer, checksum);
    this.header = header;
    this.entries = sections.entries;
    this.segments = sections.segments;
    this.postcodeBits = sections.postcodeBits;
    this.postcodeRanks = sections.postcodeRanks;
    this.postcodeStarts = sections.postcodeStarts;
    this.areaRows = sections.areas;
    this.suffixes = new SuffixDictionary(decodeUtf8(sections.suffixes).split('\n'));
    this.rare = new Map();
    for (let at = 0; at < sections.rareSuffixes.length; at += 2) {
      this.rare.set(sections.rareSuffixes[at]!, sections.rareSuffixes[at + 1]!);
    }
    this.contests = new Map();
    for (let at = 0; at < sections.contested.length; at += 3) {
      const [entry, addresses, groups] = sections.contested.subarray(at, at + 3) as unknown as [number, number, number];
      this.contests.set(entry, { addresses, groups });
    }
  }

  /** Position of a postcode among those present, or NOT_FOUND. */
  postcodeOrdinal(postcode: PostcodeIndex): number {
    const word = postcode >>> 5;
    const bits = this.postcodeBits[word]!;
    const bit = postcode & 31;
    if (((bits >>> bit) & 1) === 0) return NOT_FOUND;
    return this.postcodeRanks[word]! + countBits(bits & ~(-1 << bit));
  }

  /** Whether any suffix is too rare for a code of its own. */
  get hasRareSuffixes(): boolean {
    return this.rare.size > 0;
  }

  /** The first entry of a house number at a postcode, or NOT_FOUND. */
  findHouseNumber(ordinal: number, number: number): number {
    const end = this.postcodeStarts[ordinal + 1]!;
    const at = lowerBound(this.entries, addressWord(number, 0), this.postcodeStarts[ordinal]!, end);
    return at < end && numberOf(this.entries[at]!) === number ? at : NOT_FOUND;
  }

  /** The entry after the last one with the same house number at the same postcode. */
  endOfHouseNumber(ordinal: number, first: number): number {
    const word = this.entries[first]!;
    const end = this.postcodeStarts[ordinal + 1]!;
    let at = first + 1;
    while (at < end && isSameNumber(word, this.entries[at]!)) at++;
    return at;
  }

  /** The entry of one address, or NOT_FOUND; `suffix` is a number from `suffixes`. */
  findAddress(ordinal: number, number: number, suffix: number): number {
    return this.findBetween(this.postcodeStarts[ordinal]!, this.postcodeStarts[ordinal + 1]!, number, suffix);
  }

  /** As `findAddress`, among the entries from `first` up to `end`, which are one postcode's. */
  findBetween(first: number, end: number, number: number, suffix: number): number {
    if (suffix === NO_SUFFIX_NUMBER) return NOT_FOUND;
    const word = addressWord(number, Math.min(suffix, RARE_CODE));
    let at = lowerBound(this.entries, word, first, end);
    if (suffix >= RARE_CODE) while (at < end && this.entries[at] === word && this.rare.get(at) !== suffix) at++;
    return at < end && this.entries[at] === word ? at : NOT_FOUND;
  }

  houseNumber(entry: number): number {
    return numberOf(this.entries[entry]!);
  }

  /** Whether the address has no suffix. */
  isBare(entry: number): boolean {
    return (this.entries[entry]! & RARE_CODE) === 0;
  }

  suffixOf(entry: number): SuffixKey {
    const code = this.entries[entry]! & RARE_CODE;
    return this.suffixes.keys[code === RARE_CODE ? this.rare.get(entry)! : code]!;
  }

  /** How many addresses and groups a contested entry stands for. */
  contest(entry: number): { readonly addresses: number; readonly groups: number } {
    return this.contests.get(entry) ?? { addresses: 1, groups: 1 };
  }

  /** Name of a segment as the reference has it. */
  segmentName(segment: number): string {
    return this.header.groups[segment - 1]!.name;
  }

  /** Households per group and area per PC4, in order of PC4. */
  *areas(): Generator<Area> {
    const groups = this.header.groups.length;
    const width = 5 + groups;
    for (let at = 0; at < this.areaRows.length; at += width) {
      const row = this.areaRows.subarray(at, at + width);
      const municipality = this.header.municipalities[row[1]! - 1];
      const province = this.header.provinces[row[2]! - 1];
      yield {
        pc4: row[0]!,
        ...(municipality !== undefined && { municipality }),
        ...(province !== undefined && { province }),
        withoutSegment: row[3]!,
        households: Array.from(row.subarray(4, 4 + groups)),
        contested: row[4 + groups]!,
      };
    }
  }

  /** Every address in order, for checks and for sampling. */
  *postcodes(): Generator<{ readonly postcode: PostcodeIndex; readonly first: number; readonly end: number }> {
    let ordinal = 0;
    for (let word = 0; word < this.postcodeBits.length; word++) {
      for (let bit = 0, bits = this.postcodeBits[word]!; bits >>> bit !== 0 && bit < 32; bit++) {
        if (((bits >>> bit) & 1) === 0) continue;
        yield { postcode: word * 32 + bit, first: this.postcodeStarts[ordinal]!, end: this.postcodeStarts[++ordinal]! };
      }
    }
  }

  /** "12 HS": house number and suffix as the reference knows them. */
  formatHouseNumber(entry: number): string {
    return `${this.houseNumber(entry)} ${this.suffixOf(entry)}`.trimEnd();
  }
}

/** What the reference knows of one PC4. */
export interface Area {
  readonly pc4: number;
  readonly municipality?: string;
  readonly province?: string;
  readonly withoutSegment: number;
  /** Per group of the header, in its order. */
  readonly households: readonly number[];
  readonly contested: number;
}

/**
 * Opens a reference from its bytes; takes the buffer over. Checks every byte first, for which the platform may lend a faster
 * CRC-32 than ours. @throws VerrijkError `reference.*`
 */
export function openReference(buffer: ArrayBuffer, checksum: Crc32 = crc32): HouseholdReference {
  return new HouseholdReference(buffer, checksum);
}

/**
 * The word by which an address stands among the entries: number << 15 | suffix code with its top bit flipped, so that signed
 * words, which are the fast ones, are in the order of numbers and suffixes.
 */
export function addressWord(number: number, code: number): number {
  return ((number << CODE_BITS) | code) ^ TOP_BIT;
}

/** The house number of an entry. */
function numberOf(word: number): number {
  return (word ^ TOP_BIT) >>> CODE_BITS;
}

/** Whether a suffix is none of those that an entry holds itself: unknown, or in the list of rare ones. */
export function isRare(suffix: number): boolean {
  return suffix < 0 || suffix >= RARE_CODE;
}

/** The first place from `start` up to `end` whose word is not below the one asked for. */
export function lowerBound(words: Int32Array, word: number, start: number, end: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (words[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether two entries of one postcode have the same house number. */
export function isSameNumber(entry: number, other: number): boolean {
  return (entry ^ other) >>> CODE_BITS === 0;
}

/** Number of ones in a word. */
export function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
