import { date, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { ORDER_STATES } from '../../contract/order-states.ts';

export const orders = pgTable('orders', {
  id: uuid().primaryKey(),
  number: integer()
    .notNull()
    .default(sql`nextval('order_number')`),
  organisation: uuid().notNull(),
  provider: uuid().notNull(),
  providerReason: text('provider_reason').notNull().default(''),
  state: text({ enum: ORDER_STATES }).notNull().default('draft'),
  product: text({ enum: ['records', 'report'] }).notNull(),
  purpose: text().notNull(),
  selection: text().notNull().default(''),
  period: text().notNull().default(''),
  counts: jsonb(),
  quote: jsonb(),
  legalGround: jsonb('legal_ground'),
  privacyCheck: jsonb('privacy_check'),
  failure: jsonb(),
  purgeOn: date('purge_on'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  changedAt: timestamp('changed_at', { withTimezone: true }).notNull().defaultNow(),
  stateSince: timestamp('state_since', { withTimezone: true }).notNull().defaultNow(),
});
export type OrderRow = typeof orders.$inferSelect;
