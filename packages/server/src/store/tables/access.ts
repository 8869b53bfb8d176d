import { bigint, customType, integer, jsonb, pgTable, text, timestamp, uuid, varchar } from 'drizzle-orm/pg-core';
import { PARTY_KINDS, ROLES, SCOPES } from '../../contract/roles.ts';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
const moment = (name: string) => timestamp(name, { withTimezone: true });

export const account = pgTable('account', {
  id: uuid().primaryKey(),
  email: text().notNull(),
  name: text().notNull(),
  language: text({ enum: ['nl', 'en'] })
    .notNull()
    .default('nl'),
  passwordHash: text('password_hash'),
  totpLocked: bytea('totp_locked'),
  totpPending: bytea('totp_pending'),
  totpStep: bigint('totp_step', { mode: 'number' }).notNull().default(0),
  createdAt: moment('created_at').notNull().defaultNow(),
  disabledAt: moment('disabled_at'),
});
export type AccountRow = typeof account.$inferSelect;

export const membership = pgTable('membership', {
  party: uuid().notNull(),
  account: uuid().notNull(),
  role: text({ enum: ROLES }).notNull(),
  createdAt: moment('created_at').notNull().defaultNow(),
});

export const SESSION_STAGES = ['second-factor', 'enrol', 'full'] as const;
export type SessionStage = (typeof SESSION_STAGES)[number];

export const session = pgTable('session', {
  id: uuid().primaryKey(),
  hash: bytea().notNull(),
  account: uuid().notNull(),
  party: uuid().notNull(),
  stage: text({ enum: SESSION_STAGES }).notNull(),
  device: text().notNull().default(''),
  createdAt: moment('created_at').notNull(),
  authenticatedAt: moment('authenticated_at').notNull(),
  lastSeenAt: moment('last_seen_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  revokedAt: moment('revoked_at'),
});
export type SessionRow = typeof session.$inferSelect;

export const passkey = pgTable('passkey', {
  id: uuid().primaryKey(),
  account: uuid().notNull(),
  credential: text().notNull(),
  publicKey: bytea('public_key').notNull(),
  counter: bigint({ mode: 'number' }).notNull(),
  transports: text().array().notNull().default([]),
  name: text().notNull(),
  createdAt: moment('created_at').notNull(),
  lastUsedAt: moment('last_used_at'),
});
export type PasskeyRow = typeof passkey.$inferSelect;

export const recoveryCode = pgTable('recovery_code', {
  account: uuid().notNull(),
  hash: bytea().notNull(),
  usedAt: moment('used_at'),
});

export const oneTimeLink = pgTable('one_time_link', {
  id: uuid().primaryKey(),
  hash: bytea().notNull(),
  kind: text({ enum: ['member', 'party', 'reset', 'first-administrator', 'factors'] }).notNull(),
  email: text(),
  inviter: uuid(),
  role: text({ enum: ROLES }),
  partyKind: text('party_kind', { enum: PARTY_KINDS }),
  partyName: text('party_name'),
  municipality: text(),
  createdAt: moment('created_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  usedAt: moment('used_at'),
});
export type OneTimeLinkRow = typeof oneTimeLink.$inferSelect;

export const ceremony = pgTable('ceremony', {
  hash: bytea().primaryKey(),
  kind: text({ enum: ['passkey-sign-in', 'passkey-second-factor', 'passkey-register', 'openid'] }).notNull(),
  account: uuid(),
  memory: jsonb().notNull(),
  expiresAt: moment('expires_at').notNull(),
});

export const token = pgTable('token', {
  id: uuid().primaryKey(),
  hash: bytea().notNull(),
  party: uuid().notNull(),
  name: text().notNull(),
  scopes: text({ enum: SCOPES }).array().notNull(),
  hint: text().notNull(),
  createdBy: uuid('created_by'),
  createdAt: moment('created_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  lastUsedAt: moment('last_used_at'),
  revokedAt: moment('revoked_at'),
});

/** Written by the counter of guesses itself; it stands here to be held against the schema. @public */
export const attempt = pgTable('attempt', {
  key: varchar({ length: 255 }).primaryKey(),
  points: integer().notNull().default(0),
  expire: bigint({ mode: 'number' }),
});
