import { z } from 'zod';
import { AT_PROVIDER, endpoint } from '../endpoint.ts';
import { FILE_NAME, MEDIA_TYPE, SHA256 } from '../orders/files.ts';
import { pageOf, pageQuery } from '../page.ts';

/**
 * Where a household reference stands: its source comes in, it is built, put in use, taken out of use. `damaged` is one whose bytes do not
 * verify; it is never read again.
 */
export const REFERENCE_STATES = [
  'uploading',
  'uploaded',
  'building',
  'built',
  'failed',
  'active',
  'retired',
  'damaged',
] as const;
export const referenceState = z.enum(REFERENCE_STATES);
export type ReferenceState = z.infer<typeof referenceState>;

const count = z.int().min(0);
const groupCounts = z.record(z.string().max(200), count);

/** What was found in the source while building: counts and row numbers. */
export const referenceReport = z.object({
  /** As the source calls its segment model. */
  name: z.string(),
  edition: z.string(),
  fictional: z.boolean(),
  addresses: count,
  rows: count,
  /** Rows that hold no address, and the first of them. */
  invalidRows: count,
  invalidRowNumbers: z.array(count),
  /** Rows that repeat an address with the same group. */
  repeated: count,
  /** Addresses that were given with different groups, and so have none. */
  contested: count,
  withoutGroup: count,
  /** Addresses by group. */
  groups: groupCounts,
  /** Rows by a group that the model is not known to have. */
  unknownGroups: groupCounts,
  unusedGroups: z.array(z.string()),
  /** PC4 with a municipality or a province. */
  areas: count,
});
export type ReferenceReport = z.infer<typeof referenceReport>;

export interface StoredReferenceFailure {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
}

export const reference = z.object({
  id: z.uuid(),
  name: z.string(),
  edition: z.string(),
  modelYear: z.int().nullable(),
  state: referenceState,
  source: z.object({ bytes: count }),
  /** Null until it is built. */
  sha256: z.string().nullable(),
  report: referenceReport.nullable(),
  /** Why it failed or what is damaged, in the language asked for. */
  failure: z.object({ code: z.string(), sentence: z.string() }).nullable(),
  createdAt: z.iso.datetime(),
  builtAt: z.iso.datetime().nullable(),
  activatedAt: z.iso.datetime().nullable(),
  retiredAt: z.iso.datetime().nullable(),
});
export type Reference = z.infer<typeof reference>;

const READS = { kind: 'member', roles: AT_PROVIDER, scope: 'references:read' } as const;
const WRITES = { kind: 'member', roles: ['administrator'], scope: 'references:write' } as const;
const ofReference = z.object({ reference: z.uuid() });

export const referenceEndpoints = {
  'references.list': endpoint({
    id: 'references.list',
    method: 'GET',
    path: '/api/references',
    summary: 'The household references of the provider, the newest first.',
    access: READS,
    query: pageQuery,
    result: pageOf(reference),
  }),
  'references.create': endpoint({
    id: 'references.create',
    method: 'POST',
    path: '/api/references',
    summary:
      'Announces a source (CSV, gzipped or not): how many bytes with which SHA-256. Location says where the bytes go, by the tus protocol 1.0.0 as with deliveries.',
    access: WRITES,
    body: z.object({
      name: z.string().trim().min(1).max(120),
      edition: z.string().trim().max(60).default(''),
      modelYear: z.int().min(2000).max(2100).optional(),
      source: z.object({ bytes: z.int().min(1), sha256: SHA256, name: FILE_NAME, mediaType: MEDIA_TYPE }),
    }),
    result: reference,
    status: 201,
  }),
  'references.read': endpoint({
    id: 'references.read',
    method: 'GET',
    path: '/api/references/:reference',
    summary: 'One reference, with what was found while building it.',
    access: READS,
    params: ofReference,
    result: reference,
  }),
  'references.offset': endpoint({
    id: 'references.offset',
    method: 'HEAD',
    path: '/api/references/:reference/source',
    summary: 'How many bytes of the source there are (Upload-Offset) of how many (Upload-Length).',
    access: WRITES,
    params: ofReference,
  }),
  'references.append': endpoint({
    id: 'references.append',
    method: 'PATCH',
    path: '/api/references/:reference/source',
    summary: 'Adds the bytes of the body (application/offset+octet-stream) to the source at Upload-Offset.',
    access: WRITES,
    params: ofReference,
    transfer: 'upload',
    status: 204,
  }),
  'references.build': endpoint({
    id: 'references.build',
    method: 'POST',
    path: '/api/references/:reference/build',
    summary: 'Builds the reference of its source, as a job; again after a failure.',
    access: WRITES,
    params: ofReference,
    result: reference,
    status: 202,
  }),
  'references.activate': endpoint({
    id: 'references.activate',
    method: 'POST',
    path: '/api/references/:reference/activate',
    summary: 'Verifies every byte and puts the reference in use; the one that was is retired.',
    access: WRITES,
    params: ofReference,
    result: reference,
    ownTransactions: true,
  }),
  'references.retire': endpoint({
    id: 'references.retire',
    method: 'POST',
    path: '/api/references/:reference/retire',
    summary: 'Takes the reference out of use.',
    access: WRITES,
    params: ofReference,
    result: reference,
  }),
  'references.remove': endpoint({
    id: 'references.remove',
    method: 'DELETE',
    path: '/api/references/:reference',
    summary: 'Destroys a reference that is not in use: its key, its source and what was built of it.',
    access: WRITES,
    params: ofReference,
  }),
} as const;
