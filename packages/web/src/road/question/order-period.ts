import { formatDay, yearsBefore } from '@verrijk/core';
import { dayOfIso } from '../../local/day-of-iso.ts';

/** Whose customers count: those of the last so many years, those since a day, or all of them. */
export type PeriodKind = '1' | '2' | '3' | 'since' | 'all';

export interface PeriodWish {
  /** Null while nothing is chosen. */
  readonly kind: PeriodKind | null;
  /** ISO; what was filled in for `since`. */
  readonly since: string;
}

export const NO_WISH: PeriodWish = { kind: null, since: '' };

/** The first day that counts, ISO; undefined for all customers, and for a day that is not filled in yet. */
export function sinceOfWish({ kind, since }: PeriodWish, today: string): string | undefined {
  if (kind === null || kind === 'all') return undefined;
  if (kind !== 'since') return formatDay(yearsBefore(dayOfIso(today), Number(kind)));
  return /^\d{4}-\d\d-\d\d$/.test(since) && since <= today ? since : undefined;
}

/** Whether enough is said. */
export function isWished(wish: PeriodWish, today: string): boolean {
  return wish.kind === 'all' || sinceOfWish(wish, today) !== undefined;
}

const WORDS = { nl: 'tot en met', en: 'up to' } as const;
const PERIOD = /^(?:(\d{1,2})-(\d{1,2})-(\d{4}) )?(?:tot en met|up to) (\d{1,2})-(\d{1,2})-(\d{4})$/;

/** "22-11-2024 tot en met 22-11-2026", or without a beginning for all customers: as both sides and the agreement read it. */
export function formatPeriod(wish: PeriodWish, today: string, language: 'nl' | 'en'): string {
  const since = sinceOfWish(wish, today);
  const end = `${WORDS[language]} ${plainDay(today)}`;
  return since === undefined ? end : `${plainDay(since)} ${end}`;
}

/** From when on the customers of an order were active, ISO; undefined for all customers, and for a period in other words. */
export function sinceOfPeriod(period: string): string | undefined {
  const found = PERIOD.exec(period);
  return found?.[3] === undefined ? undefined : isoDay(found[3], found[2]!, found[1]!);
}

/** What was wished when this was written; a period in other words is none of ours. */
export function wishOfPeriod(period: string): PeriodWish {
  const found = PERIOD.exec(period);
  if (found === null) return NO_WISH;
  const since = sinceOfPeriod(period);
  if (since === undefined) return { kind: 'all', since: '' };
  const today = isoDay(found[6]!, found[5]!, found[4]!);
  const kinds = ['1', '2', '3'] as const;
  const years = kinds.find((each) => sinceOfWish({ kind: each, since: '' }, today) === since);
  return years === undefined ? { kind: 'since', since } : { kind: years, since: '' };
}

function plainDay(iso: string): string {
  return `${iso.slice(8, 10)}-${iso.slice(5, 7)}-${iso.slice(0, 4)}`;
}

function isoDay(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
