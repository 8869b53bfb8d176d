import type { Language } from '@verrijk/core/messages';
import { BarChart, CustomChart } from 'echarts/charts';
import type { BarSeriesOption, CustomSeriesOption } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import type { ComposeOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ReportChart } from '../document/report-document.ts';
import { barSeries, intervalSeries, rangeSeries } from './chart-series.ts';
import { chartScale } from './chart-scale.ts';
import { axisLabel, chartLayout, LEGEND_LINE } from './chart-layout.ts';
import type { ChartLayout } from './chart-layout.ts';
import { tidySvg } from './tidy-svg.ts';

use([BarChart, CustomChart, GridComponent, LegendComponent, SVGRenderer]);

/** How a picture is drawn. */
export interface ChartOptions {
  /** In pixels; the height follows from what is in the chart. */
  readonly width: number;
  readonly language: Language;
  /** Before every id in the picture: different for each picture of a page. */
  readonly id: string;
  /** A font's name as SVG takes it; `sans-serif` when not given. */
  readonly font?: string;
  /** What is not a group's own colour, as SVG takes it: on a page these may be variables of its style. */
  readonly ink?: ChartInk;
}

/** The colours of a picture that are not a group’s. */
export interface ChartInk {
  /** Text and intervals. */
  readonly text: string;
  /** Scales, and what is said beside the matter. */
  readonly quiet: string;
  readonly line: string;
  /** Around bars, which may have hardly more contrast with the ground than text must have. */
  readonly edge: string;
  /** What the picture stands on. */
  readonly ground: string;
}

const PAPER_INK: ChartInk = { text: '#23282d', quiet: '#565d66', line: '#dcd9d1', edge: '#565d66', ground: '#ffffff' };

/** The chart as an SVG that needs nothing else: no font, no script, no address. The same chart always gives the same text. */
export function drawChart(chart: ReportChart, options: ChartOptions): string {
  const layout = chartLayout(chart, options, options.ink ?? PAPER_INK, options.font ?? 'sans-serif');
  const canvas = init(null, null, { renderer: 'svg', ssr: true, width: layout.width, height: layout.height });
  try {
    canvas.setOption(chartOption(chart, layout, options.language));
    return tidySvg(canvas.renderToSVGString(), options.id);
  } finally {
    // Its clock would keep a process alive.
    canvas.dispose();
  }
}

function chartOption(
  chart: ReportChart,
  layout: ChartLayout,
  language: Language,
): ComposeOption<BarSeriesOption | CustomSeriesOption> {
  const { ink } = layout;
  const scale = chartScale(chart, layout, language);
  const series =
    chart.kind === 'ranges'
      ? rangeSeries(chart, layout, language)
      : [...barSeries(chart, layout), ...intervalSeries(chart, layout, language)];
  return {
    animation: false,
    textStyle: { fontFamily: layout.font, fontSize: layout.fontSize, color: ink.text },
    // A legend a line: one that breaks its own lines sets them as far apart as its names.
    legend: layout.legend.map((names, line) => ({
      data: names.map((name) => ({ name })),
      left: 0,
      top: line * LEGEND_LINE,
      padding: 0,
      itemGap: 28,
      itemWidth: 14,
      itemHeight: 12,
      icon: 'rect',
      selectedMode: false,
      textStyle: { color: ink.text, fontFamily: layout.font, fontSize: layout.fontSize },
    })),
    grid: { ...layout.plot, outerBoundsMode: 'none' },
    xAxis: {
      type: 'value',
      silent: true,
      min: scale.min,
      max: scale.max,
      interval: scale.step,
      startValue: chart.baseline ?? 0,
      axisLabel: {
        alignMinLabel: 'left',
        alignMaxLabel: 'right',
        color: ink.quiet,
        fontFamily: layout.font,
        fontSize: layout.fontSize - 1,
        formatter: (value: number) => axisLabel(value, chart.unit, language),
      },
      splitLine: { lineStyle: { color: ink.line } },
    },
    yAxis: {
      type: 'category',
      silent: true,
      inverse: true,
      data: [...chart.categories],
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { show: false },
    },
    series,
  };
}
