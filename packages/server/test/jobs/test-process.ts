import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { until } from './fake-handlers.ts';

/** A process of a test, and the lines that it said. */
export interface TestProcess {
  readonly child: ChildProcess;
  readonly said: string[];
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

const running = new Set<TestProcess>();
after(async () => {
  for (const each of running) await each.kill();
});

/** Starts a script and waits until it says `ready`. What still runs after the last test is killed. */
export async function startScript(script: URL, ...options: readonly string[]): Promise<TestProcess> {
  const child = spawn(process.execPath, ['--conditions=verrijk-source', fileURLToPath(script), ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => said.push(line));
  const started: TestProcess = {
    child,
    said,
    kill: async () => {
      running.delete(started);
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
  running.add(started);
  await until(() => said.includes('ready'));
  return started;
}
