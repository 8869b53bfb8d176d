import { dayOf, NO_DAY } from './day.ts';
import type { Day } from './day.ts';

/** Which part of 3/1/2024 is the day. Dates that begin with the year, or name the month, do not depend on it. */
export type DayOrder = 'day-first' | 'month-first';

/** Two-digit years up to and including this one are of this century, the others of the last: 49 is 2049, 50 is 1950. */
const PIVOT = 49;

/** Day 0 of spreadsheets: 45294 is 2024-01-03. Right from March 1900 on; before it they count a day that never was. */
const SPREADSHEET_DAY_ZERO = dayOf(1900, 1, 1) - 2;
/** Numbers of fewer digits would be days before May 1927, which nobody means. */
const FIRST_SERIAL = 10_000;
const LAST_SERIAL = dayOf(2199, 12, 31) - SPREADSHEET_DAY_ZERO;

const DASH = 45;
const POINT = 46;
const SLASH = 47;
const COMMA = 44;

/**
 * The day that `bytes[start..end)` writes in figures: 2024-01-03, 3-1-2024, 3/1/24, 3.1.2024, 20240103, 202401031230 or
 * a spreadsheet's 45294.75, with a time of day behind it or not. A time zone is not applied: the day counts as it is written.
 * NO_DAY for anything else.
 */
export function readNumericDay(bytes: Uint8Array, start: number, end: number, order: DayOrder): Day {
  let at = start;
  while (at < end && bytes[at]! <= 32) at++;
  let last = end;
  while (last > at && bytes[last - 1]! <= 32) last--;
  const afterFirst = skipDigits(bytes, at, last);
  const firstLength = afterFirst - at;
  if (firstLength === 0 || firstLength > 14) return NO_DAY;
  const separator = bytes[afterFirst];
  const isSplit = afterFirst < last && (separator === DASH || separator === SLASH || separator === POINT);
  if (firstLength > 4) return readUnsplit(bytes, at, afterFirst, last);
  if (!isSplit) return NO_DAY;
  const second = afterFirst + 1;
  const afterSecond = skipDigits(bytes, second, last);
  if (afterSecond === second || afterSecond - second > 2 || afterSecond >= last) return NO_DAY;
  if (bytes[afterSecond] !== separator) return NO_DAY;
  const third = afterSecond + 1;
  const afterThird = skipDigits(bytes, third, last);
  const thirdLength = afterThird - third;
  if (!isTimeOrNothing(bytes, afterThird, last)) return NO_DAY;
  const a = numberAt(bytes, at, afterFirst);
  const b = numberAt(bytes, second, afterSecond);
  const c = numberAt(bytes, third, afterThird);
  if (firstLength === 4) return thirdLength === 1 || thirdLength === 2 ? dayOf(a, b, c) : NO_DAY;
  if (firstLength > 2 || (thirdLength !== 2 && thirdLength !== 4)) return NO_DAY;
  const year = thirdLength === 4 ? c : fullYear(c);
  return order === 'day-first' ? dayOf(year, b, a) : dayOf(year, a, b);
}

/** 24 as 2024. */
export function fullYear(twoDigits: number): number {
  return twoDigits <= PIVOT ? 2000 + twoDigits : 1900 + twoDigits;
}

/** True for a number that only its column can tell from a count: 45294 may be a day, an order or a customer. */
export function isBareNumber(text: string): boolean {
  return /^\s*\d+(?:[.,]\d+)?\s*$/.test(text);
}

/** 20240103 with or without a time, or a spreadsheet's number of days. */
function readUnsplit(bytes: Uint8Array, start: number, afterDigits: number, end: number): Day {
  const length = afterDigits - start;
  if (length === 8 || length === 12 || length === 14) {
    if (length === 8 ? !isTimeOrNothing(bytes, afterDigits, end) : afterDigits !== end) return NO_DAY;
    const digits = (from: number, count: number): number => numberAt(bytes, start + from, start + from + count);
    if (length > 8 && (digits(8, 2) > 23 || digits(10, 2) > 59)) return NO_DAY;
    return dayOf(digits(0, 4), digits(4, 2), digits(6, 2));
  }
  const serial = numberAt(bytes, start, afterDigits);
  if (length > 6 || serial < FIRST_SERIAL || serial > LAST_SERIAL) return NO_DAY;
  if (afterDigits === end) return SPREADSHEET_DAY_ZERO + serial;
  const hasFraction = bytes[afterDigits] === POINT || bytes[afterDigits] === COMMA;
  const isFraction = hasFraction && afterDigits + 1 < end && skipDigits(bytes, afterDigits + 1, end) === end;
  return isFraction ? SPREADSHEET_DAY_ZERO + serial : NO_DAY;
}

/** " 12:30", "T12:30:45.123Z", " 1:05:00 PM", "T120000+01:00": a time of day behind a date, or nothing. */
function isTimeOrNothing(bytes: Uint8Array, start: number, end: number): boolean {
  if (start === end) return true;
  let at = start;
  if (bytes[at] === COMMA) at++;
  const before = at;
  if ((bytes[at]! | 32) === 116) at++;
  else while (at < end && bytes[at] === 32) at++;
  if (at === before || at >= end) return false;
  const hour = at;
  at = skipDigits(bytes, at, end);
  const hourEnd = Math.min(at, hour + 2);
  if (at === hour || numberAt(bytes, hour, hourEnd) > 24) return false;
  if (at - hour === 4 || at - hour === 6) return isZoneOrNothing(bytes, at, end);
  if (at > hourEnd) return false;
  // Minutes, then perhaps seconds.
  for (let part = 0; part < 2 && at < end && bytes[at] === 58; part++) {
    const after = skipDigits(bytes, at + 1, end);
    if (after - at !== 3 || numberAt(bytes, at + 1, after) > 59) return false;
    at = after;
  }
  if (at - hour < 4) return false;
  if (at < end && (bytes[at] === POINT || bytes[at] === COMMA)) {
    const after = skipDigits(bytes, at + 1, end);
    if (after === at + 1) return false;
    at = after;
  }
  return isZoneOrNothing(bytes, at, end);
}

/** "Z", "+01:00", "-0500", " AM", " pm", or nothing. */
function isZoneOrNothing(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start;
  while (at < end && bytes[at] === 32) at++;
  if (at === end) return true;
  const letter = bytes[at]! | 32;
  if (letter === 122) return at + 1 === end;
  if (letter === 97 || letter === 112) return at + 2 === end && (bytes[at + 1]! | 32) === 109;
  if (bytes[at] !== 43 && bytes[at] !== DASH) return false;
  const hours = skipDigits(bytes, at + 1, end);
  if (hours === end) return hours - at === 3 || hours - at === 5;
  return hours - at === 3 && bytes[hours] === 58 && hours + 3 === end && skipDigits(bytes, hours + 1, end) === end;
}

function skipDigits(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at]! >= 48 && bytes[at]! <= 57) at++;
  return at;
}

function numberAt(bytes: Uint8Array, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) number = number * 10 + bytes[at]! - 48;
  return number;
}
