import { NOT_PLAIN } from '../address/plain-addresses.ts';
import type { PlainAddresses } from '../address/plain-addresses.ts';
import type { AddressReading } from '../address/read-address.ts';
import { unpackSuffix } from '../address/suffix.ts';
import { CellBatch } from '../cells/cell-batch.ts';
import { BatchLookup } from '../reference/batch-lookup.ts';
import type { HouseholdReference } from '../reference/household-reference.ts';
import { CONTESTED, NOT_FOUND } from '../reference/household-reference.ts';
import { AddressMatcher } from './address-matcher.ts';
import { OwnGroups } from './household-groups.ts';
import type { Match } from './match.ts';
import { OUTCOMES } from './outcome.ts';
import type { MatchLevel } from './outcome.ts';

const EXACT = OUTCOMES.indexOf('exact');
const AMBIGUOUS = OUTCOMES.indexOf('ambiguous');

/**
 * Foretells how the rows of batches will match, from the addresses alone: as the enrichment does it, with every household
 * in a group of its own (`OwnGroups`). An enrichment then differs in four ways only, all by the groups that it knows: what
 * is ambiguous here matches where the households share a group; `exact-shared` is as sure as the other matches where they do;
 * what matches here has no segment where its household has none; and is ambiguous where the source gave it several.
 */
export class RegisterForecast {
  /** Per row of the last batch its position in OUTCOMES. */
  readonly outcomes: Uint8Array = new Uint8Array(CellBatch.capacity);
  /** Per row of the last batch the one address that it means; NOT_FOUND when there is none or are several. */
  readonly entries: Int32Array = new Int32Array(CellBatch.capacity);
  private readonly register: HouseholdReference;
  private readonly matcher: AddressMatcher;
  private readonly lookup: BatchLookup;

  constructor(register: HouseholdReference, level: MatchLevel = 'standard') {
    this.register = register;
    this.matcher = new AddressMatcher(register, level, new OwnGroups(register));
    this.lookup = new BatchLookup(register, CellBatch.capacity);
  }

  /** Settles the first rows of what was read; `read` gives the reading as text of a row that is not plain enough. */
  settle(rows: number, plain: PlainAddresses, read: (row: number) => AddressReading): void {
    const { lookup, outcomes, entries } = this;
    const { segments } = this.register;
    lookup.find(rows, plain.postcodes, plain.numbers, plain.suffixes);
    for (let row = 0; row < rows; row++) {
      const entry = lookup.entries[row]!;
      const isSure = entry !== NOT_FOUND && (plain.suffixes[row] !== 0 || lookup.shared[row] === 0);
      if (isSure && segments[entry] !== CONTESTED) {
        outcomes[row] = EXACT;
        entries[row] = entry;
        continue;
      }
      const match = this.matchPlain(row, plain) ?? this.matcher.match(read(row));
      outcomes[row] = OUTCOMES.indexOf(match.outcome);
      entries[row] = outcomes[row] === AMBIGUOUS ? NOT_FOUND : match.entry;
    }
  }

  /** Whether a reading means an address that exists, suffix and all. */
  exists(reading: AddressReading): boolean {
    const { outcome, rules } = this.matcher.match(reading);
    const isFound = outcome === 'exact' || outcome === 'exact-shared' || outcome === 'respelled';
    // One house of "1-3" is not the address 1-3.
    return isFound && !rules.includes('range');
  }

  private matchPlain(row: number, { postcodes, numbers, suffixes }: PlainAddresses): Match | undefined {
    if (postcodes[row] === NOT_PLAIN) return undefined;
    const { ordinals, entries } = this.lookup;
    return this.matcher.matchPlain(ordinals[row]!, numbers[row]!, unpackSuffix(suffixes[row]!), entries[row]!);
  }
}
