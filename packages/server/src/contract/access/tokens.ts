import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { MANAGES } from './members.ts';
import { scope } from '../roles.ts';

const MAY_MANAGE = { kind: 'member', roles: MANAGES, scope: null } as const;

const token = z.object({
  id: z.uuid(),
  name: z.string(),
  /** How it begins. */
  hint: z.string(),
  scopes: z.array(scope),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
});

export const tokenEndpoints = {
  'tokens.list': endpoint({
    id: 'tokens.list',
    method: 'GET',
    path: '/api/tokens',
    summary: 'The tokens of one’s own party that work.',
    access: MAY_MANAGE,
    result: z.object({ items: z.array(token) }),
  }),
  'tokens.create': endpoint({
    id: 'tokens.create',
    method: 'POST',
    path: '/api/tokens',
    summary: 'Makes a token for a program. It is shown once.',
    access: MAY_MANAGE,
    body: z.object({
      name: z.string().trim().min(1).max(80),
      scopes: z.array(scope).min(1),
      days: z.int().min(1).max(366).default(90),
    }),
    result: token.extend({ token: z.string() }),
    status: 201,
    ownTransactions: true,
  }),
  'tokens.revoke': endpoint({
    id: 'tokens.revoke',
    method: 'DELETE',
    path: '/api/tokens/:token',
    summary: 'Makes a token worthless, at once.',
    access: MAY_MANAGE,
    params: z.object({ token: z.uuid() }),
  }),
} as const;
