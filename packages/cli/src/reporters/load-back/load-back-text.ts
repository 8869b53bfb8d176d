import { buildLoadBackPage } from '@verrijk/steps';
import type { LoadBackPageOptions, LoadBackReport } from '@verrijk/steps';
import { formatPageText } from '../../terminal/page-text.ts';
import type { Outlet } from '../../terminal/world.ts';

/** The plan for a terminal. */
export function formatLoadBack(
  report: LoadBackReport,
  options: Pick<LoadBackPageOptions, 'language' | 'texts'>,
  folder: string,
  outlet: Outlet,
): string {
  return formatPageText(buildLoadBackPage(report, { ...options, isShort: true, folder }), outlet);
}
