import { addressCells } from '../address/address-columns.ts';
import type { AddressColumns } from '../address/address-columns.ts';
import { NOT_PLAIN, PlainAddresses } from '../address/plain-addresses.ts';
import { readAddress } from '../address/read-address.ts';
import { unpackSuffix } from '../address/suffix.ts';
import { CellBatch } from '../cells/cell-batch.ts';
import type { FindingCode } from '../findings/finding.ts';
import { BatchLookup } from '../reference/batch-lookup.ts';
import type { HouseholdReference } from '../reference/household-reference.ts';
import { CONTESTED, NO_SEGMENT, NOT_FOUND } from '../reference/household-reference.ts';
import { AddressMatcher } from './address-matcher.ts';
import type { Match } from './match.ts';
import { OUTCOMES } from './outcome.ts';
import type { MatchLevel } from './outcome.ts';

const EXACT = OUTCOMES.indexOf('exact');
const POSITIONS = Object.fromEntries(OUTCOMES.map((outcome, position) => [outcome, position]));

/** Told of a row that is not an ordinary one: how it was matched, and what was noticed while it was read. */
export type EachMatch = (row: number, match: Match, finding: FindingCode | undefined) => void;

/**
 * Matches all rows of batches. Plain addresses go by numbers, a whole batch at a time, so that the waits for memory
 * overlap; the others are read as text. Both ways come to the same answer. The arrays hold the last batch.
 */
export class BatchMatcher {
  /** Per row its position in OUTCOMES. */
  readonly outcomes: Uint8Array = new Uint8Array(CellBatch.capacity);
  /** Per row the address found, or the first of those considered; NOT_FOUND when there is none. */
  readonly entries: Int32Array;
  /** Per row NO_SEGMENT, or the position in the reference's groups + 1. */
  readonly segments: Uint8Array;
  private readonly positions: AddressColumns;
  private readonly matcher: AddressMatcher;
  private readonly plain: PlainAddresses;
  private readonly lookup: BatchLookup;

  /** `positions` are those of the columns in the batches. */
  constructor(reference: HouseholdReference, level: MatchLevel, positions: AddressColumns) {
    this.positions = positions;
    this.matcher = new AddressMatcher(reference, level);
    this.plain = new PlainAddresses(positions);
    this.lookup = new BatchLookup(reference, CellBatch.capacity);
    this.entries = this.lookup.entries;
    this.segments = this.lookup.segments;
  }

  /** Settles all rows; `each` is called for those that are more than an address with one segment and no doubt about it. */
  match(batch: CellBatch, each?: EachMatch): void {
    const { plain, lookup, outcomes } = this;
    plain.read(batch);
    lookup.find(batch.rows, plain.postcodes, plain.numbers, plain.suffixes);
    for (let row = 0; row < batch.rows; row++) {
      if (this.isOrdinary(row)) outcomes[row] = EXACT;
      else this.settle(batch, row, each);
    }
  }

  /** An address with one segment, and no doubt whether a suffix was left out. */
  private isOrdinary(row: number): boolean {
    const { entries, segments, shared } = this.lookup;
    if (entries[row] === NOT_FOUND || segments[row] === NO_SEGMENT || segments[row] === CONTESTED) return false;
    // Bare entries come first at their number: the next one tells whether the number is shared.
    return this.plain.suffixes[row] !== 0 || shared[row] === 0;
  }

  private settle(batch: CellBatch, row: number, each: EachMatch | undefined): void {
    const direct = this.matchPlain(row);
    const reading = direct === undefined ? readAddress(addressCells(batch, this.positions, row)) : undefined;
    const match = direct ?? this.matcher.match(reading!);
    this.outcomes[row] = POSITIONS[match.outcome]!;
    this.entries[row] = match.entry;
    this.segments[row] = match.segment;
    each?.(row, match, reading?.finding);
  }

  /** The match of an address by its numbers; undefined when it must be read as text. */
  private matchPlain(row: number): Match | undefined {
    const { postcodes, numbers, suffixes } = this.plain;
    if (postcodes[row] === NOT_PLAIN) return undefined;
    const { ordinals, entries } = this.lookup;
    return this.matcher.matchPlain(ordinals[row]!, numbers[row]!, unpackSuffix(suffixes[row]!), entries[row]!);
  }
}
