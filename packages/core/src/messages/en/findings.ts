import type { Catalogue } from '../catalogue.ts';
import { counting } from '../wording.ts';

const count = counting('en-GB');
const rows = (n: number): string => count(n, 'row', 'rows');

export const findings: Catalogue['findings'] = {
  'id.missing': (n) => `${rows(n)} without a customer ID: the group cannot be loaded back there.`,
  'id.duplicate': (n) => `${rows(n)} with a customer ID that occurred before in the file.`,
  'id.too-long-number': (n) =>
    `${rows(n)} with a customer ID stored as a number of more than 15 digits: a spreadsheet has turned its last digits into zeros.`,
  'id.scientific': (n) => `${rows(n)} with a customer ID like 1.2E+15: a spreadsheet has dropped its last digits.`,
  'id.error-value': (n) => `${rows(n)} with an error value such as #N/A for a customer ID.`,
  'cell.postcode-invalid': (n) => `${rows(n)} with a postcode that is not one.`,
  'cell.postcode-letter-o': (n) => `${rows(n)} with the letter O for a zero in the postcode.`,
  'cell.house-number-invalid': (n) => `${rows(n)} with a house number that is not one.`,
  'cell.house-number-date': (n) =>
    `${rows(n)} with a house number that a spreadsheet has turned into a date (1-2 became 1 February).`,
  'cell.house-number-scientific': (n) =>
    `${rows(n)} with a house number that a spreadsheet has turned into a power of ten (12E1 became 120).`,
  'cell.house-number-decimal': (n) =>
    `${rows(n)} with a house number that a spreadsheet has turned into a fraction or a decimal.`,
  'cell.error-value': (n) => `${rows(n)} with an error value such as #N/A in the address.`,
  'file.digital-signature': () =>
    'The workbook was signed digitally; the signature is no longer valid after adding a column.',
  'file.sheet-protected': () => 'The sheet is protected; the added column is protected like the rest.',
  'file.pivot-cache': () => 'The workbook has a pivot table; refresh it in Excel to see the added column.',
  'file.formula-not-calculated': () =>
    'There are formulas that were never calculated; those cells count as empty. Open the file in Excel, save it and enrich it again.',
  'file.segment-column-present': () =>
    'The file already had a column with groups; it was left as it is and the new column stands behind it.',
  'file.table-not-extended': () => 'The sheet has a table that could not be widened; the new column stands beside it.',
  'model.edition-mixed': (n) =>
    `${rows(n)} with a group of an earlier edition of the model: do not compare these with the new ones.`,
};
