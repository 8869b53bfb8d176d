import { parseDay } from '@verrijk/core';
import type { Day } from '@verrijk/core';

/** The day of today in the Netherlands, "2026-11-22": what the service goes by. */
export function dutchToday(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(now);
}

/** The same as core counts days. */
export function dayOf(iso: string): Day {
  return parseDay(iso, 'day-first');
}
