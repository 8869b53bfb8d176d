import type { Language } from '@verrijk/core/messages';
import type { LoadBackWords } from '../words/load-back-words.ts';
import type { LoadBackReport } from '../make/load-back-report.ts';

/** What every part of the page is made from. */
export interface LoadBackPaper {
  readonly report: LoadBackReport;
  readonly language: Language;
  readonly texts: LoadBackWords;
  /** For a terminal: the answers. Else also all tables and what to mind before importing. */
  readonly isShort: boolean;
  /** The output folder, for a terminal. */
  readonly folder: string | undefined;
}

/** Customers who get a group that they had not. */
export function loadedOf({ report }: Pick<LoadBackPaper, 'report'>): number {
  return report.new + report.changed;
}
