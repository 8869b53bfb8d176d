import type { HouseNumberReading } from '../address/house-number.ts';
import type { AddressReading } from '../address/read-address.ts';
import type { RuleName } from '../address/rule-name.ts';
import { isLikeMonth } from '../address/spreadsheet-damage.ts';
import type { SuffixKey } from '../address/suffix.ts';
import type { HouseholdReference } from '../reference/household-reference.ts';
import { CONTESTED, NO_SEGMENT, NOT_FOUND } from '../reference/household-reference.ts';
import type { EntryRange } from './group-count.ts';
import type { HouseholdGroups } from './household-groups.ts';
import { ReferenceGroups } from './household-groups.ts';
import type { Match } from './match.ts';
import { NO_RULES } from './match.ts';
import type { MatchLevel, Outcome } from './outcome.ts';
import { OUTCOMES } from './outcome.ts';
import type { RespelledAddress } from './respelled-addresses.ts';
import { RespelledAddresses } from './respelled-addresses.ts';

/** `majority` needs this many addresses at the number ... */
const MAJORITY_ADDRESSES = 5;
/** ... and this share of them in one group. */
const MAJORITY_SHARE = 0.8;

/** What the levels need of a reading. */
type Candidates = Pick<Extract<AddressReading, { kind: 'candidates' }>, 'houseNumbers' | 'postcodeRule'>;

/** Decides which address a reading means, by what exists at its postcode and number. Never by what comes first. */
export class AddressMatcher {
  private readonly reference: HouseholdReference;
  private readonly level: MatchLevel;
  private readonly groups: HouseholdGroups;
  private readonly respelled: RespelledAddresses;

  /** Goes by the groups of the reference unless told of others. */
  constructor(
    reference: HouseholdReference,
    level: MatchLevel,
    groups: HouseholdGroups = new ReferenceGroups(reference),
  ) {
    this.reference = reference;
    this.level = level;
    this.groups = groups;
    this.respelled = new RespelledAddresses(reference);
  }

  match(reading: AddressReading): Match {
    if (reading.kind !== 'candidates') return notFound(reading.kind);
    const ordinal = this.reference.postcodeOrdinal(reading.postcode);
    if (ordinal === NOT_FOUND) return notFound('postcode-unknown');
    const written = reading.houseNumbers.filter((candidate) => candidate.rule !== 'range');
    return (
      this.matchWritten(ordinal, reading, written) ??
      this.matchRespelled(ordinal, reading, written) ??
      this.matchNumber(ordinal, reading)
    );
  }

  /**
   * The match of a plain address, read from bytes: one number, one suffix, nothing that could be a stated range; `found` is
   * the entry that is just that, or NOT_FOUND. Undefined when the text may hold more than that: a range, the number
   * repeated, the month that a spreadsheet made of an addition.
   */
  matchPlain(ordinal: number, number: number, suffix: SuffixKey, found: number): Match | undefined {
    if (ordinal === NOT_FOUND) return notFound('postcode-unknown');
    if (suffix === '') return this.matchWithoutSuffix(ordinal, number, found);
    if (found !== NOT_FOUND) return this.matchSegment(found, NO_RULES, 'exact');
    if (Number.parseInt(suffix, 10) >= number || isLikeMonth(suffix)) return undefined;
    const houseNumbers = [{ number, suffix }];
    return this.matchRespelled(ordinal, { houseNumbers }, houseNumbers) ?? this.matchNumber(ordinal, { houseNumbers });
  }

  private matchWithoutSuffix(ordinal: number, number: number, bare: number): Match {
    const { reference } = this;
    if (bare !== NOT_FOUND) return this.matchBare(bare, reference.endOfHouseNumber(ordinal, bare), NO_RULES, 'exact');
    const first = reference.findHouseNumber(ordinal, number);
    if (first === NOT_FOUND) return notFound('house-number-unknown');
    const range = { first, end: reference.endOfHouseNumber(ordinal, first) };
    return this.matchHouseholds([range], 'addition-missing', NO_RULES);
  }

  /** Level 1: an address exists just as it is written, or as it was before a spreadsheet damaged it. */
  private matchWritten(
    ordinal: number,
    reading: Candidates,
    written: readonly HouseNumberReading[],
  ): Match | undefined {
    const found: RespelledAddress[] = [];
    let isLiteral = false;
    let isBlocked = false;
    for (const candidate of written) {
      const entry = this.find(ordinal, candidate);
      if (entry === NOT_FOUND) {
        // "Kerkstraat 12 3": house 3 is no answer while 12 exists and merely lacks that addition.
        isBlocked ||= candidate.rule === undefined && this.numberExists(ordinal, candidate.number);
        continue;
      }
      if (isBlocked && candidate.rule === undefined) return undefined;
      isLiteral ||= candidate.rule === undefined;
      found.push({ entry, rules: candidate.rule === undefined ? NO_RULES : [candidate.rule] });
    }
    if (found.length === 0) return undefined;
    const ends = this.rangeEnds(ordinal, reading);
    // Where the range's first house exists too, both readings stand.
    if (ends[0]?.isFirst === true && reading.houseNumbers.some(({ isStated }) => isStated)) found.push(...ends);
    const distinct = withoutRepeats(found);
    if (distinct.length > 1) return this.matchSeveral(distinct, isLiteral, reading);
    return this.matchOne(ordinal, distinct[0]!, reading);
  }

  /** Level 2: a named rule leads to the only address that fits. */
  private matchRespelled(
    ordinal: number,
    reading: Candidates,
    written: readonly HouseNumberReading[],
  ): Match | undefined {
    const found: RespelledAddress[] = [];
    for (const candidate of written) {
      if (candidate.suffix === '') continue;
      const before = candidate.rule === undefined ? NO_RULES : [candidate.rule];
      for (const { entry, rules } of this.respelled.find(ordinal, candidate.number, candidate.suffix)) {
        found.push({ entry, rules: [...before, ...rules] });
      }
    }
    const ends = this.rangeEnds(ordinal, reading);
    if (ends.length > 0 && !this.isOtherEndTaken(ordinal, reading, ends)) found.push(...ends);
    const distinct = withoutRepeats(found);
    return distinct.length === 1 ? this.matchOne(ordinal, distinct[0]!, reading) : undefined;
  }

  /** Level 3: the number exists, the address does not; what its households have in common decides. */
  private matchNumber(ordinal: number, reading: Candidates): Match {
    const ranges: EntryRange[] = [];
    for (const number of new Set(reading.houseNumbers.map((candidate) => candidate.number))) {
      const first = this.reference.findHouseNumber(ordinal, number);
      if (first !== NOT_FOUND) ranges.push({ first, end: this.reference.endOfHouseNumber(ordinal, first) });
    }
    if (ranges.length === 0) return notFound('house-number-unknown');
    const isBare = reading.houseNumbers.every((candidate) => candidate.suffix === '');
    return this.matchHouseholds(ranges, isBare ? 'addition-missing' : 'addition-unknown', rulesOf(reading));
  }

  /** A number without suffix where only suffixed addresses exist, or a suffix that none of them has. */
  matchHouseholds(
    ranges: readonly EntryRange[],
    outcome: 'addition-missing' | 'addition-unknown',
    rules: readonly RuleName[],
  ): Match {
    const count = this.groups.count(ranges);
    const entry = ranges[0]!.first;
    const { addresses, groups } = count;
    if (count.isEmpty) return { outcome: 'no-segment', segment: NO_SEGMENT, entry, rules, addresses, groups };
    if (this.level !== 'strict' && count.common !== NO_SEGMENT) {
      return { outcome, segment: count.common, entry, rules, addresses, groups };
    }
    const share = count.largestCount / addresses;
    if (this.level === 'broad' && ranges.length === 1 && addresses >= MAJORITY_ADDRESSES && share >= MAJORITY_SHARE) {
      return { outcome: 'majority', segment: count.largest, entry, rules, addresses, groups, share };
    }
    return { outcome: 'ambiguous', segment: NO_SEGMENT, entry, rules, addresses, groups };
  }

  /** A bare number that exists. Where others share the number and differ, the customer may have left out a suffix. */
  matchBare(entry: number, end: number, rules: readonly RuleName[], alone: Outcome): Match {
    const segment = this.groups.segmentOf(entry);
    if (segment === CONTESTED || segment === NO_SEGMENT) return this.matchSegment(entry, rules, alone);
    for (let other = entry + 1; other < end; other++) {
      if (!this.groups.hasOtherGroup(other, segment)) continue;
      const { addresses, groups } = this.groups.count([{ first: entry, end }]);
      const outcome = this.level === 'strict' ? 'ambiguous' : 'exact-shared';
      return { outcome, segment: outcome === 'ambiguous' ? NO_SEGMENT : segment, entry, rules, addresses, groups };
    }
    return { outcome: alone, segment, entry, rules, addresses: 1, groups: 1 };
  }

  /** One address for certain: its segment, if it has one and only one. */
  matchSegment(entry: number, rules: readonly RuleName[], outcome: Outcome): Match {
    const segment = this.groups.segmentOf(entry);
    if (segment === CONTESTED) {
      return { outcome: 'ambiguous', segment: NO_SEGMENT, entry, rules, ...this.reference.contest(entry) };
    }
    const enriched = segment === NO_SEGMENT ? 'no-segment' : outcome;
    return { outcome: enriched, segment, entry, rules, addresses: 1, groups: 1 };
  }

  private matchOne(ordinal: number, { entry, rules }: RespelledAddress, reading: Candidates): Match {
    const all = reading.postcodeRule === undefined ? rules : [reading.postcodeRule, ...rules];
    const outcome = all.length === 0 ? 'exact' : 'respelled';
    if (!this.reference.isBare(entry) || rules.includes('range')) return this.matchSegment(entry, all, outcome);
    return this.matchBare(entry, this.reference.endOfHouseNumber(ordinal, entry), all, outcome);
  }

  /** Several addresses fit what is written. That they share a group is the only way to an answer. */
  private matchSeveral(found: readonly RespelledAddress[], isLiteral: boolean, reading: Candidates): Match {
    const count = this.groups.count(found.map(({ entry }) => ({ first: entry, end: entry + 1 })));
    const { addresses, groups } = count;
    const { entry, rules } = found[0]!;
    if (count.isEmpty) return { outcome: 'no-segment', segment: NO_SEGMENT, entry, rules, addresses, groups };
    if (count.common === NO_SEGMENT)
      return { outcome: 'ambiguous', segment: NO_SEGMENT, entry, rules: rulesOf(reading), addresses, groups };
    const outcome = isLiteral && reading.postcodeRule === undefined ? 'exact' : 'respelled';
    return {
      outcome,
      segment: count.common,
      entry,
      rules: outcome === 'exact' ? NO_RULES : [...rulesOf(reading), ...rules],
      addresses,
      groups,
    };
  }

  /** The houses at both ends of "12-14" that exist, the first one first. */
  private rangeEnds(
    ordinal: number,
    reading: Candidates,
  ): readonly (RespelledAddress & { readonly isFirst: boolean })[] {
    const ends: (RespelledAddress & { readonly isFirst: boolean })[] = [];
    const rules: readonly RuleName[] = ['range'];
    let isFirst = true;
    for (const candidate of reading.houseNumbers) {
      if (candidate.rule !== 'range') continue;
      const entry = this.find(ordinal, candidate);
      if (entry !== NOT_FOUND) ends.push({ entry, rules, isFirst });
      isFirst = !isFirst;
    }
    return ends;
  }

  /** One end of a range is the only fit only where nothing at all stands at the other. */
  private isOtherEndTaken(ordinal: number, reading: Candidates, ends: readonly RespelledAddress[]): boolean {
    const numbers = new Set(ends.map(({ entry }) => this.reference.houseNumber(entry)));
    return reading.houseNumbers.some(
      ({ rule, number }) => rule === 'range' && !numbers.has(number) && this.numberExists(ordinal, number),
    );
  }

  private numberExists(ordinal: number, number: number): boolean {
    return this.reference.findHouseNumber(ordinal, number) !== NOT_FOUND;
  }

  private find(ordinal: number, { number, suffix }: HouseNumberReading): number {
    return this.reference.findAddress(ordinal, number, this.reference.suffixes.find(suffix));
  }
}

/** Rows without an address are all alike: one match an outcome serves them all. */
const NOT_FOUND_MATCHES = Object.fromEntries(
  OUTCOMES.map((outcome): [Outcome, Match] => [
    outcome,
    { outcome, segment: NO_SEGMENT, entry: NOT_FOUND, rules: NO_RULES, addresses: 0, groups: 0 },
  ]),
) as Readonly<Record<Outcome, Match>>;

function notFound(outcome: Outcome): Match {
  return NOT_FOUND_MATCHES[outcome];
}

function rulesOf(reading: Candidates): readonly RuleName[] {
  return reading.postcodeRule === undefined ? NO_RULES : [reading.postcodeRule];
}

function withoutRepeats(found: readonly RespelledAddress[]): readonly RespelledAddress[] {
  return found.filter(({ entry }, index) => found.findIndex((other) => other.entry === entry) === index);
}
