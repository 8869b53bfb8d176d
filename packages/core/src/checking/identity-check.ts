import type { CellBatch, CellColumn } from '../cells/cell-batch.ts';
import { CellKind } from '../cells/cell-batch.ts';
import type { CheckFindingCode } from '../findings/check-finding.ts';
import { damageOfId } from '../ids/id-damage.ts';
import { NO_ID } from '../ids/id-table.ts';
import { SlotValues } from '../ids/slot-values.ts';

/** What the IDs of a file are like. `customers + duplicate + missing` is the number of rows. */
export interface IdentityCounts {
  /** Different IDs. */
  readonly customers: number;
  /** Rows whose ID occurred in an earlier row. */
  readonly duplicate: number;
  /** IDs that occur more than once. */
  readonly shared: number;
  readonly missing: number;
  /** Rows whose ID a spreadsheet has probably damaged, zeros lost included. */
  readonly damaged: number;
  /** Rows whose cell is a number where most are text, or the other way round; not those that lost their zeros, which says as much. */
  readonly mixedKinds: number;
  readonly lostZeros: number;
  /** The first rows whose ID lost them. */
  readonly lostZeroRows: readonly number[];
  /** Characters that IDs have which kept their leading zeros; 0 when none were lost. */
  readonly fullWidth: number;
  /** The first rows without an ID, and the first that repeat one with the row where it stood first. */
  readonly missingRows: readonly number[];
  readonly duplicateRows: readonly { readonly row: number; readonly first: number }[];
}

/** Tells of a row of the batch what is the matter with its ID. `firstRow` is where a double ID stood first. */
export type TellOfId = (code: CheckFindingCode, row: number, firstRow?: number) => void;

/** How many rows without an ID are told one by one, and how many that repeat one. */
const LISTED = 10;
/** Longer IDs of digits are counted as this long. */
const MAX_WIDTH = 32;
/** So many of the IDs with leading zeros are of one length when that is the length of all. */
const SAME_WIDTH_SHARE = 0.95;

/** Looks at the IDs of batches. Holds four bytes for every different ID. */
export class IdentityCheck {
  private customers = 0;
  private duplicate = 0;
  private shared = 0;
  private missing = 0;
  private damaged = 0;
  private readonly missingRows: number[] = [];
  private readonly duplicateRows: { readonly row: number; readonly first: number }[] = [];
  private readonly kinds = { number: 0, text: 0 };
  /** Row in which a slot's ID stood first; negative once it has come back. */
  private readonly firstRows = new SlotValues(0);
  /** Rows by how many digits their ID is, of those that are nothing but digits; and of these, those that begin with a zero. */
  private readonly digitWidths = new Float64Array(MAX_WIDTH + 1);
  private readonly zeroWidths = new Float64Array(MAX_WIDTH + 1);
  /** Rows of each width whose cell is a number. */
  private readonly numberWidths = new Float64Array(MAX_WIDTH + 1);
  /** The first rows of each width without such a zero: zeros may have been lost there. */
  private readonly rowsOfWidth: readonly number[][] = Array.from({ length: MAX_WIDTH + 1 }, () => []);

  /** `slots` are those of the batch's rows. */
  add(batch: CellBatch, column: CellColumn, slots: Int32Array, tell: TellOfId): void {
    for (let row = 0; row < batch.rows; row++) {
      if (slots[row] === NO_ID) {
        this.missing++;
        if (this.missingRows.length < LISTED) this.missingRows.push(batch.rowNumbers[row]!);
        tell('id.missing', row);
        continue;
      }
      this.addSlot(slots[row]!, batch.rowNumbers[row]!, row, tell);
      this.addForm(column, batch.rowNumbers[row]!, row, tell);
    }
  }

  /** Takes rows of a file without an ID column. */
  addMissing(rows: number): void {
    this.missing += rows;
  }

  counts(): IdentityCounts {
    const { customers, duplicate, shared, missing, missingRows, duplicateRows, kinds } = this;
    const lost = this.lostZeros();
    return {
      ...{ customers, duplicate, shared, missing, missingRows, duplicateRows },
      damaged: this.damaged + lost.lostZeros,
      mixedKinds: Math.min(kinds.number - this.numbersBelow(lost.fullWidth), kinds.text),
      ...lost,
    };
  }

  private addSlot(slot: number, rowNumber: number, row: number, tell: TellOfId): void {
    if (slot === this.customers) {
      this.customers++;
      this.firstRows.set(slot, rowNumber);
      return;
    }
    this.duplicate++;
    const first = this.firstRows.get(slot);
    if (first > 0) {
      this.shared++;
      this.firstRows.set(slot, -first);
    }
    if (this.duplicateRows.length < LISTED) this.duplicateRows.push({ row: rowNumber, first: Math.abs(first) });
    tell('id.duplicate', row, Math.abs(first));
  }

  private addForm(column: CellColumn, rowNumber: number, row: number, tell: TellOfId): void {
    const { bytes } = column;
    const kind = column.kinds[row]!;
    const start = column.start(row);
    const end = column.ends[row]!;
    if (kind === CellKind.number) this.kinds.number++;
    else if (kind === CellKind.text) this.kinds.text++;
    let at = start;
    while (at < end && bytes[at]! >= 48 && bytes[at]! <= 57) at++;
    if (at === end) {
      const width = Math.min(end - start, MAX_WIDTH);
      this.digitWidths[width]!++;
      if (kind === CellKind.number) this.numberWidths[width]!++;
      if (bytes[start] === 48) this.zeroWidths[width]!++;
      else if (this.rowsOfWidth[width]!.length < LISTED) this.rowsOfWidth[width]!.push(rowNumber);
      if (kind === CellKind.text) return;
    } else if (bytes[start]! <= 32 || bytes[end - 1]! <= 32) tell('id.blanks', row);
    const damage = damageOfId(column, row);
    if (damage === undefined) return;
    this.damaged++;
    tell(damage, row);
  }

  /** Rows whose cell is a number of fewer characters. */
  private numbersBelow(width: number): number {
    return this.numberWidths.subarray(0, width).reduce((sum, count) => sum + count, 0);
  }

  private lostZeros(): Pick<IdentityCounts, 'lostZeros' | 'lostZeroRows' | 'fullWidth'> {
    const all = this.zeroWidths.reduce((sum, count) => sum + count, 0);
    const most = Math.max(...this.zeroWidths);
    const fullWidth = this.zeroWidths.indexOf(most);
    const none = { lostZeros: 0, lostZeroRows: [], fullWidth: 0 };
    if (all === 0 || most < all * SAME_WIDTH_SHARE) return none;
    const shorter = this.digitWidths.subarray(0, fullWidth);
    const lostZeros = shorter.reduce((sum, count, width) => sum + count - this.zeroWidths[width]!, 0);
    if (lostZeros === 0) return none;
    const rows = this.rowsOfWidth.slice(0, fullWidth).flat();
    return { lostZeros, lostZeroRows: rows.toSorted((a, b) => a - b).slice(0, LISTED), fullWidth };
  }
}

/** The ID of a row with the zeros that it lost, when it is digits that are too few of them; else undefined. */
export function withLostZeros(column: CellColumn, row: number, fullWidth: number): string | undefined {
  const width = column.ends[row]! - column.start(row);
  if (width === 0 || width >= fullWidth) return undefined;
  const { text } = column.cell(row);
  return /^[1-9][0-9]*$/.test(text) ? text.padStart(fullWidth, '0') : undefined;
}
