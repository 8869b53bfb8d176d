import type { Language } from '@verrijk/core/messages';
import type { DataPackageTexts } from '../write/format-data-package.ts';

type Sentence = (count: number) => string;

/** What the plan of a load-back says in one language, on paper and in a terminal. */
export interface LoadBackWords {
  /** A number as the language writes it. */
  readonly count: (value: number) => string;
  readonly title: (file: string) => string;
  readonly lead: {
    readonly stopped: string;
    readonly plan: (loaded: number) => string;
    readonly done: (loaded: number) => string;
    readonly nothing: string;
  };
  readonly fictional: string;
  readonly proof: {
    readonly question: string;
    readonly good: string;
    readonly allowed: string;
    readonly bad: string;
    readonly manifestAgrees: (delivery: string, delivered: number) => string;
    readonly manifestDiffers: (delivery: string, delivered: number, cameBack: number) => string;
    readonly key: (pseudonyms: number, cameBack: number) => string;
    readonly neither: string;
    readonly withoutId: (rows: number, file: string) => string;
    /** Where a row that is wrong stands, behind the sentence that says what is wrong. */
    readonly rows: (rows: readonly string[], more: boolean, file: string) => string;
    readonly conflicts: Sentence;
    readonly sayingNoGroup: (rows: number) => string;
    readonly listed: (file: string) => string;
    readonly purge: (day: string) => string;
  };
  readonly changes: {
    readonly question: string;
    readonly answer: (loaded: number, customers: number) => string;
    /** Of a plan that is not carried out. */
    readonly plan: (loaded: number, customers: number) => string;
    readonly noOldGroups: string;
    readonly caption: string;
    readonly change: string;
    readonly customers: string;
    readonly meaning: string;
    readonly total: string;
  };
  readonly moves: {
    readonly question: string;
    readonly caption: string;
    readonly from: string;
    readonly to: string;
    readonly none: string;
    /** Instead of a new group, where none came back. */
    readonly kept: string;
    readonly more: Sentence;
    /** Below a table whose columns are numbers of groups. */
    readonly numbered: string;
  };
  readonly editions: {
    readonly question: (edition: string) => string;
    readonly answer: (edition: string, customers: number) => string;
    readonly same: Sentence;
    readonly caption: (edition: string) => string;
    readonly moved: Sentence;
    readonly unknown: Sentence;
    readonly returned: Sentence;
  };
  readonly files: {
    readonly question: string;
    readonly folder: (folder: string) => string;
    readonly caption: string;
    readonly file: string;
    readonly lines: string;
    readonly what: string;
    readonly kinds: {
      readonly rollback: string;
      readonly import: string;
      readonly enriched: string;
      readonly deviations: string;
      readonly plan: string;
      readonly description: string;
    };
    readonly reserved: (name: string, customers: number) => string;
    readonly withoutEmail: (name: string, customers: number) => string;
    readonly sharedEmail: (name: string, addresses: number) => string;
    readonly readPlan: string;
  };
  readonly before: {
    readonly question: string;
    readonly general: string;
    readonly unsure: string;
  };
  readonly columns: {
    readonly question: string;
    readonly caption: string;
    readonly file: string;
    readonly id: string;
    readonly group: string;
    readonly rows: string;
    readonly noGroup: string;
    readonly email: (column: string) => string;
  };
  readonly footer: (version: string, day: string) => string;
  readonly dataPackage: DataPackageTexts;
}

/** Loads the words of one language only. */
export async function loadBackWords(language: Language): Promise<LoadBackWords> {
  return language === 'nl'
    ? (await import('./load-back-nl.ts')).loadBackNl
    : (await import('./load-back-en.ts')).loadBackEn;
}
