import { encodeUtf8 } from '../cells/utf8.ts';
import { dayOf, NO_DAY } from './day.ts';
import type { Day } from './day.ts';
import { fullYear, readNumericDay } from './numeric-day.ts';
import type { DayOrder } from './numeric-day.ts';

/** Dutch and English, in full and as systems shorten them. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'januari', 'january'],
  ['feb', 'febr', 'februari', 'february'],
  ['mrt', 'mar', 'maa', 'maart', 'march'],
  ['apr', 'april'],
  ['mei', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['aug', 'augustus', 'august'],
  ['sep', 'sept', 'september'],
  ['okt', 'oct', 'oktober', 'october'],
  ['nov', 'november'],
  ['dec', 'december'],
];
const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

const WEEKDAY =
  /^(?:ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun|(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:\.,?|,)? +/;
const TIME =
  /(?:,? +| om | at )(?:[01]?\d|2[0-4])(?:[:.u][0-5]\d){1,2}(?:[.,]\d+)?(?: ?(?:[ap]\.? ?m\.?|uur|u|z))?(?: ?(?:gmt|utc|cet|cest)?(?:[+-]\d\d:?\d\d)?(?: \([^)]*\))?)?$/;
const MONTH = '([a-z]{3,9})\\.?';
const ORDINAL = '(\\d{1,2})(?:e|st|nd|rd|th|\\.)?';
const DAY_MONTH_YEAR = new RegExp(`^${ORDINAL}[ /-]{0,3}${MONTH}[ /,-]{0,3}('?\\d\\d|\\d{4})$`);
const MONTH_DAY_YEAR = new RegExp(`^${MONTH}[ /-]?${ORDINAL}(?:, ?|[ /-])('?\\d\\d|\\d{4})$`);
const YEAR_MONTH_DAY = new RegExp(`^(\\d{4})[ /-]?${MONTH}[ /-]?(\\d{1,2})$`);
/** Longer texts are remarks. */
const LONGEST = 80;

/**
 * The day that a text writes, in any form in which systems and spreadsheets export one: with figures (see `readNumericDay`)
 * or with the month's name in Dutch or English ("3 januari 2024", "3-jan-24", "Wed, Jan 3, 2024 10:00"). Two-digit years up
 * to 49 are of this century. The time of day does not count, and a time zone does not move the day. NO_DAY for whatever
 * is no real day between 1900 and 2199.
 */
export function parseDay(text: string, order: DayOrder): Day {
  const bytes = encodeUtf8(text);
  const day = readNumericDay(bytes, 0, bytes.length, order);
  return day === NO_DAY ? readWrittenDay(text, order) : day;
}

/** What `parseDay` sees in a text that is no date in plain figures. */
export function readWrittenDay(text: string, order: DayOrder): Day {
  if (text.length > LONGEST || !/\p{Nd}/u.test(text)) return NO_DAY;
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}+/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  const date = plain.replace(WEEKDAY, '').replace(TIME, '').trim();
  const named = readNamedMonth(date);
  if (named !== undefined) return named;
  if (date === text) return NO_DAY;
  const bytes = encodeUtf8(date);
  return readNumericDay(bytes, 0, bytes.length, order);
}

function readNamedMonth(date: string): Day | undefined {
  const dayFirst = DAY_MONTH_YEAR.exec(date);
  if (dayFirst !== null) return namedDay(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!);
  const monthFirst = MONTH_DAY_YEAR.exec(date);
  if (monthFirst !== null) return namedDay(monthFirst[3]!, monthFirst[1]!, monthFirst[2]!);
  const yearFirst = YEAR_MONTH_DAY.exec(date);
  return yearFirst === null ? undefined : namedDay(yearFirst[1]!, yearFirst[2]!, yearFirst[3]!);
}

function namedDay(yearText: string, monthName: string, dayText: string): Day {
  const month = MONTH_NUMBERS.get(monthName);
  if (month === undefined) return NO_DAY;
  const year = Number(yearText.replace("'", ''));
  return dayOf(yearText.length === 4 ? year : fullYear(year), month, Number(dayText));
}
