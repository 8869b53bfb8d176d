import type { ReportChart } from '../../document/report-document.ts';
import { cellNumber } from '../../workbook/number-formats.ts';

/** A chart as numbers in columns, as both the chart and the workbook behind it have them. */
export interface ChartData {
  readonly columns: readonly ChartColumn[];
  readonly series: readonly PlottedSeries[];
}

/** A column of the workbook; the first one, with the categories, not counted. */
export interface ChartColumn {
  readonly header: string;
  /** Null where a value is hidden: neither cell nor point. */
  readonly values: readonly (number | null)[];
}

/** Which columns a series is made of. */
export interface PlottedSeries {
  readonly name: string;
  /** RRGGBB. */
  readonly colour: string;
  readonly values: number;
  /** How far its lines reach below and above the values. */
  readonly reach?: { readonly minus: number; readonly plus: number };
}

/** The numbers of a chart; what is hidden is not among them, nor anything that would tell it. */
export function chartData({ series, unit }: ReportChart): ChartData {
  const columns: ChartColumn[] = [];
  const plotted = series.map(({ name, colour, values, low, high }): PlottedSeries => {
    const plain = { name, colour: officeColour(colour), values: columns.length };
    columns.push({ header: name, values: values.map((value) => (value === null ? null : cellNumber(value, unit))) });
    if (low === undefined || high === undefined) return plain;
    const distances = (ends: readonly (number | null)[], sign: 1 | -1): (number | null)[] => {
      return values.map((value, i) => {
        const end = ends[i] ?? null;
        // Without the rest that a difference in binary leaves.
        return value === null || end === null ? null : Number((cellNumber(end - value, unit) * sign).toPrecision(12));
      });
    };
    const reach = { minus: columns.length, plus: columns.length + 1 };
    columns.push(
      { header: `${name} −`, values: distances(low, -1) },
      { header: `${name} +`, values: distances(high, 1) },
    );
    return { ...plain, reach };
  });
  return { columns, series: plotted };
}

/** "#1c6863" as Office writes it. */
export function officeColour(colour: string): string {
  return colour.replace('#', '').toUpperCase();
}
