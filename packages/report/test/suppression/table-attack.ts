import type { MadeTable } from './random-tables.ts';

/** What a reader does not see, and the equations they can set up: coefficients times unknowns is the last number. */
interface Attack {
  readonly unknown: readonly string[];
  readonly equations: readonly (readonly number[])[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** The counts that must not be found: the hidden ones, and the small ones that are not published. */
function isSecret(table: MadeTable, minimum: number, id: string): boolean {
  const value = table.values.get(id)!;
  return !table.unpublished.has(id) || (value > 0 && value < minimum);
}

function attack(table: MadeTable, hidden: ReadonlySet<string>, minimum: number): Attack {
  const unknown = [...table.values.keys()].filter((id) => hidden.has(id) || table.unpublished.has(id));
  const places = new Map(unknown.map((id, place) => [id, place]));
  const equations = table.sums.map(({ total, parts }) => {
    const row = Array.from({ length: unknown.length + 1 }, () => 0);
    [total, ...parts].forEach((id, index) => {
      const sign = index === 0 ? 1 : -1;
      const place = places.get(id);
      if (place === undefined) row[unknown.length]! -= sign * table.values.get(id)!;
      else row[place]! += sign;
    });
    return row;
  });
  const isSmall = (id: string): boolean => table.values.get(id)! < minimum;
  return {
    unknown,
    equations: equations.filter((row) => row.slice(0, -1).some((coefficient) => coefficient !== 0)),
    low: unknown.map((id) => (table.unpublished.has(id) || isSmall(id) ? 0 : minimum)),
    high: unknown.map((id) => (table.unpublished.has(id) || !isSmall(id) ? Infinity : minimum - 1)),
  };
}

/** Secrets that follow from the equations: Gauss and Jordan in whole numbers, each row divided by what its numbers share. */
export function solvedByEquations(table: MadeTable, hidden: ReadonlySet<string>, minimum: number): readonly string[] {
  const { unknown, equations } = attack(table, hidden, minimum);
  const rows = equations.map((row) => [...row]);
  let done = 0;
  for (let column = 0; column < unknown.length && done < rows.length; column++) {
    const found = rows.findIndex((row, index) => index >= done && row[column] !== 0);
    if (found < 0) continue;
    const pivot = rows[found]!;
    rows[found] = rows[done]!;
    rows[done] = pivot;
    for (const [index, row] of rows.entries()) if (index !== done && row[column] !== 0) reduceRow(row, pivot, column);
    done++;
  }
  return rows
    .slice(0, done)
    .map((row) => [...row.keys()].filter((place) => place < unknown.length && row[place] !== 0))
    .filter((places) => places.length === 1)
    .map((places) => unknown[places[0]!]!)
    .filter((id) => isSecret(table, minimum, id));
}

function reduceRow(row: number[], pivot: readonly number[], column: number): void {
  const times = pivot[column]!;
  const less = row[column]!;
  let shared = 0;
  for (let place = 0; place < row.length; place++) {
    const value = row[place]! * times - pivot[place]! * less;
    if (!Number.isSafeInteger(value)) throw new RangeError('The numbers of the elimination have become too large');
    row[place] = value;
    shared = divisor(shared, Math.abs(value));
  }
  if (shared > 1) for (let place = 0; place < row.length; place++) row[place]! /= shared;
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other);
}

/** Secrets that follow from bounds: each sum narrows each of its cells, until nothing becomes narrower. */
export function solvedByBounds(table: MadeTable, hidden: ReadonlySet<string>, minimum: number): readonly string[] {
  const { unknown, equations, low, high } = attack(table, hidden, minimum);
  const lows = [...low];
  const highs = [...high];
  for (let isNarrower = true; isNarrower;) {
    isNarrower = false;
    for (const row of equations) {
      for (let place = 0; place < unknown.length; place++) {
        if (row[place] === 0) continue;
        const [least, most] = boundsOf(row, place, lows, highs);
        if (least > lows[place]! || most < highs[place]!) isNarrower = true;
        lows[place] = Math.max(lows[place]!, least);
        highs[place] = Math.min(highs[place]!, most);
      }
    }
  }
  return unknown.filter((id, place) => isSecret(table, minimum, id) && lows[place] === highs[place]);
}

/** Between which numbers one cell of a sum lies, given the others'. */
function boundsOf(
  row: readonly number[],
  asked: number,
  lows: readonly number[],
  highs: readonly number[],
): [number, number] {
  let least = row.at(-1)!;
  let most = least;
  for (let place = 0; place < row.length - 1; place++) {
    const coefficient = row[place]!;
    if (place === asked || coefficient === 0) continue;
    least -= coefficient > 0 ? highs[place]! : -lows[place]!;
    most -= coefficient > 0 ? lows[place]! : -highs[place]!;
  }
  return row[asked]! > 0 ? [least, most] : [-most, -least];
}

/**
 * Secrets for which no other whole number near the true one fits: tries all tables whose cells differ by at most `radius` from the true
 * ones. For tiny tables.
 */
export function solvedByTrying(
  table: MadeTable,
  hidden: ReadonlySet<string>,
  minimum: number,
  radius: number,
): readonly string[] {
  const { unknown, equations, low, high } = attack(table, hidden, minimum);
  const loose = new Set(unknown.keys());
  const lastOf = equations.map((row) => row.findLastIndex((value, place) => value !== 0 && place < unknown.length));
  const truth = unknown.map((id) => table.values.get(id)!);
  const tried = [...truth];
  const tryFrom = (place: number): void => {
    if (loose.size === 0) return;
    if (place === unknown.length) {
      for (const each of loose) if (tried[each] !== truth[each]) loose.delete(each);
      return;
    }
    const most = Math.min(high[place]!, truth[place]! + radius);
    for (let value = Math.max(low[place]!, truth[place]! - radius); value <= most; value++) {
      tried[place] = value;
      if (equations.every((row, index) => lastOf[index] !== place || fits(row, tried))) tryFrom(place + 1);
    }
    tried[place] = truth[place]!;
  };
  tryFrom(0);
  return unknown.filter((id, place) => loose.has(place) && isSecret(table, minimum, id));
}

function fits(row: readonly number[], tried: readonly number[]): boolean {
  let sum = 0;
  for (let place = 0; place < row.length - 1; place++) sum += row[place]! * tried[place]!;
  return sum === row.at(-1);
}
