import type { SheetColumn, SheetValue, WorkbookSheet } from '@verrijk/files';
import type { ReportTable, Value, ValueKind } from '../document/report-document.ts';
import { HIDDEN_VALUE } from '../document/format-value.ts';
import { cellNumber, NUMBER_FORMATS } from './number-formats.ts';

const WIDEST = 60;
/** Of one line, in points. */
export const LINE_HEIGHT = 16;
const NARROWEST = 12;
/** For the filter's button. */
const MARGIN = 4;

/** A table as a sheet: its numbers as numbers, a dot where one is hidden. */
export function tableSheet(table: ReportTable, sheetName: string): WorkbookSheet {
  const values = (row: readonly Value[]): SheetValue[] => {
    return row.map((value, i) => sheetValue(value, table.columns[i]?.kind ?? 'text'));
  };
  const columns = table.columns.map((_, i) => sheetColumn(table, i));
  const headerLines = Math.max(...columns.map(({ header, width }) => countLines(header, width - MARGIN)));
  return {
    sheetName,
    columns,
    headerHeight: LINE_HEIGHT * headerLines,
    rows: table.rows.map((row) => ({ values: values(row) })),
    ...(table.totals !== undefined && { totals: values(table.totals) }),
  };
}

function sheetValue(value: Value, kind: ValueKind): SheetValue {
  if (value === null) return HIDDEN_VALUE;
  return typeof value === 'number' ? cellNumber(value, kind) : value;
}

/** Lines of a text whose words wrap at so many characters. */
function countLines(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(' ')) {
    if (used > 0 && used + 1 + length > width) {
      lines++;
      used = length;
    } else used += length + 1;
  }
  return lines;
}

function sheetColumn({ columns, rows }: ReportTable, index: number): SheetColumn & { readonly width: number } {
  const { header, kind } = columns[index]!;
  const longestWord = Math.max(...header.split(/\s/).map((word) => word.length));
  const texts = rows.map((row) => row[index]).filter((value) => typeof value === 'string');
  const longestText = Math.max(0, ...texts.map((text) => text.length));
  const needed = Math.max(longestWord + MARGIN, Math.ceil(header.length / 2) + MARGIN, longestText + 2);
  const format = NUMBER_FORMATS[kind];
  return { header, width: Math.min(WIDEST, Math.max(NARROWEST, needed)), ...(format !== undefined && { format }) };
}
