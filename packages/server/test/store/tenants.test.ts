import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import pg from 'pg';
import { openStore } from '../../src/store/store.ts';
import { testDatabase } from '../support/test-database.ts';
import { EXAMPLE_ROWS, SINGLE_ROW_TABLES } from './example-rows.ts';
import { fillTables } from './fill-tables.ts';
import type { Row } from './fill-tables.ts';

/** What every party may read of every other, and why that is no secret. Nobody may change it but its owner. */
const FOR_ALL_TO_READ: Readonly<Record<string, string>> = {
  provider_elsewhere: 'who serves the places that are in no region',
  provider_terms: 'what a provider offers, before there is an order',
  region: 'which provider serves which place',
  region_pc4: 'which provider serves which place',
  region_place: 'which provider serves which place',
};

/** What every party may add for another. */
const FOR_ALL_TO_ADD: Readonly<Record<string, string>> = { outbox: 'mail to the other party of an order' };

const { url, store } = await testDatabase();
const filler = new pg.Client({ connectionString: url });
await filler.connect();
const { worlds, empty } = await fillTables(filler, EXAMPLE_ROWS);
const keys = await primaryKeys();
const numbered = await identityColumns();
await filler.end();
const [ours, theirs] = worlds;

test('every table could be filled, so that nothing is left untried', () => {
  assert.deepEqual(
    empty.filter((sentence) => !SINGLE_ROW_TABLES.some((table) => sentence.startsWith(`${table}: `))),
    [],
  );
});

for (const [side, party] of [
  ['an organisation', ours.organisation],
  ['a provider', ours.provider],
] as const) {
  for (const [table, row] of theirs.rows) {
    test(`${side} neither sees nor changes what another party has in ${table}, by the rules of the database alone`, async () => {
      const name = pg.escapeIdentifier(table);
      const key = keys.get(table)!;
      const values = key.map((column) => row[column]);
      const where = key.map((column, index) => `${pg.escapeIdentifier(column)} = $${index + 1}`).join(' and ');
      const read = await attempt(party, `select from ${name} where ${where}`, values);
      if (!(table in FOR_ALL_TO_READ)) assert.equal(read, 0, 'read');
      const column = pg.escapeIdentifier(
        Object.keys(row).find((each) => !key.includes(each) && !numbered.has(`${table}.${each}`)) ?? key[0]!,
      );
      assert.equal(
        await attempt(party, `update ${name} set ${column} = ${column} where ${where}`, values),
        0,
        'update',
      );
      assert.equal(await attempt(party, `delete from ${name} where ${where}`, values), 0, 'delete');
      if (table in FOR_ALL_TO_ADD) return;
      const another = copyOf(table, row, key);
      const names = Object.keys(another).map((each) => pg.escapeIdentifier(each));
      const places = names.map((_, index) => `$${index + 1}`);
      assert.equal(
        await attempt(
          party,
          `insert into ${name} (${names.join(', ')}) overriding system value values (${places.join(', ')})`,
          Object.values(another),
        ),
        0,
        'insert',
      );
    });
  }
}

test('a connection that nobody said a party for sees nothing', async () => {
  for (const [table] of ours.rows) {
    const seen = await attempt('', `select from ${pg.escapeIdentifier(table)}`, []);
    if (!(table in FOR_ALL_TO_READ)) assert.equal(seen, table === 'party' ? 2 : 0, table);
  }
});

test('a party that does not exist sees nothing of anybody', async () => {
  for (const [table] of ours.rows) {
    const seen = await attempt(randomUUID(), `select from ${pg.escapeIdentifier(table)}`, []);
    // Everybody may know the providers.
    if (!(table in FOR_ALL_TO_READ)) assert.equal(seen, table === 'party' ? 2 : 0, table);
  }
});

test('what a transaction was for does not stick to its connection', async () => {
  const single = openStore(url, 1);
  try {
    const see = (party: string): Promise<number> =>
      single.asParty(party, async ({ $client }) => (await $client.query('select from orders')).rowCount ?? 0);
    assert.equal(await see(ours.organisation), 1);
    assert.equal(await see(randomUUID()), 0);
    await assert.rejects(single.asSystem('health', ({ $client }) => $client.query('select 1 / 0')));
    assert.equal(await see(randomUUID()), 0);
    const { rows } = await single.pool.query<{ role: string; party: string }>(
      "select current_setting('role') as role, current_setting('verrijk.party', true) as party",
    );
    assert.deepEqual(rows, [{ role: 'none', party: '' }]);
  } finally {
    await single.close();
  }
});

/** How many rows a statement touches for a party; none where the rights or the rules refuse it. Nothing stays of it. */
async function attempt(party: string, statement: string, values: readonly unknown[]): Promise<number> {
  const client = await store.pool.connect();
  try {
    await client.query('begin');
    await client.query("select set_config('role', 'verrijk_app', true), set_config('verrijk.party', $1, true)", [
      party,
    ]);
    return (await client.query(statement, [...values])).rowCount ?? 0;
  } catch (error) {
    if ((error as pg.DatabaseError).code === '42501') return 0;
    throw error;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** The same facts under another key, as far as the key is the row's own. */
function copyOf(table: string, row: Row, key: readonly string[]): Row {
  const isOwnKey = key.length === 1 && key[0] === 'id' && table !== 'party';
  const values = Object.entries(row)
    .filter(([name]) => !numbered.has(`${table}.${name}`))
    .map(([name, value]) => [
      name,
      name === 'id' && isOwnKey ? randomUUID() : isJson(value) ? JSON.stringify(value) : value,
    ]);
  return Object.fromEntries(values) as Row;
}

function isJson(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false;
  return !(value instanceof Date) && !Buffer.isBuffer(value) && !Array.isArray(value);
}

/** Columns that the database numbers itself, as `table.column`. */
async function identityColumns(): Promise<Set<string>> {
  const { rows } = await filler.query<{ place: string }>(
    `select relname || '.' || attname as place from pg_attribute join pg_class on pg_class.oid = attrelid
     where relnamespace = 'public'::regnamespace and attidentity <> ''`,
  );
  return new Set(rows.map(({ place }) => place));
}

async function primaryKeys(): Promise<Map<string, string[]>> {
  const { rows } = await filler.query<{ name: string; columns: string[] }>(
    `select relname::text as name, array_agg(attname::text order by attnum) as columns
     from pg_constraint join pg_class on pg_class.oid = conrelid join pg_attribute on attrelid = conrelid and attnum = any (conkey)
     where contype = 'p' and relnamespace = 'public'::regnamespace group by relname`,
  );
  return new Map(rows.map(({ name, columns }) => [name, columns]));
}
