import type { Language } from '@verrijk/core/messages';

/** Days and moments of the service are on this clock, wherever the reader is. */
export const DUTCH_TIME = 'Europe/Amsterdam';
const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

/** "12.345" */
export function formatCount(count: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(count);
}

/** "€ 1.234,50", from whole cents. */
export function formatMoney(cents: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { style: 'currency', currency: 'EUR' }).format(cents / 100);
}

/** "€ 0,0125": prices of one record are smaller than a cent; from euros with a point. */
export function formatPerRecord(euros: string | number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: 2,
    maximumFractionDigits: 6,
  }).format(Number(euros));
}

/** "22 november 2026", from an ISO day or moment. */
export function formatDate(iso: string, language: Language): string {
  const date = iso.length === 10 ? new Date(`${iso}T12:00:00Z`) : new Date(iso);
  const form = { day: 'numeric', month: 'long', year: 'numeric', timeZone: DUTCH_TIME } as const;
  return new Intl.DateTimeFormat(LOCALES[language], form).format(date);
}

/** "november 2026", from "2026-11". */
export function formatMonth(month: string, language: Language): string {
  const middle = new Date(`${month}-15T12:00:00Z`);
  return new Intl.DateTimeFormat(LOCALES[language], { month: 'long', year: 'numeric' }).format(middle);
}

/** "22 november 2026 om 14:05" */
export function formatMoment(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: DUTCH_TIME,
  }).format(new Date(iso));
}

/** "14:05", on the clock of the reader. */
export function formatTime(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { timeStyle: 'short' }).format(new Date(iso));
}

/** "3,4 MB" */
export function formatBytes(bytes: number, language: Language): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  const step = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
  const digits = step < 2 ? 0 : 1;
  const value = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: digits }).format(
    bytes / 1000 ** step,
  );
  return `${value} ${units[step]!}`;
}

/** "3 dagen", "5 minuten": how long ago or still, in the largest unit that fits, from seconds. */
export function formatDuration(seconds: number, language: Language): string {
  const [value, unit] =
    seconds >= 2 * 86_400
      ? [Math.floor(seconds / 86_400), 'day' as const]
      : seconds >= 2 * 3_600
        ? [Math.floor(seconds / 3_600), 'hour' as const]
        : seconds >= 120
          ? [Math.floor(seconds / 60), 'minute' as const]
          : [Math.max(0, Math.floor(seconds)), 'second' as const];
  return new Intl.NumberFormat(LOCALES[language], { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}

/** How long to wait, from seconds: rounded up, so that nobody comes back too early. */
export function formatWait(seconds: number, language: Language): string {
  const unit = seconds > 7_200 ? 3_600 : seconds > 120 ? 60 : 1;
  return formatDuration(Math.ceil(seconds / unit) * unit, language);
}

/** "12,5%", from 0 to 1; what is little but something is not shown as nothing. */
export function formatShare(share: number, language: Language): string {
  const format = new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 1 });
  return share > 0 && share < 0.0005 ? `< ${format.format(0.001)}` : format.format(share);
}
