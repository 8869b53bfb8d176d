import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createApp } from '../src/app.ts';
import { testDatabase } from './support/test-database.ts';
import { serviceWith } from './support/fake-parts.ts';

const { store } = await testDatabase();
const app = await createApp(serviceWith(store));

test('health says ready when the database answers', async () => {
  const answer = await app.inject({ method: 'GET', url: '/api/health' });
  assert.equal(answer.statusCode, 200);
  assert.deepEqual(answer.json(), { status: 'ready', version: 'test', demo: false });
});

test('what does not exist is said as problem+json, in the language asked for', async () => {
  const answer = await app.inject({ method: 'GET', url: '/api/nothing', headers: { 'accept-language': 'en' } });
  assert.equal(answer.statusCode, 404);
  assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
  assert.equal(answer.json<{ title: string }>().title, 'Not found');
});

test('a request that does not fit is said field by field, in the language asked for, without what was sent', async () => {
  const ask = async (language: string) =>
    app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'accept-language': language, 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1' },
      payload: { email: 'not an address 1234AB', password: 7 },
    });
  const dutch = (await ask('nl')).json<{ status: number; code: string; errors: { path: string; message: string }[] }>();
  assert.equal(dutch.status, 400);
  assert.equal(dutch.code, 'request.invalid');
  const byPath = Object.fromEntries(dutch.errors.map(({ path, message }) => [path, message]));
  assert.match(byPath['/password']!, /^Ongeldige invoer/);
  assert.doesNotMatch(JSON.stringify(dutch), /1234AB/);
  const english = await ask('en');
  assert.match(english.body, /expected string/);
});

test('an empty body that says it is JSON is no body, and names of prototypes are refused', async () => {
  const send = async (payload: string) =>
    app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1' },
      payload,
    });
  for (const payload of ['', ' ', '{"__proto__":{"a":1}}', '{"constructor":{"prototype":{}}}', '{', 'null']) {
    const answer = await send(payload);
    assert.equal(answer.statusCode, 400, payload);
    assert.equal(answer.json<{ code: string }>().code, 'request.invalid', payload);
  }
});
