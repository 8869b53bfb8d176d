import { parseDay } from '@verrijk/core';
import type { Day } from '@verrijk/core';

/** An ISO day as a number; `NO_DAY` for what is none. */
export function dayOfIso(iso: string): Day {
  return parseDay(iso, 'day-first');
}
