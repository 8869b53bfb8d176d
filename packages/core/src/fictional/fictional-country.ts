import type { PostcodeIndex } from '../address/postcode.ts';
import { FICTIONAL_SUFFIXES } from './fictional-suffix.ts';
import { habitOf, HousePatterns } from './house-pattern.ts';
import { RandomNumbers } from './random-numbers.ts';

/** Put into every file made of fictional data, where a person sees it. */
export const FICTIONAL_MARK = 'FICTIEF - FICTIONAL';

/** How large a fictional country is, and which of all possible ones. */
export interface FictionalOptions {
  /** At most `MAX_FICTIONAL_ADDRESSES`. */
  readonly addresses: number;
  /** Any whole number; the same one gives the same addresses on every machine. */
  readonly seed: number;
  /** How many groups the households are spread over. */
  readonly groups?: number;
}

/** Where a fictional PC4 lies; both names say that they are invented. */
export interface FictionalArea {
  readonly pc4: number;
  readonly municipality: string;
  readonly province: string;
}

/** As many as the postcodes of Dutch shape have room for, at some twenty each. */
export const MAX_FICTIONAL_ADDRESSES = 60_000_000;

/** Share of the households without a group. */
const NO_SEGMENT_SHARE = 0.01;
/** Share of the households with the group that rules at their postcode; of the rest most have one of their PC4's. */
const RULING_SHARE = 0.5;
const LOCAL_SHARE = 0.3;
const MEAN_ADDRESSES_PER_POSTCODE = 20;
/** As many postcodes as a real PC4 has. */
const POSTCODES_PER_PC4 = 113;
const LARGEST_POSTCODE = 160;

/** Letters that occur in real postcodes; the pairs SA, SD and SS do not. */
const POSTCODE_LETTERS = 'ABCDEGHJKLMNPRSTVWXZ'.split('');
const LETTER_PAIRS: readonly number[] = POSTCODE_LETTERS.flatMap((first) =>
  POSTCODE_LETTERS.filter((second) => first !== 'S' || !'ADS'.includes(second)).map(
    (second) => (first.charCodeAt(0) - 65) * 26 + second.charCodeAt(0) - 65,
  ),
);

/** A run of addresses. It is filled again and again, so whoever receives it must be done with it before asking for more. */
export class FictionalAddressBatch {
  static readonly capacity = 4096;
  readonly postcodes: Uint32Array = new Uint32Array(FictionalAddressBatch.capacity);
  readonly houseNumbers: Uint32Array = new Uint32Array(FictionalAddressBatch.capacity);
  /** Positions in `FICTIONAL_SUFFIXES`. */
  readonly suffixes: Uint8Array = new Uint8Array(FictionalAddressBatch.capacity);
  /** 0 without a group, else the group's position + 1. */
  readonly segments: Uint8Array = new Uint8Array(FictionalAddressBatch.capacity);
  length = 0;
}

/**
 * A country in Dutch shape that does not exist: postcodes that ascend, some twenty addresses at each, suffixes by local
 * habit, neighbours that tend to share a group. Each postcode is made from its ordinal alone, so that any of them can be
 * had at any time without keeping the others.
 */
export class FictionalCountry {
  readonly addresses: number;
  readonly seed: number;
  /** How many postcodes it takes. */
  readonly postcodes: number;
  private readonly groups: number;
  private readonly perPc4: number;
  private readonly pc4Step: number;
  private readonly patterns = new HousePatterns();
  private readonly random = new RandomNumbers(0);
  private readonly lastPostcode: number;

  /** @throws RangeError when the number of addresses is not in 1 .. `MAX_FICTIONAL_ADDRESSES`. */
  constructor(options: FictionalOptions) {
    const { addresses, seed, groups = 11 } = options;
    if (!Number.isInteger(addresses) || addresses < 1 || addresses > MAX_FICTIONAL_ADDRESSES) {
      throw new RangeError(`addresses: 1..${MAX_FICTIONAL_ADDRESSES}`);
    }
    this.addresses = addresses;
    this.seed = seed;
    this.groups = groups;
    const expected = addresses / MEAN_ADDRESSES_PER_POSTCODE;
    const few = Math.max(4, Math.round(Math.sqrt(expected)));
    this.perPc4 = Math.max(Math.min(few, POSTCODES_PER_PC4), Math.ceil((expected * 1.06) / 9000));
    this.pc4Step = Math.max(1, Math.min(97, 9000 / ((expected * 1.06) / this.perPc4 + 3)));
    const { postcodes, last } = this.measure();
    this.postcodes = postcodes;
    this.lastPostcode = last;
  }

  /** All addresses in order of postcode, house number and pattern. */
  *batches(): Generator<FictionalAddressBatch> {
    const batch = new FictionalAddressBatch();
    for (let ordinal = 0; ordinal < this.postcodes; ordinal++) {
      if (batch.length > FictionalAddressBatch.capacity - LARGEST_POSTCODE) {
        yield batch;
        batch.length = 0;
      }
      this.append(ordinal, batch);
    }
    if (batch.length > 0) yield batch;
  }

  /** Adds the addresses of one postcode, by its ordinal below `postcodes`; there must be room for 160. */
  append(ordinal: number, batch: FictionalAddressBatch): void {
    const before = batch.length;
    this.fill(ordinal, batch);
    if (ordinal === this.postcodes - 1) batch.length = before + this.lastPostcode;
  }

  /** The postcode with this ordinal. */
  postcode(ordinal: number): PostcodeIndex {
    const within = ordinal % this.perPc4;
    const pair = LETTER_PAIRS[Math.floor((within * LETTER_PAIRS.length) / this.perPc4)]!;
    return Math.floor(((ordinal - within) / this.perPc4) * this.pc4Step) * 676 + pair;
  }

  /** Every PC4 in order, with its invented municipality and province. */
  areas(): FictionalArea[] {
    const areas: FictionalArea[] = [];
    const pc4s = Math.ceil(this.postcodes / this.perPc4);
    for (let place = 0; place < pc4s; place++) {
      areas.push({
        pc4: 1000 + Math.floor(this.postcode(place * this.perPc4) / 676),
        municipality: `Fictiegemeente ${Math.floor((place * MUNICIPALITIES) / pc4s) + 1}`,
        province: `Fictieprovincie ${Math.floor((place * PROVINCES) / pc4s) + 1}`,
      });
    }
    return areas;
  }

  private fill(ordinal: number, batch: FictionalAddressBatch): void {
    const { random } = this;
    const pc4Ordinal = Math.floor(ordinal / this.perPc4);
    const postcode = this.postcode(ordinal);
    const habit = habitOf(pc4Ordinal);
    random.reset(this.seed ^ 0x5bd1e995, pc4Ordinal);
    const favourites = [random.below(this.groups), random.below(this.groups), random.below(this.groups)] as const;
    random.reset(this.seed, ordinal);
    const ruling = random.chance(0.7) ? random.pick(favourites) : random.below(this.groups);
    let left = 1 + random.below(19) + random.below(19) + (random.chance(0.02) ? random.below(60) : 0);
    const { first, step } = firstHouse(random);
    let number = first;
    let at = batch.length;
    while (left > 0) {
      const pattern = this.patterns.draw(habit, random.next());
      for (const suffix of pattern) {
        batch.postcodes[at] = postcode;
        batch.houseNumbers[at] = number;
        batch.suffixes[at] = suffix;
        batch.segments[at++] = this.drawSegment(ruling, favourites);
      }
      left -= pattern.length;
      number += random.chance(0.1) ? step * 2 : step;
    }
    batch.length = at;
  }

  private drawSegment(ruling: number, favourites: readonly number[]): number {
    const drawn = this.random.next() / 0x100000000;
    if (drawn < NO_SEGMENT_SHARE) return 0;
    if (drawn < NO_SEGMENT_SHARE + RULING_SHARE) return ruling + 1;
    if (drawn < NO_SEGMENT_SHARE + RULING_SHARE + LOCAL_SHARE) return this.random.pick(favourites) + 1;
    return this.random.below(this.groups) + 1;
  }

  /** How many postcodes the addresses take, and how many of them lie in the last one. */
  private measure(): { readonly postcodes: number; readonly last: number } {
    const batch = new FictionalAddressBatch();
    let left = this.addresses;
    for (let ordinal = 0; ; ordinal++) {
      batch.length = 0;
      this.fill(ordinal, batch);
      if (batch.length >= left) return { postcodes: ordinal + 1, last: left };
      left -= batch.length;
    }
  }
}

const MUNICIPALITIES = 342;
const PROVINCES = 12;

/** Low numbers are the most frequent; three sides of a street in four have odd or even numbers only. */
function firstHouse(random: RandomNumbers): { readonly first: number; readonly step: number } {
  const share = random.next() / 0x100000000;
  const far = random.chance(0.01) ? 40 : 1;
  return { first: 1 + Math.floor(share * share * 160 * far), step: random.chance(0.75) ? 2 : 1 };
}

/** Suffix of an address of a batch. */
export function fictionalSuffix(batch: FictionalAddressBatch, at: number): (typeof FICTIONAL_SUFFIXES)[number] {
  return FICTIONAL_SUFFIXES[batch.suffixes[at]!]!;
}
