import { createHash } from 'node:crypto';

/** An event as the database holds it, with each value as it is spelled there. */
export interface StoredEvent {
  readonly seq: bigint;
  /** Microseconds since 1970. */
  readonly at: bigint;
  readonly actorKind: string;
  readonly actor: string | null;
  readonly party: string | null;
  readonly order: string | null;
  readonly kind: string;
  /** The text of the jsonb: the same facts spelled otherwise are another text. */
  readonly details: string;
  readonly previous: Buffer;
  readonly hash: Buffer;
}

/** What the first event follows on. */
export const NOTHING_BEFORE: Buffer = Buffer.alloc(32);

/**
 * SHA-256 over all that an event says and over the hash of the one before: the same as `audit_hash` of 0010-audit.sql, written apart from it. Every
 * value comes with its length in bytes, so that nothing can move from one to the next.
 */
export function eventHash(event: StoredEvent): Buffer {
  const { seq, at, actorKind, actor, party, order, kind, details, previous } = event;
  const values = [String(seq), String(at), actorKind, actor, party, order, kind, details, previous.toString('hex')];
  const hash = createHash('sha256').update('verrijk audit 1');
  for (const value of values) hash.update(value === null ? '-' : `${Buffer.byteLength(value)}:${value}`);
  return hash.digest();
}
