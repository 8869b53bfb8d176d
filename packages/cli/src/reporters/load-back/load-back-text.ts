import { formatPageText } from '../../terminal/page-text.ts';
import type { Outlet } from '../../terminal/world.ts';
import { buildLoadBackPage } from './load-back-page.ts';
import type { LoadBackPageOptions } from './load-back-page.ts';
import type { LoadBackReport } from './load-back-report.ts';

/** The plan for a terminal. */
export function formatLoadBack(
  report: LoadBackReport,
  options: Pick<LoadBackPageOptions, 'language' | 'texts' | 'reportTexts'>,
  folder: string,
  outlet: Outlet,
): string {
  return formatPageText(buildLoadBackPage(report, { ...options, isShort: true, folder }), outlet);
}
