import { DUTCH_TIME } from '../texts/format.ts';

const DUTCH_CLOCK = new Intl.DateTimeFormat('sv-SE', { timeZone: DUTCH_TIME });
const DAY = 86_400_000;

/** The day in the Netherlands at a moment, or now: "2026-11-22". Dates of orders are on that clock, wherever the reader is. */
export function dutchDay(moment: Date = new Date()): string {
  return DUTCH_CLOCK.format(moment);
}

/** So many days later; fewer than none for earlier. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** From one day to another; below none when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** Days after `from` up to and including `to` that are no Saturday or Sunday. */
export function workingDaysBetween(from: string, to: string): number {
  const days = Math.max(0, daysBetween(from, to));
  const weeks = Math.floor(days / 7);
  const rest = Array.from({ length: days % 7 }, (_, at) => dayAfter(from, weeks * 7 + at + 1));
  return weeks * 5 + rest.filter((day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())).length;
}
