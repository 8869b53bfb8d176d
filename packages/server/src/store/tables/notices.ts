import { bigint, boolean, customType, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
const moment = (name: string) => timestamp(name, { withTimezone: true });

export const outbox = pgTable('outbox', {
  id: uuid().primaryKey(),
  position: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
  kind: text().notNull(),
  party: uuid(),
  language: text({ enum: ['nl', 'en'] }).notNull(),
  recipient: text(),
  subject: text(),
  body: text(),
  lockedLink: bytes('locked_link'),
  state: text({ enum: ['waiting', 'sent', 'given-up'] })
    .notNull()
    .default('waiting'),
  attempts: integer().notNull().default(0),
  problem: text({ enum: ['unreachable', 'insecure', 'busy', 'sign-in', 'refused'] }),
  nextAttemptAt: moment('next_attempt_at').notNull().defaultNow(),
  createdAt: moment('created_at').notNull().defaultNow(),
  settledAt: moment('settled_at'),
});
export type MailRow = typeof outbox.$inferSelect;

export const webhooks = pgTable('webhook', {
  id: uuid().primaryKey(),
  party: uuid().notNull(),
  label: text().notNull().default(''),
  url: text().notNull(),
  events: text().array().notNull(),
  enabled: boolean().notNull().default(true),
  disabledBecause: text('disabled_because', { enum: ['failing', 'gone'] }),
  lockedSecret: bytes('locked_secret').notNull(),
  lockedPreviousSecret: bytes('locked_previous_secret'),
  previousSecretUntil: moment('previous_secret_until'),
  lastSuccessAt: moment('last_success_at'),
  createdAt: moment('created_at').notNull().defaultNow(),
});
export type WebhookRow = typeof webhooks.$inferSelect;

export const webhookDeliveries = pgTable('webhook_delivery', {
  id: uuid().primaryKey(),
  position: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
  webhook: uuid().notNull(),
  party: uuid().notNull(),
  event: text().notNull(),
  payload: text().notNull(),
  state: text({ enum: ['waiting', 'delivered', 'given-up'] })
    .notNull()
    .default('waiting'),
  attempts: integer().notNull().default(0),
  status: integer(),
  problem: text({ enum: ['unreachable', 'time-out', 'insecure', 'address', 'redirected', 'status', 'gone'] }),
  nextAttemptAt: moment('next_attempt_at').notNull().defaultNow(),
  createdAt: moment('created_at').notNull().defaultNow(),
  settledAt: moment('settled_at'),
});
export type DeliveryRow = typeof webhookDeliveries.$inferSelect;
