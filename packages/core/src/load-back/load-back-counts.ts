import type { CustomerChange } from './customer-change.ts';
import { CUSTOMER_CHANGES } from './customer-change.ts';
import type { ExportedCustomers } from './exported-customers.ts';
import { SameAddress } from './exported-customers.ts';

/** What can be wrong with the IDs that came back. Each stops a load-back unless it is allowed. */
export const DEVIATIONS = ['missing', 'unknown', 'duplicate', 'altered'] as const;
export type Deviation = (typeof DEVIATIONS)[number];

/** Customers who went from one group to another, or stayed; '' is no group. */
export interface GroupMove {
  readonly from: string;
  readonly to: string;
  readonly customers: number;
}

/** Old groups of an edition before 2021, and what the same households are now. */
export interface EditionShift {
  readonly edition: string;
  /** Customers with an old group of that edition who came back with a group of another. */
  readonly customers: number;
  /** Of those at the same address in both files. */
  readonly sameHouseholds: readonly GroupMove[];
  /** Have another address, so that their group may have changed with it. */
  readonly moved: number;
  /** One of the files has no address for them. */
  readonly unknown: number;
}

/** What a load-back comes to, in customers: different IDs. */
export interface LoadBackCounts {
  /** Different IDs of the export; the sum of all `changes`. */
  readonly customers: number;
  readonly changes: Readonly<Record<CustomerChange, number>>;
  /** IDs that came back and that the export has not. */
  readonly unknown: number;
  /** IDs that came back more often than they stand in the export. */
  readonly duplicate: number;
  /** Of the unknown: likely to be a missing one that a spreadsheet or a person has changed. */
  readonly altered: number;
  /** The first rows of what is wrong: of the export for `missing` and `conflict`, else of the enriched file. */
  readonly rows: Readonly<Record<Deviation | 'conflict', readonly number[]>>;
  /** Old group by new, of all who came back but for conflicts and those without any group; most customers first. */
  readonly moves: readonly GroupMove[];
  /** Oldest first; empty when no customer has a group of an earlier edition. */
  readonly editions: readonly EditionShift[];
  /** Customers for whom a group of an earlier edition came back: the enriched file itself is old. */
  readonly returnedEarlier: number;
}

/** As many as a person will look up. */
const ROWS_SHOWN = 10;

/** Counts all customers. `isProven`: all that was delivered is known to have come back (see `ExportedCustomers.change`). */
export function countLoadBack(customers: ExportedCustomers, isProven: boolean): LoadBackCounts {
  const changes = Object.fromEntries(CUSTOMER_CHANGES.map((change) => [change, 0])) as Record<CustomerChange, number>;
  const tally = new DeviationTally();
  const moves = new MoveTally();
  const editions = new Map<string, EditionTally>();
  let total = 0;
  let returnedEarlier = 0;
  const { returned, texts } = customers;
  for (let customer = 0; customer < customers.size; customer++) {
    const row = customers.row(customer);
    if (row === 0) {
      tally.add('unknown', returned.row(customer));
      if (customers.isAltered(customer)) tally.add('altered', returned.row(customer));
      continue;
    }
    total++;
    const change = customers.change(customer, isProven);
    changes[change]++;
    if (change === 'missing' || change === 'conflict') tally.add(change, row);
    if (change === 'missing' || change === 'not-delivered') continue;
    if (returned.count(customer) > customers.count(customer)) tally.add('duplicate', returned.row(customer));
    if (change === 'conflict' || change === 'without-group') continue;
    const [before, after] = [customers.oldText(customer), customers.newText(customer)];
    moves.add(texts.groupOf(before), texts.groupOf(after));
    if (texts.editionOf(after) !== undefined) returnedEarlier++;
    const edition = texts.editionOf(before);
    if (edition === undefined || after === 0 || texts.editionOf(after) === edition) continue;
    let shift = editions.get(edition);
    if (shift === undefined) editions.set(edition, (shift = new EditionTally()));
    shift.add(texts.groupOf(before), texts.groupOf(after), customers.sameAddress(customer));
  }
  return {
    customers: total,
    changes,
    unknown: tally.counts.unknown,
    duplicate: tally.counts.duplicate,
    altered: tally.counts.altered,
    rows: tally.rows,
    moves: moves.list(texts.texts),
    editions: [...editions]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([edition, shift]) => shift.facts(edition, texts.texts)),
    returnedEarlier,
  };
}

type Listed = Deviation | 'conflict';

class DeviationTally {
  readonly counts: Record<Listed, number> = { missing: 0, unknown: 0, duplicate: 0, altered: 0, conflict: 0 };
  readonly rows: Record<Listed, number[]> = { missing: [], unknown: [], duplicate: [], altered: [], conflict: [] };

  add(kind: Listed, row: number): void {
    this.counts[kind]++;
    // Customers who did not come back are counted last, so that rows of a kind come nearly in their order.
    if (this.rows[kind].length < ROWS_SHOWN) this.rows[kind].push(row);
  }
}

/** No model has as many groups. */
const GROUPS = 1 << 12;

class MoveTally {
  private readonly counts = new Map<number, number>();

  add(from: number, to: number): void {
    const pair = from * GROUPS + to;
    this.counts.set(pair, (this.counts.get(pair) ?? 0) + 1);
  }

  list(names: readonly string[]): GroupMove[] {
    return [...this.counts]
      .map(([pair, customers]) => ({ from: names[Math.floor(pair / GROUPS)]!, to: names[pair % GROUPS]!, customers }))
      .toSorted((one, other) => other.customers - one.customers || compare(one, other));
  }
}

class EditionTally {
  private customers = 0;
  private moved = 0;
  private unknown = 0;
  private readonly same = new MoveTally();

  add(from: number, to: number, address: SameAddress): void {
    this.customers++;
    if (address === SameAddress.same) this.same.add(from, to);
    else if (address === SameAddress.other) this.moved++;
    else this.unknown++;
  }

  facts(edition: string, names: readonly string[]): EditionShift {
    const { customers, moved, unknown } = this;
    return { edition, customers, sameHouseholds: this.same.list(names), moved, unknown };
  }
}

/** By name, so that equal counts always come in the same order. */
function compare(one: GroupMove, other: GroupMove): number {
  const [a, b] = [`${one.from}\n${one.to}`, `${other.from}\n${other.to}`];
  return a < b ? -1 : a > b ? 1 : 0;
}
