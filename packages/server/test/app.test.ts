import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createApp } from '../src/app.ts';
import { testDatabase } from './support/test-database.ts';
import { testService } from './support/test-service.ts';

const { store } = await testDatabase();
const app = await createApp(testService(store));

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
