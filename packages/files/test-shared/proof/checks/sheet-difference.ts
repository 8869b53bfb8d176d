import { formatAddress } from '../reader/cell-address.ts';
import { columnLooks, columnsElement } from '../reader/sheet-columns.ts';
import type { SheetCell, SheetContent } from '../reader/sheet-content.ts';

/** A run of columns, from A = 0, both inclusive. */
export interface ColumnRun {
  readonly first: number;
  readonly last: number;
}

/** The columns in which `after` has a cell that `before` lacks, or has otherwise. Undefined when there are none. */
export function changedColumns(before: SheetContent, after: SheetContent): ColumnRun | undefined {
  const known = cellsByAddress(before);
  let first = Infinity;
  let last = -1;
  for (const cell of after.rows.flatMap((row) => row.cells)) {
    if (known.get(formatAddress(cell.row, cell.column)) === rawCell(after, cell)) continue;
    first = Math.min(first, cell.column);
    last = Math.max(last, cell.column);
  }
  return last < 0 ? undefined : { first, last };
}

function cellsByAddress(content: SheetContent): Map<string, string> {
  const cells = content.rows.flatMap((row) => row.cells);
  return new Map(cells.map((cell) => [formatAddress(cell.row, cell.column), rawCell(content, cell)]));
}

function rawCell(content: SheetContent, cell: SheetCell): string {
  return content.xml.slice(cell.start, cell.end);
}

/**
 * What differs between two sheets besides the cells of the appended columns. Allowed is exactly this: in those columns
 * cells without a value may be replaced and new ones may stand; a row's `spans` may change or go; a self-closed row may
 * be opened; `<dimension ref>` may change; `<cols>` may come or be cut up, so long as every other column looks the same.
 */
export function compareSheets(before: SheetContent, after: SheetContent, appended: ColumnRun): string[] {
  const problems: string[] = [];
  const ours = replacedIn(after, before, appended);
  const replaced = replacedIn(before, after, appended);
  for (const cell of replaced) {
    const hasValue = cell.text !== undefined && cell.text !== '';
    if (hasValue || cell.hasFormula) problems.push(`${formatAddress(cell.row, cell.column)} was filled already`);
  }
  const old = otherCells(before, replaced);
  const kept = otherCells(after, ours);
  if (old.length !== kept.length) problems.push(`${old.length} other cells became ${kept.length}`);
  const changed = old.findIndex((cell, index) => cell !== kept[index]);
  if (changed >= 0) problems.push(`cell changed: ${old[changed]} -> ${kept[changed]}`);

  const left = normalizeSheet(before, replaced);
  const right = normalizeSheet(after, ours);
  if (left !== right) problems.push(`sheet differs: ${firstDifference(left, right)}`);
  if (!sameMap(columnLooks(before, appended.first, appended.last), columnLooks(after, appended.first, appended.last))) {
    problems.push('the look of another column changed');
  }
  return problems;
}

function isWithin(cell: SheetCell, columns: ColumnRun): boolean {
  return cell.column >= columns.first && cell.column <= columns.last;
}

/** The cells of the appended columns that the other sheet does not have in the same place and wording. */
function replacedIn(content: SheetContent, other: SheetContent, appended: ColumnRun): Set<SheetCell> {
  const known = cellsByAddress(other);
  const cells = content.rows.flatMap((row) => row.cells).filter((cell) => isWithin(cell, appended));
  return new Set(cells.filter((cell) => known.get(formatAddress(cell.row, cell.column)) !== rawCell(content, cell)));
}

function otherCells(content: SheetContent, replaced: ReadonlySet<SheetCell>): string[] {
  const cells = content.rows.flatMap((row) => row.cells).filter((cell) => !replaced.has(cell));
  return cells.map((cell) => `${formatAddress(cell.row, cell.column)} ${rawCell(content, cell)}`);
}

/** The sheet's own bytes without anything that appending is allowed to touch. */
function normalizeSheet(content: SheetContent, replaced: ReadonlySet<SheetCell>): string {
  const cuts: Cut[] = [];
  const dimension = content.tags.find((tag) => tag.name === 'dimension' && tag.kind !== 'close');
  const ref = dimension?.attributes.find(({ name }) => name === 'ref');
  if (ref !== undefined) cuts.push({ start: ref.valueStart, end: ref.valueEnd, by: '' });
  const columns = columnsElement(content);
  if (columns !== undefined) cuts.push({ ...columns, by: '' });
  for (const { tag, cells } of content.rows) {
    const spans = tag.attributes.find(({ name }) => name === 'spans');
    if (spans !== undefined) cuts.push({ start: spans.start, end: spans.end, by: '' });
    if (tag.kind === 'empty') {
      const prefix = tag.prefix === '' ? '' : `${tag.prefix}:`;
      const blank = /\s*$/.exec(content.xml.slice(tag.attributes.at(-1)?.end ?? tag.start, tag.end - 2))![0].length;
      cuts.push({ start: tag.end - 2 - blank, end: tag.end, by: `></${prefix}row>` });
    }
    for (const { start, end } of cells.filter((cell) => replaced.has(cell))) cuts.push({ start, end, by: '' });
  }
  return cutUp(content.xml, cuts);
}

/** Replace `start..end` by other text. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

export function cutUp(text: string, cuts: readonly Cut[]): string {
  let result = '';
  let at = 0;
  for (const cut of cuts.toSorted((a, b) => a.start - b.start)) {
    if (cut.start < at) throw new Error(`cuts overlap at ${cut.start}`);
    result += text.slice(at, cut.start) + cut.by;
    at = cut.end;
  }
  return result + text.slice(at);
}

export function firstDifference(left: string, right: string): string {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at++;
  const show = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 30), at + 60));
  return `at ${at} of ${left.length}: ${show(left)} -> ${show(right)}`;
}

function sameMap(left: ReadonlyMap<number, string>, right: ReadonlyMap<number, string>): boolean {
  return left.size === right.size && [...left].every(([key, value]) => right.get(key) === value);
}
