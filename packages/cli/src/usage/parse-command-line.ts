import { parseArgs } from 'node:util';
import type { ProblemCode } from '@verrijk/core';
import type { CommandSpec, OptionSpec } from './command-spec.ts';
import { COMMANDS, COMMAND_NAMES, FAMILIES } from './commands.ts';
import type { AnyCall, CommandName, Family } from './commands.ts';
import { nearest } from './nearest.ts';

/** What a command line asks for. A mistake is a value, so that help and suggestions need none of the engine. */
export type Request =
  | { readonly kind: 'run'; readonly call: AnyCall }
  | { readonly kind: 'help'; readonly topic: HelpTopic }
  | { readonly kind: 'version' }
  | UsageProblem;

export interface UsageProblem {
  readonly kind: 'problem';
  readonly code: ProblemCode & `usage.${string}`;
  readonly details: Readonly<Record<string, string | number>>;
  /** The command whose help is worth pointing to, when it was recognised. */
  readonly command?: CommandName;
}

/** All commands, those of one family, or one of them. */
export type HelpTopic = '' | Family | CommandName;

/** Reads a command line without its program name; `--lang` may also stand before the command. */
export function parseCommandLine(given: readonly string[]): Request {
  if (startsWithLanguage(given)) return parseAfterLanguage(given);
  return parseCommand(given);
}

function startsWithLanguage([first]: readonly string[]): boolean {
  return first === '--lang' || first?.startsWith('--lang=') === true;
}

function parseAfterLanguage(given: readonly string[]): Request {
  const inline = given[0]!.startsWith('--lang=');
  const language = inline ? given[0]!.slice('--lang='.length) : given[1];
  const value = optionValue('--lang', COMMANDS.demo.options.lang, language, inline);
  return isProblem(value) ? value : parseCommand(given.slice(inline ? 1 : 2));
}

function parseCommand(args: readonly string[]): Request {
  const [first, second] = args;
  if (first === undefined || first === '--help' || first === '-h') return { kind: 'help', topic: '' };
  if (first === '--version' || first === '-V') return { kind: 'version' };
  if (first === 'help') return helpAbout(args.slice(1).join(' '));
  const family = FAMILIES.find((known) => known === first);
  if (family !== undefined && (second === undefined || second === '--help' || second === '-h')) {
    return { kind: 'help', topic: family };
  }
  const words = family === undefined ? 1 : 2;
  const name = args.slice(0, words).join(' ');
  const command = COMMAND_NAMES.find((known) => known === name);
  if (command === undefined) return unknownCommand(name, args.slice(0, 2).join(' '));
  return parseOptions(command, args.slice(words));
}

function helpAbout(topic: string): Request {
  const known = (['', ...FAMILIES, ...COMMAND_NAMES] as const).find((name) => name === topic);
  return known === undefined ? unknownCommand(topic) : { kind: 'help', topic: known };
}

function unknownCommand(name: string, twoWords = name): UsageProblem {
  // Who types "verrijk klanten.xlsx" has left out the commonest command, not misspelled one.
  const looksLikeFile = /^-$|\.(xlsx|xlsm|xls|csv|tsv|txt)$/i.test(name);
  const meant = looksLikeFile ? `enrich ${name}` : (nearest(name, COMMAND_NAMES) ?? nearest(twoWords, COMMAND_NAMES));
  return problem('usage.unknown-command', {
    command: name,
    ...(meant === undefined ? {} : { nearest: `verrijk ${meant}` }),
  });
}

function parseOptions(command: CommandName, args: readonly string[]): Request {
  const spec: CommandSpec = COMMANDS[command];
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(Object.entries(spec.options).map(([name, option]) => [name, parseArgsOption(option)])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values: Record<string, OptionValue | undefined> = {};
  for (const [name, option] of Object.entries(spec.options)) {
    values[name] = valueWhenAbsent(option);
  }
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = spec.options[token.name];
    if (option === undefined) return unknownOption(command, token.rawName);
    const value = optionValue(token.rawName, option, token.value, token.inlineValue === true);
    if (isProblem(value)) return { ...value, command };
    values[token.name] = isRepeatable(option) ? both(values[token.name], value) : value;
  }
  if (values['help'] === true) return { kind: 'help', topic: command };
  const missing = missingPart(spec, operands, values);
  if (missing !== undefined) return { ...missing, command };
  return { kind: 'run', call: { command, options: values, operands } as unknown as AnyCall };
}

type OptionValue = string | number | boolean | readonly string[];

function valueWhenAbsent(option: OptionSpec): OptionValue | undefined {
  if (option.kind === 'flag') return false;
  if (isRepeatable(option)) return [];
  return 'byDefault' in option ? option.byDefault : undefined;
}

/** Whether every time that the option is given adds to what it said before. */
function isRepeatable(option: OptionSpec): boolean {
  return option.kind === 'list' || option.kind === 'texts';
}

function isProblem(value: OptionValue | UsageProblem): value is UsageProblem {
  return typeof value === 'object' && 'kind' in value;
}

/** What a repeated option has come to, each value once. */
function both(before: OptionValue | undefined, now: OptionValue): readonly string[] {
  return [...new Set([...(before as readonly string[]), ...(now as readonly string[])])];
}

function parseArgsOption(option: OptionSpec): { type: 'boolean' | 'string'; short?: string } {
  const type = option.kind === 'flag' ? 'boolean' : 'string';
  return 'short' in option && option.short !== undefined ? { type, short: option.short } : { type };
}

function unknownOption(command: CommandName, given: string): UsageProblem {
  const options = Object.keys(COMMANDS[command].options).map((name) => `--${name}`);
  const meant = nearest(given, options);
  return {
    ...problem('usage.unknown-option', { option: given, ...(meant === undefined ? {} : { nearest: meant }) }),
    command,
  };
}

function optionValue(
  given: string,
  option: OptionSpec,
  value: string | undefined,
  inline: boolean,
): OptionValue | UsageProblem {
  if (option.kind === 'flag') {
    return value === undefined ? true : problem('usage.option-value', { option: given, value });
  }
  const isNextOption = value !== undefined && !inline && /^-./.test(value);
  // An empty name of a column says that the file has no such column.
  const mayBeEmpty = option.kind === 'text' && option.value === 'column';
  if (value === undefined || (value === '' && !mayBeEmpty) || isNextOption) {
    const choices = 'choices' in option ? { choices: option.choices.join('|') } : { placeholder: option.value };
    return problem('usage.missing-argument', { option: given, ...choices });
  }
  if (option.kind === 'text') return value;
  if (option.kind === 'texts') return [value];
  if (option.kind === 'choice') {
    if (option.choices.includes(value)) return value;
    return problem('usage.option-value', { option: given, value, expected: option.choices.join(', ') });
  }
  if (option.kind === 'list') {
    const asked = value.split(',').map((each) => each.trim());
    const unknown = asked.find((each) => !option.choices.includes(each));
    if (unknown === undefined) return asked;
    return problem('usage.option-value', { option: given, value: unknown, expected: option.choices.join(', ') });
  }
  const number = /^\d+([.,]\d+)?$/.test(value) ? Number(value.replace(',', '.')) : NaN;
  const fits = number >= option.minimum && number <= option.maximum && (!option.whole || Number.isInteger(number));
  return fits
    ? number
    : problem('usage.option-value', { option: given, value, expected: `${option.minimum} – ${option.maximum}` });
}

function missingPart(
  spec: CommandSpec,
  operands: readonly string[],
  values: Readonly<Record<string, unknown>>,
): UsageProblem | undefined {
  const wanted = spec.operands ?? [];
  const atMost = spec.many === true ? Infinity : wanted.length;
  if (operands.length > atMost) return problem('usage.extra-argument', { argument: operands[atMost]! });
  const absent = wanted[operands.length];
  if (absent !== undefined && spec.optional !== true) {
    return problem('usage.missing-argument', { placeholder: absent });
  }
  // A profile may have what the command line has not; who reads it sees to that.
  if (values['profile'] !== undefined) return undefined;
  const required = spec.required?.find((name) => values[name] === undefined);
  if (required === undefined) return undefined;
  const option = spec.options[required]!;
  return problem('usage.missing-argument', {
    option: `--${required}`,
    ...(option.kind === 'text' ? { placeholder: option.value } : {}),
  });
}

function problem(code: UsageProblem['code'], details: UsageProblem['details']): UsageProblem {
  return { kind: 'problem', code, details };
}
