import { parseDay } from '@verrijk/core';
import type { Day } from '@verrijk/core';

/** The day on the clock of this computer. */
export function localToday(now: Date = new Date()): Day {
  const part = (value: number): string => String(value).padStart(2, '0');
  return parseDay(`${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`, 'day-first');
}
