import { VerrijkError, chooseSheet, detectColumns, formatColumnLetter } from '@verrijk/core';
import type { ColumnCandidate, ColumnDetection, ColumnOptions, ColumnProblem } from '@verrijk/core';
import type { SheetSample, TableFile } from '@verrijk/files';

/** What the user said about sheet and columns. */
export interface AskedColumns {
  readonly overrides: NonNullable<ColumnOptions['overrides']>;
  /** Name or number of the sheet, counted from 1. */
  readonly sheet: string | undefined;
  readonly noHeader: boolean;
}

/** The same, and what the step needs. */
export interface ColumnRequest extends AskedColumns {
  readonly idRequired: boolean;
  /** Names of groups, by which results of an earlier enrichment are known. */
  readonly groupNames: readonly string[];
}

/** The sheet that is meant, and which of its columns is what. */
export interface SettledColumns {
  /** Position of the sheet. */
  readonly sheet: number;
  readonly detection: ColumnDetection;
}

/** A list of candidates longer than this helps nobody. */
const LISTED = 40;

/** Which sheet and which columns are meant. @throws VerrijkError `sheet.*`, `column.*` or `file.empty` with the candidates */
export function settleColumns(file: TableFile, name: string, request: ColumnRequest): SettledColumns {
  const { sheet, detection } = findColumns(file, name, request);
  const [problem] = detection.problems;
  if (problem !== undefined) throw columnError(problem, name, headerCells(file.sheets[sheet]!, detection.headerRow));
  return { sheet, detection };
}

/**
 * The same for somebody who can still choose: what is in doubt about the columns is in the detection.
 * @throws VerrijkError `sheet.*` or `file.empty` with the candidates
 */
export function findColumns(file: TableFile, name: string, request: ColumnRequest): SettledColumns {
  const sheet = settleSheet(file, name, request);
  return { sheet, detection: detectColumns(file.sheets[sheet]!.rows, optionsOf(request)) };
}

/** Which sheet is meant, by its position; `flag` is the option that says so. @throws VerrijkError `sheet.*` or `file.empty` with the candidates */
export function settleSheet(file: TableFile, name: string, request: ColumnRequest, flag: string = '--sheet'): number {
  const asked = file.kind === 'csv' ? undefined : sheetName(file, request.sheet);
  const choice = chooseSheet(file.sheets, { ...optionsOf(request), ...(asked !== undefined && { sheet: asked }) });
  if (choice.kind === 'sheet') return choice.sheet;
  const candidates = choice.candidates.map((sheet) => `“${sheet}”`).join(', ');
  throw new VerrijkError(choice.code, { file: name, sheet: asked ?? '', candidates, flag });
}

/** What `detectColumns` is to know of a request. */
export function optionsOf({ overrides, noHeader, idRequired, groupNames }: ColumnRequest): ColumnOptions {
  return { overrides, noHeader, idRequired, groupNames };
}

/** A sheet's name, from its name or its number; a name that is a number wins. */
function sheetName(file: TableFile, asked: string | undefined): string | undefined {
  if (asked === undefined || file.sheets.some(({ name }) => name === asked)) return asked;
  const byNumber = /^[1-9]\d*$/.test(asked) ? file.sheets[Number(asked) - 1] : undefined;
  return byNumber?.name ?? asked;
}

/** The columns that have a header. */
export function headerCells(sheet: SheetSample, headerRow: number | undefined): readonly NamedColumn[] {
  const row = sheet.rows.find(({ rowNumber }) => rowNumber === headerRow);
  return (row?.cells ?? [])
    .map(({ text }, column) => ({ letter: formatColumnLetter(column), header: text.replace(/\s+/g, ' ').trim() }))
    .filter(({ header }) => header !== '');
}

type NamedColumn = Pick<ColumnCandidate, 'letter' | 'header'>;

/** A doubt about columns as the reason for which a run stops; `all` are listed where nothing comes near. */
export function columnError(problem: ColumnProblem, file: string, all: readonly NamedColumn[] = []): VerrijkError {
  if (problem.code === 'sheet.no-rows') return new VerrijkError(problem.code, { file });
  const { code, role, flag } = problem;
  const column = problem.code === 'column.unknown' ? { column: problem.asked } : {};
  const shown = problem.candidates.length === 0 ? all : problem.candidates;
  return new VerrijkError(code, { file, role, flag, ...column, candidates: listColumns(shown) });
}

/** `B “Postcode”, F “PC”`. */
export function listColumns(columns: readonly NamedColumn[]): string {
  const listed = columns
    .slice(0, LISTED)
    .map(({ letter, header }) => (header === '' ? letter : `${letter} “${header}”`));
  return [...listed, ...(columns.length > LISTED ? ['…'] : [])].join(', ');
}
