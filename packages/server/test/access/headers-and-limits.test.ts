import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { createApp } from '../../src/app.ts';
import { HTTP_LIMITS } from '../../src/http/serving/limited-server.ts';
import { takenInTime } from '../../src/http/serving/taken-in-time.ts';
import { testDatabase } from '../support/test-database.ts';
import { serviceWith } from '../support/fake-parts.ts';

const { store } = await testDatabase();

test('every limit and time-out of the HTTP server is ours, not a default', async () => {
  const { server, initialConfig } = await createApp(serviceWith(store));
  const { answerTimeout, partTimeout, ...ofServer } = HTTP_LIMITS;
  for (const [name, value] of Object.entries(ofServer)) {
    const at: unknown = name === 'connectionTimeout' ? server.timeout : Reflect.get(server, name);
    const set: unknown =
      name === 'maxParamLength' ? initialConfig.routerOptions?.maxParamLength : Reflect.get(initialConfig, name);
    assert.equal(at ?? set, value, name);
  }
  assert.ok(answerTimeout > ofServer.connectionTimeout);
  assert.ok(partTimeout > ofServer.connectionTimeout);
});

test('a quiet connection is borne while the answer is made, and no longer', async (t) => {
  const app = await createApp(serviceWith(store));
  t.after(() => app.close());
  const quiet = new Map<string, number | undefined>();
  app.get('/json', { config: { transfer: 'json' } }, async ({ raw }) => {
    quiet.set('json', raw.socket.timeout);
    return {};
  });
  app.get('/download', { config: { transfer: 'download' } }, async ({ raw }) => {
    quiet.set('download', raw.socket.timeout);
    return {};
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  for (const path of ['/json', '/download']) await (await fetch(`${address}${path}`)).text();
  const { answerTimeout, connectionTimeout } = HTTP_LIMITS;
  assert.deepEqual(Object.fromEntries(quiet), { json: answerTimeout, download: connectionTimeout });
});

test('names below ours must have TLS only where the settings say that they have', async () => {
  for (const strictSubdomains of [false, true]) {
    const settings = { publicUrl: 'https://verrijk.example', strictSubdomains };
    const { headers } = await (await createApp(serviceWith(store, { settings }))).inject('/api/health');
    assert.equal(String(headers['strict-transport-security']).includes('includeSubDomains'), strictSubdomains);
  }
});

test('no answer lets a browser load, frame, sniff, refer or keep what is not meant', async () => {
  const app = await createApp(serviceWith(store, { settings: { publicUrl: 'https://verrijk.example' } }));
  for (const url of ['/api/health', '/%61pi/health', '/api/nothing', '/elsewhere']) {
    const { headers } = await app.inject({ method: 'GET', url });
    const policy = String(headers['content-security-policy']);
    assert.match(policy, /default-src 'self'/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /unsafe|\*|https?:\/\//);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
    assert.equal(headers['x-frame-options'], 'DENY');
    assert.match(String(headers['strict-transport-security']), /^max-age=63072000/);
    assert.match(String(headers['permissions-policy']), /camera=\(\)/);
    assert.equal(headers['cache-control'], url !== '/elsewhere' ? 'no-store' : undefined);
    assert.equal(headers['x-powered-by'], undefined);
  }
});

test('a part of a download that nobody takes is given up, and one that is taken is not', async () => {
  const given: string[] = [];
  const parts = takenInTime(twoParts(), 30, () => void given.push('up'));
  await parts.next();
  await parts.next();
  assert.equal(given.length, 0);
  await wait(80);
  assert.deepEqual(given, ['up']);
  await parts.return(undefined);
  const left = takenInTime(twoParts(), 30, () => void given.push('up again'));
  await left.next();
  await left.return(undefined);
  await wait(80);
  assert.deepEqual(given, ['up']);
});

async function* twoParts(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(1);
  yield new Uint8Array(1);
}
