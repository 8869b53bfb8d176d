import { counting } from '@verrijk/core/messages';
import type { result as dutch } from '../nl/result.ts';

const count = counting('en-GB');
const number = (many: number): string => count(many, '', '').trim();
const customers = (many: number): string => count(many, 'customer', 'customers');
const rows = (many: number): string => count(many, 'row', 'rows');

export const result: typeof dutch = {
  readerOnly:
    'You can see and fetch the outcome and the report. Fetching the file with the group of each customer and loading it back, processing again and wiping is done by a colleague who is owner or member.',
  notYet: {
    title: 'Your result will come here',
    detail: 'Once you have delivered you see here how far it is. After that, what came out of it.',
    toDelivery: 'To the delivery',
    refused: 'This order was not taken on. Nothing was delivered, so there is no result.',
    cancelled: 'This order was withdrawn. Nothing was delivered, so there is no result.',
  },
  working: {
    title: 'Your file is being enriched',
    waiting: 'Your file is waiting to be enriched',
    waitsForWorker:
      'It was received, and it is its turn as soon as there is room. That is usually within a few minutes.',
    waitsForReference: (provider) =>
      `${provider} has no household reference ready at the moment. They have been told; once it is there, things go on by themselves. You need not do anything.`,
    busy: 'This usually takes a few minutes; half an hour for a large file.',
    mail: 'You get an e-mail when it is done, so you may close this page.',
    again: (attempt) => `Something went wrong and it began again; this is attempt ${attempt}.`,
    steps: 'What happens',
    phases: {
      received: 'Your file was received safely',
      reading: 'The file is being read',
      enriching: 'The Culturele Doelgroep is looked up for each address',
      reporting: 'The report is being made',
      writing: 'Everything is encrypted and put ready',
    },
    done: 'done',
    now: 'being done',
    later: 'still to come',
    rows: (many) => rows(many),
  },
  failed: {
    title: 'The enrichment did not work',
    unknown: 'Something went wrong on our side.',
    whatNow: 'What can you do?',
    retry: 'Have it tried again',
    retryHint: 'With the same file. That helps when the cause lay with the service.',
    retried: 'It is being tried again.',
    deliver: 'Deliver again',
    deliverHint: 'With another file. That helps when the file was the cause. The one before is then wiped.',
  },
  parts: {
    label: 'Parts of your result',
    outcome: 'What came out',
    report: 'Report',
    load: 'Into your system',
    behaviour: 'Behaviour',
    compare: 'Last time',
    end: 'Wiping',
  },
  outcome: {
    title: 'What came out',
    withGroup: (some, all, share) =>
      `Of your ${customers(all)}, ${number(some)} ${some === 1 ? 'has' : 'have'} a Culturele Doelgroep: ${share}.`,
    rowsWithGroup: (some, all, share) => `Of ${rows(all)}, ${number(some)} got a Culturele Doelgroep: ${share}.`,
    nearlyAll: (all) =>
      `Of ${rows(all)} nearly all got a Culturele Doelgroep. How many did not is not shown: there are so few that they could be recognised.`,
    largest: (name, share) => `The largest group is ${name}, with ${share} of your customers with a group.`,
    chart: 'Your customers by Culturele Doelgroep',
    chartAlternative: (first, firstCount, last, lastCount) =>
      `A bar for each group. The longest is that of ${first} with ${firstCount}, the shortest that of ${last} with ${lastCount}.`,
    chartHow:
      'The longer the bar, the more customers live in a household of that group. A group says something of a household, not of a person.',
    rowsLargest: (name, share) => `The largest group is ${name}, with ${share} of the rows with a group.`,
    rowsChart: 'Rows by Culturele Doelgroep',
    rowsChartHow:
      'The longer the bar, the more rows with a household of that group. A group says something of a household, not of a person.',
    reportOnly:
      'There is a report, and no group for each customer: no customer ID went along. So there is nothing to put in your system. The report counts households, this page the rows of your file.',
    group: 'Group',
    customers: 'Customers',
    rows: 'Rows',
    share: 'Share',
    hidden: (minimum) =>
      `A dot (·) means: not shown, because there are fewer than ${minimum} or because so small a number could be worked out from it.`,
    why: 'Why did not everybody get a group?',
    whyCaption: 'How the addresses were found',
    how: 'How',
    meaning: 'What that means',
    whyLead:
      'A group belongs to a household at an address. Where an address is not in the household reference, or not complete, the group stays empty.',
    fictional: 'This outcome was made with fictional data. Draw no conclusions from it.',
    none: 'There is no outcome to show. The files below are there.',
  },
  downloads: {
    title: 'Fetch',
    hint: 'What you fetch is on your own computer afterwards. We do not wipe that.',
    empty: 'There are no files to fetch.',
    purposes: {
      result: {
        label: 'Your file with the groups',
        hint: 'The same file as you delivered, with the Culturele Doelgroep in each row. The file for your own system is made under “Into your system”.',
      },
      'report-pdf': { label: 'Report to print', hint: 'A PDF to send on or to lay on a table.' },
      'report-slides': { label: 'Report as a presentation', hint: 'Slides for PowerPoint, to show in a meeting.' },
      'report-workbook': { label: 'Report in Excel', hint: 'All figures in tables, to calculate with.' },
      'report-html': {
        label: 'Report as a web page',
        hint: 'One file that opens in any browser, also without internet.',
      },
      'report-data': {
        label: 'Figures for programs',
        hint: 'The figures of the report as JSON, for who builds something with them.',
      },
    },
  },
  analyst: {
    title: 'Help with the analysis',
    detail: (provider) => `${provider} refers you for this. Mind that it comes at a cost of its own.`,
  },
  report: {
    title: 'The report',
    lead: 'Who your audience is, where it lives, and how sure that is.',
    none: 'This order has no report to read here.',
    unreadable: 'The report could not be read. Fetch it as a PDF or as a web page.',
    print: 'Print this report',
  },
  load: {
    title: 'Bring the groups into your system',
    lead: 'We lay your own export beside the result, show what changes, and make a file that your system can read. That happens in your browser; only the result is fetched.',
    origins: { kept: 'kept in this browser', result: 'of this order' },
  },
  behaviour: {
    title: 'What do the groups do with you?',
    lead: 'Does one group book earlier than another? Does it choose something else? Choose a file of sales from your ticketing system; we lay it beside the groups of your customers.',
    local: 'That file is read in your browser. It goes nowhere.',
    transactions: {
      label: 'Your sales',
      hint: 'A line for each sale, with the customer ID. And what else you have: order date, date of the performance, genre, number of tickets, amount. Excel or CSV.',
    },
    key: {
      label: 'The key file',
      hint: 'Needed when you had the customer IDs replaced by random codes for the delivery.',
    },
    columns: {
      customer: 'Which column of your sales is the customer ID?',
      order: 'Which column of your sales is the order number?',
      orderDate: 'Which column of your sales is the order date?',
      eventDate: 'Which column of your sales is the date of the performance?',
      tickets: 'Which column of your sales is the number of tickets?',
      amount: 'Which column of your sales is the amount?',
      genre: 'Which column of your sales is the genre?',
    },
    start: 'See the behaviour by group',
    working: 'Sales and groups are being laid side by side',
    without:
      'The groups come from your result, by customer ID. A comparison with the whole of the Netherlands is not possible here: that takes a household reference, which only your provider has.',
    done: 'The behaviour by group is below.',
    nobodyTitle: 'There is too little to show',
    nobody: 'Of every group we met fewer than ten customers of your result in this file of sales.',
  },
  compare: {
    title: 'What has changed since last time?',
    lead: 'Choose a file of an earlier enrichment, with your own customer IDs and the group of then. We lay it beside the result of now.',
    local: 'That file is read in your browser. It goes nowhere.',
    before: {
      label: 'The groups of then',
      hint: 'Last year’s import file, for instance, or an export from your system that has the group. With customer IDs, not with random codes.',
    },
    columns: {
      sheet: 'Which sheet has the groups of then?',
      id: 'Which column is the customer ID?',
      oldGroup: 'Which column has the group of then?',
    },
    start: 'Compare then and now',
    working: 'Then and now are being laid side by side',
    both: (many) => `${customers(many)} ${many === 1 ? 'is' : 'are'} in both files and had a group then or now.`,
    nobody:
      'Not one customer of this file is in your result. Does it hold random codes, or is it of another system? Then choose a file with your own customer IDs.',
    noGroups: 'No column with groups was found in this file. Choose a file that has the group of then.',
    stayed: (many, share) => `${customers(many)} (${share}) kept the same group.`,
    onlyBefore: (many) => `${customers(many)} of then ${many === 1 ? 'is' : 'are'} not in the result of now.`,
    onlyNow: (many) => `${customers(many)} of now ${many === 1 ? 'was' : 'were'} not in the file of then.`,
    chart: 'Then and now, the same customers',
    chartAlternative: (grew, before, now) =>
      `Two bars for each group, then and now. The largest difference is that of ${grew}: from ${before} to ${now}.`,
    chartHow:
      'Only customers who are in both files are counted, so that new and departed customers do not change the picture.',
    earlier: 'Then',
    now: 'Now',
    noGroup: '(no group)',
    own: 'This comparison is for you alone: it has small counts too. Do not share it outside your organisation.',
    editions:
      'Mind: the file of then has groups of an older model. Those groups no longer exist, so another group does not say that the household has changed.',
  },
  end: {
    title: 'When will everything be gone?',
    on: (day) => `On ${day} everything is wiped.`,
    inDays: (days) =>
      days <= 0 ? 'That is today.' : days === 1 ? 'That is tomorrow.' : `That is in ${count(days, 'day', 'days')}.`,
    strip: (day, days) =>
      days <= 0
        ? 'Today everything of this order is wiped at the service.'
        : `On ${day} everything of this order is wiped: in ${count(days, 'day', 'days')}. Fetch what you want to keep before then.`,
    what: 'Gone will be: the file that you delivered, the result and the report. The key with which they are encrypted is destroyed.',
    stays: 'What stays: the processing agreement with its signatures, and a signed proof that everything was wiped.',
    home: 'What you saved yourself stays on your own computer. You are responsible for that.',
    notYet: 'Nothing of yours is at the service now that could be wiped.',
    now: 'Wipe everything now',
    readerOnly: 'Wiping is done by a colleague with more rights.',
    dialog: {
      title: 'Wipe everything now?',
      lead: 'This cannot be undone. Gone will be, at the service:',
      keptHere: 'And in this browser: your export, the key file and what else we kept for you of this order.',
      keptHereReport: 'And in this browser: your export and what else we kept for you of this order.',
      noResult: 'There is no result yet. If you wipe now, it will not come any more.',
      saved: 'I have saved what I want to keep',
      savedHint: 'The result, the report and the key file.',
      savedReportHint: 'The report, in the form in which you want to use it.',
      confirm: 'Wipe everything',
    },
    purposes: {
      delivery: 'what you delivered',
      result: 'your file with the groups',
      'report-html': 'the report as a web page',
      'report-pdf': 'the report as a PDF',
      'report-slides': 'the report as a presentation',
      'report-workbook': 'the report in Excel',
      'report-data': 'the figures of the report',
    },
    changed: 'Something has just changed about this order. See below how it stands now.',
  },
  receipt: {
    title: 'Everything is wiped',
    lead: (moment) => `On ${moment} everything of this order was destroyed at the service.`,
    facts: {
      order: 'Order',
      installation: 'At',
      organisation: 'Organisation',
      provider: 'Provider',
      destroyedAt: 'Wiped on',
      why: 'Why',
      by: 'By',
      files: 'What there was',
      how: 'How',
    },
    why: { asked: 'it was asked for', date: 'the day that was agreed', failure: 'wiped after processing failed' },
    by: {
      organisation: 'your organisation',
      provider: 'the provider',
      service: 'the service itself, on the day that was agreed',
    },
    how: 'The key of this order was destroyed, and all that was encrypted with it was removed.',
    proves: 'What does this prove?',
    provesText: [
      'The service signed this proof. Who verifies it with the public key knows that it comes from this service and that nothing in it was changed.',
      'It has no names of files or customers, so you may keep it as long as you like: with your register of processing, for instance.',
      'It says nothing of what you fetched yourself: that is on your own computer.',
    ],
    save: 'Save the signed proof',
    key: 'The public key to verify it with',
    agreement: 'The processing agreement',
  },
};
