import type { Language } from '@verrijk/core/messages';
import type { Page } from '@verrijk/steps';
import type { LoadBackTexts } from '../../messages/load-back-texts.ts';
import type { ReportTexts } from '../../messages/report-texts.ts';
import { numberFormat } from '../../terminal/number-format.ts';
import { withoutControls } from '../../terminal/wrap-text.ts';
import { beforeBlocks, fileBlocks } from './file-blocks.ts';
import { changeBlocks, columnBlocks, editionBlocks, moveBlocks } from './group-blocks.ts';
import type { LoadBackPaper } from './load-back-paper.ts';
import { loadedOf } from './load-back-paper.ts';
import type { LoadBackReport } from './load-back-report.ts';
import { proofBlocks } from './proof-blocks.ts';

export interface LoadBackPageOptions {
  readonly language: Language;
  readonly texts: LoadBackTexts;
  readonly reportTexts: ReportTexts;
  /** For a terminal; else with all tables and what to mind before importing. */
  readonly isShort: boolean;
  /** The output folder, for a terminal. */
  readonly folder?: string;
}

/** The plan as a page: did all come back, what changes, where are the files, what to mind. */
export function buildLoadBackPage(report: LoadBackReport, options: LoadBackPageOptions): Page {
  const { language, texts, reportTexts, isShort, folder } = options;
  const numbers = numberFormat(reportTexts);
  const paper: LoadBackPaper = { report, language, texts, numbers, isShort, folder };
  return {
    language,
    title: texts.title(withoutControls(report.enriched.name)),
    lead: leadOf(paper),
    ...(report.fictional && { warning: texts.fictional }),
    blocks: [
      ...proofBlocks(paper),
      ...changeBlocks(paper),
      ...moveBlocks(paper),
      ...editionBlocks(paper),
      ...fileBlocks(paper),
      ...beforeBlocks(paper),
      ...columnBlocks(paper),
    ],
    ...(!isShort && { footer: texts.footer(report.version, report.madeOn) }),
  };
}

function leadOf(paper: LoadBackPaper): string {
  const { report, texts } = paper;
  const loaded = loadedOf(paper);
  if (report.stops.length > 0) return texts.lead.stopped;
  if (loaded === 0) return texts.lead.nothing;
  return report.dryRun ? texts.lead.plan(loaded) : texts.lead.done(loaded);
}
