import type { CellSums } from './cell-sums.ts';
import { LowestFirst } from './lowest-first.ts';

/** What a reader knows of each cell, and what it costs to let them know less. */
export interface Reading {
  /** A hidden cell is taken to lie from here ... */
  readonly low: Float64Array;
  /** ... to here. */
  readonly high: Float64Array;
  /** 0 for a cell that is hidden, the price of hiding it for one that is shown, infinite for one that stays shown. */
  readonly price: Float64Array;
}

/** Prices are whole: of steps that cost the same, those that leave fewer sums to mend come first. */
const LEAST_WEIGHT = 1e-3;

/** By cell, what another table has more or less in it. */
export type Changes = ReadonlyMap<number, number>;

/** One cell changed by one, and the sums that are off after it. */
interface Step {
  readonly cost: number;
  /** The lowest is gone on with first. */
  readonly rank: number;
  readonly order: number;
  readonly cell: number;
  readonly change: number;
  readonly before: Step | undefined;
  readonly open: readonly Gap[];
}

interface Gap {
  readonly sum: number;
  /** The total less its parts. */
  readonly gap: number;
}

/**
 * How to look: first for the cheapest way. Where counts stand in many sums, that can take long; then for any way that leaves few sums to
 * mend, however dear.
 */
export interface Effort {
  readonly steps: number;
  /** What a sum that is off counts for against the price of what is hidden. */
  readonly weight: number;
}

export const CHEAPEST: Effort = { steps: 1000, weight: 0 };
export const ANY: Effort = { steps: 10_000, weight: 1e12 };

/**
 * Looks for a second table that a reader cannot tell from the true one: whole numbers, every sum right, every cell within what is known of
 * it, only hidden cells changed, and `cell` other than it is. As long as there is one, `cell` cannot be worked out by any means: neither
 * by equations nor by bounds. Where hidden cells do not suffice, the cheapest shown cells are changed too, which must then be hidden.
 * Undefined if none is found for less than `budget`.
 *
 * Starts from one more or less in `cell` and mends the sums that are off by it one at a time: a cheapest path through the sums, as in
 * J. Castro, "Network flows heuristics for complementary cell suppression", European Journal of Operational Research 138 (2002).
 */
export function findSecondTable(
  sums: CellSums,
  reading: Reading,
  cell: number,
  budget: number,
  effort: Effort,
): Changes | undefined {
  const queue = new LowestFirst<Step>((one, other) => one.rank - other.rank || one.order - other.order);
  let order = 0;
  const take = (before: Step | undefined, next: number, change: number): void => {
    const sofar = changeOf(before, next);
    if (sofar * change < 0) return;
    const value = sums.values[next]! + sofar + change;
    if (value < reading.low[next]! || value > reading.high[next]!) return;
    const cost = (before?.cost ?? 0) + (sofar === 0 ? reading.price[next]! : 0);
    if (cost >= budget) return;
    const open = changeGaps(before?.open ?? [], sums, next, change);
    const rank = cost + open.length * (effort.weight + LEAST_WEIGHT);
    queue.add({ cost, rank, order: order++, cell: next, change, before, open });
  };
  take(undefined, cell, 1);
  take(undefined, cell, -1);
  const seen = new Set<string>();
  while (order < effort.steps) {
    const step = queue.take();
    if (step === undefined) return undefined;
    const gap = step.open.at(-1);
    if (gap === undefined) return allChanges(step);
    const key = keyOf(step.open);
    if (seen.has(key)) continue;
    seen.add(key);
    for (const { at, sign } of sums.cellsOf[gap.sum]!) {
      // The cell itself has been moved; to move it back would be to undo the first step, to move it on leads nowhere new.
      if (at !== cell) take(step, at, gap.gap > 0 ? -sign : sign);
    }
  }
  return undefined;
}

function changeOf(last: Step | undefined, cell: number): number {
  let change = 0;
  for (let step = last; step !== undefined; step = step.before) if (step.cell === cell) change += step.change;
  return change;
}

function allChanges(last: Step): Changes {
  const changes = new Map<number, number>();
  for (let step: Step | undefined = last; step !== undefined; step = step.before) {
    changes.set(step.cell, (changes.get(step.cell) ?? 0) + step.change);
  }
  return changes;
}

function changeGaps(open: readonly Gap[], { sumsOf }: CellSums, cell: number, change: number): readonly Gap[] {
  const gaps = [...open];
  for (const { at, sign } of sumsOf[cell]!) {
    const place = gaps.findIndex(({ sum }) => sum === at);
    const gap = (place < 0 ? 0 : gaps[place]!.gap) + sign * change;
    if (place >= 0) gaps.splice(place, 1);
    if (gap !== 0) gaps.push({ sum: at, gap });
  }
  return gaps;
}

function keyOf(open: readonly Gap[]): string {
  let key = '';
  for (const { sum, gap } of open) key += `${sum}:${gap} `;
  return key;
}
