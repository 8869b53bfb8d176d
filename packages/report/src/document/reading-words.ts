import type { Language } from '@verrijk/core/messages';

/** What stands beside figures in whatever form. */
export interface ReadingWords {
  /** For spelling checkers and screen readers. */
  readonly locale: string;
  /** What `HIDDEN_VALUE` means. */
  readonly hidden: string;
  /** What a chart shows where a value is hidden. */
  readonly noBar: string;
  /** How a range is drawn where charts are native. */
  readonly range: string;
}

export const READING_WORDS: Readonly<Record<Language, ReadingWords>> = {
  nl: {
    locale: 'nl-NL',
    hidden:
      'Een punt (·) betekent: niet getoond, omdat het aantal te klein is of omdat zo’n klein aantal ermee uit te rekenen is.',
    noBar: 'Waar een balk ontbreekt, is er geen getal dat getoond kan worden; dat is iets anders dan nul.',
    range: 'Op deze dia loopt de gekleurde balk tot het midden, en de zwarte streep van het laagste naar het hoogste.',
  },
  en: {
    locale: 'en-GB',
    hidden:
      'A dot (·) means: not shown, because the number is too small or because so small a number could be worked out from it.',
    noBar: 'Where a bar is missing, there is no number that can be shown; that is not the same as zero.',
    range: 'On this slide the coloured bar ends in the middle, and the black line runs from the lowest to the highest.',
  },
};
