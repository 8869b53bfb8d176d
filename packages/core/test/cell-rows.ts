import { CellBatch, CellKind } from '@verrijk/core';
import type { Cell } from '@verrijk/core';

/** A cell as a test writes it: text, an empty one, or a cell of any kind. */
export type WrittenCell = string | Cell;

/** A text cell; an empty one for no text. */
export function textCell(text: string): Cell {
  return { kind: text === '' ? CellKind.empty : CellKind.text, text };
}

/** A batch of rows as they would stand under a header in row 1. */
export function batchOf(rows: readonly (readonly WrittenCell[])[], firstRow = 2): CellBatch {
  const batch = new CellBatch(rows[0]?.length ?? 0);
  for (const [index, row] of rows.entries()) {
    for (const [position, written] of row.entries()) {
      const { kind, text } = typeof written === 'string' ? textCell(written) : written;
      const bytes = new TextEncoder().encode(text);
      if (kind === CellKind.empty) batch.columns[position]!.appendEmpty();
      else batch.columns[position]!.append(kind, bytes, 0, bytes.length);
    }
    batch.rowNumbers[batch.rows++] = firstRow + index;
  }
  return batch;
}
