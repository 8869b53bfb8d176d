import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { createApp } from '../../src/app.ts';
import { eventHash } from '../../src/audit/event-hash.ts';
import { recordEvent } from '../../src/audit/record-event.ts';
import { makeParty, makePerson, makeToken } from '../support/people.ts';
import { testDatabase } from '../support/test-database.ts';
import { serviceWith } from '../support/fake-parts.ts';

interface Line {
  readonly seq: number;
  readonly at: string;
  readonly microseconds: number;
  readonly actorKind: string;
  readonly actor: string | null;
  readonly party: string | null;
  readonly order: string | null;
  readonly kind: string;
  readonly details: unknown;
  readonly previous: string;
  readonly hash: string;
}

const { store } = await testDatabase();
const app = await createApp(serviceWith(store));
const host = await makeParty(store, 'provider', { isHost: true });
const provider = await makeParty(store, 'provider');
const organisation = await makeParty(store, 'organisation');
const other = await makeParty(store, 'organisation');
const order = randomUUID();
await store.asSystem('demo', (tx) =>
  tx.$client.query(
    "insert into orders (id, organisation, provider, product, purpose, state, counts) values ($1, $2, $3, 'records', 'test', 'agreed', '{}')",
    [order, organisation, provider],
  ),
);
for (const [party, of] of [
  [organisation, order],
  [other, null],
  [provider, null],
] as const) {
  await store.asSystem('demo', (tx) =>
    recordEvent(tx, { actor: { kind: 'service' }, kind: 'order.moved', party, order: of, details: { b: 1, aa: 2 } }),
  );
}

const cases = [
  ['the administrator of the host reads of everybody', host, 'administrator', 200, 3],
  ['an owner reads the own events', other, 'owner', 200, 1],
  ['an owner reads of the own order', organisation, 'owner', 200, 1],
  ['the administrator of a provider reads of its orders too', provider, 'administrator', 200, 2],
  ['a member does not', organisation, 'member', 403, 0],
  ['a reader does not', organisation, 'reader', 403, 0],
  ['an operator does not, not even of the host', host, 'operator', 403, 0],
] as const;
for (const [what, party, role, status, moved] of cases) {
  test(what, async () => {
    const { headers } = await makePerson(store, party, role);
    const answer = await app.inject({ url: '/api/audit', headers });
    assert.equal(answer.statusCode, status);
    const head = await app.inject({ url: '/api/audit/head', headers });
    assert.equal(head.statusCode, status);
    if (status === 200) assert.equal(linesOf(answer.body).filter(({ kind }) => kind === 'order.moved').length, moved);
  });
}

test('a token needs the scope for it', async () => {
  const without = await makeToken(store, organisation, ['orders:read', 'settings:read']);
  assert.equal((await app.inject({ url: '/api/audit', headers: without.headers })).statusCode, 403);
  const { headers } = await makeToken(store, organisation, ['records:read']);
  assert.equal((await app.inject({ url: '/api/audit', headers })).statusCode, 200);
});

test('what comes after an event is given alone, and every line can be hashed as it stands', async () => {
  const { headers } = await makePerson(store, host, 'administrator');
  const whole = await app.inject({ url: '/api/audit', headers });
  assert.match(String(whole.headers['content-type']), /^application\/x-ndjson/);
  const lines = whole.body.trimEnd().split('\n');
  for (const line of lines) {
    const { microseconds, previous, hash, ...event } = JSON.parse(line) as Line;
    const details = /"details":(\{.*\})\}$/.exec(line)![1]!;
    const computed = eventHash({
      ...event,
      seq: BigInt(event.seq),
      at: BigInt(microseconds),
      details,
      previous: Buffer.from(previous, 'hex'),
      hash: Buffer.from(hash, 'hex'),
    });
    assert.equal(computed.toString('hex'), hash, line);
  }
  const rest = await app.inject({ url: '/api/audit?after=2', headers });
  // Reading it has added the event of this second reading.
  assert.deepEqual(rest.body.trimEnd().split('\n').slice(0, -1), lines.slice(2));
  const head = await app.inject({ url: '/api/audit/head', headers });
  assert.equal(head.json<{ hash: string }>().hash, linesOf(rest.body).at(-1)!.hash);
});

function linesOf(body: string): Line[] {
  return body
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}
