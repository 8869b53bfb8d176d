import { wrapText } from '../terminal/wrap-text.ts';
import type { CommandTexts, HelpTexts } from '../messages/help-texts.ts';
import type { CommandSpec, OptionSpec } from './command-spec.ts';
import { COMMANDS, COMMAND_NAMES, FAMILIES } from './commands.ts';
import type { CommandName, Family } from './commands.ts';
import type { HelpTopic } from './parse-command-line.ts';

/** What `--help` prints, wrapped to `width` columns. */
export function formatHelp(topic: HelpTopic, texts: HelpTexts, width: number): string {
  if (topic === '' || isFamily(topic)) return formatCommandList(topic, texts, width);
  return formatCommandHelp(topic, texts, width);
}

function isFamily(topic: HelpTopic): topic is Family {
  return FAMILIES.some((family) => family === topic);
}

function formatCommandList(topic: '' | Family, texts: HelpTexts, width: number): string {
  const names = COMMAND_NAMES.filter((name) => topic === '' || name.startsWith(`${topic} `));
  const family = topic === '' ? 'verrijk' : `verrijk ${topic}`;
  return [
    ...wrapText(texts.tagline, width),
    '',
    `${texts.usage}: ${family} <${texts.commandWord}> [${texts.optionsWord}]`,
    '',
    `${texts.headings.commands}:`,
    ...table(
      names.map((name) => [name, texts.commands[name].summary] as const),
      width,
    ),
    '',
    ...texts.more.flatMap((line) => wrapText(line, width)),
    '',
  ].join('\n');
}

function formatCommandHelp(command: CommandName, texts: HelpTexts, width: number): string {
  const spec: CommandSpec = COMMANDS[command];
  const said: CommandTexts<CommandName> = texts.commands[command];
  const options = Object.entries(spec.options).map(
    ([name, option]) => [optionForm(name, option, texts), optionMeaning(command, name, texts)] as const,
  );
  return [
    ...wrapText(`${texts.usage}: ${usageLine(command, texts)}`, width, '  '),
    '',
    ...said.description.flatMap((paragraph) => [...wrapText(paragraph, width), '']),
    `${texts.headings.options}:`,
    ...table(options, width),
    '',
    `${texts.headings.examples}:`,
    ...spec.examples.flatMap((example, at) => [
      ...wrapText(`# ${said.examples[at] ?? ''}`, width - 2).map((line) => `  ${line}`),
      `  ${example}`,
    ]),
    '',
  ].join('\n');
}

/** `verrijk enrich <customer file> [options]`, with the options that must be there. */
export function usageLine(command: CommandName, texts: HelpTexts): string {
  const spec: CommandSpec = COMMANDS[command];
  const [open, close] = spec.optional === true ? ['[', ']'] : ['<', '>'];
  const operands = (spec.operands ?? []).map((value) => `${open}${texts.placeholders[value]}${close}`).join(' ');
  const required = (spec.required ?? []).map((name) => longForm(name, spec.options[name]!, texts));
  const all = operands === '' ? [] : [`${operands}${spec.many === true ? '...' : ''}`];
  return ['verrijk', command, ...all, ...required, `[${texts.optionsWord}]`].join(' ');
}

/** `-o, --output <file>`. */
export function optionForm(name: string, option: OptionSpec, texts: HelpTexts): string {
  const short = 'short' in option && option.short !== undefined ? `-${option.short}, ` : '    ';
  return `${short}${longForm(name, option, texts)}`;
}

/** What the option does, whether it is required, and its default. */
export function optionMeaning(command: CommandName, name: string, texts: HelpTexts): string {
  const spec: CommandSpec = COMMANDS[command];
  const said: Readonly<Record<string, string>> = texts.commands[command].options;
  const option = spec.options[name]!;
  const required = spec.required?.includes(name) === true ? ` ${texts.required}` : '';
  const byDefault = 'byDefault' in option ? ` ${texts.byDefault(String(option.byDefault))}` : '';
  return `${said[name]!}${required}${byDefault}`;
}

function longForm(name: string, option: OptionSpec, texts: HelpTexts): string {
  if (option.kind === 'flag') return `--${name}`;
  if (option.kind === 'list') return `--${name} <${option.choices.join(',')}>`;
  const value = option.kind === 'choice' ? option.choices.join('|') : texts.placeholders[option.value];
  return `--${name} <${value}>`;
}

/** Two columns when there is room, else the right one below the left. */
function table(rows: readonly (readonly [string, string])[], width: number): string[] {
  const left = Math.min(34, Math.max(...rows.map(([term]) => term.length)));
  const isNarrow = width - left - 4 < 28;
  return rows.flatMap(([term, meaning]) => {
    if (isNarrow) return [`  ${term}`, ...wrapText(meaning, width - 8).map((line) => `        ${line}`)];
    const lines = wrapText(meaning, width - left - 4);
    const first = term.length > left ? [`  ${term}`] : [`  ${term.padEnd(left)}  ${lines.shift() ?? ''}`];
    return [...first, ...lines.map((line) => `${' '.repeat(left + 4)}${line}`)];
  });
}
