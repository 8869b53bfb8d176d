import { repairHouseNumber, repairPostcode } from '@verrijk/core';
import type { CellBatch, CheckFindingCode, ColumnRole, RowFinding, RuleName } from '@verrijk/core';

/** A cell that `prepareDelivery` repairs when it is asked to, as a person judges it: what stands there, and what will. */
export interface CertainRepair {
  readonly code: CheckFindingCode;
  /** As a person counts: 1 is the first row of the sheet. */
  readonly row: number;
  readonly role: 'postcode' | 'houseNumber';
  /** What the row's cells hold, to the letter; empty for a column that the file does not have. */
  readonly id: string;
  readonly postcode: string;
  readonly houseNumber: string;
  /** What the cell of the role becomes. */
  readonly proposal: string;
  readonly rule: RuleName;
}

/** In the order of what helps most. */
const REPAIRED_CODES = [
  'cell.house-number-date',
  'cell.house-number-scientific',
  'cell.postcode-letter-o',
] as const satisfies readonly CheckFindingCode[];
type RepairedCode = (typeof REPAIRED_CODES)[number];

/** Counts what a delivery can repair by itself, and keeps the first so many of each kind. */
export class CertainRepairs {
  private readonly most: number;
  private readonly kept: Readonly<Record<RepairedCode, CertainRepair[]>> = {
    'cell.house-number-date': [],
    'cell.house-number-scientific': [],
    'cell.postcode-letter-o': [],
  };
  private count = 0;

  /** Keeps at most so many. */
  constructor(most: number) {
    this.most = most;
  }

  /** How many cells there are, kept or not. */
  get size(): number {
    return this.count;
  }

  /** `roles` are those of the columns of the batch, in their order. */
  add({ code, role, isCertain }: RowFinding, roles: readonly ColumnRole[], batch: CellBatch, row: number): void {
    if (!isCertain || !isRepaired(code) || (role !== 'postcode' && role !== 'houseNumber')) return;
    const cell = batch.columns[roles.indexOf(role)]!.cell(row);
    // What only a register makes certain is for a person to decide, in the own system.
    const repair = role === 'postcode' ? repairPostcode(cell) : repairHouseNumber(cell);
    if (repair === undefined) return;
    this.count++;
    const kept = this.kept[code];
    if (kept.length >= this.most) return;
    const textOf = (of: ColumnRole): string => batch.columns[roles.indexOf(of)]?.cell(row).text ?? '';
    kept.push({
      code,
      row: batch.rowNumbers[row]!,
      role,
      id: textOf('id'),
      postcode: textOf('postcode'),
      houseNumber: textOf('houseNumber'),
      proposal: repair.text,
      rule: repair.rule,
    });
  }

  /** Those that help most first, and then in the order of the file. */
  list(): readonly CertainRepair[] {
    return REPAIRED_CODES.flatMap((code) => this.kept[code]).slice(0, this.most);
  }
}

function isRepaired(code: CheckFindingCode): code is RepairedCode {
  return REPAIRED_CODES.some((repaired) => repaired === code);
}
