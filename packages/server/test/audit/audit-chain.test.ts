import assert from 'node:assert/strict';
import { randomInt, randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { eventHash } from '../../src/audit/event-hash.ts';
import type { StoredEvent } from '../../src/audit/event-hash.ts';
import { recordEvent } from '../../src/audit/record-event.ts';
import { readEvents, verifyAudit, verifyAuditOf } from '../../src/audit/verify-audit.ts';
import { ChainVerifier } from '../../src/audit/verify-chain.ts';
import type { KeptHead } from '../../src/audit/verify-chain.ts';
import { readAuditHead } from '../../src/audit/audit-head.ts';
import { testDatabase } from '../support/test-database.ts';
import { tamper } from './random-tampering.ts';

const EVENTS = 40;
const { store } = await testDatabase();
const parties = [randomUUID(), randomUUID(), null] as const;

test('an empty log is intact and has a head', async () => {
  const head = await store.asParty(randomUUID(), readAuditHead);
  assert.deepEqual(head, { seq: 0, hash: '0'.repeat(64), at: null });
  assert.deepEqual(await verifyAudit(store, head), { kind: 'intact', head });
});

test('what is recorded at the same time makes one chain, which both computations agree on', async () => {
  await Promise.all(
    Array.from({ length: EVENTS }, (_, index) =>
      store.asParty(parties[0], (tx) =>
        recordEvent(tx, {
          actor: { kind: 'service' },
          kind: 'order.moved',
          party: parties[index % parties.length]!,
          order: index % 2 === 0 ? randomUUID() : null,
          details: {
            count: index + 10,
            to: 'réady "quoted" \u{1F4E6}',
            isOld: index % 2 === 0,
            nothing: null,
            b: 2,
            aa: 1,
          },
        }),
      ),
    ),
  );
  const head = await store.asSystem('audit', readAuditHead);
  assert.equal(head.seq, EVENTS);
  assert.deepEqual(await verifyAudit(store, head), { kind: 'intact', head });
});

test('what is rolled back leaves no gap', async () => {
  const before = await store.asSystem('audit', readAuditHead);
  await assert.rejects(
    store.asParty(randomUUID(), async (tx) => {
      await recordEvent(tx, { actor: { kind: 'service' }, kind: 'order.moved' });
      throw new Error('no');
    }),
  );
  assert.deepEqual(await store.asSystem('audit', readAuditHead), before);
});

test('the roles of the service cannot write the log but by the function', async () => {
  for (const statement of [
    "insert into audit_event values (999, now(), 'service', null, null, null, 'x', '{}', sha256(''), sha256(''))",
    "update audit_event set kind = 'x'",
    'delete from audit_event',
    'truncate audit_event',
    'create or replace function audit_hash(event audit_event) returns bytea language sql return sha256(null)',
  ]) {
    await assert.rejects(
      store.asSystem('audit', (tx) => tx.$client.query(statement)),
      { code: '42501' },
      statement,
    );
    await assert.rejects(
      store.asParty(randomUUID(), (tx) => tx.$client.query(statement)),
      { code: '42501' },
      statement,
    );
  }
});

test('a number that is not whole has no one spelling, and is refused', async () => {
  await assert.rejects(
    store.asSystem('audit', (tx) =>
      recordEvent(tx, { actor: { kind: 'service' }, kind: 'order.moved', details: { part: 0.5 } }),
    ),
    TypeError,
  );
});

test('10,000 tamperings at random are all noticed', async () => {
  const events = await all();
  const head = headOf(events);
  assert.equal(verdictOf(events, head), 'intact');
  for (let round = 0; round < 10_000; round++) {
    const { what, events: changed } = tamper(events);
    assert.notEqual(verdictOf(changed, head), 'intact', what);
  }
});

test('300 tamperings at random in the table itself are all noticed', async () => {
  const head = headOf(await all());
  const kinds = new Set<string>();
  const client = await store.pool.connect();
  try {
    for (let round = 0; round < 300; round++) {
      const statement = tamperingStatement(round, randomInt(1, EVENTS + 1), randomInt(1, EVENTS));
      await client.query('begin');
      await client.query(statement);
      const verdict = await verifyAuditOf(client, head);
      await client.query('rollback');
      kinds.add(verdict.kind);
      assert.notEqual(verdict.kind, 'intact', statement);
    }
  } finally {
    client.release();
  }
  assert.deepEqual([...kinds].sort(), ['broken', 'head-missing']);
  assert.equal((await verifyAudit(store, head)).kind, 'intact');
});

test('a log that was written anew from its first event on differs from a head kept elsewhere', async () => {
  const events = await all();
  const head = headOf(events);
  const forged: StoredEvent[] = [];
  for (const event of events) {
    const previous = forged.at(-1)?.hash ?? event.previous;
    const changed = { ...event, previous, kind: event.seq === 1n ? 'another' : event.kind };
    forged.push({ ...changed, hash: eventHash(changed) });
  }
  assert.equal(verdictOf(forged), 'intact');
  assert.equal(verdictOf(forged, head), 'head-differs');
});

function all(): Promise<StoredEvent[]> {
  return store.asSystem('audit', (tx) => readEvents(tx.$client, null, 10_000));
}

function headOf(events: readonly StoredEvent[]): KeptHead {
  const last = events.at(-1)!;
  return { seq: Number(last.seq), hash: last.hash.toString('hex') };
}

function verdictOf(events: readonly StoredEvent[], kept?: KeptHead): string {
  const verifier = new ChainVerifier(kept);
  verifier.follow(events);
  return verifier.finish().kind;
}

/** `seq` and `other` are numbers of events; every statement changes something. */
function tamperingStatement(round: number, seq: number, other: number): string {
  const set = (change: string): string => `update audit_event set ${change} where seq = ${seq}`;
  const second = (seq % EVENTS) + 1;
  const statements = [
    `delete from audit_event where seq = ${seq}`,
    `delete from audit_event where seq > ${other}`,
    'delete from audit_event',
    set(`seq = ${EVENTS + other}`),
    set("at = at + interval '1 microsecond'"),
    set("at = 'infinity'"),
    set("actor_kind = 'anonymous'"),
    set('actor = gen_random_uuid()'),
    set('party = gen_random_uuid()'),
    set('order_id = gen_random_uuid()'),
    set("kind = kind || ' '"),
    set('details = details || \'{"count": 0}\''),
    set("details = jsonb_set(details, '{count}', (details->>'count' || '.0')::jsonb)"),
    set("details = details - 'nothing'"),
    set("previous = sha256('')"),
    set("hash = sha256('')"),
    // As an ordinary event, hashed rightly, but with another after it that does not know of it.
    `with changed as (update audit_event set kind = 'other' where seq = ${other} returning audit_event)
     select (changed.audit_event).seq from changed; update audit_event set hash = audit_hash(audit_event) where seq = ${other}`,
    // Swapped: each gets all that the other says.
    `update audit_event a set at = b.at, actor_kind = b.actor_kind, actor = b.actor, party = b.party, order_id = b.order_id,
       kind = b.kind, details = b.details, previous = b.previous, hash = b.hash
     from audit_event b where (a.seq, b.seq) in ((${seq}, ${second}), (${second}, ${seq}))`,
    `insert into audit_event select ${EVENTS + 1}, at, actor_kind, actor, party, order_id, kind, details, previous, hash
     from audit_event where seq = ${seq}`,
    `insert into audit_event select ${EVENTS + 2}, at, actor_kind, actor, party, order_id, kind, details, previous, hash
     from audit_event where seq = ${seq}`,
  ];
  return statements[round % statements.length]!;
}
