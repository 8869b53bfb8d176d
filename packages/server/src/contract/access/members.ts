import { z } from 'zod';
import { chosenPassword, personName } from './account.ts';
import { AT_ORGANISATION, AT_PROVIDER, endpoint } from '../endpoint.ts';
import { partyKind, role } from '../roles.ts';
import { email, language, sessionStage } from './session.ts';

/** Who manages the people of a party. */
export const MANAGES = ['owner', 'administrator'] as const;
const MAY_MANAGE = { kind: 'member', roles: MANAGES, scope: null } as const;
const EVERYBODY = { kind: 'member', roles: [...AT_ORGANISATION, ...AT_PROVIDER], scope: null } as const;

const member = z.object({ account: z.uuid(), name: z.string(), email: z.string(), role, since: z.iso.datetime() });

export const memberEndpoints = {
  'members.list': endpoint({
    id: 'members.list',
    method: 'GET',
    path: '/api/members',
    summary: 'The people of one’s own party.',
    access: EVERYBODY,
    result: z.object({ items: z.array(member) }),
  }),
  'members.change': endpoint({
    id: 'members.change',
    method: 'PATCH',
    path: '/api/members/:account',
    summary: 'Gives somebody another role. The last who manages keeps that role.',
    access: MAY_MANAGE,
    params: z.object({ account: z.uuid() }),
    body: z.object({ role }),
  }),
  'members.remove': endpoint({
    id: 'members.remove',
    method: 'DELETE',
    path: '/api/members/:account',
    summary: 'Puts somebody out of the party, at once.',
    access: MAY_MANAGE,
    params: z.object({ account: z.uuid() }),
  }),
  'members.end-sessions': endpoint({
    id: 'members.end-sessions',
    method: 'DELETE',
    path: '/api/members/:account/sessions',
    summary: 'Signs a colleague out everywhere, at every party: a session can be switched from one to the other.',
    access: MAY_MANAGE,
    params: z.object({ account: z.uuid() }),
    ownTransactions: true,
  }),
  'members.reset-factors': endpoint({
    id: 'members.reset-factors',
    method: 'POST',
    path: '/api/members/:account/factor-reset',
    summary:
      'Sends a colleague who lost the second factor a link that takes it away. Make sure first who asks. Not for who belongs to another party too, but by who runs the installation.',
    access: MAY_MANAGE,
    params: z.object({ account: z.uuid() }),
    status: 202,
    ownTransactions: true,
  }),
} as const;

const invitation = z.object({
  id: z.uuid(),
  kind: z.enum(['member', 'party']),
  email: z.string(),
  role: role.nullable(),
  partyName: z.string().nullable(),
  expiresAt: z.iso.datetime(),
});
const created = z.object({ id: z.uuid(), expiresAt: z.iso.datetime() });
const secret = z.string().min(1).max(100);
const partyName = z.string().trim().min(1).max(200);

export const invitationEndpoints = {
  'invitations.list': endpoint({
    id: 'invitations.list',
    method: 'GET',
    path: '/api/invitations',
    summary: 'Invitations of one’s own party that nobody has used yet.',
    access: MAY_MANAGE,
    result: z.object({ items: z.array(invitation) }),
  }),
  'invitations.member': endpoint({
    id: 'invitations.member',
    method: 'POST',
    path: '/api/invitations/members',
    summary: 'Invites somebody to one’s own party.',
    access: MAY_MANAGE,
    body: z.object({ email, role, language: language.default('nl') }),
    result: created,
    status: 201,
  }),
  'invitations.organisation': endpoint({
    id: 'invitations.organisation',
    method: 'POST',
    path: '/api/invitations/organisations',
    summary: 'Invites an organisation, whose owner the receiver becomes.',
    access: { kind: 'member', roles: ['administrator', 'operator'], scope: null },
    body: z.object({
      email,
      name: partyName,
      municipality: z.string().trim().max(100).default(''),
      language: language.default('nl'),
    }),
    result: created,
    status: 201,
  }),
  'invitations.provider': endpoint({
    id: 'invitations.provider',
    method: 'POST',
    path: '/api/invitations/providers',
    summary: 'Invites a provider, whose administrator the receiver becomes.',
    access: { kind: 'member', roles: ['administrator'], scope: null, host: true },
    body: z.object({ email, name: partyName, language: language.default('nl') }),
    result: created,
    status: 201,
  }),
  'invitations.withdraw': endpoint({
    id: 'invitations.withdraw',
    method: 'DELETE',
    path: '/api/invitations/:invitation',
    summary: 'Makes an invitation worthless.',
    access: MAY_MANAGE,
    params: z.object({ invitation: z.uuid() }),
  }),
  'invitations.look': endpoint({
    id: 'invitations.look',
    method: 'POST',
    path: '/api/invitations/look',
    summary: 'What the secret of a link is for; tells nobody else anything.',
    access: { kind: 'public' },
    body: z.object({ secret }),
    result: z.object({
      kind: z.enum(['member', 'party', 'first-administrator']),
      /** Null where any address may be given: the first administrator's. */
      email: z.string().nullable(),
      party: z.object({ name: z.string().nullable(), kind: partyKind }),
      role,
      /** There is an account already: sign in with it, and accept then. */
      hasAccount: z.boolean(),
    }),
    status: 200,
  }),
  'invitations.accept': endpoint({
    id: 'invitations.accept',
    method: 'POST',
    path: '/api/invitations/accept',
    summary: 'Accepts an invitation: with a name and a password, or signed in with the account that it is for.',
    access: { kind: 'public' },
    body: z.object({
      secret,
      /** Of the first administrator alone. */
      email: email.optional(),
      partyName: partyName.optional(),
      name: personName.optional(),
      password: chosenPassword.optional(),
      language: language.default('nl'),
    }),
    result: z.object({ stage: sessionStage }),
    status: 201,
    ownTransactions: true,
  }),
} as const;

export const resetEndpoints = {
  'resets.ask': endpoint({
    id: 'resets.ask',
    method: 'POST',
    path: '/api/resets',
    summary: 'Asks for a link to choose a new password. The answer is the same for everybody.',
    access: { kind: 'public' },
    body: z.object({ email }),
    status: 202,
    ownTransactions: true,
  }),
  'resets.use': endpoint({
    id: 'resets.use',
    method: 'POST',
    path: '/api/resets/use',
    summary: 'Chooses a new password with the secret of a link. All sessions end; the second factor stays as it is.',
    access: { kind: 'public' },
    body: z.object({ secret, password: chosenPassword }),
    ownTransactions: true,
  }),
  'resets.factors': endpoint({
    id: 'resets.factors',
    method: 'POST',
    path: '/api/resets/factors',
    summary:
      'Takes the second factor away, with the secret of a link that a colleague had sent: app, passkeys and recovery codes. All sessions end; the password leads to setting up a new one.',
    access: { kind: 'public' },
    body: z.object({ secret }),
    ownTransactions: true,
  }),
} as const;
