import type { CellSums } from './cell-sums.ts';
import type { CellKind } from './hide-cells.ts';
import { hideCells } from './hide-cells.ts';

/**
 * All counts of a report and how they add up, so that they are hidden together: what one table hides, no other gives away.
 *
 * A count may stand in any number of sums, and a total is a count like any other. Every figure from which a count follows (a share, an
 * index, an interval) must be hidden with it by who made it.
 */
export class CountSystem {
  private readonly numbers = new Map<string, number>();
  private readonly values: number[] = [];
  private readonly kinds: CellKind[] = [];
  private readonly sumsOf: { at: number; sign: 1 | -1 }[][] = [];
  private readonly cellsOf: { at: number; sign: 1 | -1 }[][] = [];

  /** A count that is published unless it must be hidden. */
  cell(id: string, value: number): void {
    this.add('cell', id, value);
  }

  /** A count that is published in any case: the rows of the file, the households of a base. */
  known(id: string, value: number): void {
    this.add('known', id, value);
  }

  /** A count that is not published but that a reader could work out from those that are: the rest of a sum, a difference between two tables. */
  unpublished(id: string, value: number): void {
    this.add('unpublished', id, value);
  }

  /** Says that a total is the sum of its parts, all of which were added before. */
  sum(total: string, parts: readonly string[]): void {
    const sum = this.cellsOf.length;
    const cells = [total, ...parts].map(
      (id, place) => ({ at: this.numberOf(id), sign: place === 0 ? 1 : -1 }) as const,
    );
    if (new Set(cells.map(({ at }) => at)).size < cells.length) throw new Error(`A count twice in the sum of ${total}`);
    if (cells.reduce((rest, { at, sign }) => rest + sign * this.values[at]!, 0) !== 0) {
      throw new Error(`The parts of ${total} do not add up to it`);
    }
    this.cellsOf.push(cells);
    for (const { at, sign } of cells) this.sumsOf[at]!.push({ at: sum, sign });
  }

  /**
   * The counts to hide: those below `minimum`, zeros too, and as many others as it takes that nothing hidden, and nothing unpublished from
   * 1 up to the minimum, follows from what is shown. Proven for each by a second table of whole numbers that fits all that is shown and
   * in which it differs, for a reader who knows which are hidden for being small. Same counts, same answer.
   *
   * Where a small count follows from counts that are `known`, all that hangs together with it is hidden.
   */
  hide(minimum: number): ReadonlySet<string> {
    const sums: CellSums = { values: this.values, cellsOf: this.cellsOf, sumsOf: this.sumsOf };
    const ids = [...this.numbers.keys()];
    return new Set([...hideCells(sums, this.kinds, minimum)].map((cell) => ids[cell]!));
  }

  private add(kind: CellKind, id: string, value: number): void {
    if (this.numbers.has(id)) throw new Error(`Two counts called ${id}`);
    if (!Number.isSafeInteger(value) || value < 0) throw new Error(`Not a count: ${id} is ${value}`);
    this.numbers.set(id, this.values.length);
    this.values.push(value);
    this.kinds.push(kind);
    this.sumsOf.push([]);
  }

  private numberOf(id: string): number {
    const number = this.numbers.get(id);
    if (number === undefined) throw new Error(`No count called ${id}`);
    return number;
  }
}
