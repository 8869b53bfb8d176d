import { z } from 'zod';
import { ACTS_FOR_ORGANISATION, AT_ORGANISATION, endpoint } from '../endpoint.ts';

/** The grounds of art. 6(1) AVG, in its order. */
const LEGAL_GROUNDS = [
  'consent',
  'contract',
  'legal-obligation',
  'vital-interest',
  'public-task',
  'legitimate-interest',
] as const;
const legalGround = z.object({
  ground: z.enum(LEGAL_GROUNDS),
  /** Which interest, which task, how consent was asked: in the organisation's own words. */
  explanation: z.string().trim().min(1).max(4000),
});

const recordedGround = legalGround.extend({ recordedAt: z.iso.datetime() });

/** A base64 character stands for three quarters of a byte; the whole body is at most 1 MB. */
const MOST_BASE64 = 1_000_000;
/** More than any privacy statement has. */
const MOST_TEXT = 100_000;

const statement = z.union([
  z.object({ text: z.string().min(1).max(MOST_TEXT) }),
  z.object({
    file: z.object({
      /** txt, html, docx or pdf; told apart by what is in it. */
      base64: z.base64().min(1).max(MOST_BASE64),
    }),
  }),
]);

const checkedPoint = z.object({
  point: z.string(),
  /** `contradicted`: the statement says the opposite. */
  status: z.enum(['found', 'missing', 'contradicted']),
  /** Of the statement; null unless found. */
  sentence: z.string().nullable(),
  contradiction: z.string().nullable(),
  label: z.string(),
  why: z.string(),
  /** A sentence to add, with what is to be filled in between square brackets. */
  add: z.string(),
});

const privacyCheck = z.object({
  points: z.array(checkedPoint),
  /** How many sentences were read. */
  sentences: z.int(),
  /** That this is no legal advice; to be shown with it. */
  notAdvice: z.string(),
});
export type PrivacyCheckView = z.infer<typeof privacyCheck>;
const keptCheck = privacyCheck.extend({ checkedAt: z.iso.datetime() });

/** What is kept of a check: the words of today are added when it is read. */
export const storedPrivacyCheck = z.object({
  checkedAt: z.iso.datetime(),
  sentences: z.int(),
  points: z.array(checkedPoint.pick({ point: true, status: true, sentence: true, contradiction: true })),
});
export const storedLegalGround = recordedGround;

const ofOrder = z.object({ order: z.uuid() });

export const privacyEndpoints = {
  'privacy.check': endpoint({
    id: 'privacy.check',
    method: 'POST',
    path: '/api/privacy-check',
    summary: 'Looks which points of an enrichment a privacy statement has. Nothing is kept. No legal advice.',
    access: { kind: 'member', roles: AT_ORGANISATION, scope: 'orders:read' },
    body: statement,
    result: privacyCheck,
    ownTransactions: true,
  }),
  'orders.privacy-check': endpoint({
    id: 'orders.privacy-check',
    method: 'POST',
    path: '/api/orders/:order/privacy-check',
    summary: 'The same, and keeps the outcome with the order; the statement itself is not kept.',
    access: { kind: 'member', roles: ACTS_FOR_ORGANISATION, scope: 'orders:write' },
    params: ofOrder,
    body: statement,
    result: keptCheck,
    ownTransactions: true,
  }),
  'orders.privacy': endpoint({
    id: 'orders.privacy',
    method: 'GET',
    path: '/api/orders/:order/privacy',
    summary:
      'The legal ground and the check of the privacy statement that were kept with an order; for the organisation alone.',
    access: { kind: 'member', roles: AT_ORGANISATION, scope: 'orders:read' },
    params: ofOrder,
    result: z.object({ legalGround: recordedGround.nullable(), privacyCheck: keptCheck.nullable() }),
  }),
  'orders.legal-ground': endpoint({
    id: 'orders.legal-ground',
    method: 'PUT',
    path: '/api/orders/:order/legal-ground',
    summary: 'Records on which ground the organisation says it does this. It is kept, never judged.',
    access: { kind: 'member', roles: ACTS_FOR_ORGANISATION, scope: 'orders:write' },
    params: ofOrder,
    body: legalGround,
    result: recordedGround,
  }),
} as const;
