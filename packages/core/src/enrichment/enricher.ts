import { addressCells } from '../address/address-columns.ts';
import { visibleText } from '../address/house-number.ts';
import type { CellBatch } from '../cells/cell-batch.ts';
import { EMPTY_CELL } from '../cells/cell-batch.ts';
import type { LabelBatch } from '../cells/label-batch.ts';
import { LabelTable } from '../cells/label-batch.ts';
import type { ColumnRole } from '../columns/column-role.ts';
import { BatchMatcher } from '../matching/batch-matcher.ts';
import type { Match } from '../matching/match.ts';
import { NO_RULES } from '../matching/match.ts';
import type { MatchLevel } from '../matching/outcome.ts';
import type { HouseholdReference } from '../reference/household-reference.ts';
import { NOT_FOUND } from '../reference/household-reference.ts';
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
 * Gives every row of every batch its segment, and its words when they are asked for.
 */
export class Enricher {
  /** The labels that `enrich` writes; share it with whoever writes the file. */
  readonly labels: LabelTable = new LabelTable();
  private readonly reference: HouseholdReference;
  private readonly explain: EnricherOptions['explain'];
  private readonly positions: Partial<Record<ColumnRole, number>>;
  private readonly matcher: BatchMatcher;
  private readonly tally: EnrichmentTally;
  private readonly segmentLabels: Uint32Array;
  private readonly exactLabels: readonly [number, number];

  constructor(options: EnricherOptions) {
    const { reference, roles } = options;
    this.reference = reference;
    this.explain = options.explain;
    this.positions = Object.fromEntries(roles.map((role, position) => [role, position]));
    this.matcher = new BatchMatcher(reference, options.match, this.positions);
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
    const { matcher, segmentLabels, explain } = this;
    const { rows } = batch;
    if (explain !== undefined) {
      labels.columns[1]!.fill(this.exactLabels[0], 0, rows);
      labels.columns[2]!.fill(this.exactLabels[1], 0, rows);
    }
    matcher.match(batch, (row, match, finding) => {
      if (finding !== undefined) this.tally.addFinding(finding);
      if (explain !== undefined) this.explainRow(batch, row, match, labels);
    });
    const { segments } = matcher;
    const groups = labels.columns[0]!;
    for (let row = 0; row < rows; row++) groups[row] = segmentLabels[segments[row]!]!;
    this.tally.addRows(rows, matcher);
    this.tally.addIds(batch, this.positions.id);
  }

  /** What the run came to so far. */
  summary(): EnrichmentCounts {
    return this.tally.counts();
  }

  private explainRow(batch: CellBatch, row: number, match: Match, labels: LabelBatch): void {
    const { outcome, reason } = this.explain!({
      ...match,
      readFrom: this.readFrom(batch, row),
      readAs: match.entry === NOT_FOUND ? '' : this.reference.formatHouseNumber(match.entry),
    });
    labels.columns[1]![row] = this.labels.id(outcome);
    labels.columns[2]![row] = this.labels.id(reason);
  }

  private readFrom(batch: CellBatch, row: number): string {
    const {
      houseNumber = EMPTY_CELL,
      houseLetter = EMPTY_CELL,
      addition = EMPTY_CELL,
      address = EMPTY_CELL,
    } = addressCells(batch, this.positions, row);
    const main = houseNumber.text.trim() === '' ? address : houseNumber;
    return [main, houseLetter, addition]
      .map(({ text }) => visibleText(text))
      .filter((text) => text !== '')
      .join(' ');
  }
}

const EXACT: Match = { outcome: 'exact', segment: 1, entry: 0, rules: NO_RULES, addresses: 1, groups: 1 };
