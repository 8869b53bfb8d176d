import { formatCount, formatDate } from '../format.ts';
import type { check as dutch } from '../nl/check.ts';

const count = (n: number): string => formatCount(n, 'en');
const day = (iso: string): string => formatDate(iso, 'en');
const rows = (n: number): string => (n === 1 ? '1 row' : `${count(n)} rows`);
const customers = (n: number): string => (n === 1 ? '1 customer' : `${count(n)} customers`);

/** What a check of a customer file found. */
export const check: typeof dutch = {
  verdict: {
    ready: { title: 'Your file is ready to be enriched', text: 'Nothing was noticed that needs repair.' },
    repair: {
      title: 'Your file can be used',
      text: 'Part of it can be made better. Below is what we repair for you, and what you can do yourself. You need not.',
    },
    noId: {
      title: 'There is no customer ID in your file: it becomes an audience report',
      text: 'The customer ID is how a customer is found again after the enrichment. Without one you get a report that says who your audience is. Postcodes and house numbers are all that it needs.',
    },
    nothing: {
      title: 'There is nothing to enrich here yet',
      text: 'Not one row has a readable Dutch address. See whether the columns above are right, or export again with postcode and house number.',
    },
  },
  identity: {
    question: 'Can these customers be found again?',
    good: (n) => `Yes: ${customers(n)}, each with an ID of their own.`,
    repair: (n) => `${customers(n)} with a customer ID. Something was noticed about it:`,
    none: 'No, there is no customer ID. Is it there by another name? Then choose “customer ID” in the menu above that column.',
    howTitle: 'How the customer ID comes along next time',
    how: [
      'Choose the column with the customer ID in the export too. It may be called Klantnummer, Account nummer, Relatienummer or Customer ID.',
      'Is that column not offered? Ask the administrator or the supplier of your system to add it.',
      'Ask at once whether an import by that number is possible: that is how the group will come in.',
    ],
    duplicateRows: (pairs, isMore) =>
      `Twice: ${pairs.map(([row, first]) => `row ${count(row)} repeats row ${count(first)}`).join(', ')}${isMore ? ' …' : ''}`,
    missingRows: (found, isMore) => `Without a customer ID: row ${found.map(count).join(', ')}${isMore ? ' …' : ''}`,
  },
  addresses: {
    question: 'Are the addresses right?',
    good: 'Yes: nothing was noticed.',
    repair: 'Not all of them. What helps most comes first.',
    notes: 'Also noticed, and no harm',
    repairable: (n, of) =>
      n === of ? 'It is certain what it should be.' : `For ${rows(n)} of these it is certain what it should be.`,
    examples: 'Examples',
    row: 'Row',
    column: 'Column',
    value: 'Now',
    proposal: 'Becomes',
    nothing: 'nothing',
    noProposal: 'look it up',
    list: 'List of all rows to repair (Excel)',
    listHint: 'To improve in your own system: then it is right next year. The list stays on your computer.',
  },
  repairs: {
    question: 'What shall we repair for you?',
    answer: (n) =>
      `For ${n === 1 ? '1 address' : `${count(n)} addresses`} it is certain what it should have been. We do not change your export: it is done only in the file that you deliver later.`,
    choose: 'Choose',
    all: 'Repair everything',
    allHint: 'More customers then come back with a group.',
    each: 'Look at them one by one',
    eachHint: 'Untick what is to stay as it is.',
    none: 'Repair nothing',
    noneHint: 'Everything goes as it is.',
    caption: 'What changes',
    take: (row) => `Repair row ${count(row)}`,
    takes: 'Repair',
    customer: 'Customer ID',
    before: 'Now',
    after: 'Becomes',
    why: 'Why',
    row: 'Row',
    empty: 'empty',
    taken: (n, of) => `${count(n)} of ${count(of)} ${n === 1 ? 'is' : 'are'} repaired.`,
    more: (n) => `Show ${count(n)} more`,
    notListed: (n) =>
      n === 1
        ? '1 row more is not in this list; it is repaired too.'
        : `${rows(n)} more are not in this list; they are repaired too.`,
  },
  period: {
    question: 'Who was active?',
    caption: { customers: 'Customers who were active', rows: 'Rows with a date' },
    years: (n, from) => `last ${n === 1 ? 'year' : `${n} years`}, since ${day(from)}`,
    since: (from) => `since ${day(from)}`,
    column: (name) =>
      `Counted by the date in ${name}. Is it another one? Choose “last activity” in the menu above that column.`,
    span: (oldest, newest) => `The dates run from ${day(oldest)} to ${day(newest)}.`,
    empty: (n) => `${rows(n)} without a date.`,
    unreadable: (n) => `${rows(n)} with a date that cannot be read.`,
    inFuture: (n) => `${rows(n)} with a date that is yet to come.`,
    none: 'That cannot be said: no column was found with the date of a visit or a purchase. Is there one? Choose “last activity” in the menu above that column.',
    single: 'Does this column say when a customer last did something? Then press it.',
    several: 'There are several dates. Which one says when a customer last did something?',
    nobody: 'Not one date could be read.',
  },
  counting: {
    question: 'How many customers count?',
    answer: (billable, all) =>
      `${count(billable)} of ${rows(all)} ${billable === 1 ? 'counts' : 'count'} for an enrichment, and for its price.`,
    caption: 'How that comes about',
    classes: {
      billable: 'Counts',
      double: 'Double: customer ID occurred before',
      foreign: 'Lives abroad',
      'po-box': 'PO box',
      incomplete: 'No postcode or house number',
      invalid: 'No readable address',
    },
    households: (n) => (n === 1 ? 'That is 1 household.' : `Together those are ${count(n)} different households.`),
    abroad: 'Customers abroad are never part of an enrichment: the model knows households in the Netherlands alone.',
  },
};
