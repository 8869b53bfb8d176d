import type { Provider, ProviderConfig } from '@verrijk/core';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Region } from '../contract/providers/providers.ts';
import { ServerProblem } from '../problems/server-problem.ts';
import type { Transaction } from '../store/store.ts';
import { party } from '../store/tables/parties.ts';
import { providerElsewhere, regionPc4, regionPlaces, regions } from '../store/tables/providers.ts';

/** A provider as core knows it, with what the installation knows besides. */
export interface KnownProvider extends Provider {
  readonly id: string;
  readonly fictional: boolean;
  readonly regions: readonly Region[];
  readonly elsewhere: boolean;
}

/** All providers that are open, by name. */
export async function readProviders(tx: Transaction): Promise<readonly KnownProvider[]> {
  const known = await tx
    .select({ id: party.id, name: party.name, fictional: party.isFictional, elsewhere: providerElsewhere.provider })
    .from(party)
    .leftJoin(providerElsewhere, eq(providerElsewhere.provider, party.id))
    .where(and(eq(party.kind, 'provider'), isNull(party.closedAt)))
    .orderBy(asc(party.name), asc(party.id));
  const byProvider = await readRegions(tx);
  return known.map(({ elsewhere, ...facts }) => ({
    ...facts,
    elsewhere: elsewhere !== null,
    regions: byProvider.get(facts.id) ?? [],
  }));
}

/**
 * The providers among whom a place decides, as core's `findProvider` takes them: those with regions, and the one of all other places. A provider
 * that has neither can be chosen, and is never found.
 * @throws ServerProblem `provider.none` while nobody serves all other places.
 */
export function configOf(providers: readonly KnownProvider[]): ProviderConfig & {
  readonly providers: readonly KnownProvider[];
} {
  if (!providers.some(({ elsewhere }) => elsewhere)) throw new ServerProblem('provider.none');
  return { providers: providers.filter(({ elsewhere, regions: own }) => elsewhere || own.length > 0) };
}

async function readRegions(tx: Transaction): Promise<ReadonlyMap<string, Region[]>> {
  const rows = await tx.select().from(regions).orderBy(asc(regions.position), asc(regions.municipality));
  const places = await tx.select().from(regionPlaces).orderBy(asc(regionPlaces.position));
  const postcodes = await tx.select().from(regionPc4).orderBy(asc(regionPc4.pc4));
  const placesOf = Map.groupBy(places, ({ region }) => region);
  const postcodesOf = Map.groupBy(postcodes, ({ region }) => region);
  const byProvider = new Map<string, Region[]>();
  for (const { id, provider, municipality } of rows) {
    const own = byProvider.get(provider) ?? [];
    // Position 0 is the municipality itself.
    const names = (placesOf.get(id) ?? []).filter(({ position }) => position > 0).map(({ name }) => name);
    own.push({ municipality, places: names, pc4: (postcodesOf.get(id) ?? []).map(({ pc4 }) => pc4) });
    byProvider.set(provider, own);
  }
  return byProvider;
}
