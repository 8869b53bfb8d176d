import type { Language } from '@verrijk/core/messages';
import { formatValue } from '../document/format-value.ts';
import type { ReportChart, ValueKind } from '../document/report-document.ts';
import type { ChartInk, ChartOptions } from './draw-chart.ts';

/** Where everything stands in a picture, in pixels. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly font: string;
  readonly fontSize: number;
  readonly ink: ChartInk;
  /** Height of the legend; 0 where one series needs none. */
  readonly legend: number;
  /** Names stand above their bars where there is no room beside them. */
  readonly isNarrow: boolean;
  readonly plot: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** Height of one category, and of one bar in it. */
  readonly band: number;
  readonly bar: number;
}

const NARROW = 480;
const SCALE = 28;

export function chartLayout(
  chart: ReportChart,
  { width }: Pick<ChartOptions, 'width'>,
  ink: ChartInk,
  font: string,
): ChartLayout {
  const isNarrow = width < NARROW;
  const fontSize = 13;
  const rows = chart.kind === 'bars' ? chart.series.length : 1;
  const bar = rows > 1 ? 15 : 18;
  const band = (isNarrow ? rows + 1 : rows) * (bar + 2) + (isNarrow ? 10 : 12);
  const legend = legendHeight(chart, width, fontSize);
  const longest = Math.max(0, ...chart.categories.map((name) => name.length));
  const left = isNarrow ? 2 : Math.min(Math.round(width * 0.38), Math.ceil(longest * fontSize * 0.56) + 14);
  const plot = { left, top: legend, width: width - left - 14, height: band * chart.categories.length };
  return { width, height: legend + plot.height + SCALE, font, fontSize, ink, legend, isNarrow, plot, band, bar };
}

/** The height of as many lines as the names of the series fill. */
function legendHeight({ series, kind }: ReportChart, width: number, fontSize: number): number {
  if (series.length < 2 || kind === 'ranges') return 0;
  let lines = 1;
  let used = 0;
  for (const { name } of series) {
    const item = name.length * fontSize * 0.66 + 46;
    if (used > 0 && used + item > width) {
      lines++;
      used = 0;
    }
    used += item;
  }
  return lines * 23 + 10;
}

/** A number at the scale: no more decimals than its steps have. */
export function axisLabel(value: number, unit: ValueKind, language: Language): string {
  if (unit === 'share') {
    return new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
      style: 'percent',
      maximumFractionDigits: 1,
    }).format(value);
  }
  if (unit === 'money' || unit === 'decimal') return formatValue(value, 'days', language);
  return formatValue(value, unit, language);
}
