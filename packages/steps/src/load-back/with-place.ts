import type { CellBatch } from '@verrijk/core';

/** Tells whoever takes batches at which place of the file, counted in data rows from 0, each begins. */
export function withPlace<Result>(each: (batch: CellBatch, first: number) => Result): (batch: CellBatch) => Result {
  let next = 0;
  return (batch) => {
    const first = next;
    next += batch.rows;
    return each(batch, first);
  };
}
