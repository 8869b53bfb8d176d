import type { CellBatch } from '../cells/cell-batch.ts';
import type { FindingCode } from '../findings/finding.ts';
import { FINDING_CODES } from '../findings/finding.ts';
import type { IdCounts } from '../ids/id-ledger.ts';
import { IdLedger } from '../ids/id-ledger.ts';
import type { BatchMatcher } from '../matching/batch-matcher.ts';
import type { Outcome } from '../matching/outcome.ts';
import { ENRICHED_OUTCOMES, OUTCOMES } from '../matching/outcome.ts';
import type { HouseholdReference } from '../reference/household-reference.ts';
import { NO_SEGMENT } from '../reference/household-reference.ts';

/** What a run came to. The outcomes add up to the rows. */
export interface EnrichmentCounts {
  readonly rows: number;
  readonly enriched: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Rows per segment, by the reference's names and in its order; all of them, also those without rows. */
  readonly segments: Readonly<Record<string, number>>;
  readonly findings: Readonly<Record<FindingCode, number>>;
  readonly ids: IdCounts;
  /** Different addresses among the enriched rows; a household that is known by its number only counts once a number. */
  readonly households: number;
}

/** Counts while a file is enriched. */
export class EnrichmentTally {
  private readonly reference: HouseholdReference;
  /** In the order of OUTCOMES. */
  private readonly outcomes = new Float64Array(OUTCOMES.length);
  private readonly findings: Record<FindingCode, number> = zeros(FINDING_CODES);
  private readonly segments: Float64Array;
  /** One bit an entry: has it been given to a row? */
  private readonly seen: Uint32Array;
  private readonly ids = new IdLedger();

  constructor(reference: HouseholdReference) {
    this.reference = reference;
    this.segments = new Float64Array(reference.header.groups.length + 1);
    this.seen = new Uint32Array(Math.ceil(reference.entries.length / 32));
  }

  /** Takes the first rows of the batch that was matched last. */
  addRows(rows: number, { outcomes, entries, segments }: BatchMatcher): void {
    const { seen } = this;
    for (let row = 0; row < rows; row++) {
      const segment = segments[row]!;
      this.outcomes[outcomes[row]!]!++;
      this.segments[segment]!++;
      if (segment === NO_SEGMENT) continue;
      const entry = entries[row]!;
      seen[entry >>> 5]! |= 1 << (entry & 31);
    }
  }

  addFinding(finding: FindingCode): void {
    this.findings[finding]++;
  }

  /** Takes the IDs of a batch; without an ID column every row lacks one. */
  addIds(batch: CellBatch, position: number | undefined): void {
    if (position === undefined) {
      this.ids.missing += batch.rows;
      return;
    }
    this.ids.add(batch.columns[position]!, batch.rows, (finding) => this.findings[finding]++);
  }

  counts(): EnrichmentCounts {
    const { header } = this.reference;
    const outcomes = Object.fromEntries(OUTCOMES.map((outcome, at) => [outcome, this.outcomes[at]!])) as Record<
      Outcome,
      number
    >;
    const ids = this.ids.counts();
    return {
      rows: OUTCOMES.reduce((sum, outcome) => sum + outcomes[outcome], 0),
      enriched: ENRICHED_OUTCOMES.reduce((sum, outcome) => sum + outcomes[outcome], 0),
      outcomes,
      segments: Object.fromEntries(header.groups.map(({ name }, index) => [name, this.segments[index + 1]!])),
      findings: { ...this.findings, 'id.duplicate': ids.duplicate },
      ids,
      households: countBits(this.seen),
    };
  }
}

function zeros<Code extends string>(codes: readonly Code[]): Record<Code, number> {
  return Object.fromEntries(codes.map((code) => [code, 0])) as Record<Code, number>;
}

function countBits(words: Uint32Array): number {
  let count = 0;
  for (const word of words) for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}
