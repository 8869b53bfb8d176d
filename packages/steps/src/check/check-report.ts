import type { ColumnRole, Outcome } from '@verrijk/core';

/** A column as a person finds it. */
export interface NamedColumn {
  readonly letter: string;
  readonly header: string;
}

/** What a customer file is fit for. Figures of one object add up as it says; no ID and no whole address is in it. */
export interface CheckReport {
  readonly version: string;
  /** ISO day on which the file was checked: all periods end there. */
  readonly today: string;
  /** `sha256` is hexadecimal, and empty when nobody asked for it. */
  readonly input: { readonly path: string; readonly sha256: string; readonly bytes: number };
  /** Name of the sheet; empty for CSV. */
  readonly sheet: string;
  readonly columns: Readonly<Partial<Record<ColumnRole | 'date', NamedColumn>>>;
  readonly rows: number;
  readonly identity: IdentityReport;
  readonly findings: readonly FindingReport[];
  readonly counting: CountingReport;
  /** Null without a register. */
  readonly forecast: ForecastReport | null;
  /** Null without a date column. */
  readonly period: PeriodReport | null;
  /** Why there is no period: no column looks like it, or several do and none is chosen. */
  readonly dateCandidates: readonly NamedColumn[];
  /** Null when nobody said where the organisation is. */
  readonly provider: ProviderReport | null;
  /** Null without a price list. */
  readonly price: PriceReport | null;
  readonly steps: readonly { readonly code: StepCode; readonly done: boolean }[];
}

/** Can the customers be found again? `customers + duplicate + missing` is the number of rows. */
export interface IdentityReport {
  /** `none`: there is no ID column. `repair`: something below needs attention. */
  readonly verdict: 'good' | 'repair' | 'none';
  /** Different IDs. */
  readonly customers: number;
  /** Rows whose ID occurred in an earlier row. */
  readonly duplicate: number;
  /** IDs that occur more than once. */
  readonly shared: number;
  readonly missing: number;
  /** Rows whose ID a spreadsheet has probably damaged. */
  readonly damaged: number;
  /** The first rows without an ID, and the first that repeat one with the row where it stood first. */
  readonly missingRows: readonly number[];
  readonly duplicateRows: readonly { readonly row: number; readonly first: number }[];
}

/** One kind of finding; sorted by what helps most to repair. */
export interface FindingReport {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'note';
  /** Rows. */
  readonly count: number;
  /** Rows for which exactly one repair is certain. */
  readonly repairable: number;
  /** The first few. A value and its proposal are given of postcode and house number cells alone. */
  readonly examples: readonly {
    readonly row: number;
    readonly column: string;
    readonly value?: string;
    readonly proposal?: string;
  }[];
}

/** `billable` and all of `notBillable` add up to `records`, which are the rows. */
export interface CountingReport {
  readonly records: number;
  readonly customers: number;
  /** Different addresses among the readable Dutch ones. */
  readonly households: number;
  /** Households by how many customers live there; the last stands for that many and more. They add up to `households`. */
  readonly customersPerHousehold: readonly { readonly customers: number; readonly households: number }[];
  readonly billable: number;
  readonly notBillable: Readonly<Record<'double' | 'foreign' | 'po-box' | 'incomplete' | 'invalid', number>>;
}

/** What an enrichment may be expected to give. The outcomes add up to the rows, and so do the three sums. */
export interface ForecastReport {
  readonly register: { readonly name: string; readonly addresses: number; readonly fictional: boolean };
  /** As if every household there had a group of its own: an enrichment is never less sure than this. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly willMatch: number;
  /** Several households fit: they match where these happen to share a group. */
  readonly mayMatch: number;
  readonly willNotMatch: number;
}

/** Who was active when: customers by their latest date, or rows where there is no ID. */
export interface PeriodReport {
  readonly how: 'header' | 'content' | 'header-and-content' | 'option';
  readonly counts: 'customers' | 'rows';
  /** The last 1, 2 and 3 years. */
  readonly years: readonly { readonly years: number; readonly from: string; readonly active: number }[];
  readonly since: { readonly from: string; readonly active: number } | null;
  /** ISO days; null when no date could be read. */
  readonly oldest: string | null;
  readonly newest: string | null;
  /** Rows. */
  readonly empty: number;
  readonly unreadable: number;
  readonly inFuture: number;
}

/** Who carries out the enrichment. */
export interface ProviderReport {
  readonly name: string;
  readonly contact: string;
  readonly municipality: string | null;
  readonly because: 'postcode' | 'municipality' | 'elsewhere';
}

/** What it would cost, by the price list that was given. Amounts are in cents. */
export interface PriceReport {
  readonly priceList: string;
  readonly fictional: boolean;
  readonly currency: string;
  readonly records: number;
  readonly lines: readonly {
    readonly kind: 'start' | 'tier' | 'minimum';
    readonly records: number;
    /** Price of one record as the list has it. */
    readonly perRecord: string;
    readonly cents: number;
  }[];
  readonly netCents: number;
  readonly vatPercentage: number;
  readonly vatCents: number;
  readonly totalCents: number;
  /** Whether the list holds today. */
  readonly isValid: boolean;
}

/** What is left to do, in order. */
export const STEP_CODES = [
  'add-id',
  'repair-ids',
  'repair-addresses',
  'choose-period',
  'contact-provider',
  'privacy-statement',
  'processing-agreement',
  'prepare',
] as const;
export type StepCode = (typeof STEP_CODES)[number];
