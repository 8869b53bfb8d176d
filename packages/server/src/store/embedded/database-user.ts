import { spawn } from 'node:child_process';
import { chownSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { VerrijkError } from '@verrijk/core';

const OTHERS_MAY_ENTER = 0o001;
/** PostgreSQL needs nothing of our environment, and PGDATA and its like would change what it does. */
const ENVIRONMENT = { LC_ALL: 'C', PATH: '/usr/bin:/bin:/usr/sbin:/sbin' };

/** Runs programs of PostgreSQL: as ourselves, or as `nobody` where we are root, as which PostgreSQL does not run. */
export interface DatabaseUser {
  /** Gives a file or folder to the one who runs the programs. */
  own(path: string): void;
  /** Takes a file back, so that only we read it. */
  disown(path: string): void;
  /** Makes a folder that the one who runs them can pass. */
  makeFolder(path: string): void;
  /** Runs a program to its end in a session of its own, which Ctrl-C does not reach; returns what it said. Rejects with ProgramFailed. */
  run(program: string, options: readonly string[]): Promise<string>;
}

/** A program that ended badly. */
export class ProgramFailed extends Error {
  /** What it said last. */
  readonly output: string;

  constructor(program: string, output: string, options?: { readonly cause: unknown }) {
    super(`${program} failed`, options);
    this.name = 'ProgramFailed';
    this.output = output;
  }
}

/**
 * Who runs the programs.
 * @param paths what that one must be able to reach. Where folders above them are closed to others, root lends the right to pass.
 * @throws VerrijkError database.user when we are root and cannot become another.
 */
export async function databaseUser(paths: readonly string[]): Promise<DatabaseUser> {
  if (process.getuid?.() !== 0) {
    return {
      own: () => undefined,
      disown: () => undefined,
      makeFolder: (path) => void mkdirSync(path, { recursive: true, mode: 0o700 }),
      run,
    };
  }
  try {
    const [uid, gid] = [Number(await run('id', ['-u', 'nobody'])), Number(await run('id', ['-g', 'nobody']))];
    const lent = paths.every(isOpen) ? [] : ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
    const become = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...lent, '--'];
    await run('setpriv', [...become, 'true']);
    return {
      own: (path) => chownSync(path, uid, gid),
      disown: (path) => chownSync(path, 0, 0),
      makeFolder: (path) => void mkdirSync(path, { recursive: true, mode: 0o711 }),
      run: (program, options) => run('setpriv', [...become, program, ...options]),
    };
  } catch (cause) {
    throw new VerrijkError('database.user', cause instanceof ProgramFailed ? { reason: cause.output } : {}, { cause });
  }
}

/** Anybody may pass all folders down to this one; what is not there yet is made so by us. */
function isOpen(path: string): boolean {
  const above = dirname(path);
  const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? OTHERS_MAY_ENTER;
  return (mode & OTHERS_MAY_ENTER) !== 0 && (above === path || isOpen(above));
}

function run(program: string, options: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, {
      cwd: '/',
      env: ENVIRONMENT,
      detached: true,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => said.push(text));
    child.on('error', (cause) => reject(new ProgramFailed(program, cause.message, { cause })));
    child.on('close', (code) => {
      const output = said.join('').trim();
      if (code === 0) resolve(output);
      else reject(new ProgramFailed(program, output.split('\n').slice(-3).join(' ')));
    });
  });
}
