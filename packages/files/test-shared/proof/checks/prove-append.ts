import { formatAddress } from '../reader/cell-address.ts';
import type { ExpectedAppend } from './expected-append.ts';
import { readTable } from './lint-table.ts';
import { lintWorkbook, newFindings } from './lint-workbook.ts';
import { compareEntries, compareSharedStrings, compareTables } from './part-difference.ts';
import { changedColumns, compareSheets } from './sheet-difference.ts';
import type { ColumnRun } from './sheet-difference.ts';
import { isFilled, sheetContent } from '../reader/sheet-content.ts';
import type { SheetCell, SheetContent } from '../reader/sheet-content.ts';
import { findPart, partText, readWorkbook } from '../reader/workbook-package.ts';
import type { WorkbookPackage } from '../reader/workbook-package.ts';
import { checkHeaders } from '../reader/zip-archive.ts';

export interface AppendProof {
  /** What is wrong with the output, in words; empty when nothing was damaged. */
  readonly problems: readonly string[];
  /** Tables that were made wider. */
  readonly widened: readonly string[];
  readonly columns: ColumnRun | undefined;
}

/** Everything that can be said about an output without running another program. */
export function proveAppend(input: WorkbookPackage, after: Buffer, expected: ExpectedAppend): AppendProof {
  try {
    return compareWorkbooks(input, after, expected);
  } catch (error) {
    return { problems: [`the output cannot be read: ${String(error)}`], widened: [], columns: undefined };
  }
}

/** Without data rows nothing is appended, and every part comes back as it was. */
export function proveUnchanged(input: WorkbookPackage, after: Buffer): string[] {
  return [...checkHeaders(after), ...compareEntries(input.entries, readWorkbook(after, input).entries, new Set())];
}

function compareWorkbooks(input: WorkbookPackage, after: Buffer, expected: ExpectedAppend): AppendProof {
  const output = readWorkbook(after, input);
  const problems = checkHeaders(after);
  for (const finding of newFindings(lintWorkbook(input), lintWorkbook(output))) {
    problems.push(`lint ${finding.rule} at ${finding.place} ${finding.detail}`);
  }
  const oldSheet = sheetContent(input, expected.sheetPart);
  const newSheet = sheetContent(output, expected.sheetPart);
  const columns = changedColumns(oldSheet, newSheet);
  const count = expected.headers.length;
  if (columns === undefined) return { problems: [...problems, 'nothing was appended'], widened: [], columns };
  if (columns.last - columns.first + 1 !== count) {
    problems.push(`columns ${columns.first} to ${columns.last} changed, ${count} were asked`);
  }
  problems.push(...compareSheets(oldSheet, newSheet, columns));
  const { widened, edited, problems: inParts } = compareParts(input, output, expected);
  problems.push(...inParts, ...compareEntries(input.entries, output.entries, edited));
  problems.push(...checkLabels(newSheet, columns, expected, widened.length > 0));
  problems.push(...checkPlace(oldSheet, columns, widened.length > 0));
  problems.push(...checkStyles(output, newSheet, columns));
  return { problems, widened, columns };
}

/** The parts besides the sheet that may change, each judged by its own rule. */
function compareParts(
  input: WorkbookPackage,
  output: WorkbookPackage,
  expected: ExpectedAppend,
): { widened: string[]; edited: Set<string>; problems: string[] } {
  const edited = new Set([findPart(input.entries, expected.sheetPart)!.name]);
  const problems: string[] = [];
  const strings = input.sharedStringsPart;
  if (strings !== undefined && isChanged(input, output, strings)) {
    edited.add(findPart(input.entries, strings)!.name);
    problems.push(...compareSharedStrings(partText(input.entries, strings), partText(output.entries, strings)));
  }
  const tables = input.sheets.find((sheet) => sheet.part === expected.sheetPart)!.tables;
  const widened = tables.filter((part) => isChanged(input, output, part));
  for (const part of widened) {
    edited.add(findPart(input.entries, part)!.name);
    const [old, wide] = [partText(input.entries, part), partText(output.entries, part)];
    problems.push(...compareTables(old, wide, expected.headers.length));
    const [from, to] = [readTable(old).range, readTable(wide).range];
    const fits = { ...from, right: from.right + expected.headers.length };
    if (JSON.stringify(fits) !== JSON.stringify(to)) problems.push(`${part}: ${JSON.stringify(to)}`);
  }
  if (widened.length > 1) problems.push(`${widened.length} tables were widened`);
  return { widened, edited, problems };
}

function isChanged(input: WorkbookPackage, output: WorkbookPackage, part: string): boolean {
  const after = findPart(output.entries, part)?.bytes;
  return after !== undefined && !findPart(input.entries, part)!.bytes.equals(after);
}

/** Every label stands in its row and reads back as it was given, and nothing else stands in the new columns. */
function checkLabels(sheet: SheetContent, columns: ColumnRun, expected: ExpectedAppend, inTable: boolean): string[] {
  const problems: string[] = [];
  const seen = new Map<number, SheetCell[]>();
  for (const row of sheet.rows) {
    const cells = row.cells.filter(({ column }) => column >= columns.first && column <= columns.last);
    if (cells.length > 0) seen.set(row.number, cells);
  }
  const textAt = (row: number, index: number): string =>
    seen.get(row)?.find((cell) => cell.column === columns.first + index && isFilled(cell))?.text ?? '';
  const { headerRow, headers } = expected;
  headers.forEach((header, index) => {
    if (headerRow === undefined) return;
    const text = textAt(headerRow, index);
    // A table's column names differ from each other, so one that is taken gets something behind it.
    const fits =
      text === header || (inTable && text.startsWith(header) && /^[\s_(]*\d+\)?$/.test(text.slice(header.length)));
    if (!fits) problems.push(`header ${JSON.stringify(header)} reads ${JSON.stringify(text)}`);
  });
  for (const [row, labels] of expected.labels) {
    labels.forEach((label, index) => {
      if (problems.length > 20 || textAt(row, index) === label) return;
      problems.push(
        `${formatAddress(row, columns.first + index)} reads ${JSON.stringify(textAt(row, index))}, not ${JSON.stringify(label)}`,
      );
    });
  }
  for (const [row, cells] of seen) {
    if (row === headerRow || expected.labels.has(row) || !cells.some(isFilled)) continue;
    problems.push(`row ${row} was given a label that nobody asked for`);
  }
  return problems;
}

/** Behind everything that stands in the sheet, or right behind the table that was widened. */
function checkPlace(before: SheetContent, columns: ColumnRun, inTable: boolean): string[] {
  if (inTable) return [];
  const filled = before.rows.flatMap((row) => row.cells).filter(isFilled);
  const last = filled.reduce((most, cell) => Math.max(most, cell.column), -1);
  return columns.first > last ? [] : [`appended at column ${columns.first}, column ${last} is in use`];
}

const DATE_FORMATS = new Set('9 10 14 15 16 17 18 19 20 21 22 27 28 29 30 31 32 33 34 35 36 45 46 47 50 57'.split(' '));

/** Text never stands under a date or percentage format: who types a number there later gets something else. */
function checkStyles(workbook: WorkbookPackage, sheet: SheetContent, columns: ColumnRun): string[] {
  for (const cell of sheet.rows.flatMap((row) => row.cells)) {
    if (cell.column < columns.first || cell.column > columns.last || !isFilled(cell)) continue;
    // Style 0 is how the workbook shows a cell that nobody gave a style.
    const format = cell.style === 0 ? '0' : (workbook.numberFormats[cell.style] ?? '0');
    const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
    if (DATE_FORMATS.has(format) || (!/^\d+$/.test(format) && /[dmyhs%]/i.test(bare))) {
      return [`${formatAddress(cell.row, cell.column)} has number format ${format}`];
    }
  }
  return [];
}
