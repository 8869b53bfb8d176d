import { parseDay } from '@verrijk/core';
import type { Day } from '@verrijk/core';

/** Today on the clock of whoever looks, ISO. */
export function todayHere(now: Date = new Date()): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** An ISO day as a number; `NO_DAY` for what is none. */
export function dayOfIso(iso: string): Day {
  return parseDay(iso, 'day-first');
}
