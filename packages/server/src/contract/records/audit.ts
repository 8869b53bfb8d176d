import { z } from 'zod';
import { endpoint } from '../endpoint.ts';

/** What the audit log tells of; each subject adds its own here. A kind that was ever written keeps its name. */
const AUDIT_KINDS = [
  'order.moved',
  'order.created',
  'order.changed',
  'party.changed',
  'price-list.added',
  'price-list.retired',
  'provider.changed',
  'quota.changed',
  'order.legal-ground',
  'order.privacy-checked',
  'reference.created',
  'reference.built',
  'reference.activated',
  'reference.retired',
  'reference.damaged',
  'reference.removed',
  'agreement.made',
  'agreement.signed',
  'sub-processors.replaced',
  'file.downloaded',
  'backup.written',
  'backup.restored',
  'audit.exported',
  'webhook.created',
  'webhook.changed',
  'webhook.removed',
  'webhook.secret-renewed',
  'session.started',
  'session.ended',
  'session.failed',
  'session.guessing',
  'account.password-changed',
  'account.password-reset',
  'account.factor-added',
  'account.factor-removed',
  'account.recovery-code-used',
  'account.factors-reset',
  'account.deleted',
  'invitation.made',
  'invitation.withdrawn',
  'member.joined',
  'member.changed',
  'member.removed',
  'member.sessions-ended',
  'member.factor-reset-sent',
  'party.opened',
  'party.closed',
  'token.created',
  'token.revoked',
] as const;
export const auditKind = z.enum(AUDIT_KINDS);
export type AuditKind = z.infer<typeof auditKind>;

/** Where the log ends. Who keeps it elsewhere notices later that a tail was removed. */
export const auditHead = z.object({
  /** Number of the last event; 0 where nothing has been written. */
  seq: z.int().min(0),
  /** Hexadecimal SHA-256 of the last event, which covers all before it. */
  hash: z.hex().length(64),
  /** ISO 8601, in UTC. */
  at: z.string().nullable(),
});
/** Where the log has come: the number and the hash of its last event. */
export type AuditHead = z.infer<typeof auditHead>;

const MAY_READ = { kind: 'member', roles: ['administrator', 'owner'], scope: 'records:read' } as const;

export const auditEndpoints = {
  'audit.export': endpoint({
    id: 'audit.export',
    method: 'GET',
    path: '/api/audit',
    summary:
      'The audit log as lines of JSON (application/x-ndjson), oldest first: the events of the own party and its orders, and of everybody for the party that runs the installation. A line is an event; ask for what follows with the `seq` of the last line as `after`.',
    access: MAY_READ,
    query: z.object({ after: z.coerce.number().int().min(0).default(0) }),
    transfer: 'download',
    mediaType: 'application/x-ndjson',
  }),
  'audit.head': endpoint({
    id: 'audit.head',
    method: 'GET',
    path: '/api/audit/head',
    summary: 'Number and hash of the last event of the whole log, to keep elsewhere.',
    access: MAY_READ,
    result: auditHead,
  }),
} as const;
