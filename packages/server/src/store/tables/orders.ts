import { bigint, date, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { ORDER_STATES } from '../../contract/orders/order-states.ts';

export const orders = pgTable('orders', {
  id: uuid().primaryKey(),
  number: integer()
    .notNull()
    .default(sql`nextval('order_number')`),
  organisation: uuid().notNull(),
  provider: uuid().notNull(),
  providerBecause: text('provider_because', { enum: ['postcode', 'municipality', 'elsewhere', 'chosen'] })
    .notNull()
    .default('elsewhere'),
  providerReason: text('provider_reason').notNull().default(''),
  state: text({ enum: ORDER_STATES }).notNull().default('draft'),
  product: text({ enum: ['records', 'report'] }).notNull(),
  wishedProduct: text('wished_product', { enum: ['records', 'report'] })
    .notNull()
    .default('records'),
  purpose: text().notNull(),
  selection: text().notNull().default(''),
  period: text().notNull().default(''),
  counts: jsonb(),
  quote: jsonb(),
  quoteVersion: integer('quote_version').notNull().default(0),
  acceptedAt: timestamp('accepted_at', { withTimezone: true }),
  legalGround: jsonb('legal_ground'),
  privacyCheck: jsonb('privacy_check'),
  failure: jsonb(),
  purgeDays: integer('purge_days').notNull().default(30),
  purgeOn: date('purge_on'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  changedAt: timestamp('changed_at', { withTimezone: true }).notNull().defaultNow(),
  stateSince: timestamp('state_since', { withTimezone: true }).notNull().defaultNow(),
});
export type OrderRow = typeof orders.$inferSelect;

export const orderEvents = pgTable('order_event', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  order: uuid('order_id').notNull(),
  at: timestamp({ withTimezone: true }).notNull(),
  transition: text().notNull(),
  from: text('from_state', { enum: ORDER_STATES }),
  to: text('to_state', { enum: ORDER_STATES }).notNull(),
  actorKind: text('actor_kind', { enum: ['account', 'token', 'service'] }).notNull(),
  actor: uuid(),
  actorName: text('actor_name').notNull().default(''),
  party: uuid(),
  why: text().notNull().default(''),
});
export type OrderEventRow = typeof orderEvents.$inferSelect;

export const orderQuotes = pgTable('order_quote', {
  order: uuid('order_id').notNull(),
  version: integer().notNull(),
  provider: uuid().notNull(),
  quote: jsonb().notNull(),
});

export const usage = pgTable('usage', {
  order: uuid('order_id').primaryKey(),
  organisation: uuid().notNull(),
  provider: uuid().notNull(),
  records: integer().notNull(),
  netCents: bigint('net_cents', { mode: 'number' }).notNull(),
  vatCents: bigint('vat_cents', { mode: 'number' }).notNull(),
  month: text().notNull(),
  countedAt: timestamp('counted_at', { withTimezone: true }).notNull(),
});
