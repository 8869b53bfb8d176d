import type { Language } from '@verrijk/core/messages';
import type { Value, ValueKind } from './report-document.ts';

/** What stands where a value is hidden. */
export const HIDDEN_VALUE = '·';

const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };
const WHOLE: Intl.NumberFormatOptions = { maximumFractionDigits: 0, useGrouping: 'always' };
const ONE_DIGIT: Intl.NumberFormatOptions = {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  useGrouping: 'always',
};
const OPTIONS: Readonly<Record<Exclude<ValueKind, 'text'>, Intl.NumberFormatOptions>> = {
  count: WHOLE,
  share: { ...ONE_DIGIT, style: 'percent' },
  index: WHOLE,
  decimal: ONE_DIGIT,
  money: { style: 'currency', currency: 'EUR', useGrouping: 'always' },
  days: { maximumFractionDigits: 1, useGrouping: 'always' },
  points: { ...ONE_DIGIT, signDisplay: 'exceptZero' },
};
const formats = new Map<string, Intl.NumberFormat>();

/** A value as people read it: 0.4871 as "48,7%", a hidden one as a dot, a text as it is. Points are in percent, with sign. */
export function formatValue(value: Value, kind: ValueKind, language: Language): string {
  if (value === null) return HIDDEN_VALUE;
  if (typeof value === 'string') return value;
  if (kind === 'text') return String(value);
  const key = `${language} ${kind}`;
  let format = formats.get(key);
  if (format === undefined) formats.set(key, (format = new Intl.NumberFormat(LOCALES[language], OPTIONS[kind])));
  return format.format(kind === 'points' ? value * 100 : value);
}
