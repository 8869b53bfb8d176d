import { addressCells } from '../address/address-columns.ts';
import type { AddressCells } from '../address/read-address.ts';
import { readAddress } from '../address/read-address.ts';
import { NOT_PLAIN, PlainAddresses } from '../address/plain-addresses.ts';
import { unpackSuffix } from '../address/suffix.ts';
import { visibleText } from '../address/house-number.ts';
import type { CellBatch } from '../cells/cell-batch.ts';
import { CellBatch as Batch, EMPTY_CELL } from '../cells/cell-batch.ts';
import type { LabelBatch } from '../cells/label-batch.ts';
import { LabelTable } from '../cells/label-batch.ts';
import type { ColumnRole } from '../columns/column-role.ts';
import { AddressMatcher } from '../matching/address-matcher.ts';
import type { Match } from '../matching/match.ts';
import { NO_RULES } from '../matching/match.ts';
import type { MatchLevel } from '../matching/outcome.ts';
import { BatchLookup } from '../reference/batch-lookup.ts';
import type { HouseholdReference } from '../reference/household-reference.ts';
import { CONTESTED, NOT_FOUND, NO_SEGMENT } from '../reference/household-reference.ts';
import type { EnrichmentCounts } from './enrichment-tally.ts';
import { EnrichmentTally } from './enrichment-tally.ts';

/** A match with the texts that a person needs to understand it. */
export interface MatchDetail extends Match {
  /** The house number as the file has it; empty where the outcome does not depend on it. */
  readonly readFrom: string;
  /** The house number as the reference has it; empty when no address was found. */
  readonly readAs: string;
}

/** The texts of the two explaining columns. */
export interface Explanation {
  readonly outcome: string;
  readonly reason: string;
}

/** What an enrichment goes by: the same for all rows of a file. */
export interface EnricherOptions {
  readonly reference: HouseholdReference;
  /** What the columns of each batch are, in their order. */
  readonly roles: readonly ColumnRole[];
  readonly match: MatchLevel;
  /** When given, two more columns are filled: how the row was matched, and why. */
  readonly explain?: (detail: MatchDetail) => Explanation;
}

/**
 * Gives every row of every batch its segment. Plain addresses go by numbers, a whole batch at a time, so that the waits
 * for memory overlap; the others are read as text. Both ways come to the same answer.
 */
export class Enricher {
  /** The labels that `enrich` writes; share it with whoever writes the file. */
  readonly labels: LabelTable = new LabelTable();
  private readonly reference: HouseholdReference;
  private readonly explain: EnricherOptions['explain'];
  private readonly matcher: AddressMatcher;
  private readonly positions: Partial<Record<ColumnRole, number>>;
  private readonly plain: PlainAddresses;
  private readonly tally: EnrichmentTally;
  private readonly lookup: BatchLookup;
  private readonly segmentLabels: Uint32Array;
  private readonly exactLabels: readonly [number, number];

  constructor(options: EnricherOptions) {
    const { reference, roles } = options;
    this.reference = reference;
    this.explain = options.explain;
    this.matcher = new AddressMatcher(reference, options.match);
    this.positions = Object.fromEntries(roles.map((role, position) => [role, position]));
    this.plain = new PlainAddresses(this.positions);
    this.lookup = new BatchLookup(reference, Batch.capacity);
    this.tally = new EnrichmentTally(reference);
    this.segmentLabels = Uint32Array.from([0, ...reference.header.groups.map(({ name }) => this.labels.id(name))]);
    // Most rows are exact and need no words of their own.
    const exact = this.explain?.({ ...EXACT, readFrom: '', readAs: '' });
    this.exactLabels = exact === undefined ? [0, 0] : [this.labels.id(exact.outcome), this.labels.id(exact.reason)];
  }

  /** Labels needed per row: one, or three when explaining. */
  get columnCount(): number {
    return this.explain === undefined ? 1 : 3;
  }

  /** Settles all rows of a batch and sets their labels. */
  enrich(batch: CellBatch, labels: LabelBatch): void {
    const { plain, lookup } = this;
    plain.read(batch);
    lookup.find(batch.rows, plain.postcodes, plain.numbers, plain.suffixes);
    this.tally.addIds(batch, this.positions.id);
    for (let row = 0; row < batch.rows; row++) {
      const entry = lookup.entries[row]!;
      if (entry === NOT_FOUND || !this.settleExact(row, entry, labels)) this.settle(batch, row, labels);
    }
  }

  /** What the run came to so far. */
  summary(): EnrichmentCounts {
    return this.tally.counts();
  }

  /** Settles the ordinary case: an address with one segment, and no doubt whether a suffix was left out. */
  private settleExact(row: number, entry: number, labels: LabelBatch): boolean {
    const segment = this.lookup.segments[row]!;
    if (segment === NO_SEGMENT || segment === CONTESTED) return false;
    // Bare entries come first at their number: the next one tells whether the number is shared.
    if (this.plain.suffixes[row] === 0 && this.lookup.shared[row] === 1) return false;
    labels.columns[0]![row] = this.segmentLabels[segment]!;
    if (this.explain !== undefined) {
      labels.columns[1]![row] = this.exactLabels[0];
      labels.columns[2]![row] = this.exactLabels[1];
    }
    this.tally.addExact(entry, segment);
    return true;
  }

  private settle(batch: CellBatch, row: number, labels: LabelBatch): void {
    const direct = this.matchPlain(row);
    const reading = direct === undefined ? readAddress(this.cells(batch, row)) : undefined;
    const match = direct ?? this.matcher.match(reading!);
    this.tally.add(match, reading?.finding);
    labels.columns[0]![row] = this.segmentLabels[match.segment]!;
    if (this.explain === undefined) return;
    const { outcome, reason } = this.explain({
      ...match,
      readFrom: this.readFrom(batch, row),
      readAs: match.entry === NOT_FOUND ? '' : this.reference.formatHouseNumber(match.entry),
    });
    labels.columns[1]![row] = this.labels.id(outcome);
    labels.columns[2]![row] = this.labels.id(reason);
  }

  /** The match of an address by its numbers; undefined when it must be read as text. */
  private matchPlain(row: number): Match | undefined {
    const { postcodes, numbers, suffixes } = this.plain;
    if (postcodes[row] === NOT_PLAIN) return undefined;
    const { ordinals, entries } = this.lookup;
    return this.matcher.matchPlain(ordinals[row]!, numbers[row]!, unpackSuffix(suffixes[row]!), entries[row]!);
  }

  private cells(batch: CellBatch, row: number): AddressCells {
    return addressCells(batch, this.positions, row);
  }

  private readFrom(batch: CellBatch, row: number): string {
    const {
      houseNumber = EMPTY_CELL,
      houseLetter = EMPTY_CELL,
      addition = EMPTY_CELL,
      address = EMPTY_CELL,
    } = this.cells(batch, row);
    const main = houseNumber.text.trim() === '' ? address : houseNumber;
    return [main, houseLetter, addition]
      .map(({ text }) => visibleText(text))
      .filter((text) => text !== '')
      .join(' ');
  }
}

const EXACT: Match = { outcome: 'exact', segment: 1, entry: 0, rules: NO_RULES, addresses: 1, groups: 1 };
