import { detectAnswerColumns, NO_RATING, readRating } from '@verrijk/core';
import type { AnswerColumnOptions, CellBatch } from '@verrijk/core';
import type { ReadPlan } from '@verrijk/files';
import { passControl } from '@verrijk/steps';
import type { NamedTable, StepControl } from '@verrijk/steps';
import { ANSWER_VALUES, AnswerCounts } from './answer-counts.ts';
import { settleList } from './settle-list.ts';
import type { GroupOfCustomer } from './transaction-tally.ts';

/** How a survey is to be read. */
export interface AnswerRequest extends StepControl {
  /** Names of the groups, in the order of the positions that `customers` gives. */
  readonly groupNames: readonly string[];
  readonly columns?: AnswerColumnOptions;
  /** Name or number of the sheet, counted from 1. */
  readonly sheet?: string;
}

/**
 * Reads a survey in one pass and counts the answers in figures by the group of the customer; every row is somebody's answers.
 * @throws VerrijkError `sheet.*`, `column.*` or `file.*`
 */
export async function readAnswers(
  table: NamedTable,
  customers: GroupOfCustomer,
  request: AnswerRequest,
): Promise<AnswerCounts> {
  const { groupNames } = request;
  const asked = { sheet: request.sheet, flag: '--answers-sheet' };
  const { sheet, columns } = settleList(table, asked, (rows) => detectAnswerColumns(rows, request.columns));
  const { questions } = columns;
  const counts = questions.map(() => new Float64Array(groupNames.length * ANSWER_VALUES));
  let joined = 0;
  const add = (batch: CellBatch): void => {
    const [ids, ...answers] = batch.columns;
    for (let row = 0; row < batch.rows; row++) {
      const group = customers(ids!, row);
      if (group < 0) continue;
      joined++;
      for (let question = 0; question < answers.length; question++) {
        const tenths = readRating(answers[question]!, row);
        if (tenths !== NO_RATING) counts[question]![group * ANSWER_VALUES + tenths]!++;
      }
    }
  };
  const plan: ReadPlan = {
    sheet,
    headerRow: columns.headerRow,
    columns: [columns.customer!.column, ...questions.map(({ column }) => column)],
    ...passControl(request),
  };
  const { rows } = await table.file.read(plan, add);
  return new AnswerCounts({ answers: rows, joined, questions, counts, groupNames });
}
