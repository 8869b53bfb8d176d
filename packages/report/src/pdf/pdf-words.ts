import type { Language } from '@verrijk/core/messages';

/** What only pages say. */
export interface PdfWords {
  readonly contents: string;
  readonly howToRead: string;
  readonly hidden: string;
  /** Between the number of a page and how many there are. */
  readonly of: string;
}

export const PDF_WORDS: Readonly<Record<Language, PdfWords>> = {
  nl: {
    contents: 'Inhoud',
    howToRead: 'Zo lees je dit',
    hidden: '· niet getoond: te klein, of zo’n getal zou ermee uit te rekenen zijn.',
    of: 'van',
  },
  en: {
    contents: 'Contents',
    howToRead: 'How to read this',
    hidden: '· not shown: too small, or such a number could be worked out from it.',
    of: 'of',
  },
};
