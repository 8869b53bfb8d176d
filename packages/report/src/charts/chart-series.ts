import type { Language } from '@verrijk/core/messages';
import type { BarSeriesOption, CustomSeriesOption } from 'echarts/charts';
import type { ReportChart } from '../document/report-document.ts';
import type { ChartLayout } from './chart-layout.ts';
import { inkOn } from './contrast.ts';
import { valueLabel } from './value-label.ts';

type Render = NonNullable<CustomSeriesOption['renderItem']>;
type Place = Parameters<Render>[1];
interface Mark {
  readonly type: 'line' | 'rect' | 'text' | 'circle';
  readonly shape?: object;
  readonly style: object;
}

/** The bars themselves; the numbers in the parts of a whole, where there is room for them. */
export function barSeries(chart: ReportChart, layout: ChartLayout): BarSeriesOption[] {
  const isStacked = chart.kind === 'stacked';
  const bars = chart.series.map(({ name, colour, values }): BarSeriesOption => ({
    type: 'bar',
    name,
    silent: true,
    ...(isStacked && { stack: 'whole' }),
    barWidth: layout.bar,
    barGap: `${(2 / layout.bar) * 100}%`,
    itemStyle: { color: colour, borderColor: layout.ink.edge, borderWidth: 1 },
    data: values.map((value, at) => ({
      value: value ?? '-',
      ...(chart.colours !== undefined && { itemStyle: { color: chart.colours[at] ?? colour } }),
      ...(isStacked &&
        value !== null && {
          label: {
            show: value * layout.plot.width > 44,
            position: 'inside',
            formatter: `${Math.round(value * 100)}%`,
            color: inkOn(colour),
            fontFamily: layout.font,
            fontSize: layout.fontSize - 1,
          },
        }),
    })),
  }));
  // Where names stand above their bars, a bar that is not there keeps the place.
  const place: BarSeriesOption = {
    type: 'bar',
    silent: true,
    barWidth: layout.bar,
    data: chart.categories.map(() => '-'),
  };
  return layout.isNarrow ? [place, ...bars] : bars;
}

/** Names, intervals as thin lines with ends, and the numbers beside them. */
export function intervalSeries(chart: ReportChart, layout: ChartLayout, language: Language): CustomSeriesOption[] {
  const base = chart.baseline ?? 0;
  return [
    drawn(chart, (place, at) => {
      const marks: Mark[] = [baseline(chart, layout, place, at), categoryName(chart, layout, place, at)];
      if (chart.kind === 'stacked') {
        if (chart.series.every(({ values }) => values[at] === null)) {
          marks.push(
            text(
              place.coord([0, at])[0]! + 6,
              rowMiddle(chart, layout, place, at, 0),
              valueLabel(null, 'share', language),
              layout,
              true,
            ),
          );
        }
        return marks;
      }
      for (const [row, series] of chart.series.entries()) {
        const y = rowMiddle(chart, layout, place, at, row);
        const value = series.values[at] ?? null;
        const low = series.low?.[at] ?? value;
        const high = series.high?.[at] ?? value;
        const x = (number: number): number => place.coord([number, at])[0]!;
        if (value === null || low === null || high === null) {
          marks.push(text(x(base) + 6, y, valueLabel(null, chart.unit, language), layout, true));
          continue;
        }
        if (low < high) marks.push(...whisker(x(low), x(high), y, layout));
        const isBelow = value < base;
        marks.push(
          text(isBelow ? x(low) - 6 : x(high) + 6, y, valueLabel(value, chart.unit, language), layout, false, isBelow),
        );
      }
      return marks;
    }),
  ];
}

/** From low to high a bar, and the middle as a line across it. */
export function rangeSeries(chart: ReportChart, layout: ChartLayout, language: Language): CustomSeriesOption[] {
  const [series] = chart.series;
  return [
    drawn(chart, (place, at) => {
      const marks: Mark[] = [baseline(chart, layout, place, at), categoryName(chart, layout, place, at)];
      const y = rowMiddle(chart, layout, place, at, 0);
      const x = (number: number): number => place.coord([number, at])[0]!;
      const value = series?.values[at] ?? null;
      const low = series?.low?.[at] ?? null;
      const high = series?.high?.[at] ?? null;
      if (value === null || low === null || high === null) {
        marks.push(text(x(chart.baseline ?? 0) + 6, y, valueLabel(null, chart.unit, language), layout, true));
        return marks;
      }
      const fill = chart.colours?.[at] ?? series!.colour;
      const half = layout.bar / 2;
      marks.push({
        type: 'rect',
        shape: { x: x(low), y: y - half, width: Math.max(2, x(high) - x(low)), height: layout.bar },
        style: { fill, stroke: layout.ink.edge, lineWidth: 1 },
      });
      const line = { x1: x(value), x2: x(value), y1: y - half - 3, y2: y + half + 3 };
      marks.push(
        { type: 'line', shape: line, style: { stroke: inkOn(fill), lineWidth: 5 } },
        {
          type: 'line',
          shape: line,
          style: { stroke: inkOn(fill) === '#ffffff' ? '#000000' : '#ffffff', lineWidth: 2 },
        },
        text(x(high) + 6, y, valueLabel(value, chart.unit, language), layout),
      );
      return marks;
    }),
  ];
}

function drawn(chart: ReportChart, draw: (place: Place, at: number) => readonly Mark[]): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    clip: false,
    z: 5,
    renderItem: (params, place) => ({ type: 'group', children: [...draw(place, params.dataIndex)] as never[] }),
    // Every category has its names and marks, wherever its values lie.
    data: chart.categories.map((_, at) => [chart.baseline ?? 0, at]),
  };
}

function middle(place: Place, at: number): number {
  return place.coord([0, at])[1]!;
}

/** The middle of one of the bars of a category. */
function rowMiddle({ series, kind }: ReportChart, layout: ChartLayout, place: Place, at: number, row: number): number {
  const rows = kind === 'bars' ? series.length : 1;
  const slots = layout.isNarrow ? rows + 1 : rows;
  return middle(place, at) + (row + (slots - rows) - (slots - 1) / 2) * (layout.bar + 2);
}

function baseline({ baseline: base = 0 }: ReportChart, { band, ink }: ChartLayout, place: Place, at: number): Mark {
  const [x, y] = place.coord([base, at]);
  const shape = { x1: x, x2: x, y1: y! - band / 2, y2: y! + band / 2 };
  return { type: 'line', shape, style: { stroke: ink.quiet, lineWidth: base === 0 ? 1 : 1.5 } };
}

function categoryName(chart: ReportChart, layout: ChartLayout, place: Place, at: number): Mark {
  const { plot, fontSize, ink, font, isNarrow } = layout;
  const y = isNarrow ? rowMiddle(chart, layout, place, at, -1) : middle(place, at);
  return {
    type: 'text',
    style: {
      text: chart.categories[at],
      x: isNarrow ? plot.left : plot.left - 10,
      y,
      align: isNarrow ? 'left' : 'right',
      verticalAlign: 'middle',
      // Lengths are estimated, and some fonts are wider.
      width: (isNarrow ? plot.width : plot.left - 12) * 0.88,
      overflow: isNarrow ? 'truncate' : 'break',
      lineHeight: fontSize + 2,
      fill: ink.text,
      fontFamily: font,
      fontSize,
    },
  };
}

function whisker(from: number, until: number, y: number, { ink, bar }: ChartLayout): Mark[] {
  const half = bar / 4;
  const lines = [
    { x1: from, y1: y, x2: until, y2: y },
    { x1: from, y1: y - half, x2: from, y2: y + half },
    { x1: until, y1: y - half, x2: until, y2: y + half },
  ];
  // Over a bar as dark as ink it shows by the light around it.
  return [
    { stroke: ink.ground, lineWidth: 3.5 },
    { stroke: ink.text, lineWidth: 1.5 },
  ].flatMap((style) => lines.map((shape): Mark => ({ type: 'line', shape, style })));
}

function text(x: number, y: number, shown: string, layout: ChartLayout, isQuiet = false, isLeft = false): Mark {
  return {
    type: 'text',
    style: {
      text: shown,
      x,
      y,
      align: isLeft ? 'right' : 'left',
      verticalAlign: 'middle',
      fill: isQuiet ? layout.ink.quiet : layout.ink.text,
      fontFamily: layout.font,
      fontSize: isQuiet ? layout.fontSize - 1 : layout.fontSize,
    },
  };
}
