import type { CountBook } from '../count-book.ts';
import type { AreaCounts, PostcodeAreas } from './postcode-areas.ts';
import { total } from './postcode-areas.ts';

/** PC4 that are counted together. */
export interface AreaSet {
  readonly id: string;
  /** Positions of its PC4. */
  readonly areas: readonly number[];
  /**
   * Which of its counts the report shows: its total and all groups, one group by its position, or none. The last are differences that
   * a reader could work out.
   */
  readonly shows: 'all' | 'none' | number;
}

/** A set by what it is made of. */
interface Made {
  readonly key: string;
  /** Numbers of the pieces, in order. */
  readonly pieces: readonly number[];
  readonly shows: readonly AreaSet['shows'][];
  /** Households by group, and those of the reference, in which a group that nobody is in says nothing about anybody. */
  readonly groups: Float64Array;
  readonly base: Float64Array;
}

/**
 * Writes the households of sets of PC4 into a book, in all and by group, with everything that ties them together. Sets may overlap in any
 * way: the PC4 are taken apart into pieces that no set divides, of which every set is the sum. Sets with the same households are one
 * count. PC4 without a household of the file tie nothing together.
 *
 * Each set is summed up once, of the largest parts there are: more sums would say nothing more, and take longer to keep.
 */
export class AreaSets {
  private readonly book: CountBook;
  private readonly places: PostcodeAreas;
  private readonly counts: AreaCounts;
  private readonly minimum: number;
  /** By set its pieces, as text: what two sets with the same households have in common. */
  private readonly keys = new Map<string, string>();

  constructor(book: CountBook, places: PostcodeAreas, counts: AreaCounts, minimum: number) {
    this.book = book;
    this.places = places;
    this.counts = counts;
    this.minimum = minimum;
  }

  /** To be called once. */
  write(sets: readonly AreaSet[]): void {
    const all = this.make(sets);
    for (const made of all) this.writeCounts(made);
    const whole = all.filter(({ shows, pieces }) => shows.includes('all') || pieces.length === 1);
    const bySize = whole.toSorted((one, other) => other.pieces.length - one.pieces.length);
    for (const made of all) this.writeSums(made, bySize);
  }

  /** Name of the count of all households of a set, or of those of a group. */
  id(set: string, group?: number): string {
    const key = this.keys.get(set);
    if (key === undefined) throw new Error(`No set called ${set}`);
    return idOf(key, group);
  }

  private make(sets: readonly AreaSet[]): readonly Made[] {
    const pieces = this.takeApart(sets);
    const single = pieces.map((areas, piece): AreaSet => ({ id: `piece ${piece}`, areas, shows: 'none' }));
    const pieceOf = new Map(pieces.flatMap((areas, piece) => areas.map((area): [number, number] => [area, piece])));
    const made = new Map<string, Made>();
    for (const { id, areas, shows } of [...sets, ...single]) {
      const own = [...new Set(areas.flatMap((area) => pieceOf.get(area) ?? []))].toSorted((one, other) => one - other);
      const key = own.join('+');
      this.keys.set(id, key);
      const before = made.get(key);
      const shown = [...(before?.shows ?? []), shows];
      made.set(key, before === undefined ? this.count(key, own, areas, shown) : { ...before, shows: shown });
    }
    return [...made.values()];
  }

  private count(key: string, pieces: readonly number[], areas: readonly number[], shows: Made['shows']): Made {
    const { places, counts } = this;
    return { key, pieces, shows, groups: places.sum(counts, areas), base: places.sum(places.base, areas) };
  }

  /** The PC4 with households of the file, grouped by the sets that they are in. */
  private takeApart(sets: readonly AreaSet[]): readonly (readonly number[])[] {
    const memberships = new Map<number, string>();
    for (const [index, { areas }] of sets.entries()) {
      for (const area of areas) memberships.set(area, `${memberships.get(area) ?? ''} ${index}`);
    }
    const pieces = new Map<string, number[]>();
    for (const [area, membership] of memberships) {
      if (total(this.places.sum(this.counts, [area])) === 0) continue;
      const piece = pieces.get(membership);
      if (piece === undefined) pieces.set(membership, [area]);
      else piece.push(area);
    }
    return [...pieces.values()];
  }

  private writeCounts(made: Made): void {
    const { key, groups, shows } = made;
    for (const [group, count] of groups.entries()) {
      if (!this.needs(made, group)) continue;
      if (made.base[group] === 0) this.book.known(idOf(key, group), 0);
      else this.writeCount(idOf(key, group), count, shows.includes('all') || shows.includes(group));
    }
    if (!this.needs(made)) return;
    this.writeCount(idOf(key), total(groups), shows.includes('all'));
    if (made.pieces.length > 1 && !shows.includes('all')) return;
    this.book.system.sum(
      idOf(key),
      Array.from(groups, (_, group) => idOf(key, group)),
    );
  }

  private writeCount(id: string, value: number, isShown: boolean): void {
    if (isShown) this.book.cell(id, value);
    else this.book.system.unpublished(id, value);
  }

  /** Of what is not shown, only the groups of pieces and what would tell too much are written. */
  private needs({ shows, pieces, groups }: Made, group?: number): boolean {
    if (shows.includes('all') || (group !== undefined && (pieces.length === 1 || shows.includes(group)))) return true;
    const count = group === undefined ? total(groups) : groups[group]!;
    return count > 0 && count < this.minimum;
  }

  private writeSums(made: Made, bySize: readonly Made[]): void {
    if (made.pieces.length < 2) return;
    const parts = partsOf(made, bySize);
    for (let group = 0; group < this.places.groups; group++) {
      if (!this.needs(made, group)) continue;
      this.book.system.sum(
        idOf(made.key, group),
        parts.map(({ key }) => idOf(key, group)),
      );
    }
    if (made.shows.includes('all') || !this.needs(made)) return;
    // A small total of pieces: its parts are smaller still, and written.
    this.book.system.sum(
      idOf(made.key),
      parts.map(({ key }) => idOf(key)),
    );
  }
}

/** The largest sets that make up another one and do not overlap. */
function partsOf(made: Made, bySize: readonly Made[]): readonly Made[] {
  const open = new Set(made.pieces);
  return bySize.filter((part) => {
    const fits = part !== made && part.pieces.length > 0 && part.pieces.every((piece) => open.has(piece));
    if (fits) for (const piece of part.pieces) open.delete(piece);
    return fits;
  });
}

function idOf(key: string, group?: number): string {
  return group === undefined ? `households ${key}` : `households ${key}/${group}`;
}
