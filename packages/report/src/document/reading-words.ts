import type { Language } from '@verrijk/core/messages';

/** What stands beside figures in whatever form. */
export interface ReadingWords {
  /** For spelling checkers and screen readers. */
  readonly locale: string;
  /** In front of how a chart is to be read. */
  readonly howToRead: string;
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
    howToRead: 'Zo lees je dit: ',
    hidden:
      'Een punt (·) betekent: dit getal staat er niet in, omdat het over te weinig huishoudens gaat of omdat zo’n getal ermee uit te rekenen zou zijn.',
    noBar: 'Waar een balk ontbreekt, is er geen getal dat getoond kan worden; dat is iets anders dan nul.',
    range: 'Op deze dia loopt de gekleurde balk tot het midden, en de zwarte streep van het laagste naar het hoogste.',
  },
  en: {
    locale: 'en-GB',
    howToRead: 'How to read this: ',
    hidden:
      'A dot (·) means: this number is left out, because it is about too few households or because such a number could be worked out from it.',
    noBar: 'Where a bar is missing, there is no number that can be shown; that is not the same as zero.',
    range: 'On this slide the coloured bar ends in the middle, and the black line runs from the lowest to the highest.',
  },
};
