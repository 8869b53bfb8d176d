import { formatCount } from '../format.ts';
import type { lokaal as dutch } from '../nl/lokaal.ts';

const count = (n: number): string => formatCount(n, 'en');

/** What is done on one's own computer, without an account. */
export const lokaal: typeof dutch = {
  promise: 'Everything happens on your own computer. Nothing is sent, and nothing stays behind.',
  offline: {
    getting: 'Getting ready to work without internet too …',
    ready: 'Now works without internet too.',
  },
  start: {
    title: 'Verrijk on your own computer',
    lead: 'Check your customer file, make a delivery or enrich with a reference that you may use yourself. Without an account, and without anything leaving your computer.',
    choose: 'What do you want to do?',
    how: 'How do I know that nothing is sent?',
    howText:
      'Switch off your internet once this page has been loaded: everything goes on working. Your file is read by your own browser, in memory. Close the tab and it is gone.',
    account: 'Do you want a provider to enrich? Then sign in, or ask for an invitation.',
    signIn: 'To signing in',
  },
  tools: {
    check: { label: 'Check', text: 'How good is your file, and how many customers can be enriched?' },
    prepare: { label: 'Prepare', text: 'Make the minimal file to send, with a key that stays at home.' },
    enrich: { label: 'Enrich', text: 'Put the group behind every customer, with your own reference.' },
    loadBack: { label: 'Load back', text: 'Make an import file for your own system, with a way back.' },
    report: { label: 'Report', text: 'Who is your audience? A report with charts.' },
  },
  customers: {
    title: 'Your customer file',
    columns: 'Are the columns right?',
    kept: 'This file is also at hand when you choose something else above.',
  },
  reference: {
    first: 'Choose the reference too, above.',
    label: 'The household reference',
    hint: 'A file that ends in .vref, and that you may use yourself.',
    opening: 'The reference is being read …',
    opened: (edition: string, addresses: number) => `Edition ${edition}, with ${count(addresses)} addresses.`,
    fictional: 'This is a made-up reference, to practise with. Its outcomes say nothing about real people.',
    title: 'Your household reference',
  },
  check: {
    title: 'Check your customer file',
    lead: 'You see what is good, what can be better, and how many customers can be enriched.',
    run: 'Check this file',
    again: 'Check again',
    running: 'Your file is being checked, on your own computer …',
    result: 'What we found',
    next: 'Make a delivery of it',
  },
  prepare: {
    title: 'Make a delivery',
    lead: 'The minimal file for the provider: nothing but a number, postcode and house number. You send it yourself, as you agreed with the provider.',
    about: 'What is it about?',
    organisation: 'Name of your organisation',
    selection: 'Which customers are they?',
    selectionHint: 'For instance “Ticket buyers”. It becomes the name of the file.',
    period: 'Over which period?',
    periodHint: 'For instance “2025”.',
    missing: 'Fill this in.',
    choices: 'What goes along?',
    save: 'Save the delivery',
    saveHint: 'This is the file that you send to the provider.',
    manifest: 'Save the manifest',
    manifestHint:
      'It says what was delivered, without customer data. At loading back it proves that everything came back.',
    keyFirst: 'Save the key file first.',
    noId: 'There is no column with customer IDs. The delivery is then fit for an audience report only.',
  },
  enrich: {
    title: 'Enrich your file',
    lead: 'The same file, with the Culturele Doelgroep of the household behind every customer.',
    explained: 'Say with every customer how it was matched',
    explainedHint: 'Two columns more: how sure the match is, and why.',
    run: 'Enrich this file',
    running: 'Your file is being enriched, on your own computer …',
    result: 'Done',
    counts: (enriched: number, rows: number) =>
      rows === 1
        ? enriched === 1
          ? 'The row has a group now.'
          : 'The row got no group.'
        : `${count(enriched)} of the ${count(rows)} rows ${enriched === 1 ? 'has' : 'have'} a group now.`,
    save: 'Save the enriched file',
    outcomes: 'How the rows were matched',
    outcome: 'Match',
    segments: 'Which groups',
    segment: 'Group',
    rows: 'Rows',
    next: 'Load it back into your own system',
    nextReport: 'Or make a report of it',
  },
  loadBack: {
    title: 'Load the groups back',
    what: 'What goes where?',
    lead: 'Put your own export beside the enriched file. You first see what changes, save the way back, and only then the import file.',
  },
  report: {
    title: 'Make a report',
    lead: 'Who your audience is, where it lives and how it differs from all households. An enriched file, a plain export or a list of postcodes and house numbers: all three will do.',
    run: 'Make the report',
    running: 'The report is being made, on your own computer …',
    result: 'The report',
    saveAs: 'Save the report',
    forms: { html: 'As a web page', workbook: 'As an Excel file', slides: 'As slides' },
    print: 'Print or save as PDF',
  },
};
