import type pg from 'pg';
import type { Store } from '../store/store.ts';
import type { StoredEvent } from './event-hash.ts';
import { ChainVerifier } from './verify-chain.ts';
import type { AuditVerdict, KeptHead } from './verify-chain.ts';

const PAGE = 5_000;

/**
 * Reads the whole log, oldest first and a page at a time, and says whether every event is as it was written.
 * @param kept a head that was kept elsewhere; without one, a removed tail cannot be noticed.
 */
export async function verifyAudit(store: Store, kept?: KeptHead): Promise<AuditVerdict> {
  const verifier = new ChainVerifier(kept);
  for await (const events of storedEvents((after) =>
    store.asSystem('audit', (tx) => readEvents(tx.$client, after, PAGE)),
  )) {
    if (!verifier.follow(events)) break;
  }
  return verifier.finish();
}

/** The same inside a transaction that is under way, for one that has not been committed yet. */
export async function verifyAuditOf(client: pg.ClientBase, kept?: KeptHead): Promise<AuditVerdict> {
  const verifier = new ChainVerifier(kept);
  for await (const events of storedEvents((after) => readEvents(client, after, PAGE))) {
    if (!verifier.follow(events)) break;
  }
  return verifier.finish();
}

async function* storedEvents(
  read: (after: bigint | null) => Promise<readonly StoredEvent[]>,
): AsyncGenerator<readonly StoredEvent[]> {
  for (let after: bigint | null = null; ;) {
    const events = await read(after);
    if (events.length > 0) yield events;
    if (events.length < PAGE) return;
    after = events.at(-1)!.seq;
  }
}

interface Row {
  readonly seq: string;
  readonly at: string;
  readonly actor_kind: string;
  readonly actor: string | null;
  readonly party: string | null;
  readonly order_id: string | null;
  readonly kind: string;
  readonly details: string;
  readonly previous: Buffer;
  readonly hash: Buffer;
}

/**
 * Up to `limit` events after a number, or from the very first: also from one whose number is not possible.
 * @param party whose events and orders alone; everybody's where left out.
 */
export async function readEvents(
  client: pg.ClientBase,
  after: bigint | null,
  limit: number,
  party: string | null = null,
): Promise<StoredEvent[]> {
  const { rows } = await client.query<Row>(
    `select seq, case when isfinite(at) then (extract(epoch from at) * 1000000)::bigint else -1 end as at,
       actor_kind, actor, party, order_id, kind, details::text, previous, hash
     from audit_event
     where ($1::bigint is null or seq > $1)
       and ($3::uuid is null or party = $3
         or order_id in (select id from orders where organisation = $3 or provider = $3))
     order by audit_event.seq limit $2`,
    [after?.toString() ?? null, limit, party],
  );
  return rows.map(({ seq, at, actor_kind: actorKind, order_id: order, ...row }) => ({
    ...row,
    seq: BigInt(seq),
    at: BigInt(at),
    actorKind,
    order,
  }));
}
