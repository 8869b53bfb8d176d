import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createBearerSecret } from '../../src/access/bearer-secret.ts';
import { hashPassword } from '../../src/access/factors/password.ts';
import { accessApp } from '../support/access-app.ts';
import type { Browser } from '../support/access-app.ts';
import { makeParty, makePerson, makeSession } from '../support/people.ts';
import type { Person } from '../support/people.ts';
import { testDatabase } from '../support/test-database.ts';

const PASSWORD = 'krakende trap zonder leuning';
const MINUTE = 60_000;
const { store } = await testDatabase();
const { app, browser, clock } = await accessApp(store);
const party = await makeParty(store, 'organisation');
const passwordHash = await hashPassword(PASSWORD);

async function isIn(headers: Readonly<Record<string, string>>): Promise<boolean> {
  return (await app.inject({ method: 'GET', url: '/api/session', headers })).statusCode === 200;
}

async function signIn(into: Browser, email: string): Promise<string> {
  const answer = await into.call('POST', '/api/session', { email, password: PASSWORD });
  assert.equal(answer.statusCode, 201, answer.body);
  return into.cookies.get('verrijk')!;
}

const change = (statement: string, ...values: readonly unknown[]) =>
  store.asSystem('demo', ({ $client }) => $client.query(statement, [...values]));

/** What ends a session from one request to the next. */
const ENDS: Readonly<Record<string, (person: Person) => Promise<unknown>>> = {
  'it was revoked': ({ session }) => change('update session set revoked_at = now() where id = $1', session),
  'its twelve hours are over': ({ session }) =>
    change("update session set expires_at = now() - interval '1 hour' where id = $1", session),
  'it was idle for an hour': ({ session }) =>
    change("update session set last_seen_at = now() - interval '61 minutes' where id = $1", session),
  'the account was disabled': ({ account }) => change('update account set disabled_at = now() where id = $1', account),
  'the account was deleted': ({ account }) => change('delete from account where id = $1', account),
  'the membership ended': ({ account }) => change('delete from membership where account = $1', account),
  'the party was closed': ({ party: of }) => change('update party set closed_at = now() where id = $1', of),
};

for (const [why, end] of Object.entries(ENDS)) {
  test(`a session is over when ${why}`, async () => {
    const person = await makePerson(store, await makeParty(store, 'organisation'), 'owner');
    assert.ok(await isIn(person.headers));
    await end(person);
    assert.ok(!(await isIn(person.headers)));
  });
}

test('using a session keeps it from being idle, but not beyond its twelve hours', async () => {
  const { account } = await makePerson(store, party, 'owner');
  const from = clock.now;
  const { headers } = await makeSession(store, party, account, { now: from });
  for (let minutes = 0; minutes < 12 * 60; minutes += 50) {
    clock.now = new Date(from.getTime() + minutes * MINUTE);
    assert.ok(await isIn(headers), `${minutes} minutes`);
  }
  clock.now = new Date(from.getTime() + 12 * 60 * MINUTE);
  assert.ok(!(await isIn(headers)));
  clock.now = from;
});

test('that a session was used is written down once a minute', async () => {
  const { headers, session } = await makePerson(store, party, 'owner');
  const seen = async () =>
    (await change('select last_seen_at from session where id = $1', session)).rows[0] as { last_seen_at: Date };
  const before = await seen();
  await isIn(headers);
  assert.deepEqual(await seen(), before);
  clock.now = new Date(Date.now() + 2 * MINUTE);
  await isIn(headers);
  assert.notDeepEqual(await seen(), before);
  clock.now = new Date();
});

test('a session that others chose is not taken over, and signing in ends the one before', async () => {
  const { email } = await makePerson(store, party, 'owner', { account: { passwordHash } });
  const chosen = createBearerSecret().secret;
  const fixed = browser();
  fixed.cookies.set('verrijk', chosen);
  const first = await signIn(fixed, email);
  assert.notEqual(first, chosen);
  assert.ok(!(await isIn({ cookie: `verrijk=${chosen}` })));
  const second = await signIn(fixed, email);
  assert.notEqual(second, first);
  assert.ok(!(await isIn({ cookie: `verrijk=${first}` })));
  assert.ok(await isIn({ cookie: `verrijk=${second}` }));
});

test('another party, or another role, comes with another secret, and only for who belongs there', async () => {
  const other = await makeParty(store, 'provider');
  const strange = await makeParty(store, 'provider');
  const { email, account } = await makePerson(store, party, 'reader', { account: { passwordHash } });
  await change('insert into membership (party, account, role) values ($1, $2, $3)', other, account, 'operator');
  const own = browser();
  const before = await signIn(own, email);
  assert.equal((await own.call('PUT', '/api/session/party', { party: strange })).statusCode, 404);
  assert.equal((await own.call('PUT', '/api/session/party', { party: other })).statusCode, 204);
  const { party: now, parties } = (await own.call('GET', '/api/session')).json<{
    party: { id: string; role: string };
    parties: unknown[];
  }>();
  assert.deepEqual([now.id, now.role, parties.length], [other, 'operator', 2]);
  assert.ok(!(await isIn({ cookie: `verrijk=${before}` })));
  const administrator = await makePerson(store, other, 'administrator');
  const changed = await app.inject({
    method: 'PATCH',
    url: `/api/members/${account}`,
    headers: administrator.headers,
    payload: { role: 'administrator' },
  });
  assert.equal(changed.statusCode, 204, changed.body);
  assert.equal((await own.call('GET', '/api/session')).statusCode, 401);
});

test('sessions are listed and ended elsewhere, one’s own alone', async () => {
  const person = await makePerson(store, party, 'owner');
  const elsewhere = await makeSession(store, party, person.account);
  const colleague = await makePerson(store, party, 'owner');
  const ask = (method: 'GET' | 'DELETE', url: string) => app.inject({ method, url, headers: person.headers });
  const { items } = (await ask('GET', '/api/sessions')).json<{ items: { id: string; isThis: boolean }[] }>();
  assert.deepEqual(new Set(items.map(({ id }) => id)), new Set([person.session, elsewhere.session]));
  assert.equal((await ask('DELETE', `/api/sessions/${colleague.session}`)).statusCode, 404);
  assert.equal((await ask('DELETE', `/api/sessions/${elsewhere.session}`)).statusCode, 204);
  assert.ok(!(await isIn(elsewhere.headers)));
  const third = await makeSession(store, party, person.account);
  assert.equal((await ask('DELETE', '/api/sessions')).statusCode, 204);
  assert.deepEqual(await Promise.all([isIn(third.headers), isIn(person.headers), isIn(colleague.headers)]), [
    false,
    true,
    true,
  ]);
});

test('ending sessions asks who one is again, and is in the audit log; signing out has the browser forget', async () => {
  const person = await makePerson(store, party, 'owner');
  const elsewhere = await makeSession(store, party, person.account);
  const end = (url: string) => app.inject({ method: 'DELETE', url, headers: person.headers });
  const age = (interval: string) =>
    change(`update session set authenticated_at = now() - interval '${interval}' where id = $1`, person.session);
  await age('16 minutes');
  for (const url of ['/api/sessions', `/api/sessions/${elsewhere.session}`]) {
    assert.equal((await end(url)).json<{ code: string }>().code, 'session.confirm');
  }
  assert.ok(await isIn(elsewhere.headers));
  await age('0 minutes');
  for (const url of [`/api/sessions/${elsewhere.session}`, '/api/sessions', '/api/session']) {
    const answer = await end(url);
    assert.equal(answer.statusCode, 204, answer.body);
    assert.equal(answer.headers['clear-site-data'], url === '/api/session' ? '"cache"' : undefined);
  }
  const { rows } = await change(
    "select details ->> 'which' as which from audit_event where actor = $1 and kind = 'session.ended' order by seq",
    person.account,
  );
  assert.deepEqual(
    rows.map(({ which }: { which: string }) => which),
    ['one elsewhere', 'all elsewhere', 'this one'],
  );
});

test('the cookie is for this host alone, over https, for no script and no other site', async () => {
  const secure = await accessApp(store, { publicUrl: 'https://verrijk.example' });
  const { email } = await makePerson(store, party, 'owner', { account: { passwordHash } });
  const answer = await secure.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { origin: 'https://verrijk.example' },
    payload: { email, password: PASSWORD },
  });
  const cookie = answer.cookies.find(({ name }) => name === '__Host-verrijk') as Record<string, unknown>;
  assert.deepEqual(
    [cookie['secure'], cookie['httpOnly'], cookie['sameSite'], cookie['path'], cookie['domain']],
    [true, true, 'Strict', '/', undefined],
  );
});

test('nothing in the database lets anybody in: secrets are there as hashes', async () => {
  const { email } = await makePerson(store, party, 'owner', { account: { passwordHash } });
  const secret = await signIn(browser(), email);
  const { rows } = await change('select session::text as row from session union all select account::text from account');
  const all = JSON.stringify(rows);
  assert.ok(!all.includes(secret) && !all.includes(Buffer.from(secret).toString('hex')) && !all.includes(PASSWORD));
});

test('the last who manages stays, also when two put each other out at once', async () => {
  const of = await makeParty(store, 'organisation');
  const [one, two] = [await makePerson(store, of, 'owner'), await makePerson(store, of, 'owner')];
  const remove = (by: Person, whom: Person) =>
    app.inject({ method: 'DELETE', url: `/api/members/${whom.account}`, headers: by.headers });
  const answers = await Promise.all([remove(one, two), remove(two, one)]);
  const [won, lost] = answers.map(({ statusCode }) => statusCode).sort((a, b) => a - b);
  assert.equal(won, 204);
  // Who was put out before being recognised is nobody any more.
  assert.ok(lost === 409 || lost === 401, `${lost}`);
  const left = answers[0].statusCode === 204 ? one : two;
  for (const [method, payload] of [
    ['DELETE', undefined],
    ['PATCH', { role: 'reader' }],
  ] as const) {
    const url = `/api/members/${left.account}`;
    const answer = await app.inject({ method, url, headers: left.headers, ...(payload && { payload }) });
    assert.equal(answer.json<{ code: string }>().code, 'member.last-manager');
  }
});
