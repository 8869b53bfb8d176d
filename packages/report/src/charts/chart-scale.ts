import type { Language } from '@verrijk/core/messages';
import type { ReportChart } from '../document/report-document.ts';
import type { ChartLayout } from './chart-layout.ts';
import { valueLabel } from './value-label.ts';

interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Round bounds and steps, with room for the numbers beside the bars. */
export function chartScale(chart: ReportChart, layout: ChartLayout, language: Language): Scale {
  if (chart.kind === 'stacked') return { min: 0, max: 1, step: layout.plot.width < 260 ? 0.5 : 0.25 };
  const base = chart.baseline ?? 0;
  const values = chart.series
    .flatMap((series) => [...series.values, ...(series.low ?? []), ...(series.high ?? [])])
    .filter((value) => value !== null);
  let min = Math.min(base, ...values);
  let max = Math.max(base, ...values);
  // Less than this is no difference that anybody could draw.
  if (max - min < 1e-6) max = base + (chart.unit === 'share' || chart.unit === 'points' ? 0.1 : base === 0 ? 10 : 50);
  // The number beside the longest bar stands within the picture.
  const room = (labelRoom(chart, layout, language) / layout.plot.width) * 1.1;
  const width = (max - min) / Math.max(0.3, 1 - room * (min < base ? 2 : 1));
  if (min < base) min -= width * room;
  max += width * room;
  const step = roundStep((max - min) / (layout.plot.width < 260 ? 3 : 6));
  const isWhole = chart.unit !== 'points' && chart.unit !== 'decimal';
  min = Math.floor(min / step + 1e-9) * step;
  return {
    min: isWhole ? Math.max(Math.min(0, base, ...values), min) : min,
    max: Math.ceil(max / step - 1e-9) * step,
    step,
  };
}

function labelRoom(chart: ReportChart, { fontSize }: ChartLayout, language: Language): number {
  const lengths = chart.series.flatMap(({ values }) =>
    values.map((value) => (value === null ? 0 : valueLabel(value, chart.unit, language).length)),
  );
  return Math.max(3, ...lengths) * fontSize * 0.6 + 8;
}

/** 1, 2, 2.5 or 5 with zeros: the next above a number. */
export function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 2.5, 5, 10].find((step) => step * power >= rough * 0.999)! * power;
}
