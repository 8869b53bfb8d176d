import type { Language } from '@verrijk/core/messages';

/** What only slides say. */
export interface SlideWords {
  /** For spelling checkers. */
  readonly locale: string;
  readonly howToRead: string;
}

export const SLIDE_WORDS: Readonly<Record<Language, SlideWords>> = {
  nl: { locale: 'nl-NL', howToRead: 'Zo lees je dit: ' },
  en: { locale: 'en-GB', howToRead: 'How to read this: ' },
};
