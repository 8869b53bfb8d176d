/** A prime of 31 bits: products of two residues stay exact as BigInt, and no count comes near it. */
const PRIME = 2_147_483_647n;

/**
 * What can be worked out from sums: unknown and known whole numbers, and equations between them. Solved by elimination over the
 * residues of a prime, so without rounding.
 */
export class LinearSystem {
  private readonly places = new Map<string, number>();
  private readonly equations: { readonly terms: ReadonlyMap<string, number>; readonly value: number }[] = [];

  /** The number is known. */
  know(name: string, value: number): void {
    this.equations.push({ terms: this.use(new Map([[name, 1]])), value });
  }

  /** The number is all the others together. */
  sum(total: string, parts: readonly string[]): void {
    const terms = new Map<string, number>([[total, -1]]);
    for (const part of parts) terms.set(part, (terms.get(part) ?? 0) + 1);
    this.equations.push({ terms: this.use(terms), value: 0 });
  }

  private use(terms: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
    for (const name of terms.keys()) if (!this.places.has(name)) this.places.set(name, this.places.size);
    return terms;
  }

  /** Every number that has one value only, given all that is known. @throws Error when what is known contradicts itself */
  solve(): ReadonlyMap<string, number> {
    const names = [...this.places.keys()];
    const rows = this.equations.map(({ terms, value }) => {
      const row = new Map<number, bigint>(
        [...terms].map(([name, factor]) => [this.places.get(name)!, residue(factor)]),
      );
      return { row, value: residue(value), terms };
    });
    const pivots = new Map<number, { row: Map<number, bigint>; value: bigint }>();
    for (const equation of rows) {
      for (const [place, pivot] of pivots) subtract(equation, pivot, place);
      const { terms } = equation;
      const [first] = equation.row;
      if (first === undefined) {
        if (equation.value !== 0n) throw new Error(`What is shown contradicts itself: ${described(terms)}`);
        continue;
      }
      scale(equation, inverse(first[1]));
      for (const pivot of pivots.values()) subtract(pivot, equation, first[0]);
      pivots.set(first[0], equation);
    }
    const solved = [...pivots].filter(([, { row }]) => row.size === 1);
    return new Map(solved.map(([place, { value }]) => [names[place]!, signed(value)]));
  }
}

interface Equation {
  readonly row: Map<number, bigint>;
  value: bigint;
}

function subtract(from: Equation, pivot: Equation, place: number): void {
  const factor = from.row.get(place);
  if (factor === undefined) return;
  for (const [at, value] of pivot.row) {
    const left = residueOf((from.row.get(at) ?? 0n) - factor * value);
    if (left === 0n) from.row.delete(at);
    else from.row.set(at, left);
  }
  from.value = residueOf(from.value - factor * pivot.value);
}

function scale(equation: Equation, factor: bigint): void {
  for (const [at, value] of equation.row) equation.row.set(at, residueOf(value * factor));
  equation.value = residueOf(equation.value * factor);
}

function residue(value: number): bigint {
  return residueOf(BigInt(value));
}

function residueOf(value: bigint): bigint {
  return ((value % PRIME) + PRIME) % PRIME;
}

function signed(value: bigint): number {
  return Number(value > PRIME / 2n ? value - PRIME : value);
}

/** By Fermat's little theorem. */
function inverse(value: bigint): bigint {
  let [result, base, power] = [1n, value, PRIME - 2n];
  for (; power > 0n; power >>= 1n) {
    if ((power & 1n) === 1n) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}

function described(terms: ReadonlyMap<string, number>): string {
  return [...terms].map(([name, factor]) => `${factor} x ${name}`).join(', ');
}
