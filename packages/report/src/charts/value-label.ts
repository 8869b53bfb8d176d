import type { Language } from '@verrijk/core/messages';
import type { ValueKind } from '../document/report-document.ts';
import { formatValue } from '../document/format-value.ts';

const NOT_SHOWN: Readonly<Record<Language, string>> = { nl: 'niet getoond', en: 'not shown' };

/** The number that stands at a bar: without the decimals that nobody reads off a picture, and words where it is hidden. */
export function valueLabel(value: number | null, unit: ValueKind, language: Language): string {
  if (value === null) return NOT_SHOWN[language];
  return formatValue(unit === 'days' ? Math.round(value) : value, unit, language);
}
