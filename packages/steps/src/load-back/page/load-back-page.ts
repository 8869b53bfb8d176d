import type { Language } from '@verrijk/core/messages';
import type { Page } from '../../pages/page.ts';
import type { LoadBackWords } from '../words/load-back-words.ts';
import { withoutControls } from '../../pages/without-controls.ts';
import { beforeBlocks, fileBlocks } from './file-blocks.ts';
import { changeBlocks, columnBlocks, editionBlocks, moveBlocks } from './group-blocks.ts';
import type { LoadBackPaper } from './load-back-paper.ts';
import { loadedOf } from './load-back-paper.ts';
import type { LoadBackReport } from '../make/load-back-report.ts';
import { proofBlocks } from './proof-blocks.ts';

/** In which words and for which place the page of a load-back is. */
export interface LoadBackPageOptions {
  readonly language: Language;
  readonly texts: LoadBackWords;
  /** For a terminal; else with all tables and what to mind before importing. */
  readonly isShort: boolean;
  /** The output folder, for a terminal. */
  readonly folder?: string;
}

/** The plan as a page: did all come back, what changes, where are the files, what to mind. */
export function buildLoadBackPage(report: LoadBackReport, options: LoadBackPageOptions): Page {
  const { language, texts, isShort, folder } = options;
  const paper: LoadBackPaper = { report, language, texts, isShort, folder };
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
