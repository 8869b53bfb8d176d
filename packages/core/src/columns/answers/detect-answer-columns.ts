import { NO_RATING, parseRating } from '../../answers/read-rating.ts';
import type { ColumnCandidate } from '../column-problem.ts';
import type { ColumnSampleRow } from '../column-profile.ts';
import { headerWords } from '../header/date-header.ts';
import { parseHeader } from '../header/header-meaning.ts';
import { customerRank, holdsCustomers, keyColumns } from '../headed/customer-column.ts';
import { findAskedColumn, headedColumns, pointAt } from '../headed/headed-column.ts';
import type { HeadedColumn } from '../headed/headed-column.ts';
import { findHeadedRow } from '../headed/headed-row.ts';
import { askedProblem } from '../headed/list-column-problem.ts';
import type { ListColumnProblem } from '../headed/list-column-problem.ts';

/** The option of the command line that decides which column of a survey has the customers' IDs. */
export const ANSWERS_ID_FLAG = '--answers-id';

/** What the user has said about the columns of a survey. */
export interface AnswerColumnOptions {
  /** The column with the customers' IDs, by header text or by letter. */
  readonly customer?: string;
  /** True when the data start at the first row; there are then no questions. */
  readonly noHeader?: boolean;
}

/** A column of answers; `nps`: how likely it is that somebody recommends, from 0 to 10. */
export interface QuestionColumn extends ColumnCandidate {
  readonly kind: 'rating' | 'nps';
}

/** Which columns of a survey say who answered, and what in figures. */
export interface AnswerColumns {
  readonly headerRow: number | undefined;
  readonly customer: ColumnCandidate | undefined;
  readonly questions: readonly QuestionColumn[];
  /** Nothing is to be run while there are any. */
  readonly problems: readonly ListColumnProblem<'customer'>[];
}

const CONVINCING = 0.8;
/** Columns that reach no further are ticks and choices, not ratings: yes is 1, no is 2. */
const LOWEST_TOP = 30;
const LOWEST_RATING = 10;
const TOP_OF_FIVE = 50;

const RECOMMEND = /\bnps\b|net promoter|aanbev|aanra(?:a?d)|\braadt?\b.* aan\b|recommend/;
/** Figures that count or stand for something. */
const NO_QUESTION =
  /\baantal\b|number of|how many|hoeveel|hoe vaak|how often|frequen|leeftijd|\bage\b|geslacht|gender|opleiding|education|inkomen|income|\bjaar\b|\byear\b|maand|month|kinderen|children|personen|datum|date|duur|duration|minuten|minutes|tijd|\btime\b|postcode|versie|version|taal|language|\bkaarten\b|tickets|doelgroep|segment|groep|group/;

/**
 * Finds in a sample of a survey, by header and content, who answered and every question answered in figures: ratings from 1 to 5 or to
 * 10, and from 0 to 10 whether somebody recommends. Figures whose header says that they count something are no answers.
 */
export function detectAnswerColumns(
  rows: readonly ColumnSampleRow[],
  options: AnswerColumnOptions = {},
): AnswerColumns {
  const isKnown = (header: string): boolean =>
    customerRank(header) !== undefined || RECOMMEND.test(headerWords(header));
  const headerRow = options.noHeader === true ? undefined : findHeadedRow(rows, isKnown);
  const all = headedColumns(rows, headerRow);
  const problems: ListColumnProblem<'customer'>[] = [];
  const asked = findAskedColumn(all, options.customer);
  const found = asked === undefined ? plainestCustomers(all) : 'cells' in asked ? [asked] : [];
  if (asked !== undefined && !('cells' in asked)) {
    problems.push(...askedProblem('customer' as const, ANSWERS_ID_FLAG, options.customer!, asked));
  }
  if (found.length !== 1 && problems.length === 0) {
    const code = found.length === 0 ? 'column.missing' : 'column.choose';
    const candidates = (
      found.length === 0 ? keyColumns(all.filter((column) => questionOf(column).length === 0)) : found
    ).map(pointAt);
    problems.push({ code, role: 'customer', flag: ANSWERS_ID_FLAG, candidates });
  }
  const customer = found.length === 1 ? found[0] : undefined;
  return {
    headerRow,
    customer: customer === undefined ? undefined : pointAt(customer),
    questions: all.flatMap((column) => (column === customer ? [] : questionOf(column))),
    problems,
  };
}

function plainestCustomers(columns: readonly HeadedColumn[]): readonly HeadedColumn[] {
  const ranks = [1, 2, 3].map((rank) =>
    columns.filter((column) => customerRank(column.header) === rank && holdsCustomers(column, rank)),
  );
  return ranks.find((found) => found.length > 0) ?? [];
}

function questionOf(column: HeadedColumn): readonly QuestionColumn[] {
  const words = headerWords(column.header);
  const isRecommend = RECOMMEND.test(words);
  const isOther = NO_QUESTION.test(words) || parseHeader(column.header).kind === 'known';
  if (words === '' || (isOther && !isRecommend)) return [];
  const answers = column.cells.map(parseRating).filter((answer) => answer !== NO_RATING);
  const lowest = Math.min(...answers);
  const highest = Math.max(...answers);
  if (answers.length === 0 || answers.length < column.cells.length * CONVINCING || highest < LOWEST_TOP) return [];
  if (isRecommend && (highest > TOP_OF_FIVE || lowest < LOWEST_RATING)) return [{ ...pointAt(column), kind: 'nps' }];
  const inside = answers.filter((answer) => answer >= LOWEST_RATING).length;
  return inside < column.cells.length * CONVINCING ? [] : [{ ...pointAt(column), kind: 'rating' }];
}
