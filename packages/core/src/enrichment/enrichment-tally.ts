import type { CellBatch } from '../cells/cell-batch.ts';
import type { FindingCode } from '../findings/finding.ts';
import { FINDING_CODES } from '../findings/finding.ts';
import type { IdCounts } from '../ids/id-ledger.ts';
import { IdLedger } from '../ids/id-ledger.ts';
import type { Match } from '../matching/match.ts';
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
  private readonly outcomes: Record<Outcome, number> = zeros(OUTCOMES);
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

  addExact(entry: number, segment: number): void {
    this.outcomes.exact++;
    this.segments[segment]!++;
    this.seen[entry >>> 5]! |= 1 << (entry & 31);
  }

  add(match: Match, finding: FindingCode | undefined): void {
    this.outcomes[match.outcome]++;
    if (finding !== undefined) this.findings[finding]++;
    if (match.segment === NO_SEGMENT) return;
    this.segments[match.segment]!++;
    this.seen[match.entry >>> 5]! |= 1 << (match.entry & 31);
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
    const outcomes = { ...this.outcomes };
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
