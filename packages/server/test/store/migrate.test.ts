import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { migrate, migrationNames } from '../../src/store/migrate.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { emptyDatabase } from '../support/test-database.ts';

const MIGRATE_ONCE = fileURLToPath(new URL('migrate-once.ts', import.meta.url));

test('several processes that start at once bring a database up to date once', async () => {
  const urls = [await emptyDatabase(), await emptyDatabase()];
  const exits = [...urls, ...urls].map(async (url) => {
    const child = spawn(process.execPath, ['--conditions=verrijk-source', MIGRATE_ONCE, url], { stdio: 'inherit' });
    const [code] = (await once(child, 'exit')) as [number | null];
    return code;
  });
  assert.deepEqual(await Promise.all(exits), [0, 0, 0, 0]);
  for (const url of urls) assert.deepEqual(await applied(url), migrationNames());
});

test('a second time changes nothing', async () => {
  const url = await emptyDatabase();
  await migrate(url);
  const before = await query(url, 'select * from migration order by name');
  await migrate(url);
  assert.deepEqual(await query(url, 'select * from migration order by name'), before);
});

test('a migration that fails leaves nothing of itself, and the next start tries it again', async () => {
  const url = await emptyDatabase();
  await query(url, 'create table orders (in_the_way integer)');
  await assert.rejects(migrate(url), /Migration 0003-orders\.sql failed/);
  assert.deepEqual(await applied(url), migrationNames().slice(0, 2));
  await query(url, 'drop table orders');
  await migrate(url);
  assert.deepEqual(await applied(url), migrationNames());
});

test('a database of a newer version is left alone', async () => {
  const url = await emptyDatabase();
  await migrate(url);
  await query(url, "insert into migration (name) values ('9999-later.sql')");
  await assert.rejects(openDatabase({ databaseUrl: url, folder: '' }), { code: 'database.newer' });
});

test('a database that is not there, or that cannot hold our text, is said to be so without its address', async () => {
  const wrong = new URL(await emptyDatabase());
  const there = wrong.href;
  wrong.pathname = '/not_there_0815';
  await assert.rejects(openDatabase({ databaseUrl: wrong.href, folder: '' }), {
    code: 'database.unreachable',
    details: { reason: '3D000' },
  });
  wrong.port = '1';
  await assert.rejects(openDatabase({ databaseUrl: wrong.href, folder: '' }), {
    code: 'database.unreachable',
    details: { reason: 'ECONNREFUSED' },
  });
  const latin = new URL(there);
  latin.pathname = `${latin.pathname}_latin`;
  await query(there, `create database ${latin.pathname.slice(1)} template template0 encoding 'LATIN1' locale 'C'`);
  try {
    await assert.rejects(openDatabase({ databaseUrl: latin.href, folder: '' }), {
      code: 'database.unsuitable',
      details: { needed: 'UTF8', found: 'LATIN1' },
    });
  } finally {
    await query(there, `drop database ${latin.pathname.slice(1)} with (force)`);
  }
});

async function applied(url: string): Promise<unknown[]> {
  return (await query(url, 'select name from migration order by name')).map(({ name }) => name);
}

async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}
