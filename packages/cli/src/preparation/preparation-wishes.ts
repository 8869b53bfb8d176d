import { VerrijkError, formatDay, parseDay } from '@verrijk/core';
import type { Day } from '@verrijk/core';
import { KEPT_DAYS, NOT_BILLABLE } from '@verrijk/steps';
import { readActiveSince } from '../usage/active-since.ts';
import type { Call } from '../usage/commands.ts';
import type { PreparationRun } from './run-preparation.ts';

type Options = Pick<
  Call<'prepare'>['options'],
  'organisation' | 'selection' | 'period' | 'active-since' | 'date-column' | 'only-billable' | 'drop' | 'purge-on'
>;

/** What of a run follows from the options and from the day that it is. */
type Wishes = Pick<PreparationRun, 'subject' | 'activity' | 'activeSince' | 'drop' | 'purgeOn'>;

/** "Everybody", where no selection is named. */
const EVERYBODY = 'Totaal';

/** Turns the options of `verrijk prepare` into wishes; `today` is an ISO day. @throws VerrijkError `usage.option-value` */
export function preparationWishes(options: Options, today: string): Wishes {
  const day = parseDay(today, 'day-first');
  const since = options['active-since'] === undefined ? undefined : readActiveSince(options['active-since'], day);
  const period = options.period ?? (since === undefined ? today.slice(0, 4) : `vanaf ${formatDay(since)}`);
  return {
    subject: {
      selection: named(options.selection ?? EVERYBODY, '--selection'),
      organisation: named(options.organisation ?? '', '--organisation'),
      period: named(period, '--period'),
    },
    ...(since !== undefined && { activity: { since, column: options['date-column'] } }),
    activeSince: since === undefined ? undefined : formatDay(since),
    drop: options['only-billable'] ? NOT_BILLABLE : options.drop,
    purgeOn: formatDay(readPurgeDay(options['purge-on'], day)),
  };
}

/** A name that says something. */
function named(value: string, option: string): string {
  const name = value.replace(/\s+/g, ' ').trim();
  if (name === '') throw new VerrijkError('usage.option-value', { option, value });
  return name;
}

function readPurgeDay(value: string | undefined, today: Day): Day {
  if (value === undefined) return today + KEPT_DAYS;
  const day = parseDay(value, 'day-first');
  if (day > today) return day;
  const expected = formatDay(today + KEPT_DAYS);
  throw new VerrijkError('usage.option-value', { option: '--purge-on', value, expected });
}
