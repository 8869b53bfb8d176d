import type { agreementText as dutch } from '../nl/agreement-text.ts';

export const agreementText: typeof dutch = {
  summary: 'Read the whole agreement',
  what: 'These are the words of the PDF, from beginning to end. The agreement is in Dutch.',
  waiting: 'The agreement is being fetched …',
  elsewhere: 'This agreement was signed in an older edition. Its whole text is in the PDF.',
};
