import assert from 'node:assert/strict';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { createApp } from '../../src/app.ts';
import { deliverOrder } from '../../src/processing/deliver-order.ts';
import { MOST_OPEN_UPLOADS } from '../../src/vault/open-uploads.ts';
import type { FileFacts } from '../../src/vault/vault.ts';
import { memberOf } from '../support/orders.ts';
import { makePerson, makeToken } from '../support/people.ts';
import type { Headers } from '../support/people.ts';
import { testDatabase } from '../support/test-database.ts';
import { serviceWith } from '../support/fake-parts.ts';
import { testVault } from '../support/test-vault.ts';
import { makeOrder } from '../support/vault-orders.ts';

const { store } = await testDatabase();
const { vault, keys } = await testVault(store);
const service = serviceWith(store, { vault, keys, settings: { mostDeliveryBytes: 3_000_000 } });
const app = await createApp(service);
const url = await app.listen({ port: 0, host: '127.0.0.1' });
after(() => app.close());

const BYTES = randomBytes(2_000_000);
const OCTETS = { 'content-type': 'application/offset+octet-stream' };

interface World {
  readonly order: string;
  readonly organisation: string;
  readonly headers: Headers;
  readonly reader: Headers;
  readonly atProvider: Headers;
  readonly stranger: Headers;
}

async function world(state?: Parameters<typeof makeOrder>[1]): Promise<World> {
  const { order, organisation, provider, stranger } = await makeOrder(store, state);
  return {
    order,
    organisation,
    headers: (await makeToken(store, organisation, ['files:write', 'files:read'])).headers,
    reader: (await makePerson(store, organisation, 'reader')).headers,
    atProvider: (await makePerson(store, provider, 'administrator')).headers,
    stranger: (await makeToken(store, stranger, ['files:write', 'files:read'])).headers,
  };
}

function announce({ order, headers }: Pick<World, 'order' | 'headers'>, changes: object = {}): Promise<Response> {
  return fetch(`${url}/api/orders/${order}/uploads`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({
      bytes: BYTES.length,
      sha256: createHash('sha256').update(BYTES).digest('hex'),
      name: 'Totaal Museum (fictief) 2024.xlsx',
      mediaType: 'text/csv',
      ...changes,
    }),
  });
}

async function begin(of: World, changes?: object): Promise<string> {
  const answer = await announce(of, changes);
  assert.equal(answer.status, 201);
  return answer.headers.get('location')!;
}

function send(place: string, headers: Headers, offset: number | string, body: Buffer): Promise<Response> {
  return fetch(url + place, {
    method: 'PATCH',
    headers: { ...headers, ...OCTETS, 'tus-resumable': '1.0.0', 'upload-offset': String(offset) },
    body: new Uint8Array(body),
  });
}

function ask(place: string, headers: Headers): Promise<Response> {
  return fetch(url + place, { method: 'HEAD', headers });
}

function seal({ organisation }: World, upload: string): Promise<FileFacts> {
  return store.asParty(organisation, (tx) => vault.seal(tx, upload));
}

async function code(answer: Response): Promise<string> {
  return `${answer.status} ${((await answer.json()) as { code: string }).code}`;
}

test('a delivery in pieces: announced, sent, asked after, sealed', async () => {
  const here = await world();
  const answer = await announce(here);
  assert.equal(answer.status, 201);
  const place = answer.headers.get('location')!;
  const made = (await answer.json()) as { upload: string };
  assert.deepEqual(made, { upload: place.slice('/api/uploads/'.length), bytes: BYTES.length, offset: 0 });
  assert.equal(answer.headers.get('upload-offset'), '0');
  assert.equal(answer.headers.get('tus-resumable'), '1.0.0');
  const first = await send(place, here.headers, 0, BYTES.subarray(0, 700_001));
  assert.deepEqual([first.status, first.headers.get('upload-offset')], [204, '700001']);
  const stand = await ask(place, here.headers);
  assert.equal(stand.status, 204);
  assert.equal(stand.headers.get('upload-offset'), '700001');
  assert.equal(stand.headers.get('upload-length'), String(BYTES.length));
  assert.equal(stand.headers.get('cache-control'), 'no-store');
  assert.ok(Date.parse(stand.headers.get('upload-expires')!) > Date.now());
  const second = await send(place, here.headers, 700_001, BYTES.subarray(700_001));
  assert.equal(second.headers.get('upload-offset'), String(BYTES.length));
  const facts = await seal(here, made.upload);
  assert.equal(facts.name, 'Totaal Museum (fictief) 2024.xlsx');
  // A delivery that is whole is no upload any more.
  assert.equal((await ask(place, here.headers)).status, 404);
});

test('a connection that breaks off keeps what came, and the rest follows on another', async () => {
  const here = await world();
  const place = await begin(here);
  for (let offset = 0; offset < BYTES.length;) {
    const cut = request(url + place, {
      method: 'PATCH',
      headers: { ...here.headers, ...OCTETS, 'upload-offset': offset, 'content-length': BYTES.length - offset },
    });
    const broken = new Promise((resolve) => cut.on('close', resolve));
    cut.on('error', () => undefined);
    cut.write(BYTES.subarray(offset, offset + 610_000));
    if (offset + 610_000 < BYTES.length) {
      await wait(150);
      cut.destroy();
    } else {
      cut.end();
      cut.on('response', (answer) => answer.resume());
    }
    await broken;
    await wait(100);
    const reached = Number((await ask(place, here.headers)).headers.get('upload-offset'));
    assert.ok(reached > offset && reached <= offset + 610_000, `from ${offset} to ${reached}`);
    offset = reached;
  }
  const facts = await seal(here, place.slice('/api/uploads/'.length));
  assert.equal(facts.bytes, BYTES.length);
});

test('what is not right is refused, and says so', async (t) => {
  const here = await world();
  const place = await begin(here);
  await send(place, here.headers, 0, BYTES.subarray(0, 1000));
  const cases: [string, () => Promise<Response>, string][] = [
    ['another offset', () => send(place, here.headers, 999, BYTES.subarray(0, 10)), '409 request.conflict'],
    ['no offset', () => send(place, here.headers, '', BYTES.subarray(0, 10)), '400 request.invalid'],
    ['a negative offset', () => send(place, here.headers, -1, BYTES.subarray(0, 10)), '400 request.invalid'],
    ['too many bytes', () => send(place, here.headers, 1000, BYTES), '413 request.too-large'],
    ['another version', () => patchJson(place, { ...here.headers, 'tus-resumable': '0.2.2' }), '412 upload.version'],
    [
      'another kind of body',
      () => patchJson(place, { ...here.headers, 'content-type': 'application/json' }),
      '415 request.media-type',
    ],
    ['somebody else’s', () => send(place, here.stranger, 1000, BYTES.subarray(0, 10)), '404 request.not-found'],
    [
      'none',
      () => send(`/api/uploads/${randomUUID()}`, here.headers, 0, BYTES.subarray(0, 10)),
      '404 request.not-found',
    ],
    ['a reader', () => send(place, here.reader, 1000, BYTES.subarray(0, 10)), '403 request.not-allowed'],
    ['the provider', () => send(place, here.atProvider, 1000, BYTES.subarray(0, 10)), '403 request.not-allowed'],
    ['announced too large', () => announce(here, { bytes: 3_000_001 }), '413 request.too-large'],
    ['announced empty', () => announce(here, { bytes: 0 }), '400 request.invalid'],
    ['announced with a folder', () => announce(here, { name: '../klanten.csv' }), '400 request.invalid'],
    ['announced with a line break', () => announce(here, { name: 'a\r\nx: y' }), '400 request.invalid'],
    ['announced without a hash', () => announce(here, { sha256: 'abc' }), '400 request.invalid'],
    ['for somebody else’s order', () => announce({ ...here, headers: here.stranger }), '404 request.not-found'],
  ];
  for (const [what, call, expected] of cases) {
    await t.test(what, async () => assert.equal(await code(await call()), expected));
  }
  const conflict = await send(place, here.headers, 5, BYTES.subarray(0, 10));
  assert.equal(conflict.headers.get('upload-offset'), '1000');
  assert.equal((await ask(place, here.headers)).headers.get('upload-offset'), '1000');
});

function patchJson(place: string, headers: Headers): Promise<Response> {
  return fetch(url + place, {
    method: 'PATCH',
    headers: { ...OCTETS, 'upload-offset': '1000', ...headers },
    body: '{}',
  });
}

test('a delivery comes when it may, and not before or after', async () => {
  for (const state of ['draft', 'accepted', 'delivered', 'processing', 'ready', 'purged', 'cancelled'] as const) {
    assert.equal(await code(await announce(await world(state))), '409 upload.state', state);
  }
  const failed = await world('failed');
  const place = await begin(failed);
  await store.asSystem('demo', ({ $client }) =>
    $client.query("update orders set state = 'delivered' where id = $1", [failed.order]),
  );
  assert.equal(await code(await send(place, failed.headers, 0, BYTES)), '409 upload.state');
});

test('bytes that are not what was announced are refused when sealed, and removed', async () => {
  const here = await world();
  const place = await begin(here, { sha256: 'a'.repeat(64) });
  await send(place, here.headers, 0, BYTES.subarray(0, 10));
  const upload = place.slice('/api/uploads/'.length);
  await assert.rejects(seal(here, upload), { code: 'file.incomplete' });
  assert.equal((await send(place, here.headers, 10, BYTES.subarray(10))).status, 204);
  await assert.rejects(seal(here, upload), { code: 'file.hash' });
  assert.equal((await ask(place, here.headers)).status, 204, 'who seals decides what becomes of it');
  const actor = memberOf(here.organisation, 'organisation');
  const delivered = deliverOrder(service, actor, { order: here.order, upload }, () => assert.fail('looked into'));
  await assert.rejects(delivered, { code: 'file.hash' });
  assert.equal((await ask(place, here.headers)).status, 404);
});

test('an order has a few unfinished uploads at most, also when they begin at once', async () => {
  const here = await world();
  const answers = await Promise.all(Array.from({ length: MOST_OPEN_UPLOADS + 3 }, () => announce(here)));
  const made = answers.filter(({ status }) => status === 201);
  assert.equal(made.length, MOST_OPEN_UPLOADS);
  assert.equal(await code(await announce(here)), '409 upload.too-many');
  const removed = await fetch(url + made[0]!.headers.get('location')!, { method: 'DELETE', headers: here.headers });
  assert.equal(removed.status, 204);
  assert.equal((await announce(here)).status, 201);
});

test('connections that send the same bytes at once: each byte is kept once', async () => {
  const here = await world();
  const place = await begin(here);
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => send(place, here.headers, 0, BYTES).catch(() => undefined)),
  );
  // Who loses hears it at the latest with the next piece; a sender that is still busy may see the connection end first.
  for (const answer of answers) assert.ok(answer === undefined || [204, 409].includes(answer.status));
  const reached = Number((await ask(place, here.headers)).headers.get('upload-offset'));
  if (reached < BYTES.length) await send(place, here.headers, reached, BYTES.subarray(reached));
  const facts = await seal(here, place.slice('/api/uploads/'.length));
  assert.equal(facts.bytes, BYTES.length);
});

test('slow senders hold no connection of the database', async (t) => {
  const here = await world();
  await Promise.all(
    Array.from({ length: 3 }, async () => {
      const place = await begin(here);
      for (let sender = 0; sender < 10; sender++) {
        const sending = request(url + place, {
          method: 'PATCH',
          headers: { ...here.headers, ...OCTETS, 'upload-offset': 0, 'content-length': BYTES.length },
        });
        sending.on('error', () => undefined);
        t.after(() => sending.destroy());
        sending.write(BYTES.subarray(0, 10));
      }
    }),
  );
  // As soon as each has been let in.
  const inUse = (): number => store.pool.totalCount - store.pool.idleCount + store.pool.waitingCount;
  for (let waited = 0; waited < 20_000 && (waited < 300 || inUse() > 0); waited += 50) await wait(50);
  assert.equal(inUse(), 0);
  const began = Date.now();
  assert.equal((await fetch(`${url}/api/health`)).status, 200);
  assert.ok(Date.now() - began < 5000);
});
