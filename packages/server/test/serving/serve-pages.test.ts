import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { createApp } from '../../src/app.ts';
import { serviceWith } from '../support/fake-parts.ts';

const DOCUMENT = '<!doctype html><title>Verrijk</title>';
const SCRIPT = 'export const answer = 42;';
const root = await mkdtemp(join(tmpdir(), 'verrijk-pages-'));
const folder = join(root, 'dist');
await mkdir(join(folder, 'assets'), { recursive: true });
await writeFile(join(folder, 'index.html'), DOCUMENT);
await writeFile(join(folder, 'assets', 'main-1a2b.js'), SCRIPT);
await writeFile(join(folder, 'assets', 'main-1a2b.js.br'), brotliCompressSync(SCRIPT));
await writeFile(join(root, 'secret.txt'), 'outside of the folder');

// No store: whoever looks somebody up for a page fails.
const store = { pool: {}, asSystem: () => assert.fail('the database was asked') };
const service = serviceWith(store as never);
const app = await createApp(service, { pages: folder });
const without = await createApp(service);
after(async () => {
  await Promise.all([app.close(), without.close()]);
  await rm(root, { recursive: true });
});

const PAGE = { accept: 'text/html,application/xhtml+xml' };

test('an address of a page gives the document, which is asked for anew each time', async () => {
  for (const url of ['/', '/orders', '/orders/0198c1f2-0000-7000-8000-000000000000/terms', '/lokaal?x=1', '/apiary']) {
    const answer = await app.inject({ url, headers: PAGE });
    assert.equal(answer.statusCode, 200, url);
    assert.equal(answer.body, DOCUMENT, url);
    assert.match(String(answer.headers['content-type']), /^text\/html/);
    assert.equal(answer.headers['cache-control'], 'no-cache');
    assert.match(String(answer.headers['content-security-policy']), /^default-src 'self'/);
  }
});

test('a file that is named after its content is kept for good, and comes small to who takes that', async () => {
  const url = '/assets/main-1a2b.js';
  const cookie = 'verrijk=whoever';
  const plain = await app.inject({ url, headers: { cookie } });
  assert.equal(plain.body, SCRIPT);
  assert.equal(plain.headers['cache-control'], 'public, max-age=31536000, immutable');
  const small = await app.inject({ url, headers: { 'accept-encoding': 'br' } });
  assert.equal(small.headers['content-encoding'], 'br');
  assert.deepEqual(small.rawPayload, brotliCompressSync(SCRIPT));
});

test('what is no page is a problem, and not the document', async () => {
  const cases = [
    { url: '/api/nothing', headers: PAGE },
    { url: '/assets/gone-3c4d.js', headers: PAGE },
    { url: '/orders' },
    { url: '/orders', method: 'POST' as const, headers: PAGE },
    { url: '/orders', headers: { accept: 'application/json' } },
  ];
  for (const each of cases) {
    const answer = await app.inject({ method: 'GET', ...each });
    assert.ok([403, 404].includes(answer.statusCode), JSON.stringify(each));
    assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
  }
});

test('nothing outside of the folder is given', async () => {
  for (const url of ['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/..%5csecret.txt']) {
    const answer = await app.inject({ url });
    assert.ok(answer.statusCode >= 400, url);
    assert.ok(!answer.body.includes('outside'), url);
  }
});

test('without a folder there are no pages', async () => {
  const answer = await without.inject({ url: '/', headers: PAGE });
  assert.equal(answer.statusCode, 404);
  assert.equal(answer.json<{ code: string }>().code, 'request.not-found');
});
