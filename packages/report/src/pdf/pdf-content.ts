import { catalogue } from '@verrijk/core/messages';
import type { Language } from '@verrijk/core/messages';
import { drawChart } from '../charts/draw-chart.ts';
import { formatValue } from '../document/format-value.ts';
import { READING_WORDS } from '../document/reading-words.ts';
import type { ReportBlock, ReportDocument, ReportTable, Value } from '../document/report-document.ts';
import { PDF_FONT } from './typeset-pdf.ts';

/** What the Typst program reads: the document with every value written out and every chart drawn. */
interface PdfContent {
  readonly language: Language;
  readonly words: {
    readonly contents: string;
    readonly howToRead: string;
    readonly hidden: string;
    /** Between the number of a page and how many there are. */
    readonly of: string;
  };
  readonly title: string;
  readonly subtitle: string;
  readonly warning: string;
  readonly footer: string;
  readonly sections: readonly {
    readonly title: string;
    readonly lead: string;
    readonly blocks: readonly PdfBlock[];
  }[];
}

type PdfBlock =
  | Exclude<ReportBlock, { readonly kind: 'table' } | { readonly kind: 'chart' }>
  | { readonly kind: 'table'; readonly table: PdfTable }
  | {
      readonly kind: 'chart';
      /** An SVG. */
      readonly picture: string;
      readonly caption: string;
      readonly alternative: string;
      readonly howToRead: string;
      readonly table: PdfTable;
    };

interface PdfTable {
  readonly caption: string;
  /** `width` in characters. */
  readonly columns: readonly { readonly header: string; readonly isNumber: boolean; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
  readonly totals: readonly string[];
  readonly hidesValues: boolean;
}

const OF: Readonly<Record<Language, string>> = { nl: 'van', en: 'of' };

/** In the SVG's pixels; scaled to the width of the text its letters are 9 points. */
const PICTURE_WIDTH = 640;
const NARROWEST_COLUMN = 6;
const WIDEST_COLUMN = 34;

/** Writes out a document for the page. */
export function describePages(document: ReportDocument): PdfContent {
  const { language, title, subtitle, warning = '', footer, sections } = document;
  const { contents, howToRead } = catalogue(language).page;
  return {
    language,
    words: { contents, howToRead, hidden: READING_WORDS[language].hidden, of: OF[language] },
    title,
    subtitle,
    warning,
    footer,
    sections: sections.map((section) => ({
      title: section.title,
      lead: section.lead ?? '',
      blocks: section.blocks.map((block) => describeBlock(block, language)),
    })),
  };
}

function describeBlock(block: ReportBlock, language: Language): PdfBlock {
  if (block.kind === 'table') return { kind: 'table', table: describeTable(block.table, language) };
  if (block.kind !== 'chart') return block;
  const { chart, caption, alternative, howToRead, table } = block;
  return {
    kind: 'chart',
    picture: drawChart(chart, { width: PICTURE_WIDTH, language, id: table.id, font: PDF_FONT }),
    caption,
    alternative,
    howToRead,
    table: describeTable(table, language),
  };
}

function describeTable({ caption, columns, rows, totals }: ReportTable, language: Language): PdfTable {
  const write = (row: readonly Value[]): string[] =>
    columns.map(({ kind }, c) => {
      const value = row[c];
      return value === undefined ? '' : formatValue(value, kind, language);
    });
  const written = rows.map(write);
  const total = totals === undefined ? [] : write(totals);
  return {
    caption,
    columns: columns.map(({ header, kind }, c) => {
      const cells = [...written, total].map((row) => row[c]?.length ?? 0);
      const width = Math.max(NARROWEST_COLUMN, longestWord(header), Math.ceil(header.length / 2), ...cells);
      return { header, isNumber: kind !== 'text', width: Math.min(width, WIDEST_COLUMN) };
    }),
    rows: written,
    totals: total,
    hidesValues: [...rows, totals ?? []].some((row) => row.includes(null)),
  };
}

function longestWord(text: string): number {
  return Math.max(...text.split(/\s/).map(({ length }) => length));
}
