import { z } from 'zod';
import { ACTS_FOR_ORGANISATION, AT_ORGANISATION, AT_PROVIDER, endpoint } from '../endpoint.ts';

export const SHA256 = z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256: 64 hexadecimal digits, lower case');
/** No folder, and nothing that a terminal or a header would carry out. */
export const FILE_NAME = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cf}\p{Cs}/\\]+$/u, 'a name without folders');
export const MEDIA_TYPE = z
  .string()
  .max(100)
  .regex(/^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/, 'a media type: text/csv');

/** The forms of a report, and the figures that they are made of. */
export const REPORT_PURPOSES = [
  'report-html',
  'report-pdf',
  'report-slides',
  'report-workbook',
  'report-data',
] as const;

const WRITES = { kind: 'member', roles: ACTS_FOR_ORGANISATION, scope: 'files:write' } as const;
const ofOrder = z.object({ order: z.uuid() });
const ofUpload = z.object({ upload: z.uuid() });

/** A file of an order. Who may not fetch its content is told neither its name nor its hash. */
export const orderFile = z.object({
  id: z.uuid(),
  purpose: z.enum(['delivery', 'result', ...REPORT_PURPOSES]),
  bytes: z.int().min(0),
  sealedAt: z.iso.datetime(),
  name: z.string().nullable(),
  mediaType: z.string().nullable(),
  sha256: z.string().nullable(),
  /** Whether the one who asks may fetch it. */
  fetchable: z.boolean(),
});
export type OrderFile = z.infer<typeof orderFile>;

export const fileEndpoints = {
  'uploads.create': endpoint({
    id: 'uploads.create',
    method: 'POST',
    path: '/api/orders/:order/uploads',
    summary:
      'Announces a delivery: how many bytes with which SHA-256. Location says where the bytes go, by the tus protocol 1.0.0: PATCH adds bytes at Upload-Offset, HEAD says how many there are.',
    access: WRITES,
    params: ofOrder,
    body: z.object({ bytes: z.int().min(1), sha256: SHA256, name: FILE_NAME, mediaType: MEDIA_TYPE }),
    result: z.object({ upload: z.uuid(), bytes: z.int(), offset: z.int() }),
    status: 201,
  }),
  'uploads.offset': endpoint({
    id: 'uploads.offset',
    method: 'HEAD',
    path: '/api/uploads/:upload',
    summary:
      'How many bytes of an upload there are (Upload-Offset) of how many (Upload-Length), and until when it is kept.',
    access: WRITES,
    params: ofUpload,
  }),
  'uploads.append': endpoint({
    id: 'uploads.append',
    method: 'PATCH',
    path: '/api/uploads/:upload',
    summary:
      'Adds the bytes of the body (application/offset+octet-stream) at Upload-Offset. What was received when a connection breaks is kept; ask with HEAD how much, and go on there.',
    access: WRITES,
    params: ofUpload,
    transfer: 'upload',
    status: 204,
  }),
  'uploads.remove': endpoint({
    id: 'uploads.remove',
    method: 'DELETE',
    path: '/api/uploads/:upload',
    summary: 'Removes an upload that is not delivered.',
    access: WRITES,
    params: ofUpload,
  }),
  'files.list': endpoint({
    id: 'files.list',
    method: 'GET',
    path: '/api/orders/:order/files',
    summary:
      'The files of an order: delivery, result and reports, oldest first. The provider sees that they are there and how large.',
    access: { kind: 'member', roles: [...AT_ORGANISATION, ...AT_PROVIDER], scope: 'files:read' },
    params: ofOrder,
    result: z.object({ files: z.array(orderFile) }),
  }),
  'files.download': endpoint({
    id: 'files.download',
    method: 'GET',
    path: '/api/files/:file',
    summary:
      'A report or the result, to the organisation alone; in parts too (Range). Each download is in the audit log.',
    access: { kind: 'member', roles: AT_ORGANISATION, scope: 'files:read' },
    params: z.object({ file: z.uuid() }),
    transfer: 'download',
  }),
} as const;
