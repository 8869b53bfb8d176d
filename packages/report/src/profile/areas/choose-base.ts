import { isNearMiss, placeKey, VerrijkError } from '@verrijk/core';
import type { AreaCounts, PostcodeAreas } from './postcode-areas.ts';
import { total } from './postcode-areas.ts';

/** A part of the country that the file is compared with. */
export interface Base {
  /** As it was asked for, its kind spelled as `chooseBase` names it. */
  readonly base: string;
  /** As people call it: "Nederland", "Rotterdam, Schiedam", "1011-1018". */
  readonly label: string;
  /** Positions of its PC4. */
  readonly areas: readonly number[];
}

/** The catchment is the PC4 that bring this part of the file's households, the largest first. */
const CATCHMENT_SHARE = 0.8;

/** What people write in Dutch, or in full, where the kind of base belongs. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  nederland: 'nl',
  netherlands: 'nl',
  'the netherlands': 'nl',
  provincie: 'province',
  gemeente: 'municipality',
  postcode: 'pc4',
  verzorgingsgebied: 'catchment',
};

/**
 * Which PC4 are meant: by `nl`, `province:<names>`, `municipality:<names>`, `pc4:<list or ranges>` or `catchment`, for which it takes the
 * file's own counts. Names and codes stand between commas; the kind may be Dutch too. @throws VerrijkError `report.base-unknown` with what comes nearest
 */
export function chooseBase(base: string, places: PostcodeAreas, counts: AreaCounts): Base {
  const [written = '', list = ''] = splitOnce(base.trim(), ':');
  const parts = list.split(',').map((part) => part.trim());
  const name = written.trim().toLowerCase();
  const kind = Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name]! : name;
  // These take no list; one that is given would be passed over in silence.
  const isKnown = list === '' || (kind !== 'nl' && kind !== 'catchment');
  switch (isKnown ? kind : '') {
    case 'nl':
      return { base: 'nl', label: 'Nederland', areas: places.all() };
    case 'catchment':
      return { base: 'catchment', label: 'catchment', areas: catchment(places, counts) };
    case 'province':
      return named(base, 'province', parts, places);
    case 'municipality':
      return named(base, 'municipality', parts, places);
    case 'pc4':
      return { base: `pc4:${list.trim()}`, label: parts.join(', '), areas: postcodes(base, parts, places) };
    default:
      throw unknown(base, base, namesOf('municipality', places), 'municipality:');
  }
}

/** The PC4 that bring most of the file's households: the largest first, until they bring 80%. */
export function catchment(places: PostcodeAreas, counts: AreaCounts): readonly number[] {
  const sizes = places.areas.map((_, area) => total(places.sum(counts, [area])));
  const needed = CATCHMENT_SHARE * total(sizes);
  const chosen: number[] = [];
  let reached = 0;
  for (const area of places.all().toSorted((one, other) => sizes[other]! - sizes[one]! || one - other)) {
    if (reached >= needed) break;
    reached += sizes[area]!;
    chosen.push(area);
  }
  return chosen.toSorted((one, other) => one - other);
}

type NamedArea = 'province' | 'municipality';

function named(base: string, kind: NamedArea, asked: readonly string[], places: PostcodeAreas): Base {
  const names = namesOf(kind, places);
  const found = asked.map((name) => {
    const key = placeKey(name);
    const known = names.find((candidate) => placeKey(candidate) === key);
    if (known === undefined) throw unknown(base, name, names, `${kind}:`);
    return known;
  });
  const areas = places.all().filter((area) => found.includes(places.areas[area]![kind] ?? ''));
  return { base: `${kind}:${asked.join(',')}`, label: [...new Set(found)].join(', '), areas };
}

function namesOf(kind: NamedArea, { areas }: PostcodeAreas): readonly string[] {
  return [...new Set(areas.map((area) => area[kind]).filter((name) => name !== undefined))];
}

function postcodes(base: string, parts: readonly string[], { areas }: PostcodeAreas): readonly number[] {
  const chosen = parts.flatMap((part) => {
    const [, first = '', last = first] = /^(\d{4})(?:\s*[-–]\s*(\d{4}))?$/.exec(part) ?? [];
    const found = [...areas.keys()].filter((area) => {
      const { pc4 } = areas[area]!;
      return first !== '' && pc4 >= Number(first) && pc4 <= Number(last);
    });
    if (found.length === 0) throw unknown(base, part, [], '');
    return found;
  });
  return [...new Set(chosen)].toSorted((one, other) => one - other);
}

function unknown(base: string, name: string, known: readonly string[], prefix: string): VerrijkError {
  const key = placeKey(name);
  const nearest = known.find((one) => placeKey(one) === key) ?? known.find((one) => isNearMiss(key, placeKey(one)));
  return new VerrijkError('report.base-unknown', {
    base,
    name,
    ...(nearest !== undefined && { nearest: `${prefix}${nearest}` }),
  });
}

function splitOnce(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
