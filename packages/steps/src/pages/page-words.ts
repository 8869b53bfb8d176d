import type { Language } from '@verrijk/core/messages';
import type { NoteTone } from './page.ts';

/** The few words that a page says of itself. */
export interface PageWords {
  readonly tones: Readonly<Record<NoteTone, string>>;
  readonly warning: string;
  readonly done: string;
  readonly open: string;
}

/** The words of pages in every language. */
export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = {
  nl: {
    tones: { good: 'In orde', attention: 'Let op', stop: 'Eerst doen' },
    warning: 'Belangrijk',
    done: 'Gedaan',
    open: 'Nog te doen',
  },
  en: {
    tones: { good: 'In order', attention: 'Note', stop: 'Do this first' },
    warning: 'Important',
    done: 'Done',
    open: 'To do',
  },
};
