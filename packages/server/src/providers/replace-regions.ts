import { randomUUID } from 'node:crypto';
import { placeKey } from '@verrijk/core';
import { eq, inArray } from 'drizzle-orm';
import type { Region } from '../contract/providers/providers.ts';
import { ServerProblem } from '../problems/server-problem.ts';
import type { Transaction } from '../store/store.ts';
import { party } from '../store/tables/parties.ts';
import { providerElsewhere, regionPc4, regionPlaces, regions } from '../store/tables/providers.ts';

/**
 * Replaces the regions of a provider.
 * @throws ServerProblem `region.taken` for a postcode or place that is in two regions, `region.elsewhere` for the provider of all other places, which
 *   has none.
 */
export async function replaceRegions(tx: Transaction, provider: string, wanted: readonly Region[]): Promise<void> {
  await lockRegions(tx);
  if (wanted.length > 0 && (await providerOfElsewhere(tx)) === provider) throw new ServerProblem('region.elsewhere');
  await tx.delete(regions).where(eq(regions.provider, provider));
  const rows = wanted.map(({ municipality, places, pc4 }, position) => {
    const id = randomUUID();
    const names = [municipality, ...places];
    return {
      region: { id, provider, municipality, position },
      places: names.map((name, at) => ({ key: placeKey(name), region: id, name, position: at })),
      postcodes: pc4.map((digits) => ({ pc4: digits, region: id })),
    };
  });
  const places = rows.flatMap((row) => row.places);
  const postcodes = rows.flatMap((row) => row.postcodes);
  await refuseTaken(tx, places, postcodes);
  if (rows.length > 0) await tx.insert(regions).values(rows.map(({ region }) => region));
  if (places.length > 0) await tx.insert(regionPlaces).values(places);
  if (postcodes.length > 0) await tx.insert(regionPc4).values(postcodes);
}

/** Says which provider serves all other places. @throws ServerProblem `request.not-found`, `region.elsewhere` while it has regions. */
export async function replaceElsewhere(tx: Transaction, provider: string): Promise<void> {
  await lockRegions(tx);
  const [found] = await tx
    .select({ kind: party.kind, closedAt: party.closedAt })
    .from(party)
    .where(eq(party.id, provider));
  if (found?.kind !== 'provider' || found.closedAt !== null) throw new ServerProblem('request.not-found');
  const [own] = await tx.select({ id: regions.id }).from(regions).where(eq(regions.provider, provider)).limit(1);
  if (own !== undefined) throw new ServerProblem('region.elsewhere');
  await tx
    .insert(providerElsewhere)
    .values({ provider })
    .onConflictDoUpdate({ target: providerElsewhere.onlyOne, set: { provider } });
}

/** One change to the map at a time, so that what was checked still holds when it is written. */
async function lockRegions(tx: Transaction): Promise<void> {
  await tx.$client.query("select pg_advisory_xact_lock(hashtextextended('verrijk regions', 6))");
}

async function providerOfElsewhere(tx: Transaction): Promise<string | undefined> {
  const [row] = await tx.select({ provider: providerElsewhere.provider }).from(providerElsewhere);
  return row?.provider;
}

async function refuseTaken(
  tx: Transaction,
  places: readonly { readonly key: string; readonly name: string }[],
  postcodes: readonly { readonly pc4: number }[],
): Promise<void> {
  const keys = places.map(({ key }) => key);
  const digits = postcodes.map(({ pc4 }) => pc4);
  const takenKeys =
    keys.length === 0 ? [] : await tx.select().from(regionPlaces).where(inArray(regionPlaces.key, keys));
  const takenDigits =
    digits.length === 0 ? [] : await tx.select().from(regionPc4).where(inArray(regionPc4.pc4, digits));
  const seen = new Set<string | number>([...takenKeys.map(({ key }) => key), ...takenDigits.map(({ pc4 }) => pc4)]);
  const candidates = [
    ...places.map(({ key, name }) => ({ key, what: name })),
    ...postcodes.map(({ pc4 }) => ({ key: pc4, what: pc4 })),
  ];
  for (const { key, what } of candidates) {
    if (key === '' || seen.has(key)) throw new ServerProblem('region.taken', { what });
    seen.add(key);
  }
}
