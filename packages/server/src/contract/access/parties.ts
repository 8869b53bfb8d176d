import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { pageOf, pageQuery } from '../page.ts';
import { partyKind } from '../roles.ts';

const partyItem = z.object({
  id: z.uuid(),
  kind: partyKind,
  name: z.string(),
  municipality: z.string(),
  isFictional: z.boolean(),
  createdAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
});

export const partiesEndpoints = {
  'parties.list': endpoint({
    id: 'parties.list',
    method: 'GET',
    path: '/api/parties',
    summary: 'The organisations that one’s own provider invited; for who runs the installation all parties.',
    access: { kind: 'member', roles: ['administrator', 'operator'], scope: null },
    query: pageQuery,
    result: pageOf(partyItem),
  }),
  'parties.close': endpoint({
    id: 'parties.close',
    method: 'POST',
    path: '/api/parties/:party/close',
    summary: 'Closes a party: its people and programs are out at once. Its orders stay, and are purged on their day.',
    access: { kind: 'member', roles: ['administrator'], scope: null, host: true },
    params: z.object({ party: z.uuid() }),
  }),
} as const;
