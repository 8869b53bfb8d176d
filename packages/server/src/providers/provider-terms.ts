import { eq } from 'drizzle-orm';
import type { Terms } from '../contract/providers/providers.ts';
import type { Transaction } from '../store/store.ts';
import { providerTerms } from '../store/tables/providers.ts';

/** What holds for a provider that has said nothing yet. */
const UNTOLD: Terms = {
  contact: '',
  workingDays: 5,
  deliveryForm: '',
  conditions: '',
  analystReferral: '',
  quoteDays: 30,
  mostPurgeDays: 90,
};

/** The terms of a provider. */
export async function termsOf(tx: Transaction, provider: string): Promise<Terms> {
  const [row] = await tx.select().from(providerTerms).where(eq(providerTerms.provider, provider));
  return row === undefined ? UNTOLD : withoutKeys(row);
}

/** The terms of all providers that have said theirs. */
export async function termsOfAll(tx: Transaction): Promise<(provider: string) => Terms> {
  const rows = await tx.select().from(providerTerms);
  const known = new Map(rows.map((row) => [row.provider, withoutKeys(row)]));
  return (provider) => known.get(provider) ?? UNTOLD;
}

export async function replaceTerms(tx: Transaction, provider: string, terms: Terms, now: Date): Promise<void> {
  const row = { ...terms, changedAt: now };
  await tx
    .insert(providerTerms)
    .values({ provider, ...row })
    .onConflictDoUpdate({ target: providerTerms.provider, set: row });
}

function withoutKeys({
  provider: _provider,
  changedAt: _changedAt,
  ...terms
}: typeof providerTerms.$inferSelect): Terms {
  return terms;
}
