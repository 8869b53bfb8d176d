import { COLUMN_ROLES } from '@verrijk/core';
import type { CommandTexts, HelpTexts } from '../../src/messages/help-texts.ts';
import type { CommandSpec } from '../../src/usage/command-spec.ts';
import { COMMANDS, COMMAND_NAMES } from '../../src/usage/commands.ts';
import type { CommandName } from '../../src/usage/commands.ts';
import { optionForm, optionMeaning, usageLine } from '../../src/usage/format-help.ts';

const INTRODUCTION = `# The command line

This page is made from the same table as \`verrijk --help\`; a test sees to it that they agree, and
\`VERRIJK_UPDATE=1 npm test\` writes it anew.

## For every command

- \`--help\` behind any command explains it, with examples. \`verrijk --version\` gives the version.
- **Language.** \`--lang nl\` or \`--lang en\`; otherwise \`VERRIJK_LANG\`, then \`LC_ALL\`, \`LC_MESSAGES\` and \`LANG\` decide. Where
  nothing decides it is Dutch; where the locale is of a third language it is English. Names of columns and codes in JSON are
  the same in both languages.
- **Output.** What was asked for goes to standard output; progress, and what went wrong, to standard error. Progress shows
  only in a terminal. Colours show only in a terminal, and not with \`NO_COLOR\`.
- **Files.** Output appears under its name only when it is complete; when a run fails or is interrupted nothing is left
  behind. A file that exists is not overwritten without \`--force\`, and a file that is read is never overwritten.
- **Interrupting.** Ctrl-C stops and cleans up; a second Ctrl-C stops at once.

${table([
  ['exit code', 'meaning'],
  ['0', 'done; also when whoever reads our output stops reading'],
  [
    '1',
    'done, but with less than was asked for (`--fail-under`, `--fail-on-findings`), or a reference that is damaged',
  ],
  ['2', 'could not run: standard error says why and what to do; [all reasons](messages.md#problems)'],
  ['130, 143', 'interrupted by Ctrl-C or by the system'],
])}
`;

/** docs/cli.md as it must be. */
export function cliPage(texts: HelpTexts): string {
  return `${[INTRODUCTION, ...COMMAND_NAMES.map((name) => commandSection(name, texts))].join('\n')}\n${JSON_SUMMARY}`;
}

function commandSection(command: CommandName, texts: HelpTexts): string {
  const spec: CommandSpec = COMMANDS[command];
  const said: CommandTexts<CommandName> = texts.commands[command];
  const options = Object.entries(spec.options).map(([name, option]): [string, string] => [
    `\`${optionForm(name, option, texts).trim()}\``.replaceAll('|', '\\|'),
    optionMeaning(command, name, texts),
  ]);
  const examples = spec.examples.map((example, at) => `# ${said.examples[at]!}\n${example}`);
  return [
    `## verrijk ${command}`,
    '',
    said.summary,
    '',
    `    ${usageLine(command, texts)}`,
    '',
    ...said.description.flatMap((paragraph) => [paragraph, '']),
    table([['option', 'meaning'], ...options]),
    '',
    '```sh',
    ...examples,
    '```',
    '',
  ].join('\n');
}

const JSON_SUMMARY = `## The summary as JSON

\`verrijk enrich --json\` prints, and \`--summary\` writes, one object. Codes are the same in every language.

${table([
  ['field', 'what it holds'],
  ['`version`', 'version of Verrijk'],
  ['`input`, `output`', '`path` as it was given (`-` for a pipe), `sha256`, `bytes`'],
  ['`reference`', '`name`, `edition`, `fictional`, `addresses`'],
  ['`match`, `layout`', 'as asked'],
  ['`sheet`', 'name of the sheet; empty for CSV'],
  [
    '`columns`',
    `what was taken for what: by role (${COLUMN_ROLES.map((role) => `\`${role}\``).join(', ')}) \`letter\` and \`header\``,
  ],
  ['`rows`, `enriched`', 'rows with anything in them, and those that got a group'],
  ['`households`', 'different addresses among the enriched rows'],
  ['`outcomes`', 'rows by [outcome](messages.md#outcomes), all of them, zeros too; they add up to `rows`'],
  ['`segments`', 'rows by name of the group'],
  ['`findings`', 'by [finding](messages.md#findings) on how many rows; 1 for what concerns the whole file'],
  ['`ids`', '`unique` different IDs, and rows that are `duplicate`, `missing` or `damaged`'],
])}
`;

/** A table as prettier lays it out. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`;
  const [head, ...body] = rows;
  return [line(head!), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}
