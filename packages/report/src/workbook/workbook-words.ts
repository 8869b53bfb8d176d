import type { Language } from '@verrijk/core/messages';

/** What only a workbook says. */
export interface WorkbookWords {
  readonly firstSheet: string;
  readonly howToRead: string;
  readonly seeSheet: (name: string) => string;
  readonly sheets: string;
  readonly hidden: string;
}

export const WORKBOOK_WORDS: Readonly<Record<Language, WorkbookWords>> = {
  nl: {
    firstSheet: 'Lees mij',
    howToRead: 'Zo lees je dit: ',
    seeSheet: (name) => `De cijfers staan op het blad “${name}”.`,
    sheets: 'De bladen',
    hidden:
      'Een punt (·) betekent: dit getal staat er niet in, omdat het over te weinig huishoudens gaat of omdat zo’n getal ermee uit te rekenen zou zijn.',
  },
  en: {
    firstSheet: 'Read me',
    howToRead: 'How to read this: ',
    seeSheet: (name) => `The figures are on the sheet “${name}”.`,
    sheets: 'The sheets',
    hidden:
      'A dot (·) means: this number is left out, because it is about too few households or because such a number could be worked out from it.',
  },
};
