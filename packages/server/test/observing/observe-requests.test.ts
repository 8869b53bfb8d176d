import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { createApp } from '../../src/app.ts';
import { ENDPOINTS } from '../../src/contract/endpoints.ts';
import type { Endpoint } from '../../src/contract/endpoint.ts';
import { createQueue } from '../../src/jobs/queue/create-queue.ts';
import { sendMail } from '../../src/notices/send-mail.ts';
import type { Service } from '../../src/service.ts';
import { makeNoticeParties } from '../support/notice-parties.ts';
import { makeSession } from '../support/people.ts';
import { testDatabase } from '../support/test-database.ts';
import { serviceWith } from '../support/fake-parts.ts';
import { testVault } from '../support/test-vault.ts';

const { url, store } = await testDatabase();
const parties = await makeNoticeParties(store);
const { keys } = await testVault(store);
const TOKEN = 'a-token-for-metrics-of-tests';
const metricsHeaders = { authorization: `Bearer ${TOKEN}` };

function observed(parts: Partial<Service> = {}) {
  const lines: string[] = [];
  const service = serviceWith(store, { keys, ...parts, settings: { metricsToken: TOKEN } });
  return { lines, app: createApp(service, { log: { write: (line) => void lines.push(line) } }) };
}

test('a request is one line: what was called, how it ended and how long it took', async () => {
  const { lines, app } = observed();
  const server = await app;
  const answer = await server.inject({
    method: 'GET',
    url: '/api/outbox?limit=3',
    headers: parties.administrator.headers,
  });
  await server.close();
  assert.equal(lines.length, 1);
  const { time, pid, request, milliseconds, ...rest } = JSON.parse(lines[0]!) as Record<string, unknown>;
  assert.deepEqual(rest, {
    level: 'info',
    endpoint: 'outbox.list',
    method: 'GET',
    status: 200,
    actor: 'member',
    msg: 'request',
  });
  assert.equal(request, answer.headers['x-request-id']);
  assert.match(String(time), /^\d{4}-\d\d-\d\dT/);
  assert.deepEqual([typeof pid, typeof milliseconds], ['number', 'number']);
});

test('the line of a request that was refused says who asked, by the identifier of the account', async () => {
  const { lines, app } = observed();
  const server = await app;
  const url = `/api/orders/${randomUUID()}`;
  await server.inject({ method: 'GET', url, headers: parties.administrator.headers });
  await server.inject({ method: 'GET', url });
  await server.close();
  const asked = lines.map((line) => JSON.parse(line) as { status: number; actorId?: string });
  assert.deepEqual(
    asked.map(({ status, actorId }) => [status, actorId]),
    [
      [404, parties.administrator.account],
      [401, undefined],
    ],
  );
});

test('what a request calls itself is not believed', async () => {
  const { app } = observed();
  const server = await app;
  const answer = await server.inject({ method: 'GET', url: '/api/health', headers: { 'x-request-id': 'canary' } });
  await server.close();
  assert.match(String(answer.headers['x-request-id']), /^[0-9a-f-]{36}$/);
});

test('nothing of what is sent, and nothing of what failures say, is in a line or a measure', async () => {
  // What a failure of the database may quote.
  const failing = {
    ...store,
    asParty: async () => {
      const error = new Error('duplicate key value (email)=(canary-of-database@example.invalid)');
      throw Object.assign(error, { code: '23505', detail: 'canary-of-detail', table: 'canary-of-table' });
    },
  } as Service['store'];
  const hostile: Record<string, string> = {
    'user-agent': 'canary-of-agent',
    referer: 'https://canary-of-referer.example/',
    'accept-language': 'canary-of-language',
    'x-forwarded-for': '203.0.113.77',
    'x-request-id': 'canary-of-request-id',
    'idempotency-key': 'canary-of-key',
    'content-disposition': 'attachment; filename="canary-of-file.xlsx"',
    'upload-name': 'canary-of-upload.xlsx',
    'x-canary-header': 'canary-of-header',
  };
  const nobody = [
    {},
    { authorization: 'Bearer canary-of-token' },
    { authorization: 'Bearer vrk_canaryOfToken' },
    { cookie: 'verrijk=canary-of-cookie' },
  ];
  // Anew for each endpoint, for some of them end a session.
  const somebody = () =>
    Promise.all(
      [parties.owner, parties.administrator].map(
        async ({ party, account }) => (await makeSession(store, party, account)).headers,
      ),
    );
  const payload = JSON.stringify({
    email: 'canary-of-body@example.invalid',
    postcode: '3011CN',
    url: 'canary-of-url',
    label: 'canary-of-label',
  });
  let count = 0;
  const everything: string[] = [];
  for (const parts of [{}, { store: failing }]) {
    const { lines, app } = observed(parts);
    const server = await app;
    for (const endpoint of Object.values<Endpoint>(ENDPOINTS)) {
      if (endpoint.transfer === 'events') continue;
      for (const value of ['canary-of-path', crypto.randomUUID()]) {
        for (const who of [...(value === 'canary-of-path' ? nobody : []), ...(await somebody())]) {
          const path = endpoint.path.replaceAll(/:\w+/g, value);
          const answer = await server.inject({
            method: endpoint.method,
            url: `${path}?canary-of-query=canary-of-value&cursor=canary-of-cursor`,
            headers: { ...hostile, ...who, 'content-type': 'application/json' },
            ...(endpoint.method !== 'GET' && endpoint.method !== 'HEAD' && { payload }),
          });
          assert.ok(answer.statusCode < 600);
          count += 1;
        }
      }
    }
    for (const [method, path, body, type] of [
      ['GET', '/canary-of-nowhere', undefined, ''],
      ['GET', '/api/canary-of-nowhere/%00%ff', undefined, ''],
      ['POST', '/api/webhooks', '{"canary-of-broken-json', 'application/json'],
      ['POST', '/api/webhooks', 'canary', 'text/canary-of-type'],
      ['POST', '/api/webhooks', 'x'.repeat(2_000_000), 'application/json'],
      ['PROPFIND', '/api/canary-of-method', undefined, ''],
    ] as const) {
      await server.inject({
        method: method as 'GET',
        url: path,
        headers: { ...hostile, ...(type !== '' && { 'content-type': type }) },
        ...(body !== undefined && { payload: body }),
      });
      count += 1;
    }
    await server.listen({ host: '127.0.0.1', port: 0 });
    await sayRaw(
      (server.server.address() as AddressInfo).port,
      'GET /canary-of-raw HTTP/9.9\r\ncanary-of-raw: x\r\n\r\n',
    );
    await sayRaw(
      (server.server.address() as AddressInfo).port,
      'POST /api/webhooks HTTP/1.1\r\nhost: canary-of-host\r\ncontent-length: 99\r\n\r\ncanary-of-half',
    );
    const measures = await server.inject({ method: 'GET', url: '/metrics', headers: metricsHeaders });
    assert.equal(measures.statusCode, 200);
    await server.close();
    everything.push(...lines, measures.body);
    assert.ok(lines.length > 100, String(lines.length));
  }
  const all = everything.join('\n');
  assert.doesNotMatch(all, /canary|3011 ?CN|203\.0\.113|127\.0\.0\.1|@example|vrk_/i);
  // Who was refused, and nobody elsewhere.
  const identifiers = new RegExp(`${parties.owner.account}|${parties.owner.party}|${parties.owner.session}`);
  assert.doesNotMatch(all.replaceAll(/"actorId":"[0-9a-f-]{36}"/g, ''), identifiers);
  assert.match(all, /"code":"service\.failed","cause":"Error 23505 at /);
  assert.ok(count > 200, String(count));
});

test('measures are shown to who has their token, and where there is none to nobody', async () => {
  const none = await createApp(serviceWith(store));
  for (const headers of [{}, metricsHeaders]) {
    assert.equal((await none.inject({ method: 'GET', url: '/metrics', headers })).statusCode, 404);
  }
  await none.close();
  const { app } = observed();
  const server = await app;
  for (const headers of [
    {},
    { authorization: 'Bearer wrong' },
    { authorization: 'Basic x' },
    parties.administrator.headers,
  ]) {
    const answer = await server.inject({ method: 'GET', url: '/metrics', headers });
    assert.equal(answer.statusCode, 401);
    assert.doesNotMatch(answer.body, /verrijk_/);
  }
  await server.close();
});

test('measures tell of requests, orders, jobs, mail, connections and memory', async () => {
  const queue = await createQueue(url, store);
  const service = serviceWith(store, { keys, queue, settings: { metricsToken: TOKEN } });
  await store.asSystem('set-up', async (tx) => {
    await tx.$client.query(
      "insert into orders (id, organisation, provider, product, purpose, state) values (gen_random_uuid(), $1, $2, 'report', 'x', 'counted')",
      [parties.organisation, parties.provider],
    );
    await tx.$client.query(
      `insert into run (id, job, kind, party, attempt, worker, started_at, ended_at, outcome)
       select gen_random_uuid(), gen_random_uuid(), 'enrich-order', $1, 1, gen_random_uuid(), now() - interval '5 minutes', now() - interval '4 minutes', 'done'`,
      [parties.organisation],
    );
    await sendMail(service, tx, {
      to: 'a@example.invalid',
      language: 'nl',
      kind: 'password-changed',
      details: { page: 'x' },
    });
  });
  const server = await createApp(service);
  await server.inject({ method: 'GET', url: '/api/health' });
  const { body, headers } = await server.inject({ method: 'GET', url: '/metrics', headers: metricsHeaders });
  await server.close();
  await queue.stop();
  assert.match(String(headers['content-type']), /^text\/plain; version=0\.0\.4/);
  for (const expected of [
    'verrijk_http_requests_total{endpoint="health.read",status="200"} 1',
    'verrijk_http_request_seconds_count{endpoint="health.read"} 1',
    'verrijk_orders{state="counted"} 1',
    'verrijk_jobs{kind="send-mail",state="created"} 1',
    'verrijk_runs_last_hour{kind="enrich-order",outcome="done"} 1',
    'verrijk_run_seconds_last_hour{kind="enrich-order",quantile="0.5"} 60',
    'verrijk_mail{state="waiting"} 1',
    'verrijk_build{version="test"} 1',
  ]) {
    assert.ok(body.includes(`${expected}\n`), `${expected}\n\n${body}`);
  }
  assert.match(body, /^verrijk_oldest_job_seconds\{kind="send-mail"\} \d/m);
  assert.match(body, /^verrijk_database_connections\{state="idle"\} \d/m);
  assert.match(body, /^verrijk_memory_bytes \d{7,}/m);
});

function sayRaw(port: number, text: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('error', () => undefined).on('close', () => resolve());
    socket.resume();
    setTimeout(() => socket.destroy(), 200);
  });
}
