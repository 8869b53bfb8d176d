import type { Language } from '@verrijk/core/messages';
import { formatPage } from '@verrijk/steps';
import type { Block, TableBlock } from '@verrijk/steps';
import { drawChart } from '../charts/draw-chart.ts';
import type { ChartInk } from '../charts/draw-chart.ts';
import { formatValue } from '../document/format-value.ts';
import type { ChartBlock, ReportBlock, ReportDocument, ReportTable } from '../document/report-document.ts';

/** Widths for which charts are drawn; the page scales them. */
const WIDE = 736;
const NARROW = 340;
/** Colours of the page, by day and by night. */
const PAGE_INK: ChartInk = {
  text: 'var(--ink)',
  quiet: 'var(--quiet)',
  line: 'var(--line)',
  edge: 'var(--quiet)',
  ground: 'var(--ground)',
};

/** A report as one HTML file, for a screen and for paper, that asks for nothing: no script, no font, no address. */
export function formatReportHtml(document: ReportDocument): string {
  const { language, sections } = document;
  const blocks = sections.flatMap(({ title, lead, blocks: parts }, section): Block[] => [
    { kind: 'heading', level: 2, text: title },
    ...(lead === undefined ? [] : [{ kind: 'paragraph' as const, text: lead }]),
    ...parts.map((part, at) => pageBlock(part, language, `beeld-${section + 1}-${at + 1}`)),
  ]);
  return formatPage({
    language,
    title: document.title,
    lead: document.subtitle,
    ...(document.warning !== undefined && { warning: document.warning }),
    hasContents: true,
    blocks,
    footer: document.footer,
  });
}

function pageBlock(block: ReportBlock, language: Language, id: string): Block {
  switch (block.kind) {
    case 'figures':
      return { kind: 'key-figures', figures: block.figures };
    case 'table':
      return pageTable(block.table, language);
    case 'chart':
      return pageFigure(block, language, id);
    case 'paragraph':
    case 'list':
    case 'note':
      return block;
  }
}

function pageFigure(
  { chart, caption, alternative, howToRead, table }: ChartBlock,
  language: Language,
  id: string,
): Block {
  const draw = (width: number, name: string): string =>
    drawChart(chart, { width, language, id: `${id}-${name}`, font: 'inherit', ink: PAGE_INK });
  return {
    kind: 'figure',
    caption,
    picture: { wide: draw(WIDE, 'w'), narrow: draw(NARROW, 'n') },
    alternative,
    howToRead,
    table: pageTable(table, language),
  };
}

function pageTable({ caption, columns, rows, totals }: ReportTable, language: Language): TableBlock {
  const shown = (row: ReportTable['rows'][number]): string[] =>
    row.map((value, at) => formatValue(value, columns[at]!.kind, language));
  return {
    kind: 'table',
    caption,
    head: columns.map(({ header, kind }) => ({ label: header, numeric: kind !== 'text' })),
    rows: rows.map(shown),
    ...(totals !== undefined && { totals: shown(totals) }),
  };
}
