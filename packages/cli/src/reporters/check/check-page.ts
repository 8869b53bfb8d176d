import { basename } from 'node:path';
import type { CheckReport, Page } from '@verrijk/steps';
import type { Language } from '@verrijk/core/messages';
import type { CheckedFile } from '../../checking/run-check.ts';
import type { CheckTexts } from '../../messages/check-texts.ts';
import type { ReportTexts } from '../../messages/report-texts.ts';
import { numberFormat } from '../../terminal/number-format.ts';
import { withoutControls } from '../../terminal/wrap-text.ts';
import { addressBlocks } from './address-blocks.ts';
import { amountFormat } from './amount-format.ts';
import type { CheckPaper } from './check-paper.ts';
import { columnBlocks } from './column-blocks.ts';
import { countingBlocks } from './counting-blocks.ts';
import { forecastBlocks } from './forecast-blocks.ts';
import { identityBlocks } from './identity-blocks.ts';
import { periodBlocks } from './period-blocks.ts';
import { providerBlocks } from './provider-blocks.ts';
import { stepBlocks } from './step-blocks.ts';

export interface CheckPageOptions {
  readonly language: Language;
  readonly texts: CheckTexts;
  readonly reportTexts: ReportTexts;
  /** For a terminal; else with examples and all tables. */
  readonly isShort: boolean;
  /** Where the rows to repair were written, when they were. */
  readonly errorsPath: string | undefined;
}

/** The report as a page: the questions that a reader asks, in the order in which they come up, each answered first. */
export function buildCheckPage({ report, errorList }: CheckedFile, options: CheckPageOptions): Page {
  const { language, texts, reportTexts, isShort, errorsPath } = options;
  const errors = errorList === undefined ? undefined : { ...errorList, file: basename(errorsPath ?? '') };
  const numbers = numberFormat(reportTexts);
  const amounts = amountFormat(reportTexts.locale);
  const paper: CheckPaper = { report, language, texts, numbers, amounts, isShort, errors };
  const file = report.input.path === '-' ? reportTexts.enrichment.standardInput : basename(report.input.path);
  const fictional = [
    ...(report.forecast?.register.fictional === true ? (['register'] as const) : []),
    ...(report.price?.fictional === true ? (['priceList'] as const) : []),
  ];
  return {
    language,
    title: texts.title(withoutControls(file)),
    lead: `${texts.rows(report.rows)}. ${texts.lead[verdictOf(report)]}`,
    ...(fictional.length > 0 && { warning: texts.fictional(fictional) }),
    blocks: [
      ...identityBlocks(paper),
      ...addressBlocks(paper),
      ...forecastBlocks(paper),
      ...periodBlocks(paper),
      ...countingBlocks(paper),
      ...providerBlocks(paper),
      ...stepBlocks(paper),
      ...columnBlocks(paper),
    ],
    footer: texts.footer(report.version, amounts.day(report.today)),
  };
}

function verdictOf({ identity, steps }: CheckReport): keyof CheckTexts['lead'] {
  if (identity.verdict === 'none') return 'noId';
  const isRepaired = steps.every(({ code, done }) => done || !['repair-ids', 'repair-addresses'].includes(code));
  return isRepaired ? 'ready' : 'repair';
}
