import type { PostcodeIndex } from '../address/postcode.ts';
import { POSTCODE_COUNT, postcodeDigits } from '../address/postcode.ts';
import { MAX_HOUSE_NUMBER } from '../address/house-number.ts';
import type { SuffixKey } from '../address/suffix.ts';
import { NOT_PACKED, unpackSuffix } from '../address/suffix.ts';
import { encodeUtf8 } from '../cells/utf8.ts';
import { VerrijkError } from '../findings/verrijk-error.ts';
import type { SortedAddresses } from './address-rows.ts';
import { AddressRows } from './address-rows.ts';
import { CONTESTED, NO_SEGMENT } from './household-reference.ts';
import type { ReferenceHeader } from './reference-format.ts';
import { writeReference } from './reference-format.ts';
import type { SegmentModel } from './segment-model.ts';
import { MAX_GROUPS } from './segment-model.ts';

/** Where a PC4 lies. */
export interface AreaNames {
  readonly municipality?: string;
  readonly province?: string;
}

/** What a reference says of itself beside its addresses. */
export interface ReferenceOptions {
  readonly model: SegmentModel;
  readonly fictional: boolean;
  /** ISO day, when it should be told. */
  readonly builtOn?: string;
}

/** A reference ready to be written, and what was met on the way. */
export interface BuiltReference {
  /** To be written one after the other. */
  readonly parts: readonly Uint8Array[];
  readonly header: ReferenceHeader;
}

/** Collects addresses in any order and makes the reference of them. About 14 bytes an address while collecting. */
export class ReferenceBuilder {
  private readonly options: ReferenceOptions;
  private readonly rows = new AddressRows();
  private readonly suffixNumbers = new Map<number | SuffixKey, number>([[0, 0]]);
  private readonly suffixes: SuffixKey[] = [''];
  private readonly areas = new Map<number, AreaNames>();

  /** @throws VerrijkError `reference.too-many-groups` */
  constructor(options: ReferenceOptions) {
    if (options.model.groups.length > MAX_GROUPS)
      throw new VerrijkError('reference.too-many-groups', { limit: MAX_GROUPS });
    this.options = options;
  }

  /** Addresses taken so far, repeated ones included. */
  get size(): number {
    return this.rows.length;
  }

  /**
   * Adds one address. `segment` is 0 for none, else the position of its group + 1. `houseNumber` lies in 1..99,999.
   * The packed form of a suffix saves its text; pass the key where it does not pack.
   */
  add(postcode: PostcodeIndex, houseNumber: number, suffix: number | SuffixKey, segment: number): void {
    if (!(houseNumber >= 1 && houseNumber <= MAX_HOUSE_NUMBER)) throw new RangeError('house number');
    let number = this.suffixNumbers.get(suffix);
    if (number === undefined) {
      number = this.suffixes.length;
      this.suffixNumbers.set(suffix, number);
      this.suffixes.push(typeof suffix === 'number' && suffix !== NOT_PACKED ? unpackSuffix(suffix) : String(suffix));
    }
    this.rows.push(postcode, houseNumber, number, segment);
  }

  /** Says where a PC4 lies; the last word counts. */
  setArea(pc4: number, names: AreaNames): void {
    this.areas.set(pc4, names);
  }

  /** @throws VerrijkError `reference.empty` when nothing was added. The builder is used up afterwards. */
  build(): BuiltReference {
    if (this.rows.length === 0) throw new VerrijkError('reference.empty');
    const suffixes = this.rankSuffixes();
    const sorted = this.rows.sort(suffixes.codes, suffixes.keys.length);
    const { postcodeBits, postcodeRanks } = indexPostcodes(sorted.postcodes);
    const areas = this.countAreas(sorted);
    const header: ReferenceHeader = {
      ...this.options.model,
      fictional: this.options.fictional,
      addresses: sorted.entries.length,
      households: sorted.entries.length - countOf(sorted.segments, NO_SEGMENT) - countOf(sorted.segments, CONTESTED),
      contested: sorted.contested.length / 3,
      repeated: sorted.repeated,
      ...(this.options.builtOn !== undefined && { builtOn: this.options.builtOn }),
      municipalities: areas.municipalities,
      provinces: areas.provinces,
    };
    const parts = writeReference(header, {
      postcodeBits,
      postcodeRanks,
      postcodeStarts: sorted.starts,
      entries: sorted.entries,
      segments: sorted.segments,
      suffixes: encodeUtf8(suffixes.keys.join('\n')),
      rareSuffixes: Uint32Array.from(sorted.rare),
      contested: Uint32Array.from(sorted.contested),
      areas: areas.rows,
    });
    return { parts, header };
  }

  /** Frequent suffixes get the low codes; equal ones go by text, so that the same addresses give the same file. */
  private rankSuffixes(): { readonly keys: readonly SuffixKey[]; readonly codes: Uint32Array } {
    const counts = this.rows.countSuffixes(this.suffixes.length);
    const order = this.suffixes
      .map((key, number) => ({ key, number, count: number === 0 ? Infinity : counts[number]! }))
      .toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
    const codes = new Uint32Array(order.length);
    for (const [code, { number }] of order.entries()) codes[number] = code;
    return { keys: order.map(({ key }) => key), codes };
  }

  private countAreas(sorted: SortedAddresses): {
    readonly rows: Uint32Array;
    readonly municipalities: readonly string[];
    readonly provinces: readonly string[];
  } {
    const groups = this.options.model.groups.length;
    const names = { municipalities: new NameList(), provinces: new NameList() };
    const rows: number[] = [];
    let at = -1;
    for (const [ordinal, postcode] of sorted.postcodes.entries()) {
      const pc4 = postcodeDigits(postcode);
      if (at < 0 || rows[at] !== pc4) {
        at = rows.length;
        const area = this.areas.get(pc4);
        rows.push(pc4, names.municipalities.position(area?.municipality), names.provinces.position(area?.province));
        for (let column = 0; column < groups + 2; column++) rows.push(0);
      }
      for (let entry = sorted.starts[ordinal]!; entry < sorted.starts[ordinal + 1]!; entry++) {
        const segment = sorted.segments[entry]!;
        const column = at + 3 + (segment === CONTESTED ? groups + 1 : segment);
        rows[column] = rows[column]! + 1;
      }
    }
    return {
      rows: Uint32Array.from(rows),
      municipalities: names.municipalities.names,
      provinces: names.provinces.names,
    };
  }
}

/** Names by position + 1; 0 says unknown. */
class NameList {
  readonly names: string[] = [];
  private readonly positions = new Map<string, number>();

  position(name: string | undefined): number {
    if (name === undefined) return 0;
    let position = this.positions.get(name);
    if (position === undefined) {
      position = this.names.push(name);
      this.positions.set(name, position);
    }
    return position;
  }
}

function indexPostcodes(postcodes: Uint32Array): {
  readonly postcodeBits: Int32Array;
  readonly postcodeRanks: Int32Array;
} {
  const words = Math.ceil(POSTCODE_COUNT / 32);
  const postcodeBits = new Int32Array(words);
  const postcodeRanks = new Int32Array(words);
  for (const postcode of postcodes) {
    postcodeBits[postcode >>> 5]! |= 1 << (postcode & 31);
    if (postcode >>> 5 < words - 1) postcodeRanks[(postcode >>> 5) + 1]!++;
  }
  for (let word = 1; word < words; word++) postcodeRanks[word]! += postcodeRanks[word - 1]!;
  return { postcodeBits, postcodeRanks };
}

function countOf(values: Uint8Array, value: number): number {
  let count = 0;
  for (const candidate of values) if (candidate === value) count++;
  return count;
}
