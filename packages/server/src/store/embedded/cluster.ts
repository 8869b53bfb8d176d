import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  fsyncSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { VerrijkError } from '@verrijk/core';
import { ProgramFailed } from './database-user.ts';
import type { DatabaseUser } from './database-user.ts';
import type { Programs } from './platform-package.ts';

/** The files of an embedded server: all in one folder, which appears when it is complete. */
export interface Cluster {
  readonly data: string;
  readonly log: string;
  readonly password: string;
}

/** The one account of an embedded server. */
export const ACCOUNT = 'verrijk';
const FOLDER = 'postgres';
const UNFINISHED = /^postgres-new-(\d+)$/;

/** No values of rows in the log: errors are said to whoever asked, and to nobody else. The port comes with each start. */
const SETTINGS = `
# Written by Verrijk when this folder was made.
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 100
password_encryption = 'scram-sha-256'
shared_buffers = '128MB'
fsync = on
full_page_writes = on
synchronous_commit = on
max_wal_size = '1GB'
min_wal_size = '80MB'
timezone = 'UTC'
log_timezone = 'UTC'
log_line_prefix = '%m [%p] '
log_min_messages = log
log_min_error_statement = panic
log_error_verbosity = terse
log_checkpoints = off
`;

/** The server of this folder, if one was made. */
export function findCluster(folder: string): Cluster | undefined {
  const root = join(folder, FOLDER);
  if (!existsSync(root)) return undefined;
  const data = join(root, 'data');
  return { data, log: join(data, 'server.log'), password: readFileSync(join(root, 'password'), 'utf8') };
}

/**
 * Makes a server in this folder unless there is one. It is made beside it and then renamed, so that one which was killed halfway is nothing, and of
 * two processes that try at once the second uses what the first made.
 * @throws VerrijkError database.not-started, database.disk-full
 */
export async function makeCluster(folder: string, programs: Programs, user: DatabaseUser): Promise<Cluster> {
  const made = findCluster(folder);
  if (made !== undefined) return made;
  removeUnfinished(folder);
  const unfinished = join(folder, `postgres-new-${process.pid}`);
  const passwordFile = join(unfinished, 'password');
  const data = join(unfinished, 'data');
  try {
    user.makeFolder(unfinished);
    user.makeFolder(data);
    writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600, flush: true });
    user.own(passwordFile);
    user.own(data);
    await user.run(programs.initdb, [
      `--pgdata=${data}`,
      `--username=${ACCOUNT}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--data-checksums',
    ]);
    user.disown(passwordFile);
    // What comes last counts; what initdb found out about this machine stays.
    appendFileSync(join(data, 'postgresql.conf'), SETTINGS, { flush: true });
    renameSync(unfinished, join(folder, FOLDER));
    syncFolder(folder);
  } catch (cause) {
    rmSync(unfinished, { recursive: true, force: true });
    if (findCluster(folder) === undefined) throw initFailed(folder, cause);
  }
  return findCluster(folder)!;
}

function initFailed(folder: string, cause: unknown): Error {
  const said = cause instanceof ProgramFailed ? cause.output : String((cause as NodeJS.ErrnoException).code);
  if (/No space left|ENOSPC/.test(said)) return new VerrijkError('database.disk-full', { folder }, { cause });
  return new VerrijkError('database.not-started', { reason: said, log: folder }, { cause });
}

/** What processes left that were killed halfway. */
function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, pid] = UNFINISHED.exec(name) ?? [];
    if (pid === undefined || (Number(pid) !== process.pid && isAlive(Number(pid)))) continue;
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Whether a process runs; one of another user counts. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function syncFolder(folder: string): void {
  // Windows cannot open a folder, and keeps names without being asked.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
