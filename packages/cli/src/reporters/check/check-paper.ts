import type { CheckReport } from '@verrijk/steps';
import type { Language } from '@verrijk/core/messages';
import type { CheckTexts } from '../../messages/check-texts.ts';
import type { NumberFormat } from '../../terminal/number-format.ts';
import type { AmountFormat } from './amount-format.ts';

/** What every part of the page is made from. */
export interface CheckPaper {
  readonly report: CheckReport;
  readonly language: Language;
  readonly texts: CheckTexts;
  readonly numbers: NumberFormat;
  readonly amounts: AmountFormat;
  /** For a terminal: the answers and what they rest on. Else also the examples and tables to look things up in. */
  readonly isShort: boolean;
  /** The list of rows to repair, when one was written: its name, its rows, and those that it had no room for. */
  readonly errors: { readonly file: string; readonly rows: number; readonly left: number } | undefined;
}
