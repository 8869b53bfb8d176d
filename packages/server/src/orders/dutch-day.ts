import type { Day } from '@verrijk/core';

const DUTCH_CLOCK = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The day in the Netherlands at a moment: "2026-11-22". */
export function dutchDay(moment: Date): string {
  return DUTCH_CLOCK.format(moment);
}

/** So many days later; fewer than none for earlier. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** A day as core counts it. */
export function dayNumber(day: string): Day {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

/** The month of a moment in the Netherlands: "2026-11", and from which moment until before which it lasts. */
export function dutchMonth(moment: Date): { readonly month: string; readonly from: Date; readonly until: Date } {
  const month = dutchDay(moment).slice(0, 7);
  return { month, from: startOf(`${month}-01`), until: startOf(`${dayAfter(`${month}-01`, 31).slice(0, 7)}-01`) };
}

/** When a day begins in the Netherlands: an hour or two before it does in Greenwich. */
function startOf(day: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const early = new Date(midnight - 2 * HOUR);
  return dutchDay(early) === day ? early : new Date(midnight - HOUR);
}
