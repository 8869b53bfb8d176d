import type { ColumnRole, FindingCode, MatchLevel, Outcome } from '@verrijk/core';

/** What an enrichment came to. The outcomes add up to the rows. */
export interface EnrichmentFacts {
  readonly reference: {
    readonly name: string;
    readonly edition: string;
    readonly fictional: boolean;
    readonly addresses: number;
  };
  readonly match: MatchLevel;
  readonly layout: 'keep' | 'delivery';
  /** Name of the sheet; empty for CSV. */
  readonly sheet: string;
  /** What was taken for what. */
  readonly columns: Readonly<Partial<Record<ColumnRole, { readonly letter: string; readonly header: string }>>>;
  readonly rows: number;
  readonly enriched: number;
  /** Distinct addresses of the enriched rows. */
  readonly households: number;
  /** Every outcome, also those that did not occur. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Rows by the name of their group. */
  readonly segments: Readonly<Record<string, number>>;
  readonly findings: Readonly<Partial<Record<FindingCode, number>>>;
  readonly ids: {
    readonly unique: number;
    readonly duplicate: number;
    readonly missing: number;
    readonly damaged: number;
  };
}
