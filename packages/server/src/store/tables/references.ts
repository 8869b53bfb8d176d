import { bigint, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { REFERENCE_STATES } from '../../contract/providers/references.ts';
import type { ReferenceReport, StoredReferenceFailure } from '../../contract/providers/references.ts';

export const references = pgTable('reference', {
  id: uuid().primaryKey(),
  position: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
  provider: uuid().notNull(),
  name: text().notNull(),
  edition: text().notNull().default(''),
  modelYear: integer('model_year'),
  state: text({ enum: REFERENCE_STATES }).notNull().default('uploading'),
  sourceFile: uuid('source_file'),
  sourceBytes: bigint('source_bytes', { mode: 'number' }).notNull(),
  file: uuid(),
  sha256: text(),
  facts: jsonb().$type<ReferenceReport>(),
  failure: jsonb().$type<StoredReferenceFailure>(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  builtAt: timestamp('built_at', { withTimezone: true }),
  activatedAt: timestamp('activated_at', { withTimezone: true }),
  retiredAt: timestamp('retired_at', { withTimezone: true }),
});
export type ReferenceRow = typeof references.$inferSelect;
