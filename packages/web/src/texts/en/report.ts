import type { report as dutch } from '../nl/report.ts';

export const report: typeof dutch = {
  contents: 'In this report',
  howToRead: 'How to read this picture',
  figures: 'The figures in a table',
};
