import { z } from 'zod';

/** A cultural organisation that wants its customers enriched, or a provider that does it. */
export const PARTY_KINDS = ['organisation', 'provider'] as const;
export const partyKind = z.enum(PARTY_KINDS);
/** One of `PARTY_KINDS`. */
export type PartyKind = z.infer<typeof partyKind>;

/** What a person may do at an organisation: all and the members; orders; look. */
const ORGANISATION_ROLES = ['owner', 'member', 'reader'] as const;
/** What a person may do at a provider: all, with people, prices and references; the orders. */
const PROVIDER_ROLES = ['administrator', 'operator'] as const;
/** What people may be, at an organisation and at a provider. */
export const ROLES = [...ORGANISATION_ROLES, ...PROVIDER_ROLES] as const;
export const role = z.enum(ROLES);
/** One of `ROLES`. */
export type Role = z.infer<typeof role>;

/** The roles that people of this kind of party can have. */
export function rolesOf(kind: PartyKind): readonly Role[] {
  return kind === 'organisation' ? ORGANISATION_ROLES : PROVIDER_ROLES;
}

/** What a token may do. A token never manages people, tokens or the installation. */
export const SCOPES = [
  'orders:read',
  'orders:write',
  'orders:sign',
  'files:read',
  'files:write',
  'references:read',
  'references:write',
  'settings:read',
  'settings:write',
  'records:read',
] as const;
export const scope = z.enum(SCOPES);
/** One of `SCOPES`. */
export type Scope = z.infer<typeof scope>;

/** The scopes that are of use to a token of this kind of party: organisations have no references. */
export function scopesOf(kind: PartyKind): readonly Scope[] {
  return kind === 'provider' ? SCOPES : SCOPES.filter((each) => !each.startsWith('references:'));
}
