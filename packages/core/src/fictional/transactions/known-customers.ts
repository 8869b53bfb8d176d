import { CellKind } from '../../cells/cell-batch.ts';
import type { Cell } from '../../cells/cell-batch.ts';
import { drawExportRows } from '../export/fictional-export.ts';
import type { FictionalExportOptions } from '../export/fictional-export.ts';
import { FICTIONAL_MODEL } from '../fictional-model.ts';

/** A customer of the fictional export, once. */
interface KnownCustomer {
  readonly id: Cell;
  readonly cells: readonly Cell[];
  /** The name of the household's group; '' without one. */
  readonly group: string;
  /** 0, 1, 2 … */
  readonly number: number;
}

/** The customers of the export who have an ID, in its order; rows that repeat one are left out. */
export function* drawKnownCustomers(options: FictionalExportOptions): Generator<KnownCustomer> {
  let previous = '';
  let number = 0;
  for (const { cells, segment } of drawExportRows(options)) {
    const id = cells[0]!;
    if (id.kind === CellKind.empty || id.text === previous) continue;
    previous = id.text;
    yield { id, cells, group: FICTIONAL_MODEL.groups[segment - 1]?.name ?? '', number };
    number++;
  }
}
