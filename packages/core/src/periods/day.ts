/** Days since 1970-01-01 in the calendar of daily life, without hour or time zone. */
export type Day = number;

/** No day: an empty cell, or one that holds no date. */
export const NO_DAY: Day = -2147483648;

/** Dates outside these years are typing errors, whatever they should have been. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** Days before each month in years without a 29 February; the last entry closes December. */
const DAYS_BEFORE_MONTH = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
const DAYS_OF_400_YEARS = 146_097;
/** Days from 1 January of the year 0 to 1970-01-01. */
const EPOCH = 719_528;

/** The day of a date; NO_DAY when it does not exist (31 February) or lies outside the years 1900 up to and including 2199. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || dayOfMonth < 1) return NO_DAY;
  return dayOfMonth > daysInMonth(year, month) ? NO_DAY : countDays(year, month, dayOfMonth);
}

/** "2024-01-03". */
export function formatDay(day: Day): string {
  const { year, month, dayOfMonth } = dateOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** The same date so many years earlier; 28 February for 29 February when that year has none. */
export function yearsBefore(day: Day, years: number): Day {
  return monthsBefore(day, years * 12);
}

/** The same day so many months earlier; the last day of that month when it is shorter. */
export function monthsBefore(day: Day, months: number): Day {
  const date = dateOf(day);
  const count = date.year * 12 + date.month - 1 - months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return countDays(year, month, Math.min(date.dayOfMonth, daysInMonth(year, month)));
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return DAYS_BEFORE_MONTH[month + 1]! - DAYS_BEFORE_MONTH[month]!;
}

function countDays(year: number, month: number, dayOfMonth: number): Day {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) + 1;
  const inYear = DAYS_BEFORE_MONTH[month]! + dayOfMonth - 1 + (month > 2 && isLeapYear(year) ? 1 : 0);
  return year * 365 + leapDays + inYear - EPOCH;
}

function dateOf(day: Day): { readonly year: number; readonly month: number; readonly dayOfMonth: number } {
  let year = Math.floor(((day + EPOCH) * 400) / DAYS_OF_400_YEARS);
  while (countDays(year, 1, 1) > day) year--;
  while (countDays(year + 1, 1, 1) <= day) year++;
  let month = 12;
  while (countDays(year, month, 1) > day) month--;
  return { year, month, dayOfMonth: day - countDays(year, month, 1) + 1 };
}
