import { formatCount } from '../format.ts';
import type { preparation as dutch } from '../nl/preparation.ts';

const count = (n: number): string => formatCount(n, 'en');
const rows = (n: number): string => (n === 1 ? '1 row' : `${count(n)} rows`);

/** The file that is made for the provider: what goes in, what stays at home, and the key to it. */
export const preparation: typeof dutch = {
  everybody: 'Totaal',
  choices: {
    home: 'What stays at home?',
    homeHint: 'These rows would bring nothing. They stay, unless you take away the tick.',
    reasons: {
      double: {
        label: 'Customers who are in it already',
        hint: 'Each customer goes once; when you load back, all rows of that customer get the outcome.',
      },
      foreign: { label: 'Addresses abroad', hint: 'The model knows households in the Netherlands alone.' },
      'po-box': { label: 'PO boxes', hint: 'Nobody lives there.' },
      incomplete: {
        label: 'Addresses that are not complete',
        hint: 'Without postcode or house number there is nothing to find.',
      },
      invalid: { label: 'Addresses that cannot be read', hint: 'There is no such postcode or house number.' },
    },
    counted: (n) => (n === 0 ? 'none when counted' : `${rows(n)} when counted`),
    personalData: 'Rows with something that looks like a name, e-mail address or telephone number',
    personalDataHint: 'Such data must not go along. These customers then get no group, all others do.',
    activity: 'Which customers?',
    activityFixed: (day) => `Only those who were active since ${day}, as you chose with the question.`,
    activityAll: 'All customers in your file, as you chose with the question.',
    since: 'Only those who were active since',
    sinceHint: 'Leave empty for all customers.',
    codes: 'Replace customer IDs by random codes',
    codesHint:
      'Recommended. The provider then sees no customer ID. Which code is which customer stands in a key file alone, which you keep.',
    withoutIds: 'No customer IDs go along, so there is no key file: you get a report on your audience.',
    noCodes: 'The customer IDs now go as they are in your file.',
    repair: 'Repair addresses where that is certain',
    repairHint: 'An O in a postcode becomes a 0; a date where a house number belongs becomes that house number.',
    repairSome: (n) =>
      n === 1
        ? 'Except 1 row that you left as it is in the check.'
        : `Except ${rows(n)} that you left as they are in the check.`,
    split: 'Addition in a column of its own',
    splitHint: 'Only when the provider asks for it. Otherwise it stands behind the house number.',
    more: 'More choices',
  },
  personal: {
    lead: 'This is how to go on:',
    ways: [
      'Is it the wrong column? Choose the right one at the columns above.',
      'Is it a few rows? Leave them at home. These customers then get no group, all others do.',
      'Or mend the rows in your own export, and choose it again.',
    ],
    without: 'Leave these rows at home and make the file',
  },
  make: 'Make the file',
  makeAgain: 'Make it again',
  making: 'Your file is being made, on your own computer …',
  preview: {
    title: 'What exactly is in the file',
    lead: (out, all) =>
      out === all
        ? `All ${rows(out)} of your export are in it.`
        : `Of the ${rows(all)} in your export, ${count(out)} are in it.`,
    file: 'File',
    columns: 'Columns',
    rowsOut: 'Rows',
    size: 'Size',
    first: (n) => (n === 1 ? 'The first row' : `The first ${n} rows`),
    home: 'What stays at home',
    homeAll: 'All other columns of your export: names, e-mail addresses, amounts, everything.',
    homeKey: 'The key file.',
    reasons: {
      foreign: (n) => `${rows(n)} with an address abroad`,
      'po-box': (n) => `${rows(n)} with a PO box`,
      incomplete: (n) => `${rows(n)} with an address that is not complete`,
      invalid: (n) => `${rows(n)} with an address that cannot be read`,
      double: (n) => `${rows(n)} of customers who are in it already`,
      inactive: (n) => `${rows(n)} of those who were not active in the period`,
      'personal-data': (n) => `${rows(n)} with something that looks like a name, e-mail address or telephone number`,
    },
    repaired: (n) => (n === 1 ? '1 address was repaired.' : `${count(n)} addresses were repaired.`),
    repairsFile: 'Save the list of repairs',
    repairsHint: 'Save the list to mend them in your own system too; it stays with you.',
    codes: 'The first column holds random codes, no customer IDs.',
    check: 'Check code (SHA-256)',
  },
  key: {
    title: 'Save your key first',
    why: 'The key file says which code is which customer. It stays with you and never goes along.',
    warning: 'Without this key nobody can put the outcome back with your customers: not you, not we, not the provider.',
    save: 'Save the key',
    saveAgain: 'Save it once more',
    saved: (name) => `“${name}” was saved.`,
    failed: 'Saving did not work. Choose another folder, or make room on your disk.',
    where:
      'Put it where you will find it and not everybody can reach it: a folder of your team, not among the downloads.',
    keep: 'I saved the key and know where it is',
    keepFirst: 'Save the key first, then you can tick this.',
    anew: 'A new key belongs to this file. A key that you saved before does not fit it.',
  },
};
