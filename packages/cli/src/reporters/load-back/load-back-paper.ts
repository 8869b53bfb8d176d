import type { Language } from '@verrijk/core/messages';
import type { LoadBackTexts } from '../../messages/load-back-texts.ts';
import type { NumberFormat } from '../../terminal/number-format.ts';
import type { LoadBackReport } from './load-back-report.ts';

/** What every part of the page is made from. */
export interface LoadBackPaper {
  readonly report: LoadBackReport;
  readonly language: Language;
  readonly texts: LoadBackTexts;
  readonly numbers: NumberFormat;
  /** For a terminal: the answers. Else also all tables and what to mind before importing. */
  readonly isShort: boolean;
  /** The output folder, for a terminal. */
  readonly folder: string | undefined;
}

/** Customers who get a group that they had not. */
export function loadedOf({ report }: Pick<LoadBackPaper, 'report'>): number {
  return report.new + report.changed;
}
