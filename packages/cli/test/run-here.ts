import { runCommandLine } from '../src/main.ts';

/** What a command came to. */
export interface CommandResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/** The day that it is in every test. */
export const TEST_DAY = '2026-01-15';

/** Runs a command line in a folder, in this process, which is fast. */
export async function runHere(
  args: readonly string[],
  folder: string,
  language: string = 'en',
): Promise<CommandResult> {
  const [stdout, stderr] = [collector(), collector()];
  const here = process.cwd();
  process.chdir(folder);
  try {
    const env = { VERRIJK_LANG: language };
    const code = await runCommandLine(args, { env, stdout, stderr, now: () => 0, today: () => TEST_DAY });
    return { stdout: stdout.text(), stderr: stderr.text(), code };
  } finally {
    process.chdir(here);
  }
}

function collector() {
  let text = '';
  return {
    isTerminal: false,
    columns: 80,
    hasColour: false,
    write: (more: string): void => void (text += more),
    text: (): string => text,
  };
}
