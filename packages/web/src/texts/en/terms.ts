import type { terms as dutch } from '../nl/terms.ts';

/** Who does it, what it costs, and what comes next. */
export const terms: typeof dutch = {
  readerOnly: 'You can read everything. Agreeing and signing is done by a colleague who is owner or member.',
  becameReport: {
    title: 'You get a report, and no group for each customer',
    detail:
      'Your export has no customer ID. A customer is found again by it, so without an ID there is nothing to load back. Do you want that? Then count again with an export that has the customer ID.',
    action: 'Count again',
  },
  next: {
    count: {
      title: 'Count your file first',
      detail: 'The price follows from the number of records in your file. Counting happens on your own computer.',
      action: 'To your file',
    },
    'provider-quotes': {
      title: (provider) => `${provider} is looking at the price`,
      detail: (provider) =>
        `There is nothing for you to do now: you get a mail as soon as ${provider} confirms the price. Nothing of your customers was sent, only the counts. Meanwhile you can go through whether it is allowed, below.`,
    },
    accept: {
      title: 'The price is ready',
      detail: 'Take your time. You are not bound to anything until you agree.',
    },
    'quote-lapsed': {
      title: 'The price has lapsed',
      detail: (provider, until) =>
        `This price held until ${until}. Ask ${provider} to renew it; you get a mail when that is done. Your counts stay.`,
    },
    'complete-profile': {
      title: 'Something is missing for the agreement',
      detail: 'The price is agreed. At the agreement below, fill in what it must say of your organisation.',
    },
    'provider-completes': {
      title: (provider) => `${provider} has something to fill in`,
      detail: () =>
        'The price is agreed. The agreement is made as soon as the details of the provider are complete. There is nothing for you to do now.',
    },
    sign: {
      title: 'Time to sign',
      detail:
        'The price is agreed. Read the agreement and sign it; as long as not both parties have signed, nothing of your customers leaves your computer.',
    },
    'provider-signs': {
      title: (provider) => `${provider} has still to sign`,
      detail: (provider) =>
        `Your signature is set. You get a mail as soon as ${provider} has signed too; then you can deliver.`,
    },
    deliver: {
      title: 'All is settled',
      detail: 'Both parties have signed. Now you make the file that you deliver, on your own computer.',
      action: 'To the delivery',
    },
    refused: {
      title: (provider) => `${provider} does not carry out this order`,
      detail:
        'Nothing of your customers was sent and nothing is charged. You can begin a new order, with another provider if need be.',
      action: 'New order',
      reason: (provider) => `${provider} writes:`,
    },
    cancelled: {
      title: 'This order was withdrawn',
      detail:
        'Nothing was delivered and nothing is charged. If a part of a file had been sent, it is removed within a day at most.',
      action: 'New order',
      reason: () => 'The reason was:',
    },
  },
  provider: {
    title: 'Who does it?',
    because: {
      postcode: (place) =>
        place === undefined
          ? 'This provider does it for organisations with your postcode.'
          : `This provider does it for organisations in ${place}; that follows from your postcode.`,
      municipality: (place) =>
        place === undefined
          ? 'This provider does it for organisations in your municipality.'
          : `This provider does it for organisations in ${place}.`,
      elsewhere: () => 'This provider does it for all places that belong to no other provider.',
      chosen: () => 'You chose this provider yourself.',
    },
    yourReason: 'Your reason',
    contact: 'Contact',
    change: 'Choose another provider',
    changeTitle: 'Who should do it?',
    changeLead:
      'Usually the proposed provider is the right one. Another one reads your reason and sees the counts; the former one does not see the order any more.',
    who: 'Provider',
    own: 'Proposed for your place',
    serves: (places) => `For ${places}`,
    more: (count) => `and ${count} more`,
    elsewhere: 'For all other places',
    days: (days) => (days === 1 ? 'result after 1 working day' : `result after ${days} working days`),
    reason: 'Why this one?',
    reasonHint: 'One sentence is enough. The provider that you choose reads it.',
    reasonMissing: 'Say in a sentence why you choose this provider.',
    choose: 'Choose this provider',
    fixed: 'Now that there is a price, it is settled who does it.',
  },
  price: {
    title: 'What does it cost?',
    none: 'There is no price yet: it follows from the number of records in your file.',
    noList: (provider) => `${provider} has no price list that holds now, and names an amount for your number itself.`,
    proposed: 'provisional',
    proposedDetail: (provider) =>
      `This is what the price list says for your number. ${provider} will confirm the price, or adjust it.`,
    confirmed: 'confirmed',
    accepted: 'agreed',
    lapsed: 'lapsed',
    total: (amount) => `${amount} including VAT`,
    caption: 'How the price is made up',
    columns: { what: 'Part', sum: 'Calculation', amount: 'Amount' },
    lines: {
      start: 'Starting fee',
      tier: 'Records',
      minimum: 'Up to the minimum amount',
      adjustment: 'Adjusted by the provider',
      net: 'Without VAT',
      vat: (percentage) => `VAT ${percentage}%`,
      total: 'Total',
    },
    first: (records) => `the first ${records} records`,
    further: (records) => `the next ${records} records`,
    all: (records) => (records === '1' ? '1 record' : `${records} records`),
    times: (what, each) => `${what} × ${each}`,
    list: (name) => `By “${name}”`,
    fictionalList: 'This price list is made up: nobody charges by it.',
    records: {
      title: (paid) => (paid === '1' ? 'Why 1 record?' : `Why ${paid} records?`),
      rows: (rows) => `${rows} rows were counted: the customers in your file of the period that you chose.`,
      allPaid: 'All of them count.',
      notPaid: 'What does not count:',
      reasons: {
        double: (rows) => `${rows} times a customer who is in it already`,
        foreign: (rows) => `${rows} with an address abroad`,
        'po-box': (rows) => `${rows} with a PO box`,
        incomplete: (rows) => `${rows} whose address is not complete`,
        invalid: (rows) => `${rows} whose address cannot be read`,
      },
      paid: (paid) =>
        paid === '1' ? 'That leaves 1 record, for which you pay.' : `That leaves ${paid} records, for which you pay.`,
      most: (paid) => `You can deliver at most ${paid}. If you deliver fewer, the price stays the same.`,
      recount: 'Is the number not right? Count your file anew; then a new price follows.',
    },
    changed: {
      title: 'The price has changed',
      lead: 'This differs from what you saw before:',
      listTitle: (provider) => `${provider} asks another amount than its price list`,
      said: (provider) => `${provider} writes:`,
      from: (before, after) => `was ${before}, is now ${after}`,
      nothing: 'nothing',
      days: (days) => (days === 1 ? '1 working day' : `${days} working days`),
      terms: {
        netCents: 'Amount without VAT',
        records: 'Number of records',
        workingDays: 'Term',
        validUntil: 'Valid until',
        deliveryForm: 'How you deliver',
        conditions: 'Conditions',
        analystReferral: 'Help with analysis',
      },
    },
    facts: {
      term: 'When ready',
      termValue: (days) =>
        days === 0
          ? 'the same day, once your whole file has come in'
          : days === 1
            ? 'within 1 working day after your whole file has come in'
            : `within ${days} working days after your whole file has come in`,
      deliveryForm: 'How you deliver',
      conditions: 'Conditions',
      analystReferral: 'Help with analysis',
      validUntil: 'Price holds until',
      kept: 'How long it is kept',
      keptValue: (days) =>
        days === 1
          ? 'the result is destroyed after 1 day'
          : `the result is destroyed after ${days} days, or sooner when you say so`,
    },
    accept: (amount) => `Agree to ${amount}`,
    acceptHint:
      'You agree to the price, the term and the conditions above. Then comes the agreement; you send nothing before both parties have signed that.',
    changedMeanwhile: {
      title: 'The price has just changed',
      detail:
        'What you saw holds no longer. Below is the new price: look at it and decide then. You have not said yes to anything yet.',
    },
    movedMeanwhile: {
      title: 'This has moved on meanwhile',
      detail: 'A colleague or the provider was before you. Below is how things stand now.',
    },
    history: 'Earlier prices',
    historyLine: (amount, day) => `${amount} including VAT, given on ${day}`,
  },
};
