import { randomUUID } from 'node:crypto';
import { after } from 'node:test';
import pg from 'pg';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/store.ts';
import type { Store } from '../../src/store/store.ts';
import { useSharedServer } from './shared-server.ts';

/** A database of a test file's own, with the whole schema; it is dropped when the file is done. */
export async function testDatabase(): Promise<{ readonly url: string; readonly store: Store }> {
  const opened: Store[] = [];
  // Before the database goes.
  after(() => opened[0]?.close());
  const url = await emptyDatabase();
  await migrate(url);
  const store = openStore(url);
  opened.push(store);
  return { url, store };
}

/**
 * A database with nothing in it, dropped when the test file is done. It is on the server that VERRIJK_TEST_DATABASE names, or else on an embedded one.
 */
export async function emptyDatabase(): Promise<string> {
  const given = process.env['VERRIJK_TEST_DATABASE'];
  const server = given === undefined ? await useSharedServer() : { url: given, leave: async () => undefined };
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await once(server.url, `create database ${name} template template0 encoding 'UTF8' locale 'C'`);
  after(async () => {
    await once(server.url, `drop database ${name} with (force)`);
    await server.leave();
  });
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return url.href;
}

async function once(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
