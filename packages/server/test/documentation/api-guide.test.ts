import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { startService } from '../../src/main.ts';
import { newWebhookSecret, signEvent } from '../../src/notices/sign-event.ts';
import { fictionalExport, fictionalReference, prepared } from '../engine/engine-inputs.ts';
import { testCounts } from '../support/orders.ts';
import { testDatabase } from '../support/test-database.ts';

/** The examples of a page, one after the other. */
function examplesOf(page: string): string[] {
  const text = readFileSync(new URL(`../../../../docs/${page}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```js\n([^]*?)^```$/gm)].map(([, code]) => code!);
}

/** A module of its own, whose imports are found as if it stood here. */
async function load(code: string): Promise<Record<string, (...given: unknown[]) => unknown>> {
  const folder = await mkdtemp(join(tmpdir(), 'verrijk-guide-'));
  try {
    const resolved = code.replaceAll(/from '([a-z]+)'/g, (_all, name: string) => `from '${import.meta.resolve(name)}'`);
    await writeFile(join(folder, 'guide.mjs'), resolved);
    return (await import(pathToFileURL(join(folder, 'guide.mjs')).href)) as Record<string, () => unknown>;
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('the guide to the API does what it says, on a service that really runs', async () => {
  const { url: databaseUrl } = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'verrijk-guide-'));
  const { country, reference } = fictionalReference();
  const running = await startService({
    host: '127.0.0.1',
    port: 0,
    folder,
    workers: 1,
    env: { DATABASE_URL: databaseUrl },
    version: 'test',
    demo: { readReference: async () => reference },
  });
  try {
    const [token, providerToken] = await Promise.all(
      ['museum.token', 'rotterdam-festivals.token'].map(async (file) =>
        (await readFile(join(folder, file), 'utf8')).trim(),
      ),
    );
    const delivery = await prepared(fictionalExport(country, 300));
    const examples = examplesOf('api.md');
    assert.ok(examples.length >= 10);
    const { run } = await load(
      `export async function run(url, token, providerToken, counts, delivery) {\n${examples.join('\n')}\n}`,
    );
    await run!(running.address, token, providerToken, testCounts(300), delivery);
  } finally {
    await running.close();
    await rm(folder, { recursive: true });
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
