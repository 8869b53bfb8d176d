import { formatCount, formatDate } from '../format.ts';
import type { question as dutch } from '../nl/question.ts';

const count = (n: number): string => formatCount(n, 'en');

/** The first step: what somebody wants to know, of whom, and the file with the customers. */
export const question: typeof dutch = {
  create: {
    title: 'New order',
    lead: 'Begin with what you want to know. Then you choose your customer file; it stays on your own computer.',
    begin: 'Continue to your customer file',
    readerOnly: 'A colleague who is owner or member can make an order.',
    place: 'To the details of your organisation',
  },
  words: {
    purpose: 'What do you want to know?',
    purposeHint:
      'Choose what fits and add to it in your own words. The provider reads it, and it goes into the agreement.',
    examples: 'Examples',
    ideas: [
      [
        'Who is our audience?',
        'We want to know which Culturele Doelgroepen our audience consists of, and whom we still miss.',
      ],
      [
        'What do they think of us?',
        'We want to see our survey results by group: what do they think of our organisation?',
      ],
      ['Where do they go?', 'We want to see which group goes where: which programme, which days.'],
      ['Early or at the last moment?', 'We want to know who books early and who decides at the last moment.'],
      ['Better aimed mailings', 'We want the group in our CRM, to aim mailings and campaigns better.'],
    ],
    purposeLabel: 'In your own words',
    purposeMissing: 'Say in a few words what you want to know, or choose an example.',
    selection: 'Which customers is it about?',
    selectionHint: 'The file is named after it, for example “Total” or “Ticket buyers”.',
    selections: [
      ['Total', 'All customers in your export'],
      ['Ticket buyers', 'Who bought a ticket'],
      ['Friends and members', 'Who is a friend, member or subscriber'],
      ['Newsletter', 'Who gets the newsletter'],
    ],
    otherSelection: 'Other customers',
    otherSelectionHint: 'Give them a name yourself',
    selectionName: 'What is this group of customers called?',
    selectionMissing: 'Give these customers a name.',
    period: 'Of which period?',
    periodHint:
      'Recent customers say more about your audience of now, and fewer customers cost less. You will see how many they are and can still change it.',
    periods: {
      '1': 'Active in the last year',
      '2': 'Active in the last two years',
      '3': 'Active in the last three years',
      since: 'Active since another day',
      all: 'All customers in the file',
    },
    active: (n) => (n === 1 ? '1 customer' : `${count(n)} customers`),
    noDates: 'That needs a column with the date of the last visit or the last purchase.',
    sinceLabel: 'Since which day?',
    sinceMissing: 'Choose a day that has been.',
    periodMissing: 'Choose a period.',
    product: 'What do you want back?',
    products: {
      records: [
        'The group of every customer, and a report',
        'To load back into your CRM or box office. That needs a customer ID.',
      ],
      report: ['Only a report about your audience', 'No customer IDs go along then.'],
    },
    keepDays: 'How many days does the result stay?',
    keepDaysHint: (most) =>
      most === undefined
        ? 'After that everything is destroyed. Say nothing and it is 30, or fewer if your provider keeps results for less. You can always destroy it sooner.'
        : `After that everything is destroyed. Your provider keeps a result for at most ${most === 1 ? '1 day' : `${count(most)} days`}. You can always destroy it sooner.`,
    keepDaysWrong: 'Fill in a number of days, from 1 to 366.',
    keepName: 'Stays',
    keepValue: (n) => (n === 1 ? '1 day after the result' : `${count(n)} days after the result`),
    show: 'Your question',
    change: 'Change the question',
    notChangeable: 'A price was made already: the question is settled.',
    purposeName: 'You want to know',
    selectionName2: 'Which customers',
    periodName: 'Period',
    productName: 'You get back',
    becameReport: 'A report on your audience, and no group for each customer: your export has no customer ID',
  },
  file: {
    title: 'Your customer file',
    lead: 'Choose the export with your customers. We look at it on your own computer; nothing is sent.',
    kept: 'This file is kept in this browser, so that you can go on after a break. “Forget” removes it here; your own file stays.',
    notKept: 'This browser cannot keep the file. You can go on; after a reload you choose it once more.',
    recalling: 'Getting your file back …',
    columns: 'Are the columns right?',
    columnsHint:
      'Only the coloured columns are read. Is something wrong? Choose it in the menu above the column, or drag a name there.',
    remembered: 'The columns were recognised as you chose them the last time.',
    checkTitle: 'The check',
    checking: 'Checking your file on your own computer',
    countAgain: 'Count again',
    counting: 'Counting the customers of this period',
    checkAgain: 'Check again',
    stopped: 'You stopped the check. Nothing was sent.',
  },
  period: {
    notYet: 'One more thing, then you can go on',
    needsPeriod: 'Choose above from which period the customers count.',
    needsDate: 'This period needs a date. Choose “last activity” in the menu above a column, or choose all customers.',
  },
  send: {
    title: 'Continue',
    reportTitle: 'Continue with an audience report',
    text: (provider) =>
      `${provider} makes a price from your counts. Only the counts leave the house now: no customers, no addresses, and not your file either.`,
    report:
      'Without a customer ID you get a report about your audience, and no group for each customer. If you want that, put the customer ID in your export and choose the file again.',
    counts: (billable) =>
      billable === 1 ? '1 customer counts for the price' : `${count(billable)} customers count for the price`,
    exactly: 'Exactly this is sent',
    exactlyHint: 'To the letter, as your computer sends it. It holds counts and dates alone.',
    figures: {
      today: 'Counted on',
      rows: 'Rows',
      customers: 'Different customers',
      missing: 'Without a customer ID',
      duplicate: 'Double rows',
      households: 'Households',
      billable: 'Counts',
      double: 'Double',
      foreign: 'Abroad',
      'po-box': 'PO box',
      incomplete: 'Address not complete',
      invalid: 'No readable address',
    },
    years: (n, from) => `Active in the last ${n === 1 ? 'year' : `${n} years`} (since ${formatDate(from, 'en')})`,
    since: (from) => `Active since ${formatDate(from, 'en')}`,
    findings: 'What was noticed, with the number of rows',
    literal: 'The literal text',
    button: 'Send the counts and continue',
    again: 'Send the new counts',
    lapses: 'There is a price already. With new counts it lapses, and the provider makes a new one.',
    changed:
      'The order has gone on meanwhile, in another window or by a colleague. We show how it stands now; your choices were kept.',
    unchanged: 'These counts were sent already.',
    toTerms: 'To the price and the agreement',
    nothing: 'There is no customer that counts. Choose a longer period, or another file.',
  },
  sent: {
    title: 'Your counts',
    text: (day) => `Counted on ${formatDate(day, 'en')} and sent.`,
    all: 'All counts',
    none: 'No counts have been sent yet.',
    again: 'Count again, or another file',
    readerOnly: 'You can read everything. A colleague who is owner or member chooses the file.',
  },
};
