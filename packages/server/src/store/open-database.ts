import { VerrijkError } from '@verrijk/core';
import pg from 'pg';
import { attachEmbedded, startEmbedded } from './embedded/start-embedded.ts';
import { migrate } from './migrate.ts';

const OLDEST = 15;

/** The database of an installation, up to date. */
export interface Database {
  /** May hold a password: never logged. */
  readonly url: string;
  readonly isEmbedded: boolean;
  /** Stops the embedded server, unless another process has it. Close all stores first. */
  close(): Promise<void>;
}

/** Where the data of an installation is. */
export interface DatabasePlace {
  /** A PostgreSQL of one's own; without it one is run in `folder`. */
  readonly databaseUrl?: string | undefined;
  readonly folder: string;
  /** For work beside a service, such as a backup: shares its embedded server instead of refusing. */
  readonly isTool?: boolean | undefined;
}

/**
 * Opens the database of an installation and brings its schema up to date.
 * @throws VerrijkError of `database`, each with what to do.
 */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  const database = await findDatabase(place);
  try {
    await migrate(database.url);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/**
 * Opens the database of an installation as it is, for a backup to be restored in it.
 * @throws as openDatabase
 */
export async function findDatabase({ databaseUrl, folder, isTool = false }: DatabasePlace): Promise<Database> {
  if (databaseUrl !== undefined) {
    await requireSuitable(databaseUrl);
    return { url: databaseUrl, isEmbedded: false, close: async () => undefined };
  }
  const embedded = await (isTool ? attachEmbedded(folder) : startEmbedded(folder));
  return { url: embedded.url, isEmbedded: true, close: () => embedded.stop() };
}

async function requireSuitable(url: string): Promise<void> {
  const { version, encoding } = await inspect(url);
  if (version < OLDEST) {
    throw new VerrijkError('database.unsuitable', {
      needed: `PostgreSQL ${OLDEST}`,
      found: `PostgreSQL ${version}`,
    });
  }
  // Hashes of the audit log are over UTF-8.
  if (encoding !== 'UTF8') throw new VerrijkError('database.unsuitable', { needed: 'UTF8', found: encoding });
}

async function inspect(url: string): Promise<{ readonly version: number; readonly encoding: string }> {
  try {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'verrijk',
      connectionTimeoutMillis: 10_000,
    });
    await client.connect();
    try {
      const { rows } = await client.query<{ version: number; encoding: string }>(
        "select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding",
      );
      return rows[0]!;
    } finally {
      await client.end();
    }
  } catch (cause) {
    // The message may quote what is in the address; the code does not.
    const { code } = cause as NodeJS.ErrnoException;
    throw new VerrijkError('database.unreachable', code === undefined ? {} : { reason: code }, { cause });
  }
}
