import type { agreement as dutch } from '../nl/agreement.ts';

/** The processing agreement: read, signed, kept. */
export const agreement: typeof dutch = {
  title: 'The agreement',
  later:
    'A processing agreement lays down what the provider may do with your data. It is made as soon as you agree to the price. Without two signatures nothing of your customers leaves your computer.',
  making: 'The agreement is being made …',
  version: (version, day) => `Version ${version}, made on ${day}`,
  lead: 'Below is in plain words what the agreement says. The full text, in Dutch, is below that and in the PDF; that is what you sign.',
  download: 'Agreement as PDF',
  downloadSigned: 'Signed agreement as PDF',
  downloadUnsigned: 'The PDF without signatures',
  fictional: 'Made-up parties: this is no valid agreement.',
  parties: {
    title: 'Between whom',
    organisation: 'The organisation, responsible for the data',
    provider: 'The provider, the processor who does the work',
    address: 'Address',
    chamberOfCommerce: 'Chamber of Commerce number',
    contact: 'Contact person',
    privacy: 'Privacy and data breaches',
  },
  subject: {
    title: 'What it is about',
    text: ({ order, organisation, provider }) =>
      `In order ${order}, ${provider} enriches the customer file of ${organisation} once with Culturele Doelgroepen.`,
    records:
      'For each record that you deliver you get back the Culturele Doelgroep of its household, and a report on the whole.',
    report: 'You get back a report on the whole. No outcome per customer is made.',
    purpose: 'Purpose, in your words',
    selection: 'Selection',
    period: 'Period',
    most: 'How many',
    mostValue: (records) => `at most ${records} records`,
  },
  data: {
    title: 'Which data, of whom',
    records: 'A customer ID (preferably a random code), postcode, house number and addition. Nothing else.',
    report: 'Postcode, house number and addition, without customer ID. Nothing else.',
    people: 'Of customers and visitors with an address in the Netherlands, and of those who live with them.',
  },
  duration: {
    title: 'How long',
    text: (keepDays) =>
      `It begins when both parties have signed. Everything is destroyed as soon as one of the two says so, and at the latest ${keepDays === 1 ? '1 day' : `${keepDays} days`} after the result is ready.`,
  },
  promises: {
    title: 'What the provider promises',
    lead: 'The privacy law (art. 28(3) GDPR) asks this of every processor:',
    items: [
      { title: 'Only what you ask', text: 'The data are used for this order, and for nothing else.' },
      { title: 'Confidentiality', text: 'Only those who need it have access, and they must keep it to themselves.' },
      {
        title: 'Security',
        text: 'Files are encrypted, with a key of their own for each order. Signing in takes two steps.',
      },
      {
        title: 'Other parties',
        text: 'Only the parties named below help. If one is added, you hear of it 30 days before and can object.',
      },
      {
        title: 'Help with questions of customers',
        text: 'When a customer asks for access or erasure, the provider helps you to do it.',
      },
      {
        title: 'Help with security and breaches',
        text: 'When something goes wrong, you hear it within 24 hours. The provider helps with a DPIA or with consulting the authority.',
      },
      {
        title: 'Deletion',
        text: 'Afterwards everything is destroyed, with a signed receipt. Backups expire within 30 days after that.',
      },
      { title: 'Audits', text: 'You get all information to verify this, and may have it audited.' },
    ],
  },
  yours: {
    title: 'What you do yourselves',
    items: [
      'You choose the legal ground and answer for it that this is allowed.',
      'A Culturele Doelgroep says something about households and nothing certain about a person; that is how you use it.',
      'Whoever objects to direct marketing is left out of the file.',
    ],
  },
  subProcessors: {
    title: 'Who helps',
    none: 'No other parties help.',
    name: 'Name',
    task: 'Task',
    place: 'Place and country',
  },
  missing: {
    title: 'Still to be filled in',
    own: 'The agreement names your organisation. Fill in what is missing; it will stand under “Our organisation” too.',
    ownAsk: 'Something is missing in the profile of your organisation. Ask a colleague who is owner to fill it in:',
    other: (provider) =>
      `${provider} has something to fill in before there is an agreement. There is nothing for you to do.`,
    fields: {
      address: 'Street and house number',
      postcode: 'Postcode',
      municipality: 'Town',
      chamberOfCommerce: 'Chamber of Commerce number',
      contactName: 'Contact person',
      contactEmail: 'E-mail address of the contact person',
    },
    errors: {
      address: 'Fill in the street and house number.',
      postcode: 'A postcode is four digits and two letters: 3011 AB.',
      municipality: 'Fill in the town.',
      chamberOfCommerce: 'A Chamber of Commerce number is eight digits.',
      contactName: 'Fill in a name.',
      contactEmail: 'Fill in an e-mail address, like name@museum.nl.',
    },
    save: 'Fill in',
  },
  signatures: {
    title: 'Signatures',
    organisation: 'For the organisation',
    provider: 'For the provider',
    signed: 'signed',
    notYet: 'not yet',
    by: (name, role) => `${name}, ${role}`,
    code: 'Check code of the document (SHA-256)',
    codeHint: 'Whoever has the PDF can verify with it that nothing was changed.',
  },
  sign: {
    title: 'Sign',
    lead: (organisation) => `You sign on behalf of ${organisation}.`,
    name: 'Your name',
    nameMissing: 'Fill in your name.',
    role: 'Your position',
    roleHint: 'For example: director, or head of marketing.',
    roleMissing: 'Fill in your position.',
    agrees: 'I have read the agreement and may sign it on behalf of the organisation.',
    agreesMissing: 'Tick the box first.',
    action: 'Sign',
    what: 'Your name, position and the moment will stand under the agreement. That cannot be taken back; withdrawing the order still can, until you have delivered a file.',
    noGround: 'Above you have not recorded yet on which ground you do this. You can sign, but do settle it.',
    notYou: 'Signing is done by a colleague who is owner or member.',
    changed: {
      title: 'The agreement has just changed',
      detail:
        'There is a new version, because something in it changed. Read it above and sign then; your signature is not under it yet.',
    },
    already: {
      title: 'It was signed already',
      detail: 'A colleague has just signed this version. There is nothing left to do.',
    },
    done: 'Your signature is under the agreement.',
  },
};
