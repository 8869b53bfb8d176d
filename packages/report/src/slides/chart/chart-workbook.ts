import { BlobSink, columnLetters, webCompression, writeWorkbook } from '@verrijk/files';
import type { ReportChart } from '../../document/report-document.ts';
import { chartData } from './chart-data.ts';

/** Name of the sheet that a chart is drawn from. */
export const CHART_SHEET = 'Data';

const CATEGORY_WIDTH = 32;

/** The workbook that opens when somebody edits a chart: categories in its first column, then the columns of its series. */
export async function chartWorkbook(chart: ReportChart): Promise<Uint8Array> {
  const { columns } = chartData(chart);
  const sink = new BlobSink();
  await writeWorkbook(sink, webCompression(), [
    {
      sheetName: CHART_SHEET,
      columns: [{ header: ' ', width: CATEGORY_WIDTH }, ...columns.map(({ header }) => ({ header }))],
      rows: chart.categories.map((category, i) => ({
        values: [category, ...columns.map(({ values }) => values[i] ?? null)],
      })),
    },
  ]);
  await sink.commit();
  return new Uint8Array(await sink.blob!.arrayBuffer());
}

/** The cells of a column from one data row to another, 0 being the header: "$B$2:$B$12". */
export function rangeOf(column: number, first: number, last: number): string {
  const letters = columnLetters(column);
  const start = `$${letters}$${first + 1}`;
  return first === last ? start : `${start}:$${letters}$${last + 1}`;
}
