import type { RecordClass } from '@verrijk/core';
import type { Language } from '@verrijk/core/messages';
import type { StepCode } from '@verrijk/steps';

/** How many: as a number, for the words that depend on it. */
type Sentence = (count: number) => string;

/** What the page of `verrijk check` says in one language. Numbers in sentences are written by the language itself. */
export interface CheckTexts {
  readonly title: (file: string) => string;
  readonly lead: { readonly ready: string; readonly repair: string; readonly noId: string };
  readonly fictional: (what: readonly ('register' | 'priceList')[]) => string;
  readonly rows: Sentence;
  readonly row: string;
  readonly column: string;
  readonly total: string;
  /** Rows by number: "rij 4, 17 en 20". */
  readonly rowNumbers: (rows: readonly string[], more: boolean) => string;
  readonly cell: (row: string, letter: string) => string;
  readonly identity: {
    readonly question: string;
    readonly good: Sentence;
    readonly repair: Sentence;
    readonly none: string;
    readonly audienceReport: string;
    readonly howTitle: string;
    readonly how: readonly string[];
    readonly caption: string;
    readonly customers: string;
    readonly duplicate: string;
    readonly missing: string;
    readonly shared: Sentence;
    readonly missingRows: (rows: string) => string;
    readonly duplicateRows: (pairs: string) => string;
    readonly repeats: (row: string, first: string) => string;
  };
  readonly addresses: {
    readonly question: string;
    readonly good: string;
    readonly repair: string;
    readonly notes: string;
    readonly repairable: (repairable: number, count: number) => string;
    readonly toRepair: string;
    readonly toImprove: string;
    readonly finding: string;
    readonly rows: string;
    readonly certain: string;
    readonly advice: string;
    readonly examples: string;
    readonly value: string;
    readonly proposal: string;
    readonly nothing: string;
    readonly noProposal: string;
    readonly errorList: (file: string, written: number, left: number) => string;
    readonly howErrors: string;
  };
  readonly forecast: {
    readonly question: string;
    readonly answer: (match: number, rows: number, share: string) => string;
    readonly caption: string;
    readonly willMatch: string;
    readonly mayMatch: string;
    readonly willNotMatch: string;
    readonly mayMatchExplained: string;
    readonly outcomes: string;
    readonly rows: string;
    readonly outcome: string;
    readonly meaning: string;
    readonly register: (name: string, addresses: number) => string;
    readonly none: string;
    readonly how: readonly string[];
  };
  readonly period: {
    readonly question: string;
    readonly answer: (active: number, all: number, counts: 'customers' | 'rows') => string;
    readonly caption: Readonly<Record<'customers' | 'rows', string>>;
    readonly years: (years: number, from: string) => string;
    readonly since: (from: string) => string;
    readonly column: (name: string) => string;
    readonly byContent: string;
    readonly span: (oldest: string, newest: string) => string;
    readonly empty: Sentence;
    readonly unreadable: Sentence;
    readonly inFuture: Sentence;
    readonly none: string;
    readonly several: (columns: string) => string;
    readonly nobody: string;
  };
  readonly counting: {
    readonly question: string;
    readonly answer: (billable: number, records: number) => string;
    readonly caption: string;
    readonly classes: Readonly<Record<RecordClass, string>>;
    readonly households: Sentence;
    readonly perHousehold: string;
    readonly customersThere: string;
    readonly share: string;
    readonly orMore: (customers: string) => string;
    readonly addresses: string;
  };
  readonly provider: {
    readonly question: string;
    readonly answer: (name: string) => string;
    readonly because: {
      readonly postcode: (municipality: string) => string;
      readonly municipality: (municipality: string) => string;
      readonly elsewhere: string;
    };
    readonly contact: (contact: string) => string;
    readonly none: string;
    readonly noPrice: (records: number) => string;
    readonly caption: (priceList: string) => string;
    readonly item: string;
    readonly records: string;
    readonly perRecord: string;
    readonly amount: string;
    readonly start: string;
    readonly tier: string;
    readonly minimum: string;
    readonly net: string;
    readonly vat: (percentage: string) => string;
    readonly gross: string;
    readonly expired: string;
    readonly indication: string;
  };
  readonly steps: {
    readonly question: string;
    readonly answer: (open: number) => string;
    readonly codes: Readonly<Record<StepCode, { readonly text: string; readonly explanation: string }>>;
    /** Instead of the step to contact a provider, when it is known which. */
    readonly contact: (provider: string) => string;
  };
  readonly columns: { readonly question: string; readonly sheet: string; readonly date: string };
  readonly footer: (version: string, day: string) => string;
  readonly alsoAsPage: (file: string) => string;
  readonly failOnFindings: string;
}

/** Loads the texts of one language only. */
export async function checkTexts(language: Language): Promise<CheckTexts> {
  return language === 'nl' ? (await import('./check-nl.ts')).checkNl : (await import('./check-en.ts')).checkEn;
}
