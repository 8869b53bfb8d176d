import { runCommandLine } from '../src/main.ts';
import type { World } from '../src/terminal/world.ts';

/** What a command came to. */
export interface CommandResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/** The day that it is in every test. */
export const TEST_DAY = '2026-01-15';

/** What a test may have otherwise than all others. */
export interface Elsewhere {
  readonly env?: World['env'];
  readonly today?: string;
  /** Width of the terminal. */
  readonly columns?: number;
}

/** Runs a command line in a folder, in this process, which is fast. */
export async function runHere(
  args: readonly string[],
  folder: string,
  language: string = 'en',
  { env: more = {}, today = TEST_DAY, columns = 80 }: Elsewhere = {},
): Promise<CommandResult> {
  const [stdout, stderr] = [collector(columns), collector(columns)];
  const here = process.cwd();
  process.chdir(folder);
  try {
    const env = { VERRIJK_LANG: language, ...more };
    const code = await runCommandLine(args, { env, stdout, stderr, now: () => 0, today: () => today });
    return { stdout: stdout.text(), stderr: stderr.text(), code };
  } finally {
    process.chdir(here);
  }
}

function collector(columns: number) {
  let text = '';
  return {
    isTerminal: false,
    columns,
    hasColour: false,
    write: (more: string): void => void (text += more),
    text: (): string => text,
  };
}
