import type { ReportBlock, ReportChart, ReportDocument, ReportTable } from '@verrijk/report';

/** A document with as many rows and columns in its tables as are asked for, long words, and more to say in every section. */
export function manyOf(document: ReportDocument, rows: number, columns: number): ReportDocument {
  const long =
    'Een lange alinea die nog eens zegt wat er al stond, met een Onafbreekbaarlangwoorddatnergensopeenregelpast. ';
  const more: ReportBlock[] = [
    { kind: 'paragraph', text: long.repeat(6).trim() },
    { kind: 'list', items: Array.from({ length: 12 }, (_, i) => `${i}: ${long.trim()}`) },
    {
      kind: 'figures',
      figures: Array.from({ length: 9 }, (_, i) => ({ value: `${i}.000.000`, label: long.slice(0, 90).trim() })),
    },
  ];
  return {
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      title: `${section.title}: ${long.slice(0, 60).trim()}`,
      blocks: [...section.blocks.map((block) => blockOf(block, rows, columns)), ...more],
    })),
  };
}

function blockOf(block: ReportBlock, rows: number, columns: number): ReportBlock {
  if (block.kind === 'table') return { ...block, table: tableOf(block.table, rows, columns) };
  if (block.kind === 'chart') {
    return { ...block, chart: chartOf(block.chart, rows), table: tableOf(block.table, rows, columns) };
  }
  return block;
}

function tableOf(table: ReportTable, rows: number, columns: number): ReportTable {
  return {
    ...table,
    columns: longer(table.columns, columns).map((column, i) => ({ ...column, header: `${column.header} ${i}` })),
    rows: longer(table.rows, rows).map((row) => longer(row, columns)),
    ...(table.totals !== undefined && { totals: longer(table.totals, columns) }),
  };
}

function chartOf(chart: ReportChart, count: number): ReportChart {
  return {
    ...chart,
    categories: longer(chart.categories, count).map((name, i) => `${name} ${i}`),
    series: chart.series.map((series) => ({
      ...series,
      values: longer(series.values, count),
      ...(series.low !== undefined && { low: longer(series.low, count) }),
      ...(series.high !== undefined && { high: longer(series.high, count) }),
    })),
    ...(chart.colours !== undefined && { colours: longer(chart.colours, count) }),
  };
}

function longer<T>(values: readonly T[], count: number): T[] {
  return Array.from({ length: count }, (_, i) => values[i % values.length]!);
}
