import type { CheckReport } from '@verrijk/steps';
import { formatPageText } from '../../terminal/page-text.ts';
import type { Outlet } from '../../terminal/world.ts';
import { buildCheckPage } from './check-page.ts';
import type { CheckPageOptions } from './check-page.ts';

/** The report for a terminal. */
export function formatCheck(report: CheckReport, options: Omit<CheckPageOptions, 'isShort'>, outlet: Outlet): string {
  return formatPageText(buildCheckPage(report, { ...options, isShort: true }), outlet);
}
