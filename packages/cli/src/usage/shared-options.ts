import type { OptionSpecs } from './command-spec.ts';

/** What every command takes. */
export const EVERYWHERE = {
  lang: { kind: 'choice', choices: ['nl', 'en'] },
  help: { kind: 'flag', short: 'h' },
} as const satisfies OptionSpecs;

/** Of a command that tells what it did. */
export const TELLS = {
  json: { kind: 'flag' },
  quiet: { kind: 'flag', short: 'q' },
} as const satisfies OptionSpecs;

/** Of a command that writes files besides. */
export const WRITES = {
  ...TELLS,
  force: { kind: 'flag', short: 'f' },
} as const satisfies OptionSpecs;

/** Which sheet and which columns of a customer file are meant. */
export const COLUMNS = {
  sheet: { kind: 'text', value: 'sheet' },
  id: { kind: 'text', value: 'column' },
  postcode: { kind: 'text', value: 'column' },
  'house-number': { kind: 'text', value: 'column' },
  'house-letter': { kind: 'text', value: 'column' },
  addition: { kind: 'text', value: 'column' },
  address: { kind: 'text', value: 'column' },
  place: { kind: 'text', value: 'column' },
  country: { kind: 'text', value: 'column' },
  'no-header': { kind: 'flag' },
} as const satisfies OptionSpecs;

/** Which customers go along in a delivery. */
export const KEEPS = {
  'active-since': { kind: 'text', value: 'date' },
  'date-column': { kind: 'text', value: 'column' },
  'only-billable': { kind: 'flag' },
  drop: { kind: 'list', choices: ['foreign', 'po-box', 'incomplete', 'invalid', 'double', 'personal-data'] },
} as const satisfies OptionSpecs;

/** Which service, and who asks. */
export const AT_SERVICE = {
  server: { kind: 'text', value: 'url' },
  'token-file': { kind: 'text', value: 'file' },
} as const satisfies OptionSpecs;
