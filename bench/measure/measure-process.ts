import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** A process to measure: what Node is started with. */
export interface Contender {
  readonly name: string;
  readonly args: readonly string[];
  /** Measured without being asked what it used, where the asking itself would count. */
  readonly isBare?: boolean;
}

/** What one run of one process took. */
export interface Measurement {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Peak resident memory of the whole process. */
  readonly peakMb: number;
  /** What it printed. */
  readonly output: string;
}

/** Why there is no measurement, to be told in the table. */
export interface Failure {
  readonly failure: string;
}

const TIME_LIMIT_SECONDS = 120;
const REPORT_USAGE = fileURLToPath(new URL('report-usage.cjs', import.meta.url));

/** A script of ours that a contender consists of. */
export function script(name: string, ...args: readonly string[]): readonly string[] {
  return ['--conditions=verrijk-source', fileURLToPath(new URL(`../contenders/${name}.ts`, import.meta.url)), ...args];
}

/** Runs a process to its end, from its start as the operating system sees it. */
export async function measureProcess({ args, isBare = false }: Contender): Promise<Measurement | Failure> {
  const started = performance.now();
  const child = spawn(process.execPath, [...(isBare ? [] : ['--require', REPORT_USAGE]), ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    timeout: TIME_LIMIT_SECONDS * 1000,
    killSignal: 'SIGKILL',
  });
  const ended = new Promise<{ code: number | null; seconds: number }>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve({ code, seconds: (performance.now() - started) / 1000 }));
  });
  const [output, errors, usage, { code, seconds }] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    text(child.stdio[3] as Readable),
    ended,
  ]);
  if (code !== 0) {
    if (seconds >= TIME_LIMIT_SECONDS) return { failure: `not done in ${TIME_LIMIT_SECONDS} s` };
    process.stderr.write(errors);
    return { failure: /heap out of memory/.test(errors) ? 'out of memory' : `stopped with ${code ?? 'a signal'}` };
  }
  const { cpuSeconds, peakMb } = isBare ? { cpuSeconds: 0, peakMb: 0 } : (JSON.parse(usage) as Measurement);
  return { seconds, cpuSeconds, peakMb, output };
}
