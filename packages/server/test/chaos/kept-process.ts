import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('service-process.ts', import.meta.url));
/** Milliseconds between two looks whether a process has begun, and before one that ended is started again. */
const LOOK_EVERY = 50;
const AGAIN_AFTER = 250;

export interface KeptProcessOptions {
  readonly kind: 'serve' | 'worker';
  readonly name: string;
  /** For its own data folder, its temporary files and its output. */
  readonly folder: string;
  readonly databaseUrl: string;
  readonly key: string;
  /** Where it serves. */
  readonly port: number;
  /** Large jobs at a time. */
  readonly workers: number;
}

/** A process of the service that is started again whenever it ends, as an operating system keeps one. */
export interface KeptProcess {
  readonly name: string;
  readonly kind: 'serve' | 'worker';
  readonly address: string;
  isReady(): boolean;
  ready(): Promise<void>;
  /** Ends it at once; it is started again after `pause` milliseconds. */
  kill(pause: number): void;
  stop(): Promise<void>;
  /** Everything that it said in all its lives. */
  output(): string;
  /** How often it ended by itself after it had begun: never, if all is well. */
  readonly deaths: string[];
}

export function keepProcess(options: KeptProcessOptions): KeptProcess {
  const { kind, name, folder, port } = options;
  const outputFile = path.join(folder, 'output.log');
  const tmp = path.join(folder, 'tmp');
  mkdirSync(tmp, { recursive: true });
  const deaths: string[] = [];
  let child: ChildProcess | undefined;
  let saidBefore = 0;
  let pauseFor = AGAIN_AFTER;
  let isStopping = false;
  let wasKilled = false;

  const output = (): string => readFileSync(outputFile, 'utf8');
  const isReady = (): boolean =>
    child?.exitCode === null && child.signalCode === null && output().slice(saidBefore).includes('# ready\n');

  const living = (async () => {
    while (!isStopping) {
      const handle = openSync(outputFile, 'a');
      saidBefore = output().length;
      wasKilled = false;
      child = spawn(
        process.execPath,
        ['--conditions=verrijk-source', SCRIPT, kind, path.join(folder, 'data'), String(port), String(options.workers)],
        {
          env: environmentOf(options, tmp),
          stdio: ['ignore', handle, handle],
          cwd: tmp,
        },
      );
      closeSync(handle);
      await once(child, 'exit');
      const last = output().slice(saidBefore);
      // One that cannot begin without its database is started again; one that had begun must not end.
      if (!wasKilled && !isStopping && last.includes('# ready\n')) deaths.push(`${name}: ${last.slice(-2000)}`);
      if (!isStopping) await wait(pauseFor);
      pauseFor = AGAIN_AFTER;
    }
  })();

  return {
    name,
    kind,
    address: `http://127.0.0.1:${port}`,
    isReady,
    ready: async () => {
      while (!isReady()) await wait(LOOK_EVERY);
    },
    kill: (pause) => {
      pauseFor = pause;
      wasKilled = true;
      child?.kill('SIGKILL');
    },
    stop: async () => {
      isStopping = true;
      child?.kill('SIGTERM');
      const patience = setTimeout(() => child?.kill('SIGKILL'), 40_000);
      await living;
      clearTimeout(patience);
    },
    output,
    deaths,
  };
}

/** Nothing of the environment of the test but what Node needs. */
function environmentOf(options: KeptProcessOptions, tmp: string): NodeJS.ProcessEnv {
  const { name, databaseUrl, key } = options;
  const url = new URL(databaseUrl);
  // So that the database says whose connection one is.
  url.searchParams.set('application_name', name);
  return {
    PATH: process.env['PATH'],
    TMPDIR: tmp,
    // Started many times: what was compiled once is kept.
    NODE_COMPILE_CACHE: path.join(options.folder, '..', 'compiled'),
    DATABASE_URL: url.href,
    VERRIJK_KEY: key,
    VERRIJK_REQUESTS_PER_MINUTE: '1000000',
  };
}
