import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { VerrijkError } from '@verrijk/core';
import { isAlive } from './cluster.ts';
import type { Cluster } from './cluster.ts';
import { ProgramFailed } from './database-user.ts';
import type { DatabaseUser } from './database-user.ts';
import type { Programs } from './platform-package.ts';

/** A server that has the data folder, as its own file `postmaster.pid` says. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: string;
}

/** Crash recovery of much work may take long; a server that says nothing for ever is given up. In seconds. */
const PATIENCE = 600;
/** How long a server may take to stop in order, in seconds: writing all that it holds in memory to a slow disk takes some of them. */
const STOPPING = 15;
const TRIES = 5;
/** Larger than any system gives out. */
const NO_PROCESS = 2_147_483_647;

/** The server that runs on this data folder. A file left by one that is gone is not one. */
export function findPostmaster({ data }: Cluster): Postmaster | undefined {
  const lines = readPidFile(data)?.split('\n') ?? [];
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0 || !isPostmaster(pid)) return undefined;
  return { pid, port: Number(lines[3] ?? 0), status: (lines[7] ?? '').trim() };
}

function readPidFile(data: string): string | undefined {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * The number may have gone to another process since, in a container that began anew even to our own; and a server that was killed stays in the list, dead,
 * where nobody waits for it.
 */
function isPostmaster(pid: number): boolean {
  if (!isAlive(pid)) return false;
  try {
    const [, name, state] = /\((.*)\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return name === 'postgres' && state !== 'Z' && state !== 'X';
  } catch {
    // There is no /proc here.
    return pid !== process.pid;
  }
}

/** Waits until the server takes connections; undefined when it has gone. */
export async function awaitReady(cluster: Cluster): Promise<Postmaster | undefined> {
  for (const end = Date.now() + PATIENCE * 1000; Date.now() < end; await wait(50)) {
    const found = findPostmaster(cluster);
    if (found === undefined || found.status === 'ready') return found;
  }
  throw new VerrijkError('database.not-started', { log: cluster.log });
}

/**
 * Starts a server and waits until it takes connections, after crash recovery where that is needed.
 * @param port the one to use; any free one where it is left out.
 * @param options further settings, as `name=value`.
 * @throws VerrijkError database.not-started, database.disk-full
 */
export async function startPostmaster(
  cluster: Cluster,
  programs: Programs,
  user: DatabaseUser,
  { port, settings = [] }: { readonly port?: number | undefined; readonly settings?: readonly string[] | undefined },
): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    disownStale(cluster);
    keepLastLog(cluster);
    const options = [`-p ${port ?? (await freePort())}`, ...settings.map((setting) => `-c ${setting}`)].join(' ');
    try {
      await user.run(programs.control, [
        'start',
        `--pgdata=${cluster.data}`,
        '--wait',
        `--timeout=${PATIENCE}`,
        `--log=${cluster.log}`,
        `--options=${options}`,
      ]);
    } catch (error) {
      // Somebody was first.
      const other = await awaitReady(cluster);
      if (other !== undefined) return other;
      // A port that was taken in between, or memory that the processes of a killed server have not let go of yet.
      if (attempt < TRIES && /could not bind|still in use/.test(lastWords(cluster))) await wait(200 * attempt);
      else throw startFailed(cluster, error);
      continue;
    }
    const started = await awaitReady(cluster);
    if (started !== undefined) return started;
    throw startFailed(cluster, undefined);
  }
}

/**
 * Stops a server: transactions under way are rolled back, all that was committed is on disk. One that cannot stop in order is ended at once, which loses
 * nothing either: it recovers when it starts again. PostgreSQL 18 is such a one when it is stopped while it recovers from a crash of one of its
 * processes; it would wait for ever.
 */
export async function stopPostmaster(cluster: Cluster, programs: Programs, user: DatabaseUser): Promise<void> {
  const found = findPostmaster(cluster);
  if (found === undefined) return;
  // Another process may start the next one as soon as this one is gone: that is not ours to stop.
  const isGone = (): boolean => findPostmaster(cluster)?.pid !== found.pid;
  for (const mode of ['fast', 'immediate'] as const) {
    const options = [`--pgdata=${cluster.data}`, `--mode=${mode}`, '--wait', `--timeout=${STOPPING}`];
    try {
      await user.run(programs.control, ['stop', ...options]);
      return;
    } catch (error) {
      if (isGone()) return;
      if (mode === 'immediate') throw error;
    }
  }
}

/**
 * Says of a file left behind that its process is gone, where another process has its number now and PostgreSQL would take that for a server. The rest
 * of the file stays: from it PostgreSQL knows whether processes of the old server still hold its memory.
 */
function disownStale(cluster: Cluster): void {
  const text = readPidFile(cluster.data);
  const pid = Number(text?.split('\n')[0]);
  if (text === undefined || !isAlive(pid) || isPostmaster(pid)) return;
  writeFileSync(join(cluster.data, 'postmaster.pid'), text.replace(/^\d+/, String(NO_PROCESS)));
}

function keepLastLog({ log }: Cluster): void {
  try {
    renameSync(log, `${log}.1`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function startFailed(cluster: Cluster, cause: unknown): Error {
  const said = lastWords(cluster) || (cause instanceof ProgramFailed ? cause.output : '');
  if (said.includes('No space left'))
    return new VerrijkError('database.disk-full', { folder: cluster.data }, { cause });
  const reason = /(?:FATAL|PANIC): {2}(.*)/.exec(said)?.[1] ?? said.trim().split('\n').at(-1) ?? '';
  return new VerrijkError('database.not-started', { reason, log: cluster.log }, { cause });
}

function lastWords({ log }: Cluster): string {
  try {
    return readFileSync(log, 'utf8').slice(-4000);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
