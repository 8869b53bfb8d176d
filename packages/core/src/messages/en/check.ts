import type { Catalogue } from '../catalogue.ts';
import { counting, listing } from '../wording.ts';

const count = counting('en-GB');
const orList = listing('en-GB', 'disjunction');
const andList = listing('en-GB', 'conjunction');
const rows = (n: number): string => count(n, 'row', 'rows');

export const check: Catalogue['check'] = {
  findings: {
    'file.formula-not-calculated': {
      label: 'formula not calculated',
      sentence: () => 'There are formulas that were never calculated; those cells count as empty.',
      advice: 'Open the file in Excel, save it and check it again.',
    },
    'id.leading-zeros-lost': {
      label: 'customer ID lacks leading zeros',
      sentence: (n) => `${rows(n)} with a customer ID that has lost the zeros at its beginning.`,
      advice: 'Export again with the customer ID as text, or put the zeros back.',
    },
    'id.too-long-number': {
      label: 'customer ID rounded',
      sentence: (n) =>
        `${rows(n)} with a customer ID kept as a number of more than 15 digits: a spreadsheet has made the last digits zeros.`,
      advice: 'Export again with the customer ID as text; the digits cannot be recovered.',
    },
    'id.scientific': {
      label: 'customer ID as a power of ten',
      sentence: (n) => `${rows(n)} with a customer ID like 1.2E+15: a spreadsheet has dropped the last digits.`,
      advice: 'Export again with the customer ID as text; the digits cannot be recovered.',
    },
    'id.error-value': {
      label: 'error value as customer ID',
      sentence: (n) => `${rows(n)} with an error value such as #N/A as customer ID.`,
      advice: 'Mend the formula, or export again.',
    },
    'id.missing': {
      label: 'no customer ID',
      sentence: (n) => `${rows(n)} without a customer ID: the group cannot be loaded back there.`,
      advice: 'Look the customer ID up in your system, or leave the row out.',
    },
    'cell.house-number-date': {
      label: 'house number became a date or time',
      sentence: (n) => `${rows(n)} with a house number of which a spreadsheet has made a date or a time.`,
      advice: 'Type the house number again in a cell formatted as text.',
    },
    'cell.house-number-scientific': {
      label: 'house number became a power of ten',
      sentence: (n) =>
        `${rows(n)} with a house number of which a spreadsheet has made a power of ten (12E1 became 120).`,
      advice: 'Type the house number again in a cell formatted as text.',
    },
    'cell.house-number-decimal': {
      label: 'house number with a comma',
      sentence: (n) => `${rows(n)} with a decimal as house number (12.5 for 12-5 or 12-50).`,
      advice: 'Write the house number with a dash or a blank before the addition.',
    },
    'cell.postcode-digits-only': {
      label: 'postcode without letters',
      sentence: (n) => `${rows(n)} with a postcode that lacks its two letters.`,
      advice: 'Add the two letters; no household can be found by four digits.',
    },
    'cell.postcode-invalid': {
      label: 'no postcode',
      sentence: (n) => `${rows(n)} with a postcode that is none.`,
      advice: 'Correct the postcode. If the customer lives abroad, fill in the country.',
    },
    'cell.postcode-missing': {
      label: 'postcode missing',
      sentence: (n) => `${rows(n)} without a postcode.`,
      advice: 'Look the postcode up and fill it in.',
    },
    'cell.house-number-missing': {
      label: 'house number missing',
      sentence: (n) => `${rows(n)} without a house number.`,
      advice: 'Fill in the house number, with its addition if there is one.',
    },
    'cell.house-number-invalid': {
      label: 'no house number',
      sentence: (n) => `${rows(n)} with a house number that is none.`,
      advice: 'Put nothing here but the house number with its addition.',
    },
    'cell.error-value': {
      label: 'error value in the address',
      sentence: (n) => `${rows(n)} with an error value such as #N/A in the address.`,
      advice: 'Mend the formula, or export again.',
    },
    'address.ambiguous': {
      label: 'several addresses fit',
      sentence: (n) => `${rows(n)} that several addresses fit: the addition is missing or does not exist there.`,
      advice: 'Ask the customer for the addition.',
    },
    'address.house-number-unknown': {
      label: 'house number does not exist',
      sentence: (n) => `${rows(n)} with a house number that does not exist at that postcode.`,
      advice: 'Check postcode and house number; perhaps the customer has moved.',
    },
    'address.postcode-unknown': {
      label: 'postcode does not exist',
      sentence: (n) => `${rows(n)} with a postcode where nobody lives.`,
      advice: 'Check the postcode for a slip.',
    },
    'address.missing': {
      label: 'no address',
      sentence: (n) => `${rows(n)} without an address.`,
      advice: 'Ask the customer for postcode and house number, or leave the row out.',
    },
    'id.duplicate': {
      label: 'customer ID occurs more than once',
      sentence: (n) => `${rows(n)} with a customer ID that occurred earlier in the file.`,
      advice: 'Deliver every customer once: double rows are charged twice.',
    },
    'id.mixed-kinds': {
      label: 'customer ID now a number, now text',
      sentence: (n) => `${rows(n)} with a customer ID of another kind than most: numbers and texts are mixed.`,
      advice: 'Export the customer ID as text everywhere.',
    },
    'address.po-box': {
      label: 'PO box',
      sentence: (n) => `${rows(n)} with a PO box: nobody lives there.`,
      advice: 'Ask the customer for the home address.',
    },
    'cell.postcode-letter-o': {
      label: 'letter O in the postcode',
      sentence: (n) => `${rows(n)} with the letter O for a zero in the postcode.`,
      advice: 'Accept the proposal.',
    },
    'cell.postcode-form': {
      label: 'postcode written otherwise',
      sentence: (n) => `${rows(n)} with more in the postcode cell than the postcode.`,
      advice: 'Accept the proposal.',
    },
    'id.blanks': {
      label: 'blanks around the customer ID',
      sentence: (n) => `${rows(n)} with blanks before or behind the customer ID.`,
      advice: 'Remove the blanks: loading back needs the very same customer ID.',
    },
  },
  list: {
    sheet: 'To repair',
    row: 'Row',
    id: 'Customer ID',
    postcode: 'Postcode',
    houseNumber: 'House number',
    what: 'What is the matter',
    proposal: 'Proposal',
    advice: 'What to do',
  },
  firstRow: (row) => `stood in row ${row} already`,
  possible: (texts) => `may have been ${orList(texts)}`,
  additions: (suffixes, more) => {
    const known = suffixes.map((suffix) => (suffix === '' ? 'without addition' : suffix));
    const rest = more === 0 ? [] : [count(more, 'more', 'more')];
    return `what exists here: ${andList([...known, ...rest])}`;
  },
};
