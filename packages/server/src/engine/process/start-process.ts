import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { setPriority } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { EngineLimits } from '../engine-limits.ts';
import type { EngineTask } from '../engine-task.ts';
import { processFlags } from './process-flags.ts';
import { processUsage } from './process-usage.ts';
import type { ProcessUsage } from './process-usage.ts';

/** How a process ended. */
interface EngineEnd {
  /** Which limit it passed, or that it was asked to stop; undefined when it ended by itself. */
  readonly limit: keyof EngineLimits | 'asked' | undefined;
  /** What it had used when it was looked at last. */
  readonly usage: ProcessUsage | undefined;
}

/** A process of the engine, watched. */
export interface EngineProcess {
  readonly input: Writable;
  readonly output: Readable;
  readonly ended: Promise<EngineEnd>;
  /** It has loaded its code: what it computes from now on counts. Said again, it changes nothing. */
  begin(): Promise<void>;
  /** What it used, as long as it runs. */
  usage(): Promise<ProcessUsage | undefined>;
  /** Ends it at once, as a whole: it has no children. */
  end(why: keyof EngineLimits | 'asked'): void;
}

const WATCHED_EVERY = 25;
/** What a process may compute to load our own code, in milliseconds: a busy or slow machine takes long, which says nothing of any input. */
const MOST_TO_LOAD = 10_000;
/** Of 19, how far a process stands back where the machine has too much to do: behind every answer, and behind what somebody waits for. */
const NICENESS: Readonly<Record<EngineTask['kind'], number>> = {
  ...{ inspect: 5, statement: 5 },
  ...{ enrich: 10, render: 10, build: 10, verify: 10 },
};
/** That of one of several of the same party: behind all others. */
const LAST = 19;
/** V8 gives up with it where its heap, which has the same limit, is full before we have looked. */
const ABORTED = 134;

/** Starts a process without environment that may do nothing but compute (see `processFlags`). */
export function startProcess(kind: EngineTask['kind'], limits: EngineLimits, standsBack = false): EngineProcess {
  const isSource = import.meta.url.endsWith('.ts');
  const entry = isSource
    ? new URL('../engine-process.ts', import.meta.url)
    : new URL('../engine-process.js', import.meta.url);
  const flags = processFlags(kind, limits, isSource);
  const child = spawn(process.execPath, [...flags, fileURLToPath(entry)], {
    env: {},
    stdio: ['pipe', 'pipe', 'ignore'],
    cwd: '/',
  });
  standBack(child.pid, standsBack ? LAST : NICENESS[kind]);
  return watch(child, limits);
}

function standBack(pid: number | undefined, niceness: number): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, niceness);
  } catch {
    // It has ended already, or the system has no such thing: then it is as important as we are.
  }
}

function watch(child: ChildProcessByStdio<Writable, Readable, null>, limits: EngineLimits): EngineProcess {
  let limit: keyof EngineLimits | 'asked' | undefined;
  const end = (why: keyof EngineLimits | 'asked'): void => {
    limit ??= why;
    child.kill('SIGKILL');
  };
  const usage = async (): Promise<ProcessUsage | undefined> =>
    child.pid === undefined ? undefined : processUsage(child.pid);
  const started = performance.now();
  let last: ProcessUsage | undefined;
  let computedBefore = MOST_TO_LOAD;
  const check = (used: ProcessUsage | undefined): void => {
    if (used === undefined) return;
    last = used;
    if (used.memory > limits.memory) end('memory');
    else if (used.computing - computedBefore > limits.computing) end('computing');
  };
  const watching = setInterval(() => {
    if (performance.now() - started > limits.time) end('time');
    else void usage().then(check);
  }, WATCHED_EVERY);
  const begin = async (): Promise<void> => {
    const used = await usage();
    if (used !== undefined) computedBefore = Math.min(computedBefore, used.computing);
  };
  // What goes wrong with a pipe shows in the end of the process.
  child.stdin.on('error', () => undefined);
  const ended = new Promise<EngineEnd>((resolve) => {
    const finish = (code: number | null, signal: string | null): void => {
      clearInterval(watching);
      if (code === ABORTED || signal === 'SIGABRT') limit ??= 'memory';
      resolve({ limit, usage: last });
    };
    child.once('exit', finish);
    child.once('error', () => finish(null, null));
  });
  return { input: child.stdin, output: child.stdout, ended, begin, usage, end };
}
