import { dayOf, monthsBefore, NO_DAY } from './day.ts';
import type { Day } from './day.ts';
import { parseDay } from './parse-day.ts';

const AGO = /^(\d{1,4}) ?(?:(y|yr|yrs|year|years|j|jr|jaar|jaren)|(m|mnd|maand|maanden|month|months))$/;
/** The longest time back that anyone means. */
const MOST_MONTHS = 1200;

/**
 * The first day of a period that ends today: a date, a year ("2024" is its first of January), or a time back from today
 * ("3y", "3 jaar", "18 maanden"). Undefined when the text is none of these or lies after today.
 */
export function parseSince(text: string, today: Day): Day | undefined {
  const plain = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const ago = AGO.exec(plain);
  if (ago !== null) {
    const months = Number(ago[1]) * (ago[2] === undefined ? 1 : 12);
    return months > 0 && months <= MOST_MONTHS ? monthsBefore(today, months) : undefined;
  }
  // A spreadsheet's number of days is no way to type a date; here it is a slip in a year.
  if (/^\d{5,7}(?:\D|$)/.test(plain)) return undefined;
  const day = /^\d{4}$/.test(plain) ? dayOf(Number(plain), 1, 1) : parseDay(plain, 'day-first');
  return day === NO_DAY || day > today ? undefined : day;
}
