import type { OptionValues } from './command-spec.ts';

/**
 * Every command with its options: usage lines, `--help`, docs/cli.md and the parser all follow from this table.
 * It says everything in place, because the declarations of this package are made file by file.
 */
export const COMMANDS = {
  enrich: {
    operand: { value: 'customers', many: false },
    options: {
      reference: { kind: 'text', value: 'reference', short: 'r' },
      output: { kind: 'text', value: 'file', short: 'o' },
      match: { kind: 'choice', choices: ['strict', 'standard', 'broad'], byDefault: 'standard' },
      layout: { kind: 'choice', choices: ['keep', 'delivery'], byDefault: 'keep' },
      explain: { kind: 'flag' },
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
      summary: { kind: 'text', value: 'json' },
      json: { kind: 'flag' },
      quiet: { kind: 'flag', short: 'q' },
      force: { kind: 'flag', short: 'f' },
      'fail-under': { kind: 'number', value: 'percentage', minimum: 0, maximum: 100, whole: false },
      'fail-on-findings': { kind: 'flag' },
      lang: { kind: 'choice', choices: ['nl', 'en'] },
      help: { kind: 'flag', short: 'h' },
    },
    examples: [
      'verrijk enrich klanten.xlsx --reference doelgroepen.vref',
      'verrijk enrich klanten.xlsx --reference doelgroepen.vref --explain --output resultaat.xlsx',
      'verrijk enrich klanten.csv --reference doelgroepen.vref --id Klantnr --address B',
      'verrijk enrich - --reference doelgroepen.vref < klanten.csv > verrijkt.csv',
    ],
  },
  'reference build': {
    operand: { value: 'csv', many: true },
    required: ['output'],
    options: {
      output: { kind: 'text', value: 'file', short: 'o' },
      model: { kind: 'text', value: 'json' },
      areas: { kind: 'text', value: 'csv' },
      name: { kind: 'text', value: 'name' },
      edition: { kind: 'text', value: 'name' },
      postcode: { kind: 'text', value: 'column' },
      'house-number': { kind: 'text', value: 'column' },
      'house-letter': { kind: 'text', value: 'column' },
      addition: { kind: 'text', value: 'column' },
      group: { kind: 'text', value: 'column' },
      municipality: { kind: 'text', value: 'column' },
      province: { kind: 'text', value: 'column' },
      json: { kind: 'flag' },
      quiet: { kind: 'flag', short: 'q' },
      force: { kind: 'flag', short: 'f' },
      'fail-on-findings': { kind: 'flag' },
      lang: { kind: 'choice', choices: ['nl', 'en'] },
      help: { kind: 'flag', short: 'h' },
    },
    examples: [
      'verrijk reference build huishoudens.csv.gz --output doelgroepen.vref',
      'verrijk reference build noord.csv zuid.csv --group Segment --model model.json --output doelgroepen.vref',
    ],
  },
  'reference info': {
    operand: { value: 'reference', many: false },
    options: {
      json: { kind: 'flag' },
      lang: { kind: 'choice', choices: ['nl', 'en'] },
      help: { kind: 'flag', short: 'h' },
    },
    examples: ['verrijk reference info doelgroepen.vref'],
  },
  'reference verify': {
    operand: { value: 'reference', many: false },
    options: {
      json: { kind: 'flag' },
      quiet: { kind: 'flag', short: 'q' },
      lang: { kind: 'choice', choices: ['nl', 'en'] },
      help: { kind: 'flag', short: 'h' },
    },
    examples: ['verrijk reference verify doelgroepen.vref'],
  },
  'reference demo': {
    required: ['output'],
    options: {
      addresses: { kind: 'number', value: 'number', minimum: 1, maximum: 20_000_000, whole: true, byDefault: 200_000 },
      customers: { kind: 'number', value: 'number', minimum: 0, maximum: 20_000_000, whole: true, byDefault: 20_000 },
      seed: { kind: 'number', value: 'number', minimum: 0, maximum: 4_294_967_295, whole: true, byDefault: 1 },
      output: { kind: 'text', value: 'file', short: 'o' },
      'customers-output': { kind: 'text', value: 'customers' },
      json: { kind: 'flag' },
      quiet: { kind: 'flag', short: 'q' },
      force: { kind: 'flag', short: 'f' },
      lang: { kind: 'choice', choices: ['nl', 'en'] },
      help: { kind: 'flag', short: 'h' },
    },
    examples: [
      'verrijk reference demo --output demo.vref --customers-output klanten.xlsx',
      'verrijk reference demo --addresses 9000000 --customers 1000000 --seed 7 --output groot.vref --customers-output groot.csv',
    ],
  },
  demo: {
    options: {
      folder: { kind: 'text', value: 'folder' },
      lang: { kind: 'choice', choices: ['nl', 'en'] },
      help: { kind: 'flag', short: 'h' },
    },
    examples: ['verrijk demo'],
  },
} as const;

export type CommandName = keyof typeof COMMANDS;
export const COMMAND_NAMES: readonly CommandName[] = Object.keys(COMMANDS) as CommandName[];

export type OptionName<Command extends CommandName> = keyof (typeof COMMANDS)[Command]['options'] & string;

/** What a command is called with. */
export interface Call<Command extends CommandName> {
  readonly command: Command;
  readonly options: OptionValues<(typeof COMMANDS)[Command]['options']>;
  readonly operands: readonly string[];
}
export type AnyCall = { [Command in CommandName]: Call<Command> }[CommandName];
