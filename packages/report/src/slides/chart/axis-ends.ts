import { roundStep } from '../../charts/chart-scale.ts';
import type { ReportChart } from '../../document/report-document.ts';
import { cellNumber } from '../../workbook/number-formats.ts';

/** Where a value axis begins and ends. */
export interface AxisEnds {
  readonly min: number;
  readonly max: number;
}

const STEPS = 8;

/**
 * Round ends that leave room for intervals, which Office does not see to; undefined where Office finds them itself. A
 * share of a whole goes to 100%.
 */
export function axisEnds({ kind, unit, series, baseline = 0 }: ReportChart): AxisEnds | undefined {
  if (kind === 'stacked') return unit === 'share' ? { min: 0, max: 1 } : undefined;
  if (!series.some(({ low, high }) => low !== undefined && high !== undefined)) return undefined;
  const values = series.flatMap(({ values: middle, low = [], high = [] }) => [...middle, ...low, ...high]);
  const shown = [baseline, ...values.filter((value) => value !== null)].map((value) => cellNumber(value, unit));
  const least = Math.min(...shown);
  const most = Math.max(...shown);
  if (least === most) return undefined;
  const step = roundStep((most - least) / STEPS);
  const round = (value: number): number => Number((value * step).toPrecision(12));
  return { min: round(Math.floor(least / step)), max: round(Math.ceil(most / step)) };
}
