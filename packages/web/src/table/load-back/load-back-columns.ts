import { formatColumnLetter, VerrijkError } from '@verrijk/core';
import type { LoadBackColumns } from '@verrijk/steps';
import type { OpenedTable, SheetView } from '../../local/local-engine.ts';
import type { LoadBackRole } from './load-back-files.ts';

/** What only somebody who knows the files can say: which column or sheet is meant. */
export const LOAD_BACK_QUESTIONS = [
  'sheet',
  'id',
  'oldGroup',
  'email',
  'enrichedSheet',
  'enrichedId',
  'group',
] as const;
export type LoadBackQuestion = (typeof LOAD_BACK_QUESTIONS)[number];
/** A column by its letter, a sheet by its name. */
export type LoadBackAnswers = Readonly<Partial<Record<LoadBackQuestion, string>>>;

const FLAGS: Readonly<Record<string, LoadBackQuestion>> = {
  '--sheet': 'sheet',
  '--id': 'id',
  '--old-group': 'oldGroup',
  '--email': 'email',
  '--enriched-sheet': 'enrichedSheet',
  '--enriched-id': 'enrichedId',
  '--group': 'group',
};
/** Cells of a column that help to recognise it. */
const SHOWN_CELLS = 3;

/** Which question would settle a problem; undefined when no answer helps. */
export function questionOf(error: unknown): LoadBackQuestion | undefined {
  if (!(error instanceof VerrijkError) || !/^(?:column|sheet|load-back\.not-groups)/.test(error.code)) return undefined;
  return FLAGS[String(error.details['flag'])];
}

/** Of which file a question is. */
export function roleOf(question: LoadBackQuestion): LoadBackRole {
  return question === 'enrichedSheet' || question === 'enrichedId' || question === 'group' ? 'enriched' : 'export';
}

/** The answers as a load-back takes them. */
export function columnsOf({
  sheet,
  id,
  oldGroup,
  email,
  enrichedSheet,
  enrichedId,
  group,
}: LoadBackAnswers): LoadBackColumns {
  return {
    overrides: id === undefined ? {} : { id },
    noHeader: false,
    ...{ sheet, oldGroup, email, enrichedSheet, enrichedId, group },
  };
}

/** A possible answer: what is sent, and what somebody recognises it by. */
export interface LoadBackOption {
  readonly value: string;
  /** Undefined for a sheet, whose value is its name. */
  readonly cells?: readonly string[];
}

/** What can be answered to a question, from the first rows of the file. */
export function optionsOf(
  question: LoadBackQuestion,
  { sheets }: Pick<OpenedTable, 'sheets'>,
  answers: LoadBackAnswers,
): readonly LoadBackOption[] {
  const visible = sheets.filter((sheet) => sheet.visible && sheet.rows.length > 0);
  if (question === 'sheet' || question === 'enrichedSheet') return visible.map(({ name }) => ({ value: name }));
  const named = roleOf(question) === 'export' ? answers.sheet : answers.enrichedSheet;
  const sheet = visible.find(({ name }) => name === named) ?? visible[0];
  return sheet === undefined ? [] : columnOptions(sheet);
}

/** The columns of a sheet that have something in them, by their letters. */
export function columnOptions({ rows }: Pick<SheetView, 'rows'>): readonly LoadBackOption[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => ({
    value: formatColumnLetter(column),
    cells: rows
      .map(({ cells }) => cells[column]?.trim() ?? '')
      .filter((text) => text !== '')
      .slice(0, SHOWN_CELLS),
  })).filter(({ cells }) => cells.length > 0);
}
