import { parseSince, VerrijkError } from '@verrijk/core';
import type { Day } from '@verrijk/core';

/** The day that `--active-since` names. @throws VerrijkError `usage.option-value` */
export function readActiveSince(value: string, today: Day): Day {
  const since = parseSince(value, today);
  if (since !== undefined) return since;
  throw new VerrijkError('usage.option-value', { option: '--active-since', value, expected: '2024-01-01, 2024, 3y' });
}
