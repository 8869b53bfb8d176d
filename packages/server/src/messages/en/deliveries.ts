import { refusalSentence } from '../refusal-sentence.ts';
import type { RefusalDetails, RefusalWords } from '../refusal-sentence.ts';

const number = new Intl.NumberFormat('en-GB');
const KINDS: Readonly<Record<string, string>> = {
  name: 'what look like names',
  email: 'e-mail addresses',
  phone: 'telephone numbers',
};

const words: RefusalWords = {
  'rows-missing': () => 'there are no customers in it',
  'id-missing': () => 'there is no column with the customer ID',
  'id-present': ({ what }) => `there is a column with customer IDs (${what}), which a report does not need`,
  'header-missing': () => 'not every column has a header',
  columns: ({ what }) => `columns that are not needed: ${what}`,
  'personal-data': ({ what, count, rows }) => {
    const [column = '', kind = ''] = what.split('|');
    return `column ${column} holds ${KINDS[kind] ?? 'data of persons'} (${number.format(count)} times, in row ${rows} for instance)`;
  },
  sheets: ({ what }) => `more than one sheet: ${what}`,
  hidden: ({ what }) => `something that is hidden: ${what}`,
  formulas: () => 'formulas',
  comments: () => 'comments on cells',
  drawings: () => 'pictures, charts or buttons',
  macros: () => 'macros',
  'external-links': () => 'links to something outside of the file',
  'defined-names': ({ what }) => `names for cells: ${what}`,
  'names-of-people': ({ what }) => `the name of a person in the properties (${what})`,
  properties: ({ what }) => `properties with text (${what})`,
  'texts-elsewhere': ({ what }) => `texts that stand in no cell of the sheet (${what})`,
  parts: ({ what }) => `parts that a delivery does not need (${what})`,
};

/** Everything that is to change, and how. */
export function describeRefusals(details: RefusalDetails): string {
  const what = refusalSentence(details, words);
  return `This cannot be delivered: ${what}. A delivery holds customer ID (not for a report), postcode, house number and addition alone. Make the delivery file with Verrijk, on the screen or with “verrijk prepare”, or save the sheet as CSV and deliver that.`;
}
