import type { Actor } from '../actor.ts';
import type { AuditKind } from '../contract/records/audit.ts';
import type { Transaction } from '../store/store.ts';

/** Facts and identifiers of ours; never free text, names, addresses or IDs of customers. A number is whole. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | null>>;

/** Something that happened and must stay known. */
export interface AuditEvent {
  readonly actor: Actor;
  readonly kind: AuditKind;
  /** Whose log it is in; the actor's own party where left out. */
  readonly party?: string | null | undefined;
  readonly order?: string | null | undefined;
  readonly details?: AuditDetails | undefined;
}

/**
 * Adds an event to the chain, in the transaction of what happened: both are kept, or neither. It takes the lock of the chain until that transaction
 * ends, so call it last.
 */
export async function recordEvent(tx: Transaction, event: AuditEvent): Promise<void> {
  const { actor, kind, order = null, details = {} } = event;
  const own = actor.kind === 'member' || actor.kind === 'token' ? actor.party : null;
  const party = event.party === undefined ? own : event.party;
  for (const [name, value] of Object.entries(details)) {
    if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new TypeError(`${kind}: ${name} is not whole`);
  }
  await tx.$client.query('select append_audit_event($1, $2, $3, $4, $5, $6)', [
    actor.kind,
    identityOf(actor),
    party,
    order,
    kind,
    JSON.stringify({ ...details, ...(actor.request !== undefined && { request: actor.request }) }),
  ]);
}

/** The account or the token: an identifier of ours. */
export function identityOf(actor: Actor): string | null {
  if (actor.kind === 'member' || actor.kind === 'signing-in') return actor.account;
  return actor.kind === 'token' ? actor.token : null;
}
