import type { Cell, CellBatch } from '../cells/cell-batch.ts';
import type { AddressCells } from './read-address.ts';

/** The parts of an address that a row may have in columns of their own. */
const ADDRESS_PARTS = ['postcode', 'houseNumber', 'houseLetter', 'addition', 'address', 'place', 'country'] as const;

/** Which column of a batch holds what; columns that the file lacks are left out. */
export type AddressColumns = Readonly<Partial<Record<(typeof ADDRESS_PARTS)[number], number>>>;

/** The cells of one row of a batch that say where somebody lives. */
export function addressCells(batch: CellBatch, columns: AddressColumns, row: number): AddressCells {
  const cells: Partial<Record<(typeof ADDRESS_PARTS)[number], Cell>> = {};
  for (const part of ADDRESS_PARTS) {
    const position = columns[part];
    if (position !== undefined) cells[part] = batch.columns[position]!.cell(row);
  }
  return cells;
}
