import type { DeliveryManifest, FindingCode, LeftOutReason } from '@verrijk/core';
import type { PreparationFacts } from '@verrijk/steps';
import type { FileFacts } from '../reporters/enrichment-report.ts';

/** What `prepare --json` prints: which files were written, and what is in them. Never an address or an ID. */
export interface PreparationReport {
  readonly version: string;
  readonly input: FileFacts;
  /** Path of the delivery file: the only one to send. */
  readonly file: string;
  /** Path of the manifest. */
  readonly manifest: string;
  /** Path of the manifest as a page. */
  readonly page: string;
  /** Path of the list from pseudonyms to customer IDs. */
  readonly key?: string;
  /** Path of the list of repaired cells. */
  readonly repairs?: string;
  /** `out` and `left_out` add up to `in`, and all of `reasons` to `left_out`. */
  readonly rows: {
    readonly in: number;
    readonly out: number;
    readonly left_out: number;
    readonly reasons: Readonly<Record<LeftOutReason, number>>;
  };
  /** Different IDs in the delivery. */
  readonly ids: number;
  /** Cells by rule. */
  readonly repaired: PreparationFacts['repairs'];
  readonly findings: Readonly<Partial<Record<FindingCode, number>>>;
  /** Name of the sheet that was read; empty for CSV. */
  readonly sheet: string;
  /** What was taken for what. */
  readonly columns: PreparationFacts['columns'];
  readonly purge_on: string;
}

/** A preparation with what its summary for people needs beside the report. */
export interface PreparationResult {
  readonly report: PreparationReport;
  readonly manifest: DeliveryManifest;
  readonly name: string;
}
