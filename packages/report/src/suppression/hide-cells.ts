import type { CellSums } from './cell-sums.ts';
import { heightsOf } from './cell-sums.ts';
import type { Changes, Effort, Reading } from './second-table.ts';
import { ANY, CHEAPEST, findSecondTable } from './second-table.ts';

/** `cell` is published unless it must be hidden; `known` is published in any case; `unpublished` is not, but could be worked out. */
export type CellKind = 'cell' | 'known' | 'unpublished';

/** Hiding any number of cells costs less than hiding a total of them. */
const PRICE_OF_A_LAYER = 1e9;

/** Among hidden cells a second table is found at once or not at all. */
const AMONG_HIDDEN: Effort = { steps: 200, weight: 0 };

/**
 * Which cells to hide so that no cell below `minimum` is shown or can be worked out, and no hidden one either. Of the cells that would do,
 * those with the smallest counts are hidden, and totals last. What was hidden for another cell and turns out not to be needed is shown.
 */
export function hideCells(sums: CellSums, kinds: readonly CellKind[], minimum: number): ReadonlySet<number> {
  const hiding = new Hiding(sums, kinds, minimum);
  hiding.protectAll();
  hiding.showAgain();
  return hiding.hidden();
}

class Hiding {
  private readonly sums: CellSums;
  private readonly kinds: readonly CellKind[];
  private readonly minimum: number;
  private readonly reading: Reading;
  /** What each cell costs to hide. */
  private readonly prices: Float64Array;
  /** The totals of most layers. */
  private readonly top: readonly number[];
  /** Per cell that cannot be worked out, the second table that shows it. */
  private readonly proofs: (Changes | undefined)[];
  /** Hidden for the sake of others. */
  private readonly secondary = new Set<number>();

  constructor(sums: CellSums, kinds: readonly CellKind[], minimum: number) {
    this.sums = sums;
    this.kinds = kinds;
    this.minimum = minimum;
    this.proofs = kinds.map(() => undefined);
    const heights = heightsOf(sums);
    // Thousandths, and one for the cell itself, so that of two ways that hide equal counts the one with fewer cells is taken.
    this.prices = Float64Array.from(sums.values, (value, cell) =>
      Math.round(1000 * (1 + Math.log2(value + 1)) + PRICE_OF_A_LAYER * heights[cell]!),
    );
    const highest = Math.max(...heights);
    this.top = [...heights.keys()].filter((cell) => heights[cell] === highest);
    this.reading = this.startReading();
  }

  /** A reader is taken to know of each hidden cell whether it is hidden for being small: that is more than any reader has. */
  private startReading(): Reading {
    const { values } = this.sums;
    const low = new Float64Array(values.length);
    const high = new Float64Array(values.length).fill(Infinity);
    const price = Float64Array.from(this.prices);
    this.kinds.forEach((kind, cell) => {
      if (kind === 'unpublished') price[cell] = 0;
      else if (kind === 'known') price[cell] = Infinity;
      else if (values[cell]! >= this.minimum) low[cell] = this.minimum;
      else {
        high[cell] = this.minimum - 1;
        price[cell] = 0;
      }
    });
    return { low, high, price };
  }

  private isSmall(cell: number): boolean {
    const value = this.sums.values[cell]!;
    return value < this.minimum && (this.kinds[cell] === 'cell' || (this.kinds[cell] === 'unpublished' && value > 0));
  }

  /** The largest first: what is hidden for them often serves the smaller. */
  protectAll(): void {
    const { values } = this.sums;
    const small = [...values.keys()].filter((cell) => this.isSmall(cell));
    small.sort((one, other) => values[other]! - values[one]! || one - other);
    for (const cell of small) {
      if (this.proofs[cell] === undefined && !this.protect(cell, Infinity, CHEAPEST)) {
        if (!this.protectBelowTop(cell) && !this.protect(cell, Infinity, ANY)) this.hideAround(cell);
      }
    }
  }

  /** False when no second table was found for less than the budget. */
  private protect(cell: number, budget: number, effort: Effort): boolean {
    const changes = findSecondTable(this.sums, this.reading, cell, budget, effort);
    if (changes === undefined) return false;
    for (const changed of changes.keys()) {
      this.proofs[changed] = changes;
      if (this.reading.price[changed]! > 0) {
        this.reading.price[changed] = 0;
        this.secondary.add(changed);
      }
    }
    return true;
  }

  /** In any way that leaves the totals of everything shown: without them no share can be told either. */
  private protectBelowTop(cell: number): boolean {
    const { price } = this.reading;
    const kept = this.top.filter((total) => price[total]! > 0);
    for (const total of kept) price[total] = Infinity;
    const isProtected = this.protect(cell, Infinity, ANY);
    for (const total of kept) price[total] = this.kinds[total] === 'known' ? Infinity : this.prices[total]!;
    return isProtected;
  }

  /** Hides all that hangs together with a cell that cannot be kept otherwise, as when figures that stay shown give it away. */
  private hideAround(cell: number): void {
    const reached = new Set([cell]);
    for (const each of reached) {
      for (const { at } of this.sums.sumsOf[each]!) {
        for (const { at: near } of this.sums.cellsOf[at]!) if (this.kinds[near] !== 'known') reached.add(near);
      }
    }
    for (const each of reached) {
      this.reading.price[each] = 0;
      this.secondary.delete(each);
    }
  }

  showAgain(): void {
    const { prices } = this;
    const order = [...this.secondary].sort((one, other) => prices[other]! - prices[one]! || one - other);
    for (const cell of order) this.tryToShow(cell);
  }

  private tryToShow(cell: number): void {
    const { price } = this.reading;
    const proofs = [...this.proofs];
    price[cell] = Infinity;
    this.proofs.forEach((proof, index) => {
      if (proof?.has(cell) === true) this.proofs[index] = undefined;
    });
    const needs = [...proofs.keys()].filter(
      (index) => index !== cell && proofs[index] !== undefined && this.proofs[index] === undefined,
    );
    if (
      needs.every(
        (index) => this.proofs[index] !== undefined || !this.isHidden(index) || this.protect(index, 1, AMONG_HIDDEN),
      )
    ) {
      price[cell] = this.prices[cell]!;
      return;
    }
    price[cell] = 0;
    proofs.forEach((proof, index) => (this.proofs[index] = proof));
  }

  /** Whether a cell needs a proof: hidden, or unpublished and small. */
  private isHidden(cell: number): boolean {
    return this.kinds[cell] === 'cell' ? this.reading.price[cell] === 0 : this.isSmall(cell);
  }

  hidden(): ReadonlySet<number> {
    return new Set(
      [...this.kinds.keys()].filter((cell) => this.kinds[cell] === 'cell' && this.reading.price[cell] === 0),
    );
  }
}
