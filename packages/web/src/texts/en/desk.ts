import type { desk as dutch } from '../nl/desk.ts';

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);
const workingDays = (count: number): string => (count === 1 ? '1 working day' : `${count} working days`);

/** The desk of a provider: all orders at a glance. */
export const desk: typeof dutch = {
  title: 'Orders',
  lead: {
    nothing: 'Nothing waits for you.',
    waiting: (quotes, signatures) => {
      const parts = [
        ...(quotes === 0 ? [] : [quotes === 1 ? '1 quote to make' : `${quotes} quotes to make`]),
        ...(signatures === 0 ? [] : [signatures === 1 ? '1 agreement to sign' : `${signatures} agreements to sign`]),
      ];
      return `Waiting for you: ${parts.join(' and ')}.`;
    },
  },
  view: { label: 'View', board: 'Board', table: 'Table' },
  refreshed: (moment) => `Up to date at ${moment}; this goes by itself.`,
  stale: (moment) => `Cannot be brought up to date now. This is how it was at ${moment}; we keep trying.`,
  none: {
    title: 'No orders yet',
    detail:
      'As soon as an organisation has checked its file and asks for a quote, the order is here. You get a mail about it too.',
    prepare: 'Meanwhile you can get ready what you need:',
    reference: 'a household reference',
    prices: 'a price list',
    terms: 'the terms',
  },
  noReference: {
    title: 'No household reference is in use',
    detail: 'What was delivered keeps waiting until there is one.',
    action: 'To the household reference',
  },
  columns: {
    'to-quote': { title: 'To quote', empty: 'No orders that wait for a quote.' },
    'to-sign': { title: 'To sign', empty: 'Nothing to sign.' },
    organisation: { title: 'With the organisation', empty: 'It is no organisation’s turn.' },
    processing: { title: 'In processing', empty: 'Nothing is being enriched now.' },
    ready: { title: 'Ready', empty: 'No result that is ready.' },
    closed: { title: 'Closed', empty: 'Nothing closed yet.' },
  },
  columnCount: (count) => (count === 1 ? '1 order' : `${count} orders`),
  allOf: (column) => `All of “${column}”`,
  tooMany: 'The board shows the 200 orders that have waited longest. The rest is in the table.',
  urgencies: {
    'quote-late': (count) => `Waiting for ${workingDays(count)}`,
    'quote-ends': (count) => (count === 0 ? 'Quote ends today' : `Quote ends in ${days(count)}`),
    'quote-ended': () => 'Quote lapsed',
    'signing-late': (count) => `Not signed for ${workingDays(count)}`,
    'delivery-late': (count) => `Not delivered for ${workingDays(count)}`,
    'result-late': () => 'Later than promised',
    failed: () => 'Did not work',
    'purge-near': (count) => (count === 0 ? 'Destroyed today' : `Destroyed in ${days(count)}`),
  },
  card: {
    records: (records) => `${records} records`,
    ago: (duration) => `${duration} ago`,
    now: 'just now',
  },
  table: {
    caption: 'Orders',
    columns: {
      number: 'Order',
      organisation: 'Organisation',
      state: 'State',
      next: 'Next step',
      records: 'Records',
      age: 'Since when',
    },
    filter: 'Show',
    filters: { all: 'All orders', open: 'All that is open' },
    states: 'State',
    order: 'Order by',
    orders: { newest: 'Newest first', waiting: 'Longest in this state first' },
    number: 'Find by number',
    numberHint: 'For example V-000012 or 12.',
    numberWrong: 'A number is V- with digits, such as V-000012.',
    nothing: 'No orders like that.',
    noNumber: (number) => `You have no order with number ${number}.`,
    clear: 'Show all orders',
    shown: (count) => (count === 1 ? '1 order shown' : `${count} orders shown`),
    noRecords: '–',
  },
};
