import type { ReportTexts } from '../messages/report-texts.ts';

/** Numbers as the reader's language writes them. */
export interface NumberFormat {
  /** 1,234,567 or 1.234.567. */
  readonly count: (value: number) => string;
  /** Part of a whole with one decimal: 94.7% or 94,7%. What is not quite nothing or all is <0.1% or >99.9%. */
  readonly share: (part: number, whole: number) => string;
  /** 12.3 s, 4 min 05 s, 1 h 02 min. */
  readonly duration: (milliseconds: number) => string;
  /** The same of a guess: whole seconds. */
  readonly remaining: (milliseconds: number) => string;
  /** 812 B, 12.3 MB; a kB is 1,000 bytes. */
  readonly size: (bytes: number) => string;
}

export function numberFormat(texts: ReportTexts): NumberFormat {
  const whole = new Intl.NumberFormat(texts.locale, { maximumFractionDigits: 0, useGrouping: 'always' });
  const one = new Intl.NumberFormat(texts.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const { seconds, minutes, hours } = texts.units;
  const long = (milliseconds: number): string => {
    const rounded = Math.round(milliseconds / 1000);
    const two = (value: number): string => String(value).padStart(2, '0');
    if (rounded < 3600) return `${Math.floor(rounded / 60)} ${minutes} ${two(rounded % 60)} ${seconds}`;
    return `${Math.floor(rounded / 3600)} ${hours} ${two(Math.floor((rounded % 3600) / 60))} ${minutes}`;
  };
  return {
    count: (value) => whole.format(value),
    share: (part, total) => {
      if (total === 0) return '–';
      const tenths = (part / total) * 1000;
      if (part > 0 && tenths < 1) return `<${one.format(0.1)}%`;
      if (part < total && tenths > 999) return `>${one.format(99.9)}%`;
      return `${one.format(tenths / 10)}%`;
    },
    duration: (milliseconds) =>
      milliseconds < 60_000 ? `${one.format(milliseconds / 1000)} ${seconds}` : long(milliseconds),
    remaining: (milliseconds) =>
      milliseconds < 60_000 ? `${whole.format(Math.ceil(milliseconds / 1000))} ${seconds}` : long(milliseconds),
    size: (bytes) => {
      const units = ['B', 'kB', 'MB', 'GB'];
      const power = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
      return `${power === 0 ? whole.format(bytes) : one.format(bytes / 1000 ** power)} ${units[power]!}`;
    },
  };
}
