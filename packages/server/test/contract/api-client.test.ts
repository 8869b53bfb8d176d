import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApiClient } from '../../src/contract/api-client.ts';
import { createApiClient } from '../../src/contract/create-api-client.ts';

const CLOSED = new TypeError('fetch failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) });
const AWAY = new TypeError('fetch failed', { cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) });
const HEALTH = JSON.stringify({ status: 'ready', version: '0.1.0', demo: true });
const ORDER = '11111111-1111-4111-8111-111111111111';

const ASKED: readonly [what: string, error: Error, times: number, ask: (api: ApiClient) => Promise<unknown>][] = [
  ['a question goes once more', CLOSED, 2, (api) => api.call('health.read')],
  [
    'so does a change that has a key',
    CLOSED,
    2,
    (api) => api.call('orders.cancel', { params: { order: ORDER }, body: { reason: 'x' }, idempotencyKey: 'k' }),
  ],
  [
    'a change without a key does not',
    CLOSED,
    1,
    (api) => api.call('orders.cancel', { params: { order: ORDER }, body: { reason: 'x' } }),
  ],
  ['who is away stays away', AWAY, 1, (api) => api.call('health.read')],
];

for (const [what, error, times, ask] of ASKED) {
  test(`on a connection that was closed while it lay idle: ${what}`, async () => {
    let asked = 0;
    const api = createApiClient({
      server: 'http://127.0.0.1',
      language: 'en',
      fetch: () => {
        asked++;
        return asked === 1 ? Promise.reject(error) : Promise.resolve(new Response(HEALTH));
      },
    });
    const outcome = await ask(api).catch((caught: unknown) => caught);
    assert.equal(asked, times);
    assert.equal(outcome === error, times === 1);
  });
}
