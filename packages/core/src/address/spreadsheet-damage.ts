import type { Cell } from '../cells/cell-batch.ts';
import { CellKind } from '../cells/cell-batch.ts';
import type { RuleName } from './rule-name.ts';
import type { SuffixKey } from './suffix.ts';

/** What somebody may have typed before a spreadsheet made something else of it. */
export interface TypedText {
  readonly text: string;
  readonly rule?: RuleName;
}

const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  januari: 1,
  january: 1,
  feb: 2,
  februari: 2,
  february: 2,
  mrt: 3,
  maart: 3,
  mar: 3,
  march: 3,
  apr: 4,
  april: 4,
  mei: 5,
  may: 5,
  jun: 6,
  juni: 6,
  june: 6,
  jul: 7,
  juli: 7,
  july: 7,
  aug: 8,
  augustus: 8,
  august: 8,
  sep: 9,
  sept: 9,
  september: 9,
  okt: 10,
  oktober: 10,
  oct: 10,
  october: 10,
  nov: 11,
  november: 11,
  dec: 12,
  december: 12,
};
/** How all of the forms below begin: a number before a separator and a digit or month, or a month. */
const MAY_BE_DAMAGE = /^(?:[0-9]{1,4}(?:[-/ .,:][0-9jfmasond]|E\+)|[jfmasond][a-z]{2,8}[-/ .'])/i;
const MONTH = Object.keys(MONTHS)
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const DAY_MONTH = new RegExp(`^([0-9]{1,2})[-/ .](${MONTH})\\.?(?:[-/ .]+([0-9]{2}|[0-9]{4}))?$`, 'i');
const MONTH_YEAR = new RegExp(`^(${MONTH})\\.?[-/ .']([0-9]{2}|[0-9]{4})$`, 'i');
const DAY_MONTH_YEAR = /^([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4}|[0-9]{2})(?: 0?0:00(?::00)?)?$/;
const ISO_DATE = /^([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const SCIENTIFIC = /^([0-9])(?:[.,]([0-9]+))?E\+([0-9]{1,2})$/i;
const CLOCK = /^([0-9]{1,2}):([0-9]{2})(?::00)?$/;

/** How a suffix begins that may be the month of a date, in Dutch or English. */
const LIKE_MONTH = /^(?:JAN|FEB|MRT|MAR|MAA|APR|MEI|MAY|JU[NL]|AUG|SEP|OKT|OCT|NOV|DEC)/;

/** Whether a suffix may be the month that a spreadsheet made of an addition: "3-jan". */
export function isLikeMonth(suffix: SuffixKey): boolean {
  return LIKE_MONTH.test(suffix);
}

/**
 * The texts that may have been typed into a house-number cell, the literal one first where there is one. Excel's damage is
 * recognised from the cell's kind, and in a CSV from the text that it leaves ("2-jan", "jan-13", "1,2E+02").
 */
export function typedTexts(cell: Cell): readonly TypedText[] {
  switch (cell.kind) {
    case CellKind.number:
      return fromNumber(Number(cell.text));
    case CellKind.fraction:
      return fromNumber(Number(cell.text));
    case CellKind.scientific:
      return fromScientific(Number(cell.text));
    case CellKind.date:
      return fromIsoDate(ISO_DATE.exec(cell.text.slice(0, 10)));
    case CellKind.time:
      return fromClock(CLOCK.exec(cell.text));
    case CellKind.text:
      return fromText(cell.text.trim());
    default:
      return [];
  }
}

/** The text itself comes first: what looks like a date may be just what it says. */
function fromText(text: string): readonly TypedText[] {
  // Spares most texts the expressions below.
  return text.length <= 24 && MAY_BE_DAMAGE.test(text) ? [{ text }, ...repairs(text)] : [{ text }];
}

function repairs(text: string): readonly TypedText[] {
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth !== null) return fromDay(Number(dayMonth[1]), MONTHS[dayMonth[2]!.toLowerCase()]!, undefined);
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear !== null) return fromMonth(MONTHS[monthYear[1]!.toLowerCase()]!, Number(monthYear[2]));
  const dutch = DAY_MONTH_YEAR.exec(text);
  if (dutch !== null) return fromDay(Number(dutch[1]), Number(dutch[2]), Number(dutch[3]));
  if (SCIENTIFIC.test(text)) return fromScientific(Number(text.replace(',', '.')));
  const clock = CLOCK.exec(text);
  return clock === null ? fromIsoDate(ISO_DATE.exec(text)) : fromClock(clock);
}

function fromIsoDate(match: RegExpExecArray | null): readonly TypedText[] {
  return match === null ? [] : fromDay(Number(match[3]), Number(match[2]), Number(match[1]));
}

/** 3 January may have been typed as 3-1 or, where the month comes first, as 1-3; the first of a month also as 1-13. */
function fromDay(day: number, month: number, year: number | undefined): readonly TypedText[] {
  const texts = [`${day}-${month}`];
  if (day !== month) texts.push(`${month}-${day}`);
  if (day === 1 && year !== undefined) texts.push(...monthTexts(month, year));
  return texts.map((text) => ({ text, rule: 'spreadsheet-date' }));
}

function fromMonth(month: number, year: number): readonly TypedText[] {
  return monthTexts(month, year).map((text) => ({ text, rule: 'spreadsheet-date' }));
}

function monthTexts(month: number, year: number): readonly string[] {
  return year % 100 === year ? [`${month}-${year}`] : [`${month}-${year % 100}`, `${month}-${year}`];
}

function fromClock(match: RegExpExecArray | null): readonly TypedText[] {
  if (match === null) return [];
  return [{ text: `${Number(match[1])}-${Number(match[2])}`, rule: 'spreadsheet-time' }];
}

function fromNumber(value: number): readonly TypedText[] {
  if (Number.isInteger(value)) return [{ text: String(value) }];
  const [whole, decimals] = String(value).split('.');
  return decimals === undefined ? [] : [{ text: `${whole!}-${decimals}`, rule: 'spreadsheet-decimal' }];
}

/** 120 shown as 1,20E+02 may have been typed as 12E1, and as 120 by somebody else: both are looked up. */
function fromScientific(value: number): readonly TypedText[] {
  const texts: TypedText[] = [];
  if (Number.isInteger(value)) texts.push({ text: String(value) });
  for (
    let exponent = 1, mantissa = value / 10;
    exponent <= 9 && Number.isInteger(mantissa);
    exponent++, mantissa /= 10
  ) {
    texts.push({ text: `${mantissa}E${exponent}`, rule: 'spreadsheet-scientific' });
  }
  return texts;
}
