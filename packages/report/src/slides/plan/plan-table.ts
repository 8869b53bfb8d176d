import type { Language } from '@verrijk/core/messages';
import { formatValue } from '../../document/format-value.ts';
import type { ReportTable, Value } from '../../document/report-document.ts';
import { CONTENT } from '../slide-look.ts';
import type { Box } from '../slide-look.ts';
import type { TableCell, TableItem } from './planned-slide.ts';
import { countLines, linesHeight, textWidth } from './text-fit.ts';

/** The largest at which a table takes one slide; the last where it takes several. */
const SIZES = [18, 16, 14, 12, 11] as const;
const MOST_COLUMNS = 10;
/** What a cell keeps free at its left and right, and at its top and bottom, in inches. */
export const CELL_MARGIN = { x: 0.12, y: 0.04 } as const;
const WIDEST = 4.5;
/** Where a slide says what a hidden value is; tables end above it. */
export const HIDDEN_NOTE: Box = { ...CONTENT, y: CONTENT.y + CONTENT.h - 0.3, h: 0.3 };
const LOWEST = HIDDEN_NOTE.y - CONTENT.y - 0.05;

/** A table in as many pieces as it takes slides: the first column and the header on each. */
export function planTable(table: ReportTable, language: Language): TableItem[] {
  const items: TableItem[] = [];
  for (const columns of columnRuns(table.columns.length)) {
    const header = columns.map((c) => cellOf(table, c, table.columns[c]!.header, true));
    const cells = (row: readonly Value[], isBold: boolean): TableCell[] => {
      return columns.map((c) => {
        return cellOf(
          table,
          c,
          formatValue(row[c] ?? (c < row.length ? null : ''), table.columns[c]!.kind, language),
          isBold,
        );
      });
    };
    const rows = table.rows.map((row) => cells(row, false));
    if (table.totals !== undefined) rows.push(cells(table.totals, true));
    items.push(...pagesOf(table.caption, header, rows));
  }
  return items;
}

function cellOf(table: ReportTable, column: number, text: string, isBold: boolean): TableCell {
  return { text, isRight: column > 0 && table.columns[column]!.kind !== 'text', isBold };
}

/** Columns by slide: all where they fit, else the first one and a part of the others. */
function columnRuns(count: number): number[][] {
  const all = Array.from({ length: count }, (_, i) => i);
  if (count <= MOST_COLUMNS) return [all];
  const runs: number[][] = [];
  for (let first = 1; first < count; first += MOST_COLUMNS - 1) {
    runs.push([0, ...all.slice(first, first + MOST_COLUMNS - 1)]);
  }
  return runs;
}

function pagesOf(name: string, header: readonly TableCell[], rows: readonly (readonly TableCell[])[]): TableItem[] {
  for (const size of SIZES) {
    const pages = splitRows(name, header, rows, size);
    if (pages.length <= 1 && pages.every(hasWholeWords)) return pages;
  }
  return splitRows(name, header, rows, SIZES.at(-1)!);
}

/** Whether no word is wider than its column. */
function hasWholeWords({ rows, widths, size }: TableItem): boolean {
  return rows.every((row) => {
    return row.every((cell, c) => longestWord(cell, size) <= widths[c]! - 2 * CELL_MARGIN.x);
  });
}

function longestWord({ text, isBold }: TableCell, size: number): number {
  return Math.max(...text.split(' ').map((word) => textWidth(`${word} `, size, isBold)));
}

function splitRows(
  name: string,
  header: readonly TableCell[],
  rows: readonly (readonly TableCell[])[],
  size: number,
): TableItem[] {
  const widths = columnWidths([header, ...rows], size);
  const heightOf = (row: readonly TableCell[]): number => rowHeight(row, widths, size);
  const headerHeight = heightOf(header);
  const pages = [{ rows: [header], heights: [headerHeight] }];
  let used = headerHeight;
  for (const row of rows) {
    const height = heightOf(row);
    if (used + height > LOWEST) {
      pages.push({ rows: [header], heights: [headerHeight] });
      used = headerHeight;
    }
    const page = pages.at(-1)!;
    page.rows.push(row);
    page.heights.push(height);
    used += height;
  }
  const w = widths.reduce((sum, width) => sum + width, 0);
  return pages.map((page): TableItem => {
    const h = page.heights.reduce((sum, height) => sum + height, 0);
    return { kind: 'table', box: { ...CONTENT, w, h }, name, ...page, widths, size };
  });
}

/** As wide as the texts need, in the same proportion narrower where that is too wide, but never narrower than a word. */
function columnWidths(rows: readonly (readonly TableCell[])[], size: number): number[] {
  const columns = rows[0]!.map((_, c) => rows.map((row) => row[c]!));
  const margin = 2 * CELL_MARGIN.x + 0.05;
  const wide = columns.map((cells) => {
    return Math.min(WIDEST, margin + Math.max(...cells.map(({ text, isBold }) => textWidth(`${text} `, size, isBold))));
  });
  const narrow = columns.map((cells, c) => {
    return Math.min(wide[c]!, margin + Math.max(...cells.map((cell) => longestWord(cell, size))));
  });
  const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);
  const least = sum(narrow);
  if (sum(wide) <= CONTENT.w) return wide;
  if (least >= CONTENT.w) return narrow.map((width) => (width * CONTENT.w) / least);
  const part = (CONTENT.w - least) / (sum(wide) - least);
  return narrow.map((width, c) => width + (wide[c]! - width) * part);
}

function rowHeight(row: readonly TableCell[], widths: readonly number[], size: number): number {
  const lines = row.map(({ text, isBold }, c) => countLines(text, widths[c]! - 2 * CELL_MARGIN.x, size, isBold));
  return linesHeight(Math.max(...lines), size) + 2 * CELL_MARGIN.y;
}
