import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findPerson } from '../../src/access/sessions/find-person.ts';
import { databasePlace, keyringOf } from '../../src/installation.ts';
import { readSettings } from '../../src/settings.ts';
import { makeParty, makePerson } from '../support/people.ts';
import { testDatabase } from '../support/test-database.ts';

const PAGE = readFileSync(new URL('../../../../docs/running.md', import.meta.url), 'utf8');

const { store } = await testDatabase();

/** The names that are asked of an environment. */
function namesAsked(): ReadonlySet<string> {
  const asked = new Set<string>();
  // One value that every variable of ours may have which decides whether others are read.
  const given: Readonly<Record<string, string>> = {
    VERRIJK_OPENID_ISSUER: 'https://login.example',
    VERRIJK_OPENID_CLIENT_ID: 'id',
    VERRIJK_OPENID_CLIENT_SECRET: 'secret',
    VERRIJK_KEY: Buffer.alloc(32, 1).toString('base64'),
  };
  const env = new Proxy(given, {
    get(target, name) {
      asked.add(String(name));
      return Reflect.get(target, name) as unknown;
    },
  });
  const place = { folder: '.', env, version: '1' };
  readSettings(env, { version: '1', address: 'http://127.0.0.1:8080', demo: false });
  databasePlace(place);
  keyringOf(place);
  return asked;
}

test('docs/running.md has every setting that is read, and no other', () => {
  const table = /<!-- settings -->([^]*?)<!-- \/settings -->/.exec(PAGE)?.[1] ?? '';
  const written = [...table.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name!);
  assert.deepEqual(written.toSorted(), [...namesAsked()].toSorted());
});

test('the defaults that docs/running.md gives are those of the code', () => {
  const settings = readSettings({}, { version: '1', address: 'http://127.0.0.1:8080', demo: false });
  const mebibyte = 1024 * 1024;
  for (const [name, value] of [
    ['VERRIJK_MOST_DELIVERY_MB', settings.mostDeliveryBytes / mebibyte],
    ['VERRIJK_MOST_REFERENCE_MB', settings.mostReferenceBytes / mebibyte],
    ['VERRIJK_REQUESTS_PER_MINUTE', settings.requestsPerMinute],
  ] as const) {
    assert.match(PAGE, new RegExp(`^\\| \`${name}\` +\\| ${value} `, 'm'));
  }
});

test('what docs/running.md says to do in the database takes the second factor of one person away, and their sessions', async () => {
  const sql = /```sql\n(begin;[^]*?)```/.exec(PAGE)![1]!;
  const party = await makeParty(store, 'organisation');
  const locked = { totpLocked: Buffer.from('locked'), passwordHash: 'hash' };
  const [lost, other] = [
    await makePerson(store, party, 'owner', { account: locked }),
    await makePerson(store, party, 'owner', { account: locked }),
  ];
  for (const { account } of [lost, other]) {
    await store.pool.query("insert into recovery_code (account, hash) values ($1, 'hash')", [account]);
    await store.pool.query(
      `insert into passkey (id, account, credential, public_key, counter, name, created_at)
       values (gen_random_uuid(), $1::uuid, $1::uuid::text, 'key', 0, 'key', now())`,
      [account],
    );
  }
  await store.pool.query(sql.replaceAll('who@museum.example', lost.email));
  for (const { account, email } of [lost, other]) {
    const person = await store.asSystem('demo', (tx) => findPerson(tx, { email }));
    const isOther = account === other.account;
    assert.equal(person?.passwordHash, 'hash');
    assert.deepEqual([person.hasTotp, person.hasPasskey, person.hasRecoveryCode], [isOther, isOther, isOther]);
    const { rows } = await store.pool.query<{ count: number }>(
      'select count(*)::int from session where account = $1 and revoked_at is null',
      [account],
    );
    assert.equal(rows[0]!.count, isOther ? 1 : 0);
  }
});
