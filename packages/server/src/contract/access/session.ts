import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { partyKind, role } from '../roles.ts';

export const email = z.string().trim().max(254).toLowerCase().pipe(z.email());
/** As somebody types it; how it must be is said when one is chosen. */
export const givenPassword = z.string().min(1).max(200);
export const language = z.enum(['nl', 'en']);

/** What is still asked: a second factor, to set one up, or nothing. */
export const sessionStage = z.enum(['second-factor', 'enrol', 'full']);

const stage = z.object({ stage: sessionStage });

/** What a browser's `navigator.credentials` is given and gives, as the JSON of the WebAuthn standard; checked by its own rules. */
export const passkeyOptions = z.record(z.string(), z.unknown());
export const passkeyResponse = z.looseObject({
  id: z.string().min(1).max(2000),
  rawId: z.string().min(1).max(2000),
  type: z.literal('public-key'),
  response: z.record(z.string(), z.unknown()),
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
});

const sessionFacts = z.object({
  stage: sessionStage,
  account: z.object({ id: z.uuid(), email: z.string(), name: z.string(), language }),
  /** Of which party the session is; null until signing in is done. */
  party: z.object({ id: z.uuid(), name: z.string(), kind: partyKind, role, isHost: z.boolean() }).nullable(),
  /** To which it may be switched. */
  parties: z.array(z.object({ id: z.uuid(), name: z.string(), kind: partyKind, role })),
  /** With what the second step can be taken. */
  factors: z.object({ totp: z.boolean(), passkey: z.boolean(), recoveryCode: z.boolean() }),
  expiresAt: z.iso.datetime(),
});

const sessionItem = z.object({
  id: z.uuid(),
  /** Browser and system, as they told. */
  device: z.string(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  isThis: z.boolean(),
});

/** How somebody signs in, shows who they are, and leaves. */
export const sessionEndpoints = {
  'session.ways': endpoint({
    id: 'session.ways',
    method: 'GET',
    path: '/api/session/ways',
    summary: 'In which ways people can sign in here.',
    access: { kind: 'public' },
    result: z.object({ openId: z.object({ label: z.string() }).nullable(), secondFactor: z.boolean() }),
  }),
  'session.start': endpoint({
    id: 'session.start',
    method: 'POST',
    path: '/api/session',
    summary: 'Signs in with a password. The session is a cookie; `stage` says what is still asked.',
    access: { kind: 'public' },
    body: z.object({ email, password: givenPassword }),
    result: stage,
    status: 201,
    ownTransactions: true,
  }),
  'session.read': endpoint({
    id: 'session.read',
    method: 'GET',
    path: '/api/session',
    summary: 'Who is signed in, for which party, and what is still asked.',
    access: { kind: 'signing-in' },
    result: sessionFacts,
  }),
  'session.end': endpoint({
    id: 'session.end',
    method: 'DELETE',
    path: '/api/session',
    summary: 'Signs out.',
    access: { kind: 'signing-in' },
  }),
  'session.totp': endpoint({
    id: 'session.totp',
    method: 'POST',
    path: '/api/session/totp',
    summary: 'The second step: the code that the app shows now.',
    access: { kind: 'signing-in', stage: 'second-factor' },
    body: z.object({ code: z.string().regex(/^\d{6}$/) }),
    result: stage,
    ownTransactions: true,
  }),
  'session.recovery-code': endpoint({
    id: 'session.recovery-code',
    method: 'POST',
    path: '/api/session/recovery-code',
    summary: 'The second step with a recovery code, which works once.',
    access: { kind: 'signing-in', stage: 'second-factor' },
    body: z.object({ code: z.string().min(8).max(40) }),
    result: stage,
    ownTransactions: true,
  }),
  'session.passkey-options': endpoint({
    id: 'session.passkey-options',
    method: 'POST',
    path: '/api/session/passkey/options',
    summary: 'What `navigator.credentials.get` is to be given, to sign in with a passkey or to take the second step.',
    access: { kind: 'public' },
    result: passkeyOptions,
    status: 200,
    ownTransactions: true,
  }),
  'session.passkey': endpoint({
    id: 'session.passkey',
    method: 'POST',
    path: '/api/session/passkey',
    summary: 'Signs in with a passkey, takes the second step, or confirms who is signed in.',
    access: { kind: 'public' },
    body: z.object({ response: passkeyResponse }),
    result: stage,
    ownTransactions: true,
  }),
  'session.confirm': endpoint({
    id: 'session.confirm',
    method: 'POST',
    path: '/api/session/confirm',
    summary: 'Gives the password, or a code of the app, anew: asked before somebody changes how they sign in.',
    access: { kind: 'account' },
    body: z.union([z.object({ password: givenPassword }), z.object({ code: z.string().regex(/^\d{6}$/) })]),
    ownTransactions: true,
  }),
  'session.switch': endpoint({
    id: 'session.switch',
    method: 'PUT',
    path: '/api/session/party',
    summary: 'Goes on for another party of the same person.',
    access: { kind: 'account' },
    body: z.object({ party: z.uuid() }),
    ownTransactions: true,
  }),
  'session.openid': endpoint({
    id: 'session.openid',
    method: 'GET',
    path: '/api/session/openid',
    summary: 'Sends the browser to the OpenID Connect provider of this installation.',
    access: { kind: 'public' },
    transfer: 'download',
  }),
  'session.openid-return': endpoint({
    id: 'session.openid-return',
    method: 'GET',
    path: '/api/session/openid/return',
    summary: 'Where the OpenID Connect provider sends the browser back to.',
    access: { kind: 'public' },
    query: z.looseObject({}),
    transfer: 'download',
  }),
  'session.list': endpoint({
    id: 'session.list',
    method: 'GET',
    path: '/api/sessions',
    summary: 'Where one is signed in.',
    access: { kind: 'account' },
    result: z.object({ items: z.array(sessionItem) }),
  }),
  'session.revoke': endpoint({
    id: 'session.revoke',
    method: 'DELETE',
    path: '/api/sessions/:session',
    summary: 'Signs out elsewhere.',
    access: { kind: 'account' },
    params: z.object({ session: z.uuid() }),
  }),
  'session.revoke-others': endpoint({
    id: 'session.revoke-others',
    method: 'DELETE',
    path: '/api/sessions',
    summary: 'Signs out everywhere but here.',
    access: { kind: 'account' },
  }),
} as const;
