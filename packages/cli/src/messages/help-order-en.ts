import { column, columnOptions } from './column-options-en.ts';
import type { OrderHelp } from './help-texts.ts';

const lang =
  'The language of messages and explanations. Otherwise VERRIJK_LANG decides, then LC_ALL and LANG, else Dutch.';
const help = 'Show this help.';
const quiet = 'Print nothing when all goes well.';
const json = 'Print the outcome as one JSON object.';
const force = 'Overwrite files that exist.';

/** Where the service is and who asks: the same for every command about an order. */
const service = {
  server: 'The address of the service. Otherwise the one that VERRIJK_SERVER names.',
  'token-file': 'The file with your token. Otherwise the token in VERRIJK_TOKEN.',
};
const dateColumn = `The column of the date on which a customer was last active, ${column}.`;
const activeSince = 'Only customers who were active since: a date (1-1-2024), a year (2024) or a number of years (3y).';

export const orderHelpEn: OrderHelp = {
  'order new': {
    summary: 'Begin an order: count here, and send the counts alone.',
    description: [
      'Counts the customer file on this computer, as “verrijk check” does, and sends the question and the counts to the service; the file itself goes nowhere. Prints the number of the order, the provider and the price to expect. Without customer IDs it becomes an order for a report alone.',
    ],
    options: {
      ...service,
      purpose: 'What you want to know it for, in a sentence.',
      selection: 'Which customers it is about.',
      period: 'Over which period.',
      provider: 'Another provider than that of your region, by name.',
      reason: 'Why another provider.',
      'report-only': 'A report alone, no group for each customer.',
      'active-since': activeSince,
      'date-column': dateColumn,
      ...columnOptions,
      json,
      quiet,
      lang,
      help,
    },
    examples: ['A new order', 'With another provider than that of the region'],
  },
  'order quote': {
    summary: 'See the quote, accept it, or give it as a provider.',
    description: [
      'Without a choice it shows the quote. The organisation accepts it; the provider confirms the price of its list, gives another, or refuses with a reason.',
    ],
    options: {
      ...service,
      accept: 'Accept the quote as it stands.',
      confirm: 'Confirm the price of the list (provider).',
      net: 'Give another price, in euros without VAT (provider).',
      term: 'The term in working days (provider).',
      refuse: 'Refuse the order (provider).',
      reason: 'Why another price, or why not.',
      json,
      quiet,
      lang,
      help,
    },
    examples: [
      'What does it cost?',
      'Accept the quote',
      'Confirm the price, within five working days',
      'Give another price',
    ],
  },
  'order sign': {
    summary: 'Read and sign the processing agreement.',
    description: [
      'First fetches the agreement as a PDF and prints its fingerprint. Who comes back with a name, a role and that fingerprint signs exactly that document. When both parties have signed, the delivery can be sent.',
    ],
    options: {
      ...service,
      output: 'Where the agreement goes. Default: verwerkersovereenkomst <number>.pdf.',
      name: 'Who signs.',
      role: 'The role of who signs.',
      sha256: 'The fingerprint of what you have read; without it nothing is signed.',
      json,
      quiet,
      force,
      lang,
      help,
    },
    examples: ['Fetch the agreement', 'Sign what you have read'],
  },
  'order send': {
    summary: 'Make the delivery file and send it.',
    description: [
      'Does here what “verrijk prepare” does: customer ID, postcode and house number alone go along. Sends that, and goes on where it was after an interruption. With --pseudonymise the key stays in the folder: loading back needs it.',
    ],
    options: {
      ...service,
      output: 'The folder for the delivery file, the manifest and the key. Default: beside the customer file.',
      pseudonymise: 'Replace every customer ID by a random code; the key stays at home.',
      repair: 'Repair what can be repaired with certainty, such as a letter O in a postcode.',
      'active-since': activeSince,
      'date-column': dateColumn,
      'only-billable': 'Only records for which a provider can charge.',
      drop: 'Leave out these kinds of records; several with commas between them.',
      ...columnOptions,
      json,
      quiet,
      force,
      lang,
      help,
    },
    examples: ['Send the delivery', 'With random codes in place of customer IDs, only what can be matched'],
  },
  'order status': {
    summary: 'How does it stand?',
    description: ['Lists the orders, or says of one where it stands, what has happened and what you can do now.'],
    options: { ...service, json, lang, help },
    examples: ['All orders', 'One order with its history'],
  },
  'order fetch': {
    summary: 'Fetch the result.',
    description: [
      'Puts the enriched file and the report in all its forms into a folder, and checks the fingerprint of every file. After that “verrijk load-back” puts the groups into your own system.',
    ],
    options: {
      ...service,
      output: 'The folder for the files. Default: a folder named after the order.',
      wait: 'Wait until the order is ready.',
      json,
      quiet,
      force,
      lang,
      help,
    },
    examples: ['Wait for the result and fetch it'],
  },
  'order purge': {
    summary: 'Have everything of an order deleted, with a receipt.',
    description: [
      'The key and all files of the order are destroyed; there is no way back. The receipt is signed and checked at once; it holds no personal data.',
    ],
    options: {
      ...service,
      output: 'Where the receipt goes. Default: verwijderbewijs <number>.json.',
      json,
      quiet,
      force,
      lang,
      help,
    },
    examples: ['Delete, and keep the receipt'],
  },
};
