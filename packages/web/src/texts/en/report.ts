import type { report as dutch } from '../nl/report.ts';

export const report: typeof dutch = {
  howToRead: 'How to read this picture',
  figures: 'The figures in a table',
};
