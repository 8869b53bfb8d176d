import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { startService } from '@verrijk/server';
import type { RunningService } from '@verrijk/server';
import { createApiClient } from '@verrijk/server/contract';
import type { ApiClient } from '@verrijk/server/contract';
import pg from 'pg';
import { emptyDatabase } from '../../../server/test/support/test-database.ts';
import { Line } from './line.ts';
import { PEOPLE } from './people.ts';
import type { PersonName } from './people.ts';
import { webBuild } from './web-build.ts';

/** The two parties that an order is between. */
export type Side = 'organisation' | 'provider';

const TOKENS: Readonly<Record<Side, string>> = {
  organisation: 'museum.token',
  provider: 'rotterdam-festivals.token',
};

/** The service as it really runs, with the pages, the parties of the demo and a PostgreSQL database of its own. */
export interface RunningWeb {
  /** Of the line that leads to it: where browsers go. */
  readonly address: string;
  readonly line: Line;
  /** For files of the test; removed with the service. */
  readonly folder: string;
  /** Acts for a party without a screen. */
  api(side: Side): ApiClient;
  /** Acts as one person without a screen, in a session of its own. */
  apiAs(person: PersonName): Promise<ApiClient>;
  /** Reaches behind the service, for what no user can do: let time pass, end a session. */
  query(statement: string, values?: readonly unknown[]): Promise<void>;
  /** Stops the service, and starts it again. */
  restart(): Promise<void>;
}

/** Runs it until the test file is done; call it at the top of the file. `reference` is the file that both providers enrich with. */
export async function runWeb(reference: string): Promise<RunningWeb> {
  const closing: (() => Promise<unknown>)[] = [];
  // Before the database goes, which is dropped by a hook that comes after this one.
  after(async () => {
    for (const close of closing.reverse()) await close();
  });
  const folder = await mkdtemp(join(tmpdir(), 'verrijk-web-'));
  closing.push(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const pages = await webBuild();
  const databaseUrl = await emptyDatabase();
  const line = new Line();
  await line.start();
  closing.push(() => line.close());
  const start = (): Promise<RunningService> =>
    startService({
      host: '127.0.0.1',
      port: 0,
      folder,
      workers: 1,
      env: { DATABASE_URL: databaseUrl, VERRIJK_URL: line.address },
      version: '0.0.0',
      pages,
      demo: { readReference: () => readFile(reference) },
    });
  let running = await start();
  closing.push(() => running.close());
  line.leadTo(running.address);
  return {
    address: line.address,
    line,
    folder,
    // Not over the line, so that what is seen there is of browsers alone.
    api: (side) => {
      const token = readFileSync(join(folder, TOKENS[side]), 'utf8').trim();
      return createApiClient({ server: running.address, token, language: 'nl', fetch });
    },
    apiAs: (person) => signedIn(running.address, line.address, person),
    query: async (statement, values = []) => {
      const client = new pg.Client({ connectionString: databaseUrl });
      await client.connect();
      try {
        await client.query(statement, [...values]);
      } finally {
        await client.end();
      }
    },
    restart: async () => {
      await running.close();
      running = await start();
      line.leadTo(running.address);
    },
  };
}

/** Nobody of the demo has a second factor, so a password is enough. */
async function signedIn(server: string, origin: string, person: PersonName): Promise<ApiClient> {
  const cookies: string[] = [];
  const asBrowser: typeof fetch = async (address, init) => {
    const headers = { ...(init?.headers as Record<string, string>), origin, cookie: cookies.join('; ') };
    const answer = await fetch(address, { ...init, headers });
    cookies.push(...answer.headers.getSetCookie().map((each) => each.slice(0, each.indexOf(';'))));
    return answer;
  };
  const api = createApiClient({ server, language: 'nl', fetch: asBrowser });
  await api.call('session.start', { body: PEOPLE[person] });
  return api;
}
