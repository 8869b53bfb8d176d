import { join } from 'node:path';
import { createQueue } from './jobs/queue/create-queue.ts';
import type { WorkingService } from './jobs/running/work-on.ts';
import { createInstallationKeys } from './keys/installation-keys.ts';
import { openKeyring } from './keys/keyring.ts';
import type { Keyring } from './keys/keyring.ts';
import { readSettings } from './settings.ts';
import type { Environment } from './settings.ts';
import { openDatabase } from './store/open-database.ts';
import type { DatabasePlace } from './store/open-database.ts';
import { requireTls } from './store/require-tls.ts';
import { openStore } from './store/store.ts';
import { createVault } from './vault/create-vault.ts';

/** Where an installation is, and what its environment says. */
export interface InstallationPlace {
  /** For the embedded database and the key; made when it is not there. */
  readonly folder: string;
  readonly env: Environment;
  readonly version: string;
}

/** All that a process needs to serve or to work. */
export interface Installation {
  readonly service: WorkingService;
  /** Lets go of the database; stops it where it is our own. */
  close(): Promise<void>;
}

/** Connections of one process; an embedded server takes a hundred. */
const CONNECTIONS = 20;

/**
 * Opens an installation for this process. `address` is where the service will be found unless the environment says otherwise.
 * @throws VerrijkError `database.*`, `keys.*` or `setting.invalid`, with what to do
 */
export async function openInstallation(
  place: InstallationPlace,
  { address, demo }: { readonly address: string; readonly demo: boolean },
): Promise<Installation> {
  const settings = readSettings(place.env, { version: place.version, address, demo });
  const database = await openDatabase(databasePlace(place));
  const store = openStore(database.url, CONNECTIONS);
  try {
    const keyring = keyringOf(place);
    const queue = await createQueue(database.url, store);
    const service: WorkingService = {
      settings,
      store,
      queue,
      vault: createVault(store, keyring),
      keys: await createInstallationKeys(store, keyring),
      now: () => new Date(),
    };
    return {
      service,
      close: async () => {
        await queue.stop();
        await store.close();
        await database.close();
      },
    };
  } catch (error) {
    await store.close();
    await database.close();
    throw error;
  }
}

/**
 * Where the database of an installation is.
 * @throws VerrijkError `setting.invalid` for one on another machine without TLS.
 */
export function databasePlace({ env, folder }: InstallationPlace): DatabasePlace {
  const given = env['DATABASE_URL']?.trim();
  const mayBePlain = env['VERRIJK_DATABASE_PLAIN']?.trim() === 'yes';
  if (given !== undefined && given !== '' && !mayBePlain) requireTls(given);
  return { folder, ...(given !== undefined && given !== '' && { databaseUrl: given }) };
}

/** The master keys of an installation: beside its database, never in it. */
export function keyringOf(place: InstallationPlace): Keyring {
  const value = place.env['VERRIJK_KEY'];
  return openKeyring({ file: keyFileOf(place), ...(value !== undefined && { value }) });
}

export function keyFileOf({ folder }: InstallationPlace): string {
  return join(folder, 'keys');
}
