import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { testDatabase } from '../support/test-database.ts';

const TABLES = new URL('../../src/store/tables/', import.meta.url);
const { store } = await testDatabase();
/** Of the migrations themselves: neither role may see it. */
const WITHOUT_RULES = ['migration'];

interface Column {
  readonly name: string;
  readonly type: string;
  readonly notNull: boolean;
}

test('every table has row-level security, with a rule for each role that has a right to it', async () => {
  const { rows } = await store.pool.query<{ table: string; isSecured: boolean; wanting: string[] }>(
    `select relname::text as "table", relrowsecurity as "isSecured",
       (select coalesce(array_agg(role || ' ' || command order by 1), '{}')
        from unnest(array['verrijk_app', 'verrijk_system']) as role,
          unnest(array['select', 'insert', 'update', 'delete'], array['r', 'a', 'w', 'd']) as commands (command, letter)
        where (has_table_privilege(role, pg_class.oid, command)
            or (command <> 'delete' and has_any_column_privilege(role, pg_class.oid, command)))
          and not exists (select from pg_policy where polrelid = pg_class.oid and polcmd in ('*', letter::"char")
            and role::regrole = any (polroles))) as wanting
     from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'm', 'f') order by relname`,
  );
  assert.ok(rows.length > 20);
  for (const { table, isSecured, wanting } of rows) {
    assert.equal(isSecured, true, table);
    assert.deepEqual(wanting, [], table);
  }
});

test('nobody else has any right, and no rule is for everybody', async () => {
  const { rows: open } = await store.pool.query(
    `select relname from pg_class, unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) as command
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'v') and has_table_privilege('public', pg_class.oid, command)`,
  );
  assert.deepEqual(open, []);
  const { rows: general } = await store.pool.query(
    "select polname from pg_policy where not polroles <@ array['verrijk_app'::regrole::oid, 'verrijk_system'::regrole::oid]",
  );
  assert.deepEqual(general, []);
  for (const role of ['verrijk_app', 'verrijk_system']) {
    const { rows } = await store.pool.query(
      `select relname from pg_class, unnest(array['truncate', 'references', 'trigger']) as command
       where relnamespace = 'public'::regnamespace and relkind = 'r' and has_table_privilege('${role}', pg_class.oid, command)`,
    );
    assert.deepEqual(rows, [], role);
  }
  const { rows: without } = await store.pool.query<{ relname: string }>(
    `select relname from pg_class where relname = any ($1)
       and (has_table_privilege('verrijk_app', oid, 'select') or has_table_privilege('verrijk_system', oid, 'select'))`,
    [WITHOUT_RULES],
  );
  assert.deepEqual(without, []);
});

test('the roles of the service own nothing, cannot sign in, and cannot make or become anything', async () => {
  for (const role of ['verrijk_app', 'verrijk_system']) {
    const { rows } = await store.pool.query(
      `select rolcanlogin, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication,
         (select count(*)::int from pg_class where relowner = pg_roles.oid) as tables,
         (select count(*)::int from pg_proc where proowner = pg_roles.oid) as functions,
         (select count(*)::int from pg_namespace where nspowner = pg_roles.oid) as schemas,
         (select count(*)::int from pg_auth_members where member = pg_roles.oid) as memberships,
         has_schema_privilege(rolname, 'public', 'create') as "makesTables"
       from pg_roles where rolname = $1`,
      [role],
    );
    assert.deepEqual(rows, [
      {
        rolcanlogin: false,
        rolsuper: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolbypassrls: false,
        rolreplication: false,
        tables: 0,
        functions: 0,
        schemas: 0,
        memberships: 0,
        makesTables: false,
      },
    ]);
  }
});

test('every function that runs with the rights of its owner has a search path of its own, with temporary tables last', async () => {
  const { rows } = await store.pool.query<{ proname: string; path: string | null }>(
    `select proname, (select setting from unnest(proconfig) as setting where setting like 'search_path=%') as path
     from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`,
  );
  assert.ok(rows.length > 0);
  for (const { proname, path } of rows) assert.match(path ?? '', /^search_path=.*pg_temp$/, proname);
});

test('a party cannot say of itself or its people what they are, nor whose', async () => {
  const { rows } = await store.pool.query<{ place: string }>(
    `select attrelid::regclass::text || '.' || attname as place from pg_attribute
     where attrelid = any ('{party, membership, token, account, session}'::regclass[]) and attnum > 0
       and has_column_privilege('verrijk_app', attrelid, attnum, 'update') order by 1`,
  );
  const mayChange = ['membership.role', 'session.revoked_at', 'token.revoked_at'];
  const aboutItself = ['address', 'chamber_of_commerce', 'contact_email', 'contact_name', 'language', 'municipality'];
  const ofParty = [...aboutItself, 'name', 'postcode', 'privacy_email'].map((column) => `party.${column}`);
  assert.deepEqual(
    rows.map(({ place }) => place),
    [...mayChange, ...ofParty].sort(),
  );
});

test('the tables in the code are those of the database, column by column', async () => {
  const { rows } = await store.pool.query<{ name: string; columns: Column[] }>(
    `select relname::text as name, json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod), 'notNull', attnotnull)
       order by attname) as columns
     from pg_class join pg_attribute on attrelid = pg_class.oid
     where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped group by relname`,
  );
  const real = new Map(rows.map(({ name, columns }) => [name, columns]));
  let compared = 0;
  for (const file of readdirSync(TABLES)) {
    const contents = (await import(new URL(file, TABLES).href)) as Record<string, unknown>;
    for (const table of Object.values(contents)) {
      if (!is(table, PgTable)) continue;
      const { name, columns } = getTableConfig(table);
      const written = columns
        .map((column) => ({ name: column.name, type: typeOf(column.getSQLType()), notNull: column.notNull }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
      assert.deepEqual(written, real.get(name), `${file}: ${name}`);
      compared++;
    }
  }
  assert.ok(compared > 10);
});

test('what the code may leave out when it adds a row has a default in the database', async () => {
  const { rows } = await store.pool.query<{ place: string }>(
    `select attrelid::regclass::text || '.' || attname as place from pg_attribute join pg_class on pg_class.oid = attrelid
     where relnamespace = 'public'::regnamespace and attnum > 0 and (atthasdef or attidentity <> '' or not attnotnull)`,
  );
  const optional = new Set(rows.map(({ place }) => place));
  for (const file of readdirSync(TABLES)) {
    const contents = (await import(new URL(file, TABLES).href)) as Record<string, unknown>;
    for (const table of Object.values(contents)) {
      if (!is(table, PgTable)) continue;
      const { name, columns } = getTableConfig(table);
      for (const column of columns) {
        if (column.hasDefault) assert.ok(optional.has(`${name}.${column.name}`), `${file}: ${name}.${column.name}`);
      }
    }
  }
});

/** Drizzle's names for types that PostgreSQL calls otherwise. */
function typeOf(written: string): string {
  return written === 'bigserial' ? 'bigint' : written.replace('varchar', 'character varying');
}
