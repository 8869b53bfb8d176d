import { formatValue } from '@verrijk/report';
import type { ChartBlock, ReportBlock, ReportDocument, ReportTable } from '@verrijk/report';
import type { Block, Page } from '@verrijk/steps';
import type { Language } from '@verrijk/core/messages';
import type { ReportTexts } from '../../messages/report-texts.ts';

/**
 * The report for a terminal: what stands out, and the bars of who the audience is. The rest is for a document; `written` names those
 * that were made.
 */
export function buildReportPage(
  { language, title, subtitle, warning, sections, footer }: ReportDocument,
  written: readonly string[],
  texts: ReportTexts['audience'],
): Page {
  const [summary, profile] = sections;
  const charts =
    profile?.blocks.filter((block) => block.kind === 'chart').filter(({ chart }) => chart.kind === 'bars') ?? [];
  return {
    language,
    title,
    lead: subtitle,
    ...(warning !== undefined && { warning }),
    blocks: [
      ...(summary === undefined ? [] : [heading(summary.title), ...opening(summary.lead)]),
      ...(summary?.blocks.flatMap((block) => blocksOf(block, language)) ?? []),
      ...(charts.length === 0 ? [] : [heading(profile!.title), ...charts.flatMap((chart) => bars(chart, language))]),
      heading(texts.document),
      ...(written.length > 0
        ? [{ kind: 'list' as const, items: written }]
        : [{ kind: 'paragraph' as const, text: texts.noDocument }]),
    ],
    footer,
  };
}

function heading(text: string): Block {
  return { kind: 'heading', level: 2, text };
}

function opening(text: string | undefined): Block[] {
  return text === undefined ? [] : [{ kind: 'paragraph', text }];
}

function blocksOf(block: ReportBlock, language: Language): Block[] {
  switch (block.kind) {
    case 'figures':
      return [{ kind: 'key-figures', figures: block.figures }];
    case 'table':
      return [tableBlock(block.table, language)];
    case 'chart':
      return block.chart.kind === 'bars' ? bars(block, language) : [tableBlock(block.table, language)];
    default:
      return [block];
  }
}

/** A block of bars for each series; what is hidden shows as such. */
function bars({ chart: { categories, series, unit }, caption }: ChartBlock, language: Language): Block[] {
  return series.map(({ name, values }): Block => {
    const rows = categories.map((label, at) => {
      const value = values[at] ?? null;
      return { label, value: Math.max(0, value ?? 0), shown: formatValue(value, unit, language) };
    });
    return { kind: 'bars', caption: series.length > 1 ? `${caption} (${name})` : caption, rows };
  });
}

function tableBlock({ caption, columns, rows, totals }: ReportTable, language: Language): Block {
  const format = (row: ReportTable['rows'][number]): string[] =>
    row.map((value, at) => formatValue(value, columns[at]!.kind, language));
  return {
    kind: 'table',
    caption,
    head: columns.map(({ header, kind }) => ({ label: header, numeric: kind !== 'text' })),
    rows: rows.map(format),
    ...(totals !== undefined && { totals: format(totals) }),
  };
}
