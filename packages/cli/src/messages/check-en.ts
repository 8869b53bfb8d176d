import { counting } from '@verrijk/core/messages';
import type { CheckTexts } from './check-texts.ts';

const count = counting('en-GB');
const number = (n: number): string => count(n, '', '').trimEnd();
const rows = (n: number): string => count(n, 'row', 'rows');
const customers = (n: number): string => count(n, 'customer', 'customers');
const records = (n: number): string => count(n, 'record', 'records');
const addresses = (n: number): string => count(n, 'address', 'addresses');
const listOf = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;

export const checkEn: CheckTexts = {
  title: (file) => `Check of ${file}`,
  lead: {
    ready: 'This file is ready to be enriched.',
    repair: 'This file is almost ready to be enriched: below is what needs repair.',
    noId: 'There is no customer ID in this file. An audience report fits such a file better than an enrichment.',
  },
  fictional: (what) =>
    `This was worked out with a ${what
      .map((one) => (one === 'register' ? 'fictional address register' : 'fictional price list'))
      .join(' and a ')}: those results mean nothing.`,
  rows,
  row: 'Row',
  column: 'Column',
  total: 'Together',
  rowNumbers: (numbers, more) =>
    more ? `row ${numbers.join(', ')} …` : `${numbers.length === 1 ? 'row' : 'rows'} ${listOf(numbers)}`,
  cell: (row, letter) => `row ${row}, column ${letter}`,
  identity: {
    question: 'Can these customers be found again?',
    good: (n) =>
      n === 1 ? 'Yes: 1 customer, with an ID of their own.' : `Yes: ${customers(n)}, each with an ID of their own.`,
    repair: (n) => `${customers(n)} ${n === 1 ? 'has' : 'have'} a customer ID. There is something to repair about it.`,
    none: 'No: there is no customer ID in this file.',
    audienceReport:
      'The customer ID is how a customer is found again after the enrichment. Without one an audience report is the better start: it says who your audience is, and postcodes and house numbers are all that it needs.',
    howTitle: 'How the customer ID comes along next time',
    how: [
      'Choose the column with the customer ID in the export too. It may be called Klantnummer, Account nummer, Relatienummer, Customer ID or Contact ID.',
      'Is that column not offered? Ask the administrator or the supplier of the system to add it to the export.',
      'Ask at once whether an import by that number is possible: that is how the group will come in.',
      'Is the customer ID there without being recognised? Say so with --id and the header or the letter of the column.',
    ],
    caption: 'All rows',
    customers: 'First row of a customer',
    duplicate: 'Customer ID that occurred before',
    missing: 'No customer ID',
    shared: (n) => `${count(n, 'customer ID occurs', 'customer IDs occur')} more than once.`,
    missingRows: (where) => `Without a customer ID: ${where}`,
    duplicateRows: (pairs) => `Twice: ${pairs}`,
    repeats: (row, first) => `row ${row} repeats row ${first}`,
  },
  addresses: {
    question: 'Are the addresses right?',
    good: 'Yes: nothing was noticed that needs repair.',
    repair: 'Not all of them. What helps most comes first.',
    notes: 'Also noticed',
    repairable: (n, of) => (n === of ? 'The proposal is certain.' : `For ${rows(n)} of these the proposal is certain.`),
    toRepair: 'To repair',
    toImprove: 'To improve where it suits',
    finding: 'What it is',
    rows: 'Rows',
    certain: 'Proposal certain',
    advice: 'What to do',
    examples: 'The first cells of each kind',
    value: 'As it is',
    proposal: 'Proposal',
    nothing: 'nothing',
    noProposal: 'look it up',
    errorList: (file, written, left) =>
      left === 0
        ? `Everything to repair is in ${file}: ${rows(written)}.`
        : `${file} holds ${rows(written)}; there was no room for ${number(left)} more. A CSV file holds them all.`,
    howErrors: 'With --errors herstellen.xlsx all rows to repair go to a file, each with the reason.',
  },
  forecast: {
    question: 'What will an enrichment bring?',
    answer: (match, all, share) => `Expected to match: ${number(match)} of ${rows(all)} (${share}).`,
    caption: 'All rows, as expected',
    willMatch: 'Matches',
    mayMatch: 'May match',
    willNotMatch: 'Does not match',
    mayMatchExplained:
      'With “may match” several households fit the address. Such a row matches when those households have the same group; with the right addition it becomes certain.',
    outcomes: 'How the rows are expected to end',
    rows: 'Rows',
    outcome: 'Outcome',
    meaning: 'What it means',
    register: (name, n) => `Foretold with ${name === '' ? 'a register' : name}: ${addresses(n)}.`,
    none: 'That can be foretold before anything is paid, with an address register:',
    how: [
      'Take a list of addresses from the BAG, as CSV with postcode, house number, house letter and addition.',
      'Turn it into a register: verrijk reference build adressen.csv --output adressen.vref',
      'Then check once more, with --register adressen.vref.',
    ],
  },
  period: {
    question: 'Who was active?',
    answer: (active, all, counts) =>
      counts === 'customers'
        ? `${number(active)} of ${customers(all)} ${active === 1 ? 'was' : 'were'} active in the last year.`
        : `${number(active)} of ${rows(all)} ${active === 1 ? 'lies' : 'lie'} in the last year.`,
    caption: { customers: 'Customers who were active', rows: 'Rows with a date' },
    years: (n, from) => `last ${n === 1 ? 'year' : `${n} years`}, since ${from}`,
    since: (from) => `since ${from}, as asked`,
    column: (name) => `Counted by the date in ${name}.`,
    byContent: 'That column was recognised by its content. If it is another, say so with --date-column.',
    span: (oldest, newest) => `The dates run from ${oldest} to ${newest}.`,
    empty: (n) => `${rows(n)} without a date.`,
    unreadable: (n) => `${rows(n)} with a date that cannot be read.`,
    inFuture: (n) => `${rows(n)} with a date that is yet to come.`,
    none: 'That cannot be said: no column was found with the date of a visit or a purchase. If there is one, say so with --date-column.',
    several: (names) => `That depends on the date that counts. Choose one with --date-column: ${names}.`,
    nobody: 'Not one date could be read.',
  },
  counting: {
    question: 'How many records are there?',
    answer: (billable, all) =>
      `${number(billable)} of ${records(all)} ${billable === 1 ? 'counts' : 'count'} for an enrichment, and for its price.`,
    caption: 'All rows',
    classes: {
      billable: 'Counts',
      double: 'Customer ID occurred before',
      foreign: 'Abroad',
      'po-box': 'PO box',
      incomplete: 'No postcode or house number',
      invalid: 'No readable address',
    },
    households: (n) => `At the readable Dutch addresses those are ${count(n, 'household', 'different households')}.`,
    perHousehold: 'Customers per household',
    customersThere: 'Customers at one address',
    share: 'Share',
    orMore: (n) => `${n} or more`,
    addresses: 'Households',
  },
  provider: {
    question: 'Who does it, and what does it cost?',
    answer: (name) => `The enrichment goes through ${name}.`,
    because: {
      postcode: (municipality) =>
        municipality === ''
          ? 'That follows from the postcode of your organisation.'
          : `That follows from the postcode of your organisation, which belongs to the municipality of ${municipality}.`,
      municipality: (municipality) => `That follows from the municipality of your organisation: ${municipality}.`,
      elsewhere: 'Your organisation lies outside the regions that have a provider of their own.',
    },
    contact: (contact) => `Contact: ${contact}.`,
    none: 'That depends on where your organisation is: in Rotterdam-Rijnmond Rotterdam Festivals does it, elsewhere Whooz. With --organisation-postcode or --municipality it stands here exactly.',
    noPrice: (n) =>
      `The price depends on the number of records: say ${records(n)}. If you have the provider’s price list, --price-list works it out.`,
    caption: (name) => `Price by ${name === '' ? 'the price list' : name}`,
    item: 'Item',
    records: 'Records',
    perRecord: 'Per record',
    amount: 'Amount',
    start: 'Start fee',
    tier: 'Records',
    minimum: 'Added up to the minimum',
    net: 'Without VAT',
    vat: (percentage) => `VAT, ${percentage}`,
    gross: 'With VAT',
    expired: 'This price list does not hold today: ask the provider for the new one.',
    indication: 'This is an indication; the provider’s quotation is what counts.',
  },
  steps: {
    question: 'What is the next step?',
    answer: (open) => (open === 0 ? 'All is done.' : open === 1 ? '1 step is left.' : `${open} steps are left.`),
    codes: {
      'add-id': {
        text: 'Get the customer ID into the export',
        explanation: 'Without one the group cannot go back to the customer.',
      },
      'repair-ids': {
        text: 'Put the customer IDs in order',
        explanation: 'Export again with the IDs as text, or add those that are missing.',
      },
      'repair-addresses': {
        text: 'Repair the addresses',
        explanation: 'In the system itself: then they are right next time too.',
      },
      'choose-period': {
        text: 'Choose the period',
        explanation: 'All customers, or those active in the last year only, or in the last two or three?',
      },
      'contact-provider': {
        text: 'Contact the provider',
        explanation: 'Ask for price, term and how to deliver the file.',
      },
      'privacy-statement': {
        text: 'See whether your privacy statement is right',
        explanation: 'It should say that you work with the Culturele Doelgroepen model.',
      },
      'processing-agreement': {
        text: 'Sign the processing agreement',
        explanation: 'Without signatures nothing leaves the house.',
      },
      prepare: {
        text: 'Make the delivery file',
        explanation: 'With verrijk prepare: customer ID, postcode and house number alone.',
      },
    },
    contact: (provider) => `Contact ${provider}`,
  },
  columns: { question: 'What was taken for what?', sheet: 'sheet', date: 'date' },
  footer: (version, day) =>
    `Checked on ${day} with Verrijk ${version}, on your own computer. Nothing was sent and nothing was changed.`,
  alsoAsPage: (file) => `With examples and tables this stands in ${file}, to keep or to print.`,
  failOnFindings: 'There is something to repair, and that was not to be.',
};
