import type { ExitCode } from './exit-code.ts';
import { helpTexts } from './messages/help-texts.ts';
import { chooseLanguage } from './terminal/language.ts';
import { processWorld } from './terminal/world.ts';
import type { World } from './terminal/world.ts';
import { parseCommandLine } from './usage/parse-command-line.ts';
import type { HelpTopic, UsageProblem } from './usage/parse-command-line.ts';
import type { Language } from '@verrijk/core/messages';

/** Runs one command line and sets the exit code: 0 done, 1 findings above the asked level, 2 could not run. */
export async function main(args: readonly string[]): Promise<void> {
  const world = processWorld();
  let failure: NodeJS.ErrnoException | undefined;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Who reads us may have seen enough, as `head` has: that is no failure.
    if (error.code === 'EPIPE') process.exit(0);
    failure = error;
  });
  // Nobody is left to be told of a failure to tell.
  process.stderr.on('error', () => undefined);
  process.exitCode = await runCommandLine(args, world);
  // What could not be shown is only known when the last write is done.
  await new Promise<void>((resolve) => void process.stdout.write('', () => resolve()));
  if (failure !== undefined && process.exitCode === 0) process.exitCode = await refuseOutput(failure, args, world);
}

/** Standard output itself cannot be written, because the disk behind it is full for instance. */
async function refuseOutput(error: NodeJS.ErrnoException, args: readonly string[], world: World): Promise<ExitCode> {
  const { reportProblem } = await import('./reporters/problem.ts');
  const code = error.code === 'ENOSPC' ? 'file.disk-full' : 'file.not-writable';
  const details = { file: '-', ...(error.code !== undefined && { reason: error.code }) };
  await reportProblem({ code, details }, chooseLanguage(args, world.env), world.stderr);
  return 2;
}

/** The same without touching the process: what it prints goes to `world`, the exit code comes back. */
export async function runCommandLine(args: readonly string[], world: World): Promise<number> {
  const language = chooseLanguage(args, world.env);
  const request = parseCommandLine(args);
  switch (request.kind) {
    case 'version': {
      const { productVersion } = await import('./product-version.ts');
      world.stdout.write(`${productVersion()}\n`);
      return 0;
    }
    case 'help':
      return await showHelp(request.topic, language, world);
    case 'problem':
      return await refuse(request, language, world);
    case 'run': {
      const { runCommand } = await import('./commands/run-command.ts');
      return await runCommand(request.call, language, world);
    }
  }
}

async function showHelp(topic: HelpTopic, language: Language, world: World): Promise<ExitCode> {
  const { formatHelp } = await import('./usage/format-help.ts');
  world.stdout.write(formatHelp(topic, await helpTexts(language), world.stdout.columns));
  return 0;
}

async function refuse(problem: UsageProblem, language: Language, world: World): Promise<ExitCode> {
  const { reportProblem } = await import('./reporters/problem.ts');
  const texts = await helpTexts(language);
  const details = { ...problem.details, argument: missingPart(problem.details, texts.placeholders) };
  const command = problem.command === undefined ? 'verrijk' : `verrijk ${problem.command}`;
  await reportProblem({ code: problem.code, details }, language, world.stderr, texts.seeHelp(command));
  return 2;
}

/** `--output <file>`, `<customer file>` or whatever else is not there, or too much. */
function missingPart(details: UsageProblem['details'], placeholders: Readonly<Record<string, string>>): string {
  const { argument, option, choices, placeholder } = details;
  const value = choices ?? (placeholder === undefined ? undefined : placeholders[placeholder]);
  return [argument, option, value === undefined ? undefined : `<${value}>`]
    .filter((part) => part !== undefined)
    .join(' ');
}
