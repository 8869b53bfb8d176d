import type { AuditHead } from '../contract/records/audit.ts';
import { eventHash, NOTHING_BEFORE } from './event-hash.ts';
import type { StoredEvent } from './event-hash.ts';

/**
 * What became of the chain. `broken` names the first event that is not as it was written, or that is not where it belongs;
 * `head-missing` and `head-differs` compare with a head that was kept elsewhere.
 */
export type AuditVerdict =
  | { readonly kind: 'intact'; readonly head: AuditHead }
  | { readonly kind: 'broken'; readonly seq: number; readonly why: 'number' | 'previous' | 'hash' }
  | { readonly kind: 'head-missing' | 'head-differs'; readonly seq: number };

/** What of a head is compared. */
export type KeptHead = Pick<AuditHead, 'seq' | 'hash'>;

/** Follows a chain event by event, in pages or all at once. */
export class ChainVerifier {
  private readonly kept: KeptHead | undefined;
  private seq = 0n;
  private at: bigint | undefined;
  private previous = NOTHING_BEFORE;
  private verdict: Exclude<AuditVerdict, { kind: 'intact' }> | undefined;

  /** @param kept a head that was kept elsewhere: without one, a removed tail cannot be noticed. */
  constructor(kept?: KeptHead) {
    this.kept = kept;
  }

  /** The next events, in the order of their numbers. Returns false when the chain is broken and no more need be read. */
  follow(events: Iterable<StoredEvent>): boolean {
    for (const event of events) {
      if (this.verdict !== undefined) return false;
      this.followOne(event);
    }
    return this.verdict === undefined;
  }

  /** When all have been followed. */
  finish(): AuditVerdict {
    if (this.verdict !== undefined) return this.verdict;
    if (this.kept !== undefined && this.kept.seq > Number(this.seq)) {
      return { kind: 'head-missing', seq: this.kept.seq };
    }
    return {
      kind: 'intact',
      head: {
        seq: Number(this.seq),
        hash: this.previous.toString('hex'),
        at: this.at === undefined ? null : new Date(Number(this.at / 1000n)).toISOString(),
      },
    };
  }

  private followOne(event: StoredEvent): void {
    const seq = this.seq + 1n;
    const broken = (why: 'number' | 'previous' | 'hash'): void =>
      void (this.verdict = { kind: 'broken', seq: Number(seq), why });
    if (event.seq !== seq) return broken('number');
    if (!event.previous.equals(this.previous)) return broken('previous');
    if (!event.hash.equals(eventHash(event))) return broken('hash');
    if (this.kept !== undefined && BigInt(this.kept.seq) === seq && this.kept.hash !== event.hash.toString('hex')) {
      this.verdict = { kind: 'head-differs', seq: this.kept.seq };
      return;
    }
    this.seq = seq;
    this.at = event.at;
    this.previous = event.hash;
  }
}
