import { placeKey } from '@verrijk/core';
import type { ApiResult } from '../../api/use-api.ts';

export type Region = ApiResult<'regions.read'>['regions'][number];
export type KnownProvider = ApiResult<'providers.list'>['items'][number];

/** One change to a list of regions. `was` is what somebody saw when the change began. */
export type RegionChange =
  | { readonly kind: 'add'; readonly regions: readonly Region[] }
  | { readonly kind: 'replace'; readonly was: Region; readonly region: Region }
  | { readonly kind: 'remove'; readonly was: Region };

/** A name or a postcode that belongs to a region already. */
export interface RegionConflict {
  readonly what: string;
  readonly municipality: string;
  /** Undefined where it is one's own. */
  readonly provider: string | undefined;
}

/** The list after a change; undefined when a colleague changed or took away the same region meanwhile. */
export function changeRegions(current: readonly Region[], change: RegionChange): readonly Region[] | undefined {
  if (change.kind === 'add') return sorted([...current, ...change.regions]);
  const at = current.findIndex((region) => JSON.stringify(region) === JSON.stringify(change.was));
  if (at < 0) return undefined;
  return sorted(current.toSpliced(at, 1, ...(change.kind === 'replace' ? [change.region] : [])));
}

/** What of these regions is in another already, whosever that is; each postcode and each name may be in one. */
export function findConflicts(
  wanted: readonly Region[],
  own: readonly Region[],
  others: readonly Pick<KnownProvider, 'name' | 'regions'>[],
): readonly RegionConflict[] {
  const taken = new Map<string, Omit<RegionConflict, 'what'>>();
  const take = (region: Region, provider: string | undefined): void => {
    for (const key of keysOf(region).keys()) taken.set(key, { municipality: region.municipality, provider });
  };
  for (const { name, regions } of others) for (const region of regions) take(region, name);
  for (const region of own) take(region, undefined);
  const conflicts: RegionConflict[] = [];
  for (const region of wanted) {
    for (const [key, what] of keysOf(region)) {
      const owner = taken.get(key);
      if (owner !== undefined) conflicts.push({ what, ...owner });
    }
    take(region, undefined);
  }
  return conflicts;
}

/** Names that people type, between commas, semicolons or lines; each once, and not that of the municipality itself. */
export function parsePlaces(typed: string, municipality: string): readonly string[] {
  const found = new Map<string, string>();
  for (const part of typed.split(/[,;\n]+/)) {
    const name = part.trim();
    const key = placeKey(name);
    if (key !== '' && key !== placeKey(municipality) && !found.has(key)) found.set(key, name);
  }
  return [...found.values()];
}

/** Regions in a pasted list: on each line a postcode (four digits or more) and a municipality, in any order. */
export function parsePastedRegions(text: string): {
  readonly regions: readonly Region[];
  readonly wrong: readonly string[];
} {
  const found = new Map<string, { name: string; pc4: Set<number> }>();
  const wrong: string[] = [];
  for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
    if (line === '') continue;
    const cells = line.split(/[\t;,]+/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    const digits = cells.map((cell) => /^([1-9]\d{3})\s?(?:[A-Za-z]{2})?$/.exec(cell)?.[1]).find((each) => each);
    const name = cells.find((cell) => /^['’]?\p{L}[\p{L}\s'’.()-]*$/u.test(cell) && cell.length > 1);
    if (digits === undefined || name === undefined) {
      wrong.push(line);
      continue;
    }
    const key = placeKey(name);
    const region = found.get(key) ?? { name, pc4: new Set<number>() };
    region.pc4.add(Number(digits));
    found.set(key, region);
  }
  const regions = [...found.values()].map(({ name, pc4 }) => ({
    municipality: name,
    places: [],
    pc4: [...pc4].toSorted((a, b) => a - b),
  }));
  return { regions: sorted(regions), wrong };
}

function keysOf({ municipality, places, pc4 }: Region): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const name of [municipality, ...places]) keys.set(placeKey(name), name);
  for (const digits of pc4) keys.set(String(digits), String(digits));
  return keys;
}

function sorted(regions: readonly Region[]): Region[] {
  return regions.toSorted((a, b) => a.municipality.localeCompare(b.municipality, 'nl'));
}
