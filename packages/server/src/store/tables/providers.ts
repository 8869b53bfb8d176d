import { boolean, date, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const providerTerms = pgTable('provider_terms', {
  provider: uuid().primaryKey(),
  contact: text().notNull().default(''),
  workingDays: integer('working_days').notNull().default(5),
  deliveryForm: text('delivery_form').notNull().default(''),
  conditions: text().notNull().default(''),
  analystReferral: text('analyst_referral').notNull().default(''),
  quoteDays: integer('quote_days').notNull().default(30),
  mostPurgeDays: integer('most_purge_days').notNull().default(90),
  changedAt: timestamp('changed_at', { withTimezone: true }).notNull().defaultNow(),
});

export const providerElsewhere = pgTable('provider_elsewhere', {
  onlyOne: boolean('only_one').primaryKey().default(true),
  provider: uuid().notNull(),
});

export const regions = pgTable('region', {
  id: uuid().primaryKey(),
  provider: uuid().notNull(),
  municipality: text().notNull(),
  position: integer().notNull(),
});

export const regionPlaces = pgTable('region_place', {
  key: text().primaryKey(),
  region: uuid().notNull(),
  name: text().notNull(),
  position: integer().notNull(),
});

export const regionPc4 = pgTable('region_pc4', {
  pc4: integer().primaryKey(),
  region: uuid().notNull(),
});

export const priceLists = pgTable('price_list', {
  id: uuid().primaryKey(),
  provider: uuid().notNull(),
  version: integer().notNull(),
  name: text().notNull(),
  list: jsonb().notNull(),
  validFrom: date('valid_from'),
  validUntil: date('valid_until'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  retiredAt: timestamp('retired_at', { withTimezone: true }),
});
export type PriceListRow = typeof priceLists.$inferSelect;

export const quotas = pgTable('quota', {
  organisation: uuid().primaryKey(),
  mostOrders: integer('most_orders'),
  mostRecords: integer('most_records'),
  changedAt: timestamp('changed_at', { withTimezone: true }).notNull(),
});
