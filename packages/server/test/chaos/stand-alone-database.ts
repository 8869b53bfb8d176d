import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ACCOUNT, makeCluster } from '../../src/store/embedded/cluster.ts';
import type { Cluster } from '../../src/store/embedded/cluster.ts';
import { databaseUser } from '../../src/store/embedded/database-user.ts';
import { findPrograms } from '../../src/store/embedded/platform-package.ts';
import { findPostmaster, startPostmaster, stopPostmaster } from '../../src/store/embedded/postmaster.ts';

/** A PostgreSQL server that belongs to nobody's service, for tests that end it as a power cut would. */
export interface StandAloneDatabase {
  readonly url: string;
  /** Its data folder, with the log of changes. */
  readonly data: string;
  /** Kills the server and every process of it. */
  crash(): Promise<void>;
  /** Starts it again on the same port; waits until it has recovered. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** What it wrote in its log, in all its lives. */
  log(): string;
}

/** Makes a server in a folder and starts it. `settings` of PostgreSQL, as `name=value`. */
export async function startStandAlone(folder: string, settings: readonly string[] = []): Promise<StandAloneDatabase> {
  const programs = findPrograms();
  const user = await databaseUser([programs.folder, folder]);
  user.makeFolder(folder);
  const cluster = await makeCluster(folder, programs, user);
  const { port } = await startPostmaster(cluster, programs, user, { settings });
  const keptLogs: string[] = [];
  return {
    url: `postgresql://${ACCOUNT}:${cluster.password}@127.0.0.1:${port}/postgres`,
    data: cluster.data,
    crash: async () => {
      await killServer(cluster);
      keepLog(cluster, `${folder}-logs`, keptLogs);
    },
    start: async () => void (await startPostmaster(cluster, programs, user, { port, settings })),
    stop: () => stopPostmaster(cluster, programs, user),
    log: () => [...keptLogs, cluster.log].map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')).join(''),
  };
}

async function killServer(cluster: Cluster): Promise<void> {
  const pid = findPostmaster(cluster)?.pid;
  if (pid === undefined) return;
  const all = [pid, ...childrenOf(pid)];
  for (const each of all) kill(each);
  while (all.some(isThere)) await wait(5);
}

/** Starting anew overwrites the log before the last one. */
function keepLog({ log }: Cluster, folder: string, kept: string[]): void {
  if (!existsSync(log)) return;
  mkdirSync(folder, { recursive: true });
  const copy = path.join(folder, `server-${kept.length}.log`);
  copyFileSync(log, copy);
  kept.push(copy);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // It ended by itself, as those do whose server is gone.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Processes whose parent this is; where there is no /proc they end by themselves. */
function childrenOf(pid: number): readonly number[] {
  if (!existsSync('/proc/self/stat')) return [];
  return readdirSync('/proc')
    .map(Number)
    .filter((each) => each > 0 && statOf(each)?.parent === pid);
}

/** A dead process that nobody waits for is not there. */
function isThere(pid: number): boolean {
  const stat = statOf(pid);
  return stat !== undefined && stat.state !== 'Z' && stat.state !== 'X';
}

function statOf(pid: number): { readonly state: string; readonly parent: number } | undefined {
  try {
    const [, state, parent] = /\) (\S) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return state === undefined ? undefined : { state, parent: Number(parent) };
  } catch {
    return undefined;
  }
}
