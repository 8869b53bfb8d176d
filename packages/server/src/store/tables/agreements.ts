import { integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const agreement = pgTable('agreement', {
  id: uuid().primaryKey(),
  orderId: uuid('order_id').notNull(),
  version: integer().notNull(),
  facts: jsonb().notNull(),
  sha256: text().notNull(),
  file: uuid().notNull(),
  signedFile: uuid('signed_file'),
  madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
});

export const agreementSignature = pgTable(
  'agreement_signature',
  {
    agreement: uuid().notNull(),
    side: text({ enum: ['organisation', 'provider'] }).notNull(),
    party: uuid().notNull(),
    account: uuid(),
    token: uuid(),
    name: text().notNull(),
    role: text().notNull(),
    sha256: text().notNull(),
    signedAt: timestamp('signed_at', { withTimezone: true }).notNull(),
  },
  ({ agreement: of, side }) => [primaryKey({ columns: [of, side] })],
);

export const subProcessor = pgTable(
  'sub_processor',
  {
    provider: uuid().notNull(),
    placeInList: integer('place_in_list').notNull(),
    name: text().notNull(),
    task: text().notNull(),
    place: text().notNull(),
  },
  ({ provider, placeInList }) => [primaryKey({ columns: [provider, placeInList] })],
);
