import { AT_SERVICE, COLUMNS, EVERYWHERE, KEEPS, TELLS, WRITES } from './shared-options.ts';

/** An order from question to receipt, from a script: the same road as in the web app, with the steps on files done here. */
export const ORDER_COMMANDS = {
  'order new': {
    operands: ['customers'],
    required: ['purpose'],
    options: {
      ...AT_SERVICE,
      purpose: { kind: 'text', value: 'name' },
      selection: { kind: 'text', value: 'name' },
      period: { kind: 'text', value: 'name' },
      provider: { kind: 'text', value: 'name' },
      reason: { kind: 'text', value: 'name' },
      'report-only': { kind: 'flag' },
      'active-since': { kind: 'text', value: 'date' },
      'date-column': { kind: 'text', value: 'column' },
      ...COLUMNS,
      ...TELLS,
      ...EVERYWHERE,
    },
    examples: [
      'verrijk order new klanten.xlsx --purpose "Wie komt er" --period 2024',
      'verrijk order new klanten.xlsx --purpose "Wie komt er" --provider Whooz --reason "Doet al ons onderzoek"',
    ],
  },
  'order quote': {
    operands: ['order'],
    options: {
      ...AT_SERVICE,
      accept: { kind: 'flag' },
      confirm: { kind: 'flag' },
      net: { kind: 'text', value: 'amount' },
      term: { kind: 'number', value: 'number', minimum: 1, maximum: 365, whole: true },
      refuse: { kind: 'flag' },
      reason: { kind: 'text', value: 'name' },
      ...TELLS,
      ...EVERYWHERE,
    },
    examples: [
      'verrijk order quote V-000012',
      'verrijk order quote V-000012 --accept',
      'verrijk order quote V-000012 --confirm --term 5',
      'verrijk order quote V-000012 --net 350.00 --reason "Vaste klant"',
    ],
  },
  'order sign': {
    operands: ['order'],
    options: {
      ...AT_SERVICE,
      output: { kind: 'text', value: 'pdf', short: 'o' },
      name: { kind: 'text', value: 'name' },
      role: { kind: 'text', value: 'name' },
      sha256: { kind: 'text', value: 'hash' },
      ...WRITES,
      ...EVERYWHERE,
    },
    examples: [
      'verrijk order sign V-000012 --output overeenkomst.pdf',
      'verrijk order sign V-000012 --name "A. de Vries" --role directeur --sha256 9f86d081…',
    ],
  },
  'order send': {
    operands: ['order', 'customers'],
    options: {
      ...AT_SERVICE,
      output: { kind: 'text', value: 'folder', short: 'o' },
      pseudonymise: { kind: 'flag' },
      repair: { kind: 'flag' },
      ...KEEPS,
      ...COLUMNS,
      ...WRITES,
      ...EVERYWHERE,
    },
    examples: [
      'verrijk order send V-000012 klanten.xlsx',
      'verrijk order send V-000012 klanten.xlsx --pseudonymise --only-billable --output aanleveren',
    ],
  },
  'order status': {
    operands: ['order'],
    optional: true,
    options: {
      ...AT_SERVICE,
      json: { kind: 'flag' },
      ...EVERYWHERE,
    },
    examples: ['verrijk order status', 'verrijk order status V-000012'],
  },
  'order fetch': {
    operands: ['order'],
    options: {
      ...AT_SERVICE,
      output: { kind: 'text', value: 'folder', short: 'o' },
      wait: { kind: 'flag' },
      ...WRITES,
      ...EVERYWHERE,
    },
    examples: ['verrijk order fetch V-000012 --wait --output resultaat'],
  },
  'order purge': {
    operands: ['order'],
    options: {
      ...AT_SERVICE,
      output: { kind: 'text', value: 'file', short: 'o' },
      ...WRITES,
      ...EVERYWHERE,
    },
    examples: ['verrijk order purge V-000012 --output verwijderbewijs.json'],
  },
} as const;
