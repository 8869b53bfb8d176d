import type { PageSentences } from '../page-sentences.ts';

export const page: PageSentences = {
  tones: { good: 'All well', attention: 'Note', stop: 'Do this first' },
  warning: 'Important',
  done: 'Done',
  open: 'To do',
  contents: 'Contents',
  howToRead: 'How to read this',
};
