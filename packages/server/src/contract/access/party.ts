import { z } from 'zod';
import { AT_ORGANISATION, AT_PROVIDER, endpoint } from '../endpoint.ts';
import { partyKind } from '../roles.ts';

const text = (most: number) => z.string().trim().max(most);

/** What the agreement says of a party, and where it is. Empty for what is not known. */
const profile = z.object({
  name: text(120).min(1),
  address: text(300),
  /** A Dutch postcode, kept as "1234AB". */
  postcode: text(10),
  municipality: text(80),
  /** Number at the chamber of commerce (KvK): eight digits. */
  chamberOfCommerce: z.union([z.literal(''), z.string().regex(/^\d{8}$/)]),
  contactName: text(120),
  contactEmail: z.union([z.literal(''), z.email().max(254)]),
  /** Where customers turn to with questions on privacy, for the privacy statement and the agreement. */
  privacyEmail: z.union([z.literal(''), z.email().max(254)]),
  language: z.enum(['nl', 'en']),
});
export const ownParty = profile.extend({
  id: z.uuid(),
  kind: partyKind,
  host: z.boolean(),
  fictional: z.boolean(),
});

export const partyEndpoints = {
  'party.read': endpoint({
    id: 'party.read',
    method: 'GET',
    path: '/api/party',
    summary: 'The own organisation or provider.',
    access: { kind: 'member', roles: [...AT_ORGANISATION, ...AT_PROVIDER], scope: 'settings:read' },
    result: ownParty,
  }),
  'party.update': endpoint({
    id: 'party.update',
    method: 'PATCH',
    path: '/api/party',
    summary: 'Changes what is given of the own organisation or provider.',
    access: { kind: 'member', roles: ['owner', 'administrator'], scope: 'settings:write' },
    body: profile.partial(),
    result: ownParty,
  }),
} as const;
