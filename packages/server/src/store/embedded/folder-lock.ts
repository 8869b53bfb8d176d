import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** Any number that is the same in all processes and used for nothing else. */
const LOCK = '7227454003';
const BETWEEN_TRIES = 200;
/** For how long after its release a lock that was lost is tried for anew, so that the server can be stopped, in milliseconds; else it goes on running. */
const LAST_WISH = 10_000;

/**
 * The right to be the one who has the database of a folder. It is held by a connection, so that it vanishes with the process, however that ends; when the
 * server dies instead, the server is revived and the right taken again.
 */
export class FolderLock {
  private readonly url: string;
  private readonly revive: () => Promise<void>;
  private client: pg.Client;
  private isReleased = false;
  private end = Number.POSITIVE_INFINITY;
  private isHeld = true;
  private recovery: Promise<void> = Promise.resolve();

  private constructor(url: string, client: pg.Client, revive: () => Promise<void>) {
    this.url = url;
    this.revive = revive;
    this.client = client;
    this.watch(client);
  }

  /**
   * Takes the lock of the server at `url`; undefined when another process holds it.
   * @param patience how long to wait for it, in milliseconds: the connection of a process that was just killed lives a moment longer.
   * @param revive starts the server again where it is gone.
   */
  static async take(url: string, patience: number, revive: () => Promise<void>): Promise<FolderLock | undefined> {
    for (const end = Date.now() + patience; ; await wait(BETWEEN_TRIES)) {
      const client = await lockingClient(url);
      if (client !== undefined) return new FolderLock(url, client, revive);
      if (Date.now() >= end) return undefined;
    }
  }

  /** Lets go, after a last thing that is only done by who holds it. */
  async release(last: () => Promise<void>): Promise<void> {
    this.isReleased = true;
    this.end = Date.now() + LAST_WISH;
    await this.recovery;
    try {
      if (this.isHeld) await last();
    } finally {
      // The connection is gone where the server is, which is as good.
      await this.client.end().catch(() => undefined);
    }
  }

  private watch(client: pg.Client): void {
    client.once('end', () => {
      if (this.isReleased || client !== this.client) return;
      this.isHeld = false;
      this.recovery = this.recover();
    });
  }

  private async recover(): Promise<void> {
    while (Date.now() < this.end) {
      try {
        await this.revive();
        const client = await lockingClient(this.url);
        // Another process took over while we had nothing: it keeps the server from now on.
        if (client === undefined) return;
        this.client = client;
        this.isHeld = true;
        this.watch(client);
        return;
      } catch {
        // Whoever needs the database is told so by its own query; here it is only tried again.
        await wait(BETWEEN_TRIES);
      }
    }
  }
}

async function lockingClient(url: string): Promise<pg.Client | undefined> {
  const client = new pg.Client({ connectionString: url, application_name: 'verrijk folder', keepAlive: true });
  // Followed by 'end', which is watched.
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ locked: boolean }>(`select pg_try_advisory_lock(${LOCK}) as locked`);
  if (rows[0]!.locked) return client;
  await client.end();
  return undefined;
}
