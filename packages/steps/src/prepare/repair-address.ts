import { CellKind, EMPTY_CELL, repairHouseNumber, repairPostcode } from '@verrijk/core';
import type { AddressCells, Cell, CellRepair, RuleName } from '@verrijk/core';

/** A cell that was repaired. */
export interface Repair {
  readonly row: number;
  readonly role: 'postcode' | 'houseNumber';
  readonly before: string;
  readonly after: string;
  readonly rule: RuleName;
}

/** The cells of an address with all that can be repaired for certain, and what that was. */
export function repairAddress(cells: AddressCells): {
  readonly cells: AddressCells;
  readonly repairs: readonly Omit<Repair, 'row'>[];
} {
  const repairs: Omit<Repair, 'row'>[] = [];
  const mend = (role: Repair['role'], repair: (cell: Cell) => CellRepair | undefined): Cell | undefined => {
    const cell = cells[role] ?? EMPTY_CELL;
    const repaired = repair(cell);
    if (repaired === undefined) return cells[role];
    repairs.push({ role, before: cell.text, after: repaired.text, rule: repaired.rule });
    return { kind: CellKind.text, text: repaired.text };
  };
  const postcode = mend('postcode', repairPostcode);
  const houseNumber = mend('houseNumber', repairHouseNumber);
  if (repairs.length === 0) return { cells, repairs };
  return { cells: { ...cells, ...(postcode && { postcode }), ...(houseNumber && { houseNumber }) }, repairs };
}
