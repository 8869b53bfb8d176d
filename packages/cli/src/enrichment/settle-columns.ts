import { VerrijkError, chooseSheet, detectColumns } from '@verrijk/core';
import type { ColumnCandidate, ColumnDetection, ColumnOptions, ColumnProblem } from '@verrijk/core';
import type { TableFile } from '@verrijk/files';

export interface ColumnRequest {
  readonly overrides: NonNullable<ColumnOptions['overrides']>;
  /** Name or number of the sheet, counted from 1. */
  readonly sheet: string | undefined;
  readonly noHeader: boolean;
  readonly idRequired: boolean;
  /** Names of groups, by which results of an earlier enrichment are known. */
  readonly groupNames: readonly string[];
}

export interface SettledColumns {
  /** Position of the sheet. */
  readonly sheet: number;
  readonly detection: ColumnDetection;
}

/** A list of candidates longer than this helps nobody. */
const LISTED = 40;

/** Which sheet and which columns are meant. @throws VerrijkError `sheet.*`, `column.*` or `file.empty` with the candidates */
export function settleColumns(file: TableFile, name: string, request: ColumnRequest): SettledColumns {
  const options: ColumnOptions = {
    overrides: request.overrides,
    noHeader: request.noHeader,
    idRequired: request.idRequired,
    groupNames: request.groupNames,
  };
  const asked = file.kind === 'csv' ? undefined : sheetName(file, request.sheet);
  const choice = chooseSheet(file.sheets, { ...options, ...(asked !== undefined && { sheet: asked }) });
  if (choice.kind === 'problem') {
    const candidates = choice.candidates.map((sheet) => `“${sheet}”`).join(', ');
    throw new VerrijkError(choice.code, { file: name, sheet: asked ?? '', candidates, flag: choice.flag });
  }
  const detection = detectColumns(file.sheets[choice.sheet]!.rows, options);
  const [problem] = detection.problems;
  if (problem !== undefined) throw columnError(problem, name);
  return { sheet: choice.sheet, detection };
}

/** A sheet's name, from its name or its number; a name that is a number wins. */
function sheetName(file: TableFile, asked: string | undefined): string | undefined {
  if (asked === undefined || file.sheets.some(({ name }) => name === asked)) return asked;
  const byNumber = /^[1-9]\d*$/.test(asked) ? file.sheets[Number(asked) - 1] : undefined;
  return byNumber?.name ?? asked;
}

/** A doubt about columns as the reason for which a run stops. */
export function columnError(problem: ColumnProblem, file: string): VerrijkError {
  if (problem.code === 'sheet.no-rows') return new VerrijkError(problem.code, { file });
  const { code, role, flag } = problem;
  const column = problem.code === 'column.unknown' ? { column: problem.asked } : {};
  return new VerrijkError(code, { file, role, flag, ...column, candidates: listColumns(problem.candidates) });
}

/** `B “Postcode”, F “PC”`. */
export function listColumns(columns: readonly Pick<ColumnCandidate, 'letter' | 'header'>[]): string {
  const listed = columns
    .slice(0, LISTED)
    .map(({ letter, header }) => (header === '' ? letter : `${letter} “${header}”`));
  return [...listed, ...(columns.length > LISTED ? ['…'] : [])].join(', ');
}
