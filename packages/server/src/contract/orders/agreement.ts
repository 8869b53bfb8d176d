import { z } from 'zod';
import { ACTS_FOR_ORGANISATION, AT_ORGANISATION, AT_PROVIDER, endpoint } from '../endpoint.ts';

/** A party as the agreement names it. */
export const agreementParty = z.object({
  name: z.string(),
  address: z.string(),
  postcode: z.string(),
  municipality: z.string(),
  chamberOfCommerce: z.string(),
  contactName: z.string(),
  contactEmail: z.string(),
  /** For breaches and requests of people; the contact's own address where none is given. */
  privacyEmail: z.string(),
  /** Made up: said on every page. */
  isFictional: z.boolean(),
});
export type AgreementParty = z.infer<typeof agreementParty>;

/** Somebody who works with the data for the provider. */
export const subProcessor = z.object({
  name: z.string().trim().min(1).max(200),
  task: z.string().trim().min(1).max(300),
  /** Place and country. */
  place: z.string().trim().min(1).max(200),
});
export type SubProcessor = z.infer<typeof subProcessor>;

/** All that an agreement says of this one order; the rest of its text is the same for everybody. */
export const agreementFacts = z.object({
  /** Of the text; a new text is a new edition, so that what was signed stays what it was. */
  edition: z.int(),
  version: z.int(),
  /** As people call it. */
  order: z.string(),
  product: z.enum(['records', 'report']),
  purpose: z.string(),
  selection: z.string(),
  period: z.string(),
  /** At most so many; null where nobody counted. */
  records: z.int().nullable(),
  organisation: agreementParty,
  provider: agreementParty,
  /** With who runs this installation, where that is not the provider itself. */
  subProcessors: z.array(subProcessor),
  /** Days after the outcome is there, or has failed to come, in which everything of a customer is destroyed. */
  keepDays: z.int(),
});
export type AgreementFacts = z.infer<typeof agreementFacts>;

const agreementSide = z.enum(['organisation', 'provider']);
export type AgreementSide = z.infer<typeof agreementSide>;

/** What must be in a party's profile before an agreement can be made. */
export const PROFILE_FIELDS = [
  'address',
  'postcode',
  'municipality',
  'chamberOfCommerce',
  'contactName',
  'contactEmail',
] as const;

export const agreementSignature = z.object({
  side: agreementSide,
  /** Of the person, and what they are at the party. */
  name: z.string(),
  role: z.string(),
  signedAt: z.iso.datetime(),
  sha256: z.string(),
});
export type AgreementSignature = z.infer<typeof agreementSignature>;

const agreementState = z.object({
  /** Null while the order is not accepted, or while a profile misses something. */
  agreement: z
    .object({
      version: z.int(),
      /** Of the unsigned PDF: what both sign. */
      sha256: z.string(),
      facts: agreementFacts,
      madeAt: z.iso.datetime(),
      signatures: z.array(agreementSignature),
      isSigned: z.boolean(),
    })
    .nullable(),
  /** What the profiles still miss. */
  missing: z.array(z.object({ side: agreementSide, field: z.enum(PROFILE_FIELDS) })),
});
/** The agreement of an order with its signatures, or what is missing to make it. */
export type AgreementState = z.infer<typeof agreementState>;

const agreementBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({
    /** Numbered within their article: 3.1, 3.2. */
    kind: z.literal('clauses'),
    article: z.int(),
    clauses: z.array(z.object({ text: z.string(), points: z.array(z.string()) })),
  }),
  z.object({ kind: z.literal('table'), headers: z.array(z.string()), rows: z.array(z.array(z.string())) }),
  z.object({
    kind: z.literal('signatures'),
    signers: z.array(
      z.object({
        side: z.string(),
        party: z.string(),
        lines: z.array(z.object({ label: z.string(), text: z.string() })),
      }),
    ),
  }),
]);
/** A piece of the agreement’s text. */
export type AgreementBlock = z.infer<typeof agreementBlock>;

/** All words of the PDF, in its order, in Dutch. */
export const agreementDocument = z.object({
  title: z.string(),
  subtitle: z.string(),
  /** On every page of the PDF; empty where nobody is made up. */
  warning: z.string(),
  parts: z.array(z.object({ title: z.string(), isAnnex: z.boolean(), blocks: z.array(agreementBlock) })),
});

const agreementText = z.object({
  version: z.int(),
  /** Of the unsigned PDF, as `agreement.read` says it. */
  sha256: z.string(),
  /** Whether these are the words of the signed copy. */
  isSigned: z.boolean(),
  /** Null for what was signed in an edition whose text this version of Verrijk no longer has; its PDF stays. */
  document: agreementDocument.nullable(),
});
/** An agreement to read, in the words of its PDF. */
export type AgreementText = z.infer<typeof agreementText>;

const ofOrder = z.object({ order: z.uuid() });
const BOTH = [...AT_ORGANISATION, ...AT_PROVIDER] as const;
const SIGNERS = [...ACTS_FOR_ORGANISATION, ...AT_PROVIDER] as const;
const subProcessors = z.object({ items: z.array(subProcessor).max(50) });

export const agreementEndpoints = {
  'agreement.read': endpoint({
    id: 'agreement.read',
    method: 'GET',
    path: '/api/orders/:order/agreement',
    summary: 'The processing agreement of an order: its facts, hash and signatures, or what is missing to make it.',
    access: { kind: 'member', roles: BOTH, scope: 'orders:read' },
    params: ofOrder,
    result: agreementState,
    ownTransactions: true,
  }),
  'agreement.text': endpoint({
    id: 'agreement.text',
    method: 'GET',
    path: '/api/orders/:order/agreement/text',
    summary:
      'The whole text of the agreement, in Dutch: the words of its PDF, of the signed copy when both have signed.',
    access: { kind: 'member', roles: BOTH, scope: 'orders:read' },
    params: ofOrder,
    result: agreementText,
    ownTransactions: true,
  }),
  'agreement.download': endpoint({
    id: 'agreement.download',
    method: 'GET',
    path: '/api/orders/:order/agreement.pdf',
    summary: 'The agreement as PDF: the signed copy when both have signed, unless the unsigned one is asked for.',
    access: { kind: 'member', roles: BOTH, scope: 'orders:read' },
    params: ofOrder,
    query: z.object({ copy: z.enum(['signed', 'unsigned']).optional() }),
    transfer: 'download',
    mediaType: 'application/pdf',
  }),
  'agreement.sign': endpoint({
    id: 'agreement.sign',
    method: 'POST',
    path: '/api/orders/:order/agreement/signatures',
    summary: 'Signs the agreement for one’s own party. The hash must be that of the unsigned PDF.',
    access: { kind: 'member', roles: SIGNERS, scope: 'orders:sign' },
    params: ofOrder,
    body: z.object({
      name: z.string().trim().min(1).max(200),
      role: z.string().trim().min(1).max(200),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/i)
        .toLowerCase(),
      agrees: z.literal(true),
    }),
    result: agreementState,
    status: 201,
    ownTransactions: true,
  }),
  'sub-processors.read': endpoint({
    id: 'sub-processors.read',
    method: 'GET',
    path: '/api/sub-processors',
    summary: 'Who works with customer data for this provider; annex IV of its agreements.',
    access: { kind: 'member', roles: AT_PROVIDER, scope: 'settings:read' },
    result: subProcessors,
  }),
  'sub-processors.replace': endpoint({
    id: 'sub-processors.replace',
    method: 'PUT',
    path: '/api/sub-processors',
    summary: 'Replaces that list. Agreements that are not signed by both get a new version.',
    access: { kind: 'member', roles: ['administrator'], scope: 'settings:write' },
    body: subProcessors,
    result: subProcessors,
  }),
} as const;
