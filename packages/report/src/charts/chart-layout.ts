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
  /** Names of the series, a line each of as many as there is room for; none where one series needs none. */
  readonly legend: readonly (readonly string[])[];
  /** Names stand above their bars where there is no room beside them. */
  readonly isNarrow: boolean;
  readonly plot: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** Height of one category, and of one bar in it. */
  readonly band: number;
  readonly bar: number;
}

const NARROW = 480;
const SCALE = 28;
/** Of one line of the legend. */
export const LEGEND_LINE = 22;

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
  const legend = legendLines(chart, width, fontSize);
  const top = legend.length === 0 ? 0 : legend.length * LEGEND_LINE + 10;
  const longest = Math.max(0, ...chart.categories.map((name) => name.length));
  const left = isNarrow ? 2 : Math.min(Math.round(width * 0.38), Math.ceil(longest * fontSize * 0.56) + 28);
  const plot = { left, top, width: width - left - 14, height: band * chart.categories.length };
  return { width, height: top + plot.height + SCALE, font, fontSize, ink, legend, isNarrow, plot, band, bar };
}

function legendLines({ series, kind }: ReportChart, width: number, fontSize: number): readonly (readonly string[])[] {
  if (series.length < 2 || kind === 'ranges') return [];
  const lines: string[][] = [[]];
  let used = 0;
  for (const { name } of series) {
    const item = name.length * fontSize * 0.66 + 46;
    if (used > 0 && used + item > width) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)!.push(name);
    used += item;
  }
  return lines;
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
