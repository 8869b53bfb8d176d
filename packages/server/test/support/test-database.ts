import { randomUUID } from 'node:crypto';
import { after } from 'node:test';
import pg from 'pg';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/store.ts';
import type { Store } from '../../src/store/store.ts';

/** A database of a test file's own, with the whole schema; it is dropped when the file is done. */
export async function testDatabase(): Promise<{ readonly url: string; readonly store: Store }> {
  const server = process.env['VERRIJK_TEST_DATABASE'] ?? 'postgresql://verrijk@127.0.0.1:54999/postgres';
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await once(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  await migrate(url.href);
  const store = openStore(url.href);
  after(async () => {
    await store.close();
    await once(server, `drop database ${name} with (force)`);
  });
  return { url: url.href, store };
}

async function once(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
