import { randomUUID } from 'node:crypto';
import { formatDay, parsePriceList } from '@verrijk/core';
import type { PriceList } from '@verrijk/core';
import { and, desc, eq, gte, isNull, lte, max, or } from 'drizzle-orm';
import { ServerProblem } from '../problems/server-problem.ts';
import type { Transaction } from '../store/store.ts';
import { priceLists } from '../store/tables/providers.ts';
import type { PriceListRow } from '../store/tables/providers.ts';

/** The list by which a provider charges on a day, with what it says. */
export interface CurrentPriceList {
  readonly id: string;
  readonly version: number;
  readonly list: PriceList;
}

/** Adds a price list as the next version. @throws VerrijkError `price-list.invalid` with the field that is wrong */
export async function addPriceList(
  tx: Transaction,
  provider: string,
  given: Readonly<Record<string, unknown>>,
  now: Date,
): Promise<PriceListRow> {
  const list = parsePriceList(JSON.stringify(given), 'price-list');
  // One version after the other, also when two are added at once.
  await tx.$client.query('select pg_advisory_xact_lock(hashtextextended($1, 6))', [`verrijk price lists ${provider}`]);
  const [last] = await tx
    .select({ version: max(priceLists.version) })
    .from(priceLists)
    .where(eq(priceLists.provider, provider));
  const [row] = await tx
    .insert(priceLists)
    .values({
      id: randomUUID(),
      provider,
      version: (last?.version ?? 0) + 1,
      name: list.name,
      list: given,
      validFrom: list.validFrom === undefined ? null : formatDay(list.validFrom),
      validUntil: list.validUntil === undefined ? null : formatDay(list.validUntil),
      createdAt: now,
    })
    .returning();
  if (row === undefined) throw new ServerProblem('request.conflict');
  return row;
}

/** All lists of a provider, the newest first. */
export async function readPriceLists(tx: Transaction, provider: string): Promise<readonly PriceListRow[]> {
  return tx.select().from(priceLists).where(eq(priceLists.provider, provider)).orderBy(desc(priceLists.version));
}

/** Takes a list out of use; once is enough. @throws ServerProblem `request.not-found` */
export async function retirePriceList(tx: Transaction, provider: string, id: string, now: Date): Promise<PriceListRow> {
  const isIt = and(eq(priceLists.id, id), eq(priceLists.provider, provider));
  await tx
    .update(priceLists)
    .set({ retiredAt: now })
    .where(and(isIt, isNull(priceLists.retiredAt)));
  const [row] = await tx.select().from(priceLists).where(isIt);
  if (row === undefined) throw new ServerProblem('request.not-found');
  return row;
}

/** The newest list that holds on a day and is not retired; undefined where there is none. */
export async function currentPriceList(
  tx: Transaction,
  provider: string,
  day: string,
): Promise<CurrentPriceList | undefined> {
  const [row] = await tx
    .select()
    .from(priceLists)
    .where(
      and(
        eq(priceLists.provider, provider),
        isNull(priceLists.retiredAt),
        or(isNull(priceLists.validFrom), lte(priceLists.validFrom, day)),
        or(isNull(priceLists.validUntil), gte(priceLists.validUntil, day)),
      ),
    )
    .orderBy(desc(priceLists.version))
    .limit(1);
  if (row === undefined) return undefined;
  return { id: row.id, version: row.version, list: parsePriceList(JSON.stringify(row.list), 'price-list') };
}
