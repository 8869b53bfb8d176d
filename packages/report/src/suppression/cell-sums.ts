/** Cells by number, and the sums in which they stand. A total counts +1 in its sum and a part -1, so that every sum comes to nothing. */
export interface CellSums {
  readonly values: readonly number[];
  /** Per sum, its cells. */
  readonly cellsOf: readonly (readonly Place[])[];
  /** Per cell, its sums; `at` is the sum. */
  readonly sumsOf: readonly (readonly Place[])[];
}

interface Place {
  readonly at: number;
  readonly sign: 1 | -1;
}

/** How many layers of parts each cell is made of: 0 for a cell that is no total. */
export function heightsOf({ values, cellsOf, sumsOf }: CellSums): readonly number[] {
  const heights: number[] = [];
  const heightOf = (cell: number): number => {
    const known = heights[cell];
    if (known !== undefined) return known;
    // Two totals that are each other's part are of one layer.
    heights[cell] = 0;
    let height = 0;
    for (const { at } of sumsOf[cell]!.filter(({ sign }) => sign === 1)) {
      for (const part of cellsOf[at]!) if (part.sign === -1) height = Math.max(height, heightOf(part.at) + 1);
    }
    heights[cell] = height;
    return height;
  };
  values.forEach((_, cell) => heightOf(cell));
  return heights;
}
