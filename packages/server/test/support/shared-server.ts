import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { findEmbedded } from '../../src/store/embedded/start-embedded.ts';

/** Held, shared, by every test that uses the server; alone, by its keeper when it is about to stop it. */
export const USERS_LOCK = '7227454099';
const KEEPER = fileURLToPath(new URL('keep-server.ts', import.meta.url));
const PATIENCE = 30_000;

/** Of this checkout and this user alone. */
export const SHARED_FOLDER = join(
  tmpdir(),
  `verrijk-test-${process.getuid?.() ?? 0}-${createHash('sha256').update(KEEPER).digest('hex').slice(0, 12)}`,
);

/**
 * An embedded server that all test files use which run at the same time. The first starts it; a process of its own ends it and removes its folder when
 * nobody has used it for some seconds, also when the tests were killed.
 * @returns its address, and what says that this user is done.
 */
export async function useSharedServer(): Promise<{ readonly url: string; leave(): Promise<void> }> {
  const end = Date.now() + PATIENCE;
  for (let keeperSince = 0; Date.now() < end; await wait(100)) {
    const url = await findEmbedded(SHARED_FOLDER).catch(() => undefined);
    const user = url === undefined ? undefined : await enter(url);
    if (url !== undefined && user !== undefined) return { url, leave: () => user.end() };
    if (Date.now() - keeperSince < 3_000) continue;
    keeperSince = Date.now();
    // One too many sees that the folder is in use, and ends.
    spawn(process.execPath, ['--conditions=verrijk-source', KEEPER], {
      detached: true,
      stdio: 'ignore',
      cwd: tmpdir(),
    }).unref();
  }
  throw new Error(`The database for tests did not start in ${SHARED_FOLDER}; VERRIJK_TEST_DATABASE may name another`);
}

/** Undefined when the server is going down, or is not up yet. */
async function enter(url: string): Promise<pg.Client | undefined> {
  const user = new pg.Client({ connectionString: url, application_name: 'test' });
  user.on('error', () => undefined);
  try {
    await user.connect();
    const { rows } = await user.query<{ entered: boolean }>(
      `select pg_try_advisory_lock_shared(${USERS_LOCK}) as entered`,
    );
    if (rows[0]!.entered) return user;
  } catch {
    // Tried again by who asked.
  }
  await user.end().catch(() => undefined);
  return undefined;
}
