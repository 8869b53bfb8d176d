import type { AuditHead } from '../contract/records/audit.ts';
import type { Transaction } from '../store/store.ts';
import { NOTHING_BEFORE } from './event-hash.ts';

/** Where the log ends now; any party may know it. */
export async function readAuditHead(tx: Transaction): Promise<AuditHead> {
  const { rows } = await tx.$client.query<{ seq: string; hash: Buffer; at: Date }>(
    'select seq, hash, at from audit_head()',
  );
  const [head] = rows;
  if (head === undefined) return { seq: 0, hash: NOTHING_BEFORE.toString('hex'), at: null };
  return { seq: Number(head.seq), hash: head.hash.toString('hex'), at: head.at.toISOString() };
}
