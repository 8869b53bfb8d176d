import type { PageSentences } from '../page-sentences.ts';

export const page: PageSentences = {
  tones: { good: 'In orde', attention: 'Let op', stop: 'Eerst doen' },
  warning: 'Belangrijk',
  done: 'Gedaan',
  open: 'Nog te doen',
  contents: 'Inhoud',
  howToRead: 'Zo lees je dit',
};
