import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../bin/verrijk.js', import.meta.url));
const PATIENCE = 90_000;

/** A command that runs in a process of its own. */
export interface CommandProcess {
  readonly pid: number;
  /** What it said so far. */
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Waits until standard output holds this, and gives the first group. */
  says(pattern: RegExp): Promise<string>;
  /** The exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
}

const running = new Set<CommandProcess>();
after(() => {
  for (const each of running) each.kill('SIGKILL');
});

/** Starts `verrijk` as a shell would; what still runs after the last test is killed. */
export function startCommand(args: readonly string[], env: Readonly<Record<string, string>> = {}): CommandProcess {
  const child = spawn(process.execPath, ['--conditions=verrijk-source', bin, ...args], {
    env: { PATH: process.env['PATH'], VERRIJK_LANG: 'en', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = once(child, 'close').then(([code]) => {
    running.delete(started);
    return code as number | null;
  });
  const started: CommandProcess = {
    pid: child.pid!,
    stdout: () => stdout,
    stderr: () => stderr,
    says: async (pattern) => {
      for (const end = Date.now() + PATIENCE; ; await wait(50)) {
        const found = pattern.exec(stdout);
        if (found !== null) return found[1] ?? found[0];
        if (child.exitCode !== null || Date.now() > end) throw new Error(`${args.join(' ')}: ${stdout}${stderr}`);
      }
    },
    ended,
    kill: (signal) => void child.kill(signal),
  };
  running.add(started);
  return started;
}

/** Runs one to its end. */
export async function runCommand(
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  const started = startCommand(args, env);
  const code = await started.ended;
  return { code, stdout: started.stdout(), stderr: started.stderr().replace(/\s+/g, ' ').trim() };
}

/** Whether PostgreSQL runs in a folder: it keeps this file as long. */
export function hasDatabaseRunning(folder: string): boolean {
  return readdirSync(folder, { recursive: true }).some((name) => join('/', String(name)).endsWith('/postmaster.pid'));
}
