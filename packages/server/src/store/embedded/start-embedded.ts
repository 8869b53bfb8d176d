import { setTimeout as wait } from 'node:timers/promises';
import { VerrijkError } from '@verrijk/core';
import { ACCOUNT, findCluster, makeCluster } from './cluster.ts';
import type { Cluster } from './cluster.ts';
import { databaseUser } from './database-user.ts';
import type { DatabaseUser } from './database-user.ts';
import { FolderLock } from './folder-lock.ts';
import { findPrograms } from './platform-package.ts';
import type { Programs } from './platform-package.ts';
import { awaitReady, findPostmaster, startPostmaster, stopPostmaster } from './postmaster.ts';

/** A database of our own, on this machine. */
export interface EmbeddedDatabase {
  /** With the password in it: never logged. */
  readonly url: string;
  /** Ends the server, unless it is not ours to end. */
  readonly stop: () => Promise<void>;
}

/** How long another may take to let go of a folder, in milliseconds. */
const PATIENCE = 1_000;
/** How long a server that runs may be without answer, in milliseconds. */
const RECOVERY = 60_000;

interface Parts {
  readonly cluster: Cluster;
  readonly programs: Programs;
  readonly user: DatabaseUser;
  readonly settings: readonly string[] | undefined;
}

/**
 * Starts PostgreSQL in a folder, which is made where it is not there, or takes over the one that outlived a process of ours which was killed. Should the
 * server die while we live, it is started again on the same port.
 * @param settings of PostgreSQL, as `name=value`, for tests.
 * @throws VerrijkError database.in-use when another process has this folder; database.platform, database.user, database.not-started,
 * database.disk-full.
 */
export async function startEmbedded(folder: string, settings?: readonly string[]): Promise<EmbeddedDatabase> {
  const parts = await prepare(folder, settings);
  for (const end = Date.now() + RECOVERY; ; await wait(200)) {
    const { port } = await start(parts);
    const url = urlOf(parts.cluster, port);
    try {
      const lock = await FolderLock.take(url, PATIENCE, async () => void (await start(parts, port)));
      if (lock === undefined) throw new VerrijkError('database.in-use', { folder });
      return { url, stop: () => lock.release(() => stopPostmaster(parts.cluster, parts.programs, parts.user)) };
    } catch (error) {
      if (error instanceof VerrijkError) throw error;
      // It runs but does not answer: it is being stopped, or recovers from a crash of one of its processes.
      if (Date.now() > end)
        throw new VerrijkError('database.not-started', { log: parts.cluster.log }, { cause: error });
    }
  }
}

/**
 * For a tool that works on the same data beside a service: uses the server of the service where one runs, and else starts it for as long as the tool
 * needs it.
 * @throws as startEmbedded
 */
export async function attachEmbedded(folder: string): Promise<EmbeddedDatabase> {
  try {
    return await startEmbedded(folder);
  } catch (error) {
    if (!(error instanceof VerrijkError) || error.code !== 'database.in-use') throw error;
  }
  const url = await findEmbedded(folder);
  // It stopped in between, so that it can be started.
  return url === undefined ? startEmbedded(folder) : { url, stop: async () => undefined };
}

/** The database that runs in a folder, if one does. */
export async function findEmbedded(folder: string): Promise<string | undefined> {
  const cluster = findCluster(folder);
  const running = cluster && (await awaitReady(cluster));
  return cluster && running && urlOf(cluster, running.port);
}

async function prepare(folder: string, settings: readonly string[] | undefined): Promise<Parts> {
  const programs = findPrograms();
  const user = await databaseUser([programs.folder, folder]);
  user.makeFolder(folder);
  return { cluster: await makeCluster(folder, programs, user), programs, user, settings };
}

async function start({ cluster, programs, user, settings }: Parts, port?: number): Promise<{ readonly port: number }> {
  const found = findPostmaster(cluster);
  if (found !== undefined) {
    // Whoever stops it may be gone by now.
    if (found.status === 'stopping') await stopPostmaster(cluster, programs, user);
    const running = await awaitReady(cluster);
    if (running !== undefined) return running;
  }
  return startPostmaster(cluster, programs, user, { port, settings });
}

function urlOf({ password }: Cluster, port: number): string {
  return `postgresql://${ACCOUNT}:${password}@127.0.0.1:${port}/postgres`;
}
