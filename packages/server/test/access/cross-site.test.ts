import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashPassword } from '../../src/access/factors/password.ts';
import { accessApp } from '../support/access-app.ts';
import { makeParty, makePerson, makeToken } from '../support/people.ts';
import { testDatabase } from '../support/test-database.ts';

const PASSWORD = 'krakende trap zonder leuning';
const { store } = await testDatabase();
const { app } = await accessApp(store, { publicUrl: 'https://verrijk.example' });
const party = await makeParty(store, 'organisation');
const person = await makePerson(store, party, 'owner', { account: { passwordHash: await hashPassword(PASSWORD) } });
const cookie = { cookie: person.headers['cookie']!.replace('verrijk=', '__Host-verrijk=') };
const token = await makeToken(store, party, ['settings:read', 'settings:write']);

const SITES = [undefined, 'same-origin', 'none', 'same-site', 'cross-site', 'nonsense'] as const;
const ORIGINS = [
  undefined,
  'https://verrijk.example',
  'https://elsewhere.example',
  'https://verrijk.example.elsewhere.example',
  'https://sub.verrijk.example',
  'http://verrijk.example',
  'https://verrijk.example:8443',
  'null',
] as const;

/** Another site cannot make a browser leave these out or change them. */
function isOurs(method: string, site: string | undefined, origin: string | undefined): boolean {
  const isSame = site === undefined || site === 'same-origin' || site === 'none';
  return isSame && (method === 'GET' || origin === 'https://verrijk.example');
}

async function refused(
  method: 'GET' | 'PATCH' | 'POST' | 'DELETE',
  url: string,
  headers: Readonly<Record<string, string>>,
  payload?: object,
): Promise<boolean> {
  const answer = await app.inject({ method, url, headers, ...(payload !== undefined && { payload }) });
  return answer.statusCode === 403 && answer.json<{ code: string }>().code === 'request.cross-site';
}

for (const site of SITES) {
  for (const origin of ORIGINS) {
    const headers = { ...(site !== undefined && { 'sec-fetch-site': site }), ...(origin !== undefined && { origin }) };
    test(`Sec-Fetch-Site ${site}, Origin ${origin}`, async () => {
      const ours = isOurs('POST', site, origin);
      const body = { address: 'Straat 1' };
      assert.equal(await refused('PATCH', '/api/party', { ...headers, ...cookie }, body), !ours);
      assert.equal(await refused('DELETE', '/api/tokens/x', { ...headers, ...cookie }), !ours);
      assert.equal(await refused('GET', '/api/party', { ...headers, ...cookie }), !isOurs('GET', site, origin));
      // What a program sends carries its token, which no browser adds of itself.
      assert.equal(await refused('PATCH', '/api/party', { ...headers, ...token.headers }, body), false);
      // Nobody is signed in by another site either, as somebody else.
      const password = { email: person.email, password: PASSWORD };
      assert.equal(await refused('POST', '/api/session', headers, password), !ours);
      assert.equal(await refused('POST', '/api/resets', headers, { email: 'a@example.invalid' }), !ours);
    });
  }
}

test('a form of another site is no JSON, and is not read', async () => {
  const headers = { ...cookie, origin: 'https://verrijk.example' };
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    const answer = await app.inject({
      method: 'PATCH',
      url: '/api/party',
      headers: { ...headers, 'content-type': type },
      payload: '{"address":"Straat 2"}',
    });
    assert.equal(answer.statusCode, 415, type);
  }
});

test('no other site is told anything: there is no CORS', async () => {
  const answer = await app.inject({
    method: 'OPTIONS',
    url: '/api/party',
    headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'PATCH' },
  });
  assert.equal(answer.statusCode, 404);
  assert.ok(!Object.keys(answer.headers).some((name) => name.startsWith('access-control')));
});

test('on one’s own computer its name and its number are the same pages, and nothing else is', async () => {
  const { app: local } = await accessApp(store, { publicUrl: 'http://localhost:8080' });
  const cases = [
    ['http://localhost:8080', true],
    ['http://127.0.0.1:8080', true],
    ['http://127.0.0.1:8081', false],
    ['http://127.0.0.2:8080', false],
    ['https://localhost:8080', false],
    ['http://localhost.elsewhere.example:8080', false],
  ] as const;
  for (const [origin, isOurOwn] of cases) {
    const headers = { ...person.headers, origin };
    const answer = await local.inject({
      method: 'PATCH',
      url: '/api/party',
      headers,
      payload: { address: 'Straat 3' },
    });
    assert.equal(answer.statusCode, isOurOwn ? 200 : 403, origin);
  }
});
