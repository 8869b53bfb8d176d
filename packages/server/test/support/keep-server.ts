/** Keeps the database of the tests while anybody uses it; then nothing of it is left. Started by shared-server.ts. */
import { renameSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { startEmbedded } from '../../src/store/embedded/start-embedded.ts';
import { SHARED_FOLDER, USERS_LOCK } from './shared-server.ts';

const UNUSED_SECONDS = 4;

// Tests lose nothing when the machine does, so nothing waits for a disk.
const server = await startEmbedded(SHARED_FOLDER, [
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'max_connections=300',
  'max_wal_size=256MB',
]);
const client = new pg.Client({ connectionString: server.url });
await client.connect();
for (let unused = 0; unused < UNUSED_SECONDS;) {
  await wait(1000);
  const isUnused = await tryLock();
  unused = isUnused ? unused + 1 : 0;
  // Held from the last time on: who comes now waits for the next server.
  if (isUnused && unused < UNUSED_SECONDS) await client.query(`select pg_advisory_unlock(${USERS_LOCK})`);
}
await client.end();
await server.stop();
const gone = `${SHARED_FOLDER}-${process.pid}`;
renameSync(SHARED_FOLDER, gone);
rmSync(gone, { recursive: true, force: true });

async function tryLock(): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>(`select pg_try_advisory_lock(${USERS_LOCK}) as locked`);
  return rows[0]!.locked;
}
