import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createApp } from '../../src/app.ts';
import { newWebhookSecret, signEvent } from '../../src/notices/sign-event.ts';
import { listeningQueue } from '../support/notice-parties.ts';
import { makeParty, makeToken } from '../support/people.ts';
import { testDatabase } from '../support/test-database.ts';
import { testService } from '../support/test-service.ts';
import { testVault } from '../support/test-vault.ts';

/** The examples of a page, one after the other. */
function examplesOf(page: string): string[] {
  const text = readFileSync(new URL(`../../../../docs/${page}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```js\n([^]*?)^```$/gm)].map(([, code]) => code!);
}

async function load(code: string): Promise<Record<string, (...given: unknown[]) => unknown>> {
  // A module of its own beside this one's packages, so that its imports are found.
  const resolved = code.replaceAll(/from '([a-z]+)'/g, (_all, name: string) => `from '${import.meta.resolve(name)}'`);
  return (await import(`data:text/javascript,${encodeURIComponent(resolved)}`)) as Record<string, () => unknown>;
}

test('the guide to the API does what it says', async () => {
  const { store } = await testDatabase();
  const { keys } = await testVault(store);
  const app = await createApp(testService(store, { keys, queue: listeningQueue() }));
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const { headers } = await makeToken(store, await makeParty(store, 'organisation'), [
    'settings:read',
    'settings:write',
  ]);
  const token = headers['authorization']!.replace('Bearer ', '');
  const examples = examplesOf('api.md');
  assert.ok(examples.length >= 5);
  try {
    const { run } = await load(`export async function run(url, token) {\n${examples.join('\n')}\n}`);
    await run!(url, token);
  } finally {
    await app.close();
  }
});

test('the example of webhooks verifies what is sent, and refuses what was changed', async () => {
  const { receive } = await load(examplesOf('webhooks.md').join('\n'));
  const secret = newWebhookSecret();
  const body = '{"type":"order.ready"}';
  const headers = signEvent('msg_1', new Date(), body, [newWebhookSecret(), secret]);
  assert.deepEqual(receive!(secret, headers, body), { type: 'order.ready' });
  assert.throws(() => receive!(secret, headers, body.replace('ready', 'failed')));
  assert.throws(() => receive!(newWebhookSecret(), headers, body));
});
