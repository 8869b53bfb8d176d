import type { MatchLevel, ProblemCode } from '@verrijk/core';
import type { Details, Language } from '@verrijk/core/messages';

/** What the reports, the progress line and the advice after a problem say in one language. */
export interface ReportTexts {
  readonly locale: string;
  readonly error: string;
  readonly bug: string;
  readonly interrupted: string;
  /** What to type to solve a problem: added behind the sentence of the problem. */
  readonly advice: Readonly<Partial<Record<ProblemCode, (details: Details) => string>>>;
  readonly choice: { readonly column: (letter: string) => string };
  readonly progress: {
    readonly rows: (rows: string) => string;
    readonly rate: (rate: string) => string;
    readonly remaining: (duration: string) => string;
    readonly reading: string;
  };
  readonly units: { readonly seconds: string; readonly minutes: string; readonly hours: string };
  readonly enrichment: {
    readonly standardInput: string;
    readonly standardOutput: string;
    readonly fictional: string;
    readonly fictionalExplained: string;
    readonly reference: string;
    readonly addresses: (count: string) => string;
    readonly columns: string;
    readonly column: (letter: string) => string;
    readonly rows: (rows: string) => string;
    readonly enriched: string;
    readonly notEnriched: string;
    readonly outOf: (enriched: string, rows: string, share: string) => string;
    readonly households: (count: string, isOne: boolean) => string;
    readonly ids: (unique: string, isOne: boolean) => string;
    readonly match: Readonly<Record<MatchLevel, string>>;
    readonly segments: string;
    readonly findings: string;
    readonly took: (duration: string) => string;
    readonly none: string;
    readonly failUnder: (share: string, asked: string) => string;
    readonly failOnFindings: string;
  };
  readonly build: {
    readonly made: (file: string) => string;
    readonly source: string;
    readonly rows: string;
    readonly addresses: string;
    readonly repeated: string;
    readonly contested: string;
    readonly invalid: string;
    readonly inRows: (rows: string, more: boolean) => string;
    readonly withoutGroup: string;
    readonly unknownGroups: string;
    readonly areas: string;
    readonly register: string;
    readonly columns: string;
    readonly size: string;
  };
  readonly reference: {
    readonly name: string;
    readonly edition: string;
    readonly builtOn: string;
    readonly addresses: string;
    readonly households: string;
    readonly contested: string;
    readonly withoutGroup: string;
    readonly size: string;
    readonly groups: string;
    readonly areas: string;
    readonly noGroups: string;
    readonly fictional: string;
    readonly intact: (file: string, addresses: string) => string;
  };
  readonly audience: {
    readonly document: string;
    /** What stands there when no file was asked for. */
    readonly noDocument: string;
  };
  readonly demo: {
    readonly made: (file: string, what: string) => string;
    readonly addresses: (count: string) => string;
    readonly customers: (count: string) => string;
    readonly orderLines: (count: string) => string;
    readonly answers: (count: string) => string;
    readonly files: string;
    readonly reference: string;
    readonly customerFile: string;
    readonly result: string;
    readonly exportFile: string;
    readonly nextExport: string;
    readonly next: string;
    readonly yourFile: string;
  };
}

/** Loads the texts of one language only. */
export async function reportTexts(language: Language): Promise<ReportTexts> {
  return language === 'nl' ? (await import('./report-nl.ts')).reportNl : (await import('./report-en.ts')).reportEn;
}
