import { formatCount } from '../format.ts';
import type { table as dutch } from '../nl/table.ts';

const count = (n: number): string => formatCount(n, 'en');

/** A customer file on this computer, and its columns. */
export const table: typeof dutch = {
  problem: 'This file cannot be used as it is',
  unexpected: 'Something went wrong while reading. Choose the file again, or try a new export. Nothing was sent.',
  opening: (name) => `Opening ${name} on your own computer …`,
  rows: (n) => (n === 1 ? '1 row' : `${count(n)} rows`),
  stop: 'Stop',
  drop: {
    title: 'Drop your export here',
    choose: 'Choose a file',
    hint: 'An Excel file (.xlsx) or CSV, as it comes from your box office or CRM. It is read on your own computer; nothing is sent.',
    other: 'Choose another file',
    forget: 'Forget this file',
  },
  columns: {
    sheet: 'Which sheet?',
    sheetHint: 'Your Excel file has several sheets. Choose the one with the customers.',
    found: 'This is what we recognised:',
    notFound: 'not found',
    column: (letter, header) => (header === '' ? `column ${letter}` : `column ${letter}, ${header}`),
    date: 'last activity',
    rows: 'The first rows of your file',
    row: 'Row',
    whatIs: (letter, header) =>
      header === '' ? `What is in column ${letter}?` : `What is in column ${letter}, ${header}?`,
    unused: 'not needed',
    showAll: (n) => `Show all ${n} columns`,
    showUsed: 'Show the columns in use alone',
    noHeader: 'There are no column headings',
    noHeaderHint: 'The first row then is the first customer.',
    previous: (names) =>
      `${names.join(' and ')}: the result of an earlier enrichment. It is left out of consideration.`,
    which: (role) => `Which column is the “${role}”?`,
    whichHint: 'Several columns fit. Choose one, here or in the menu above the column.',
    missing: (role) => `We did not find the column “${role}”`,
    missingHint:
      'Say which one it is in the menu above the columns. Is it not there? Then export again, with that column.',
  },
};
