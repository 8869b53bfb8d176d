import { CellKind } from '../../cells/cell-batch.ts';
import type { Cell } from '../../cells/cell-batch.ts';
import { NO_DAY } from '../../periods/day.ts';
import { isBareNumber } from '../../periods/numeric-day.ts';
import type { DayOrder } from '../../periods/numeric-day.ts';
import { parseDay } from '../../periods/parse-day.ts';
import type { ColumnSampleRow } from '../column-profile.ts';
import { findAskedColumn, headedColumns, pointAt, shareOf } from './headed-column.ts';
import type { FindColumnOptions, FoundColumn, HeadedColumn } from './headed-column.ts';
import { DATE_KINDS, parseDateHeader } from '../header/date-header.ts';
import type { DateHeader } from '../header/date-header.ts';

/** The column that tells when a customer was last active, with the order of day and month in it, or why there is none. */
export type DateColumnChoice = FoundColumn<{ readonly order: DayOrder }>;

/** How much of a column must be dates. */
const CONFIRMED = 0.5;
/** So much of a column before 1990 is births, whatever a header that only says "datum" means. */
const OLD = 1 / 3;
const OLD_BEFORE = parseDay('1990-01-01', 'day-first');
/** Figures with day and month in either order. */
const TWO_ORDERS = /^\s*(\d{1,2})([-/.])(\d{1,2})\2\d{2,4}(?!\d)/;

/**
 * Finds the column of dates that says most of a customer's activity, by its header and by what is under it: last purchase,
 * visit or activity, else order or visit, else a bare date, else entered, else changed. Several of the best kind are a doubt.
 * Dates of birth, consent and expiry are never chosen, nor is a column whose header does not say what its dates are; who
 * wants those asks for them.
 */
export function detectDateColumn(
  rows: readonly ColumnSampleRow[],
  headerRow: number | undefined,
  options: FindColumnOptions,
): DateColumnChoice {
  const columns = headedColumns(rows, headerRow);
  const asked = findAskedColumn(columns, options.asked);
  if (asked !== undefined) return 'cells' in asked ? chosen(asked, 'option') : asked;
  const free = columns
    .filter(({ column, cells }) => cells.length > 0 && !options.taken.includes(column))
    .map((column) => ({ column, header: parseDateHeader(column.header) }));
  const ofKind = (kind: DateHeader['kind']): HeadedColumn[] =>
    free.filter(({ column, header }) => header.kind === kind && holdsDates(column, header)).map(({ column }) => column);
  for (const kind of DATE_KINDS) {
    const found = ofKind(kind);
    if (found.length === 1) return chosen(found[0]!, 'header-and-content');
    if (found.length > 1) return { kind: 'several', candidates: found.map(pointAt) };
  }
  return { kind: 'none', candidates: ofKind('unknown').map(pointAt) };
}

function chosen(column: HeadedColumn, how: 'option' | 'header-and-content'): DateColumnChoice {
  return { kind: 'one', ...pointAt(column), how, order: dayOrder(column.cells) };
}

/** Day first, as is written here, unless the column itself can only mean the month. */
export function dayOrder(cells: readonly Cell[]): DayOrder {
  const parts = cells.flatMap((cell) => {
    const found = TWO_ORDERS.exec(cell.text);
    return found === null ? [] : [{ first: Number(found[1]), second: Number(found[3]) }];
  });
  if (parts.some(({ first }) => first > 12)) return 'day-first';
  return parts.some(({ second }) => second > 12) ? 'month-first' : 'day-first';
}

function holdsDates({ cells }: HeadedColumn, header: DateHeader): boolean {
  const order = dayOrder(cells);
  const dates = shareOf(cells, (cell) => isDate(cell, order, header.namesDate));
  if (dates < CONFIRMED) return false;
  return header.kind !== 'date' || shareOf(cells, ({ text }) => parseDay(text, order) < OLD_BEFORE) < OLD;
}

/** Bare numbers are dates only where the header says date: under "Laatste order" 45294 is an order. */
export function isDate(cell: Cell, order: DayOrder, namesDate: boolean): boolean {
  if (cell.kind === CellKind.date) return true;
  if (cell.kind !== CellKind.text && cell.kind !== CellKind.number) return false;
  return (namesDate || !isBareNumber(cell.text)) && parseDay(cell.text, order) !== NO_DAY;
}
