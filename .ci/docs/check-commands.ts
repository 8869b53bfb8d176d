import { COMMAND_NAMES, COMMANDS } from '../../packages/cli/src/usage/commands.ts';
import { projectFiles, readProjectFile } from './project-files.ts';

/** Command lines in the pages that would not run. That docs/cli.md has every command and option is a test of cli. */
export function checkCommands(): string[] {
  const complaints: string[] = [];
  const { scripts } = JSON.parse(readProjectFile('package.json') ?? '{}') as { scripts: Record<string, string> };
  for (const page of projectFiles.filter((path) => path.endsWith('.md') && path !== 'CHANGELOG.md')) {
    for (const line of commandLinesOf(readProjectFile(page) ?? '')) {
      for (const [, script] of line.matchAll(/\bnpm run ([\w:-]+)/g)) {
        if (!(script! in scripts)) complaints.push(`${page}: there is no script ${script} (${line})`);
      }
      for (const [, call] of line.matchAll(/(?:^|\s)verrijk ([^|<>&]*)/g)) {
        complaints.push(...wrongWith(call!).map((wrong) => `${page}: ${wrong} (${line})`));
      }
    }
  }
  return complaints;
}

function commandLinesOf(markdown: string): string[] {
  return Array.from(markdown.matchAll(/```(?:sh|bash|console|text)?\n([\s\S]*?)```/g), (block) => block[1]!)
    .join('\n')
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim());
}

function wrongWith(call: string): string[] {
  const command = COMMAND_NAMES.find((name) => `${call} `.startsWith(`${name} `));
  if (command === undefined)
    return /^(--help|--version|-h|-V)?\s*$/.test(call) ? [] : [`no such command: verrijk ${call}`];
  const options = Object.keys(COMMANDS[command].options);
  return Array.from(call.matchAll(/\s--([\w-]+)/g), (match) => match[1]!)
    .filter((option) => !options.includes(option))
    .map((option) => `verrijk ${command} has no option --${option}`);
}
