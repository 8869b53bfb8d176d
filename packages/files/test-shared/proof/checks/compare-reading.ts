import { CellKind } from '@verrijk/core';
import type { Cell } from '@verrijk/core';
import { dataRows } from './expected-append.ts';
import { formatAddress } from '../reader/cell-address.ts';
import type { SheetCell, SheetContent } from '../reader/sheet-content.ts';
import type { SeenRow } from '../try-append.ts';

/** What the product read, against the independent reader: the same rows, and in each the same values. */
export function compareReading(
  sheet: SheetContent,
  headerRow: number | undefined,
  columns: readonly number[],
  seen: readonly SeenRow[],
  date1904: boolean,
): string[] {
  const expected = dataRows(sheet, headerRow).join(' ');
  const rows = seen.map((row) => row.number).join(' ');
  if (expected !== rows) return [`data rows ${shorten(rows)} are really ${shorten(expected)}`];
  const byNumber = new Map(sheet.rows.map((row) => [row.number, row]));
  const problems: string[] = [];
  for (const { number, cells } of seen) {
    columns.forEach((column, index) => {
      const real = byNumber.get(number)!.cells.find((cell) => cell.column === column);
      const read = cells[index]!;
      if (problems.length > 5 || isSame(real, read, date1904)) return;
      problems.push(
        `${formatAddress(number, column)} was read as ${JSON.stringify(read)}, it is ${real?.type} ${JSON.stringify(real?.text)}`,
      );
    });
  }
  return problems;
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function isSame(real: SheetCell | undefined, read: Cell, date1904: boolean): boolean {
  const text = real?.text ?? '';
  if (read.kind === CellKind.empty) return text === '';
  if (real === undefined) return false;
  if (read.kind === CellKind.date)
    return real.type === 'd' ? text.startsWith(read.text) : isoDay(text, date1904) === read.text;
  if (read.kind === CellKind.time) return /^\d+:\d\d/.test(read.text);
  return read.text === text && kindsOf(real.type).includes(read.kind);
}

function kindsOf(type: string): readonly CellKind[] {
  if (type === 'b') return [CellKind.boolean];
  if (type === 'e') return [CellKind.error];
  if (type === 'n') return [CellKind.number, CellKind.fraction, CellKind.scientific];
  return [CellKind.text];
}

/** The day of a serial number. 1900 counts a 29 February that never was, as Lotus did. */
function isoDay(serial: string, date1904: boolean): string {
  const days = Math.floor(Number(serial));
  const zero = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(zero + days * 86_400_000).toISOString().slice(0, 10);
}
