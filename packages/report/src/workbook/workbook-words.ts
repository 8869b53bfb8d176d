import type { Language } from '@verrijk/core/messages';

/** What only a workbook says. */
export interface WorkbookWords {
  readonly firstSheet: string;
  readonly seeSheet: (name: string) => string;
  readonly sheets: string;
}

export const WORKBOOK_WORDS: Readonly<Record<Language, WorkbookWords>> = {
  nl: {
    firstSheet: 'Lees mij',
    seeSheet: (name) => `De cijfers staan op het blad “${name}”.`,
    sheets: 'De bladen',
  },
  en: {
    firstSheet: 'Read me',
    seeSheet: (name) => `The figures are on the sheet “${name}”.`,
    sheets: 'The sheets',
  },
};
