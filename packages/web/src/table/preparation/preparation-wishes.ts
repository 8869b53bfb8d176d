import { parseDay } from '@verrijk/core';
import type { LeftOutReason } from '@verrijk/core';
import type { Language } from '@verrijk/core/messages';
import { NOT_BILLABLE } from '@verrijk/steps';
import type { PreparationAsked } from '../../local/local-engine.ts';
import type { RepairChoice } from '../check/repair-choice.ts';
import { askedColumns } from '../columns/column-choice.ts';
import type { ColumnChoice } from '../columns/column-choice.ts';

/** What is chosen of a delivery: kinds of rows and forms, and nothing of any row. */
export interface PreparationWishes {
  /** Kinds of rows that do not go. */
  readonly atHome: readonly LeftOutReason[];
  readonly isPseudonymised: boolean;
  readonly isSplit: boolean;
  readonly isRepaired: boolean;
}

/** What is best for nearly everybody: nothing goes that brings nothing, and no customer ID. */
export const USUAL_WISHES: PreparationWishes = {
  atHome: NOT_BILLABLE,
  isPseudonymised: true,
  isSplit: false,
  isRepaired: true,
};

/** What a delivery is made of and for, besides what is chosen of it. */
export interface PreparationSubject {
  readonly table: number;
  readonly columns: ColumnChoice;
  /** Which of the certain repairs were taken in the check. */
  readonly repairs: RepairChoice;
  readonly selection: string;
  readonly organisation: string;
  readonly period: string;
  /** ISO; undefined for all customers. */
  readonly since: string | undefined;
  /** For a report alone. */
  readonly withoutIds: boolean;
  /** ISO. */
  readonly today: string;
  /** Days from today in which the receiver destroys it; those of the product when not given. */
  readonly keepDays?: number;
  readonly language: Language;
}

/** A delivery as the local engine is asked for it. */
export function preparationAsked(subject: PreparationSubject, wishes: PreparationWishes): PreparationAsked {
  const { table, columns, selection, organisation, since, withoutIds, keepDays, language } = subject;
  const today = parseDay(subject.today, 'day-first');
  const period = subject.period === '' ? subject.today.slice(0, 4) : subject.period;
  return {
    ...{ table, selection, organisation, period, today, withoutIds, language },
    columns: askedColumns(columns),
    ...(since !== undefined && {
      activity: { since: parseDay(since, 'day-first'), column: columns.roles.date },
    }),
    drop: wishes.atHome.filter((reason) => !(withoutIds && reason === 'double')),
    isSplit: wishes.isSplit,
    isPseudonymised: wishes.isPseudonymised && !withoutIds,
    repairs: wishes.isRepaired ? subject.repairs : 'none',
    ...(keepDays !== undefined && { purgeOn: today + keepDays }),
  };
}

/** The same wishes with a kind of row at home, or not. */
export function withAtHome(wishes: PreparationWishes, reason: LeftOutReason, isAtHome: boolean): PreparationWishes {
  const others = wishes.atHome.filter((each) => each !== reason);
  return { ...wishes, atHome: isAtHome ? [...others, reason] : others };
}
