import { z } from 'zod';
import { ACTS_FOR_ORGANISATION, AT_ORGANISATION, AT_PROVIDER, endpoint } from '../endpoint.ts';
import { orderFile } from './files.ts';
import { ROLES } from '../roles.ts';

const ofOrder = z.object({ order: z.uuid() });

/** Asked by one of the parties, by its date, or asked after it failed. */
export const purgeReason = z.enum(['asked', 'date', 'failure']);
export type PurgeReason = z.infer<typeof purgeReason>;

/**
 * What was destroyed, when, by whom and why: all that remains of customer files. No names of files and no hashes: a name can name a person, and
 * from the hash of a small file its content can be found by trying.
 */
export const purgeReceipt = z.object({
  form: z.literal(1),
  /** As people call it. */
  order: z.string(),
  orderId: z.uuid(),
  /** Where it was: the address of the installation. */
  installation: z.string(),
  organisation: z.string(),
  provider: z.string(),
  destroyedAt: z.iso.datetime(),
  why: purgeReason,
  by: z.object({
    side: z.enum(['organisation', 'provider', 'service']),
    /** Null for the service itself. */
    as: z.enum([...ROLES, 'token']).nullable(),
  }),
  files: z.array(z.object({ purpose: orderFile.shape.purpose, bytes: z.int().min(0) })),
  /** The order's own key was destroyed, and every chunk that was locked with it was deleted. */
  how: z.tuple([z.literal('key-destroyed'), z.literal('chunks-deleted')]),
});
export type PurgeReceipt = z.infer<typeof purgeReceipt>;

/** The receipt, and the same signed: a compact JWS (EdDSA), to be verified with the key of /api/receipt-key. */
export const signedReceipt = z.object({ receipt: purgeReceipt, jws: z.string() });
/** What was destroyed, and the same signed. */
export type SignedReceipt = z.infer<typeof signedReceipt>;

/** A public key, as a JWK (RFC 8037). */
export const receiptKey = z.object({
  kty: z.string(),
  crv: z.string(),
  x: z.string(),
  kid: z.string(),
  alg: z.string(),
  use: z.string(),
});
/** The public half of a key that receipts are signed with. */
export type ReceiptKey = z.infer<typeof receiptKey>;

export const purgeEndpoints = {
  'orders.purge': endpoint({
    id: 'orders.purge',
    method: 'POST',
    path: '/api/orders/:order/purge',
    summary:
      'Destroys all customer files of an order and the key they were locked with, for ever; the agreement stays. Answers the receipt.',
    access: { kind: 'member', roles: [...ACTS_FOR_ORGANISATION, ...AT_PROVIDER], scope: 'orders:write' },
    params: ofOrder,
    result: signedReceipt,
  }),
  'orders.receipt': endpoint({
    id: 'orders.receipt',
    method: 'GET',
    path: '/api/orders/:order/receipt',
    summary: 'The receipt of what was destroyed of an order.',
    access: { kind: 'member', roles: [...AT_ORGANISATION, ...AT_PROVIDER], scope: 'orders:read' },
    params: ofOrder,
    result: signedReceipt,
  }),
  'receipt-key.read': endpoint({
    id: 'receipt-key.read',
    method: 'GET',
    path: '/api/receipt-key',
    summary: 'The public key with which anybody verifies a receipt: a JWK set.',
    access: { kind: 'public' },
    result: z.object({ keys: z.array(receiptKey) }),
  }),
} as const;
