import { boolean, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const party = pgTable('party', {
  id: uuid().primaryKey(),
  kind: text({ enum: ['organisation', 'provider'] }).notNull(),
  name: text().notNull(),
  address: text().notNull().default(''),
  postcode: text().notNull().default(''),
  municipality: text().notNull().default(''),
  chamberOfCommerce: text('chamber_of_commerce').notNull().default(''),
  contactName: text('contact_name').notNull().default(''),
  contactEmail: text('contact_email').notNull().default(''),
  privacyEmail: text('privacy_email').notNull().default(''),
  language: text({ enum: ['nl', 'en'] })
    .notNull()
    .default('nl'),
  isHost: boolean('is_host').notNull().default(false),
  isFictional: boolean('is_fictional').notNull().default(false),
  invitedBy: uuid('invited_by'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  closedAt: timestamp('closed_at', { withTimezone: true }),
});
