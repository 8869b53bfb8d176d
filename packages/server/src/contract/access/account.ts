import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { givenPassword, language, passkeyOptions, passkeyResponse, sessionStage } from './session.ts';

export const personName = z.string().trim().min(1).max(120);
/** Its shortest length is NIST SP 800-63B's for a password with a second factor, and more; what else it must be is said by `account.password-weak`. */
export const chosenPassword = z.string().max(200);

const passkeyItem = z.object({
  id: z.uuid(),
  name: z.string(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
});
/** Shown once; null where there were some already. */
const recoveryCodes = z.array(z.string()).nullable();
const enrolled = z.object({ stage: sessionStage, recoveryCodes });

export const accountEndpoints = {
  'account.read': endpoint({
    id: 'account.read',
    method: 'GET',
    path: '/api/account',
    summary: 'Who one is, and with what one signs in.',
    access: { kind: 'signing-in', stage: 'enrol' },
    result: z.object({
      id: z.uuid(),
      email: z.string(),
      name: z.string(),
      language,
      hasPassword: z.boolean(),
      hasTotp: z.boolean(),
      recoveryCodesLeft: z.int(),
      passkeys: z.array(passkeyItem),
    }),
  }),
  'account.change': endpoint({
    id: 'account.change',
    method: 'PATCH',
    path: '/api/account',
    summary: 'Changes one’s name or language.',
    access: { kind: 'account' },
    body: z.object({ name: personName.optional(), language: language.optional() }),
  }),
  'account.delete': endpoint({
    id: 'account.delete',
    method: 'DELETE',
    path: '/api/account',
    summary:
      'Deletes one’s account, at every party. The history of orders keeps what was done, without the name; what was signed stays signed.',
    access: { kind: 'account' },
  }),
  'account.change-password': endpoint({
    id: 'account.change-password',
    method: 'PUT',
    path: '/api/account/password',
    summary: 'Changes one’s password. All other sessions end.',
    access: { kind: 'account' },
    body: z.object({ current: givenPassword.optional(), password: chosenPassword }),
    ownTransactions: true,
  }),
  'account.begin-totp': endpoint({
    id: 'account.begin-totp',
    method: 'POST',
    path: '/api/account/totp',
    summary: 'Makes a secret for an app that shows codes; it counts once a code has confirmed it.',
    access: { kind: 'signing-in', stage: 'enrol' },
    result: z.object({ url: z.string(), secret: z.string() }),
  }),
  'account.confirm-totp': endpoint({
    id: 'account.confirm-totp',
    method: 'PUT',
    path: '/api/account/totp',
    summary: 'Confirms the secret with a code. Recovery codes come with the first second factor, and are shown once.',
    access: { kind: 'signing-in', stage: 'enrol' },
    body: z.object({ code: z.string().regex(/^\d{6}$/) }),
    result: enrolled,
    ownTransactions: true,
  }),
  'account.remove-totp': endpoint({
    id: 'account.remove-totp',
    method: 'DELETE',
    path: '/api/account/totp',
    summary: 'Removes the app with codes, where a passkey remains or no second factor is required.',
    access: { kind: 'account' },
  }),
  'account.renew-recovery-codes': endpoint({
    id: 'account.renew-recovery-codes',
    method: 'POST',
    path: '/api/account/recovery-codes',
    summary: 'Makes new recovery codes, shown once; the ones before no longer work.',
    access: { kind: 'account' },
    result: z.object({ recoveryCodes: z.array(z.string()) }),
  }),
  'account.passkey-options': endpoint({
    id: 'account.passkey-options',
    method: 'POST',
    path: '/api/account/passkeys/options',
    summary: 'What `navigator.credentials.create` is to be given.',
    access: { kind: 'signing-in', stage: 'enrol' },
    result: passkeyOptions,
    status: 200,
    ownTransactions: true,
  }),
  'account.add-passkey': endpoint({
    id: 'account.add-passkey',
    method: 'POST',
    path: '/api/account/passkeys',
    summary: 'Adds a passkey.',
    access: { kind: 'signing-in', stage: 'enrol' },
    body: z.object({ name: z.string().trim().min(1).max(80), response: passkeyResponse }),
    result: enrolled,
    status: 201,
    ownTransactions: true,
  }),
  'account.remove-passkey': endpoint({
    id: 'account.remove-passkey',
    method: 'DELETE',
    path: '/api/account/passkeys/:passkey',
    summary: 'Removes a passkey.',
    access: { kind: 'account' },
    params: z.object({ passkey: z.uuid() }),
  }),
} as const;
