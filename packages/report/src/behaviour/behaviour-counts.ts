import { formatDay, NO_DAY } from '@verrijk/core';
import type { TransactionRole } from '@verrijk/core';
import type { BehaviourMeasure, BehaviourReport, Count, GroupBehaviour } from '../audience-report.ts';
import { quantilesOfCounts } from '../statistics/quantiles.ts';
import type { CountSystem } from '../suppression/count-system.ts';
import { NO_GENRE, OTHER_GENRE } from './genre-table.ts';
import { LEAD_CLASSES, leadClassOf } from './lead-classes.ts';
import { MOST_LEAD_DAYS } from './transaction-tally.ts';
import type { TransactionTally } from './transaction-tally.ts';

/** Genres shown by name. */
const MOST_NAMED = 12;
const QUARTILES = [0.25, 0.5, 0.75];
const NONE_SHOWN: readonly [Count, Count, Count] = [null, null, null];

/** Identifiers of the counts in the system. */
const ID = {
  joined: 'behaviour.joined',
  allBookings: 'behaviour.bookings',
  allGenres: 'behaviour.genres',
  genre: (genre: number) => `behaviour.genre.${genre}`,
  of: (group: number, what: string) => `behaviour.${group}.${what}`,
} as const;

/** What a pass over transactions came to, before anything is hidden. */
export interface BehaviourFacts {
  readonly transactions: number;
  readonly tally: TransactionTally;
  /** The roles that the file has columns for. */
  readonly roles: readonly TransactionRole[];
  readonly groupNames: readonly string[];
  /** Genres with fewer bookings in all are not named: their name may say who booked. */
  readonly minimum: number;
}

/** Counts of transactions per group: first they go into the system of all counts, then the report is made of what is not hidden. */
export class BehaviourCounts {
  private readonly facts: BehaviourFacts;
  private readonly measures: readonly BehaviourMeasure[];
  private readonly loyalty: ReturnType<TransactionTally['loyalty']>;
  /** The numbers of the genres of each row of the report; the last holds all others, if there are any. */
  private readonly genreRows: readonly (readonly number[])[];
  /** By group and row; bookings. */
  private readonly genres: readonly (readonly number[])[];
  /** By group and class. */
  private readonly leads: readonly (readonly number[])[];

  constructor(facts: BehaviourFacts) {
    const { tally, roles, groupNames, minimum } = facts;
    this.facts = facts;
    const has = (...needed: readonly TransactionRole[]): boolean => needed.every((role) => roles.includes(role));
    this.loyalty = has('orderDate') ? tally.loyalty() : undefined;
    const measures: readonly (readonly [BehaviourMeasure, boolean])[] = [
      ['tickets', has('tickets')],
      ['spend', has('amount')],
      ['leads', has('orderDate', 'eventDate')],
      ['genres', has('genre')],
      ['loyalty', this.loyalty !== undefined],
    ];
    this.measures = measures.filter(([, isTold]) => isTold).map(([measure]) => measure);
    const groups = [...groupNames.keys()];
    this.genreRows = has('genre') ? rowsOfGenres(tally, groups, minimum) : [];
    this.genres = groups.map((group) => this.genreRows.map((row) => total(row, (id) => tally.bookingsOf(id, group))));
    this.leads = groups.map((group) => leadClasses(leadDays(tally, group)));
  }

  /**
   * All counts, and how they add up. What lies between a total and its parts (bookings without a genre, customers without a date) is taken
   * to be known, since who knows the file knows that it is hardly ever anything.
   */
  register(system: CountSystem): void {
    const { tally, groupNames, roles } = this.facts;
    const groups = [...groupNames.keys()];
    const hasOrders = roles.includes('order');
    system.cell(
      ID.joined,
      total(groups, (group) => tally.rows[group]!),
    );
    for (const group of groups) this.registerGroup(system, group);
    const each = (what: string): readonly string[] => groups.map((group) => ID.of(group, what));
    system.cell(
      ID.allBookings,
      total(groups, (group) => tally.bookings[group]!),
    );
    system.sum(ID.allBookings, each('bookings'));
    if (!hasOrders) {
      system.sum(ID.joined, each('orders'));
      system.sum(ID.joined, [ID.allBookings]);
      for (const group of groups) system.sum(ID.of(group, 'bookings'), [ID.of(group, 'orders')]);
    }
    if (this.genreRows.length > 0) this.registerGenres(system, groups);
  }

  /** Name and number of a group's customers with a transaction. */
  customersOf(group: number): readonly [id: string, count: number] {
    return [ID.of(group, 'customers'), this.facts.tally.customers[group]!];
  }

  /** The report, with null for all that is hidden and for what follows from it. */
  report(hidden: ReadonlySet<string>): BehaviourReport {
    const { transactions, tally, groupNames } = this.facts;
    const { from, until } = tally;
    const joined = total([...groupNames.keys()], (group) => tally.rows[group]!);
    return {
      transactions,
      joined: hidden.has(ID.joined) ? null : joined,
      from: from === NO_DAY ? null : formatDay(from),
      until: until === NO_DAY ? null : formatDay(until),
      measures: this.measures,
      groups: groupNames.map((name, group) => this.reportGroup(hidden, name, group)),
      leadClasses: this.has('leads') ? LEAD_CLASSES : [],
      genres: this.genreRows.map(([genre]) => tally.genres.names[genre!]!),
    };
  }

  private has(measure: BehaviourMeasure): boolean {
    return this.measures.includes(measure);
  }

  private registerGroup(system: CountSystem, group: number): void {
    const { tally } = this.facts;
    const put = (what: string, value: number): string => {
      const id = ID.of(group, what);
      system.cell(id, value);
      return id;
    };
    const know = (what: string, value: number): string => {
      const id = ID.of(group, what);
      system.known(id, value);
      return id;
    };
    const customers = put('customers', tally.customers[group]!);
    put('orders', tally.orders[group]!);
    const bookings = put('bookings', tally.bookings[group]!);
    if (this.loyalty !== undefined) {
      const fresh = this.loyalty.fresh[group]!;
      const returning = this.loyalty.returning[group]!;
      const undated = know('undated', tally.customers[group]! - fresh - returning);
      system.sum(customers, [put('new', fresh), put('returning', returning), undated]);
    }
    if (this.has('leads')) {
      const leads = this.leads[group]!;
      const parts = leads.map((count, place) => put(`lead.${place}`, count));
      system.sum(bookings, [...parts, know('lead.none', tally.bookings[group]! - total(leads, (count) => count))]);
    }
    if (this.genreRows.length > 0) {
      const genres = this.genres[group]!;
      const parts = genres.map((count, place) => put(`genre.${place}`, count));
      system.sum(bookings, [...parts, know('genre.none', tally.bookingsOf(NO_GENRE, group))]);
    }
  }

  /** An index tells how large a genre is among all groups, so that the totals count as shown. */
  private registerGenres(system: CountSystem, groups: readonly number[]): void {
    const rows = [...this.genreRows.keys()];
    const totalOf = (row: number): number => total(groups, (group) => this.genres[group]![row]!);
    for (const row of rows) {
      system.cell(ID.genre(row), totalOf(row));
      system.sum(
        ID.genre(row),
        groups.map((group) => ID.of(group, `genre.${row}`)),
      );
    }
    system.cell(ID.allGenres, total(rows, totalOf));
    system.sum(ID.allGenres, rows.map(ID.genre));
    const without = 'behaviour.genres.none';
    system.known(
      without,
      total(groups, (group) => this.facts.tally.bookingsOf(NO_GENRE, group)),
    );
    system.sum(ID.allBookings, [ID.allGenres, without]);
  }

  private reportGroup(hidden: ReadonlySet<string>, name: string, group: number): GroupBehaviour {
    const { tally } = this.facts;
    // Orders and bookings are much the same: who knows one of them, or what one of them is made of, all but knows the other.
    const isShown = ['customers', 'orders', 'bookings'].every((what) => !hidden.has(ID.of(group, what)));
    const shown = (what: string, value: number): Count => (!isShown || hidden.has(ID.of(group, what)) ? null : value);
    const customers = tally.customers[group]!;
    const spend = this.has('spend') ? shown('spend', tally.spend[group]! / 100) : null;
    const loyal = (what: string, counts: Float64Array | undefined): Count =>
      counts === undefined ? null : shown(what, counts[group]!);
    return {
      name,
      customers: shown('customers', customers),
      orders: shown('orders', tally.orders[group]!),
      bookings: shown('bookings', tally.bookings[group]!),
      tickets: this.has('tickets') ? atLeast(this.facts.minimum, shown('tickets', tally.tickets[group]!)) : null,
      spend,
      ordersPerCustomer: shown('orders', tally.orders[group]! / customers),
      spendPerCustomer: spend === null ? null : spend / customers,
      leadQuartiles: isShown ? this.leadQuartiles(hidden, group) : NONE_SHOWN,
      leads: this.has('leads') ? this.leads[group]!.map((count, place) => shown(`lead.${place}`, count)) : [],
      newCustomers: loyal('new', this.loyalty?.fresh),
      returningCustomers: loyal('returning', this.loyalty?.returning),
      genres: this.genreRows.map((_, row) => {
        const bookings = shown(`genre.${row}`, this.genres[group]![row]!);
        return { bookings, index: bookings === null ? null : this.genreIndex(hidden, group, row) };
      }),
    };
  }

  /** A quartile in a class that is hidden would tell how much is in it. */
  private leadQuartiles(hidden: ReadonlySet<string>, group: number): readonly [Count, Count, Count] {
    const found = this.has('leads') ? quantilesOfCounts(leadDays(this.facts.tally, group), 0, QUARTILES) : undefined;
    if (found === undefined) return NONE_SHOWN;
    const [first, median, third] = found.map((days): Count => {
      const classes = [Math.floor(days), Math.ceil(days)].map(leadClassOf);
      return classes.some((place) => hidden.has(ID.of(group, `lead.${place}`))) ? null : days;
    });
    return [first!, median!, third!];
  }

  private genreIndex(hidden: ReadonlySet<string>, group: number, row: number): Count {
    if (hidden.has(ID.allGenres) || hidden.has(ID.genre(row))) return null;
    const ofGroup = total(this.genres[group]!, (count) => count);
    const ofGenre = total(this.genres, (counts) => counts[row]!);
    const all = total(this.genres.flat(), (count) => count);
    if (ofGroup === 0 || ofGenre === 0) return null;
    return (this.genres[group]![row]! / ofGroup / (ofGenre / all)) * 100;
  }
}

/** The most frequent genres, each a row, and all others as one: those behind the twelfth, rare ones, and what came too late. */
function rowsOfGenres(
  tally: TransactionTally,
  groups: readonly number[],
  minimum: number,
): readonly (readonly number[])[] {
  const found = tally.genres.names
    .map((name, genre) => ({ name, genre, bookings: total(groups, (group) => tally.bookingsOf(genre, group)) }))
    .filter(({ genre, bookings }) => genre !== NO_GENRE && bookings > 0);
  const named = found
    .filter(({ genre, bookings }) => genre !== OTHER_GENRE && bookings >= minimum)
    .toSorted((one, other) => other.bookings - one.bookings || (one.name < other.name ? -1 : 1))
    .slice(0, MOST_NAMED);
  const others = found.filter((genre) => !named.includes(genre)).map(({ genre }) => genre);
  // The number of the others comes first, since the name of a row is that of its first genre.
  const rest = others.length === 0 ? [] : [[OTHER_GENRE, ...others.filter((genre) => genre !== OTHER_GENRE)]];
  return [...named.map(({ genre }) => [genre]), ...rest];
}

/** Bookings of a group by days between order and event. */
function leadDays({ leads }: TransactionTally, group: number): Float64Array {
  return leads.subarray(group * (MOST_LEAD_DAYS + 1), (group + 1) * (MOST_LEAD_DAYS + 1));
}

function leadClasses(days: Float64Array): readonly number[] {
  const counts = LEAD_CLASSES.map(() => 0);
  for (const [lead, count] of days.entries()) if (count > 0) counts[leadClassOf(lead)]! += count;
  return counts;
}

function atLeast(minimum: number, count: Count): Count {
  return count === null || count < minimum ? null : count;
}

function total<Item>(items: readonly Item[], valueOf: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + valueOf(item), 0);
}
