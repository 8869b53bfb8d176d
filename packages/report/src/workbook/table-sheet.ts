import type { SheetColumn, SheetValue, WorkbookSheet } from '@verrijk/files';
import type { ReportTable, Value, ValueKind } from '../document/report-document.ts';
import { HIDDEN_VALUE } from '../document/format-value.ts';
import { cellNumber, NUMBER_FORMATS } from './number-formats.ts';

const WIDEST = 60;
const NARROWEST = 12;
/** For the filter's button. */
const MARGIN = 4;

/** A table as a sheet: its numbers as numbers, a dot where one is hidden. */
export function tableSheet(table: ReportTable, sheetName: string): WorkbookSheet {
  const values = (row: readonly Value[]): SheetValue[] => {
    return row.map((value, i) => sheetValue(value, table.columns[i]?.kind ?? 'text'));
  };
  return {
    sheetName,
    columns: table.columns.map((_, i) => sheetColumn(table, i)),
    rows: table.rows.map((row) => ({ values: values(row) })),
    ...(table.totals !== undefined && { totals: values(table.totals) }),
  };
}

function sheetValue(value: Value, kind: ValueKind): SheetValue {
  if (value === null) return HIDDEN_VALUE;
  return typeof value === 'number' ? cellNumber(value, kind) : value;
}

function sheetColumn({ columns, rows }: ReportTable, index: number): SheetColumn {
  const { header, kind } = columns[index]!;
  const longestWord = Math.max(...header.split(/\s/).map((word) => word.length));
  const texts = rows.map((row) => row[index]).filter((value) => typeof value === 'string');
  const longestText = Math.max(0, ...texts.map((text) => text.length));
  const needed = Math.max(longestWord + MARGIN, Math.ceil(header.length / 2) + MARGIN, longestText + 2);
  const format = NUMBER_FORMATS[kind];
  return { header, width: Math.min(WIDEST, Math.max(NARROWEST, needed)), ...(format !== undefined && { format }) };
}
