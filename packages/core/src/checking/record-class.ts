import { addressCells } from '../address/address-columns.ts';
import type { AddressColumns } from '../address/address-columns.ts';
import { NOT_PLAIN, PlainAddresses } from '../address/plain-addresses.ts';
import type { AddressCells, AddressReading } from '../address/read-address.ts';
import { readAddress } from '../address/read-address.ts';
import type { CellBatch } from '../cells/cell-batch.ts';
import { CellBatch as Batch } from '../cells/cell-batch.ts';
import type { ColumnRole } from '../columns/column-role.ts';
import { IdTable, NO_ID } from '../ids/id-table.ts';
import { SlotValues } from '../ids/slot-values.ts';

/** What a record is to a provider who is paid per record. */
export const RECORD_CLASSES = ['billable', 'double', 'foreign', 'po-box', 'incomplete', 'invalid'] as const;
export type RecordClass = (typeof RECORD_CLASSES)[number];

const BILLABLE = RECORD_CLASSES.indexOf('billable');
const DOUBLE = RECORD_CLASSES.indexOf('double');
const COUNTED = 1;

/**
 * Classifies the rows of batches one after the other: from their bytes, and as text only those that are not plain.
 * `double` is a row that would be billable, had its ID not been so in an earlier row: a customer counts once, at the first
 * readable address. A row without an ID is never double. Holds an `IdTable` of all IDs: at most 24 bytes each.
 */
export class RecordClassifier {
  /** Per row of the last batch its position in RECORD_CLASSES. */
  readonly classes: Uint8Array = new Uint8Array(Batch.capacity);
  /** Per row of the last batch the slot of its ID, or NO_ID. */
  readonly slots: Int32Array = new Int32Array(Batch.capacity).fill(NO_ID);
  /** The addresses of the last batch that are plain. */
  readonly plain: PlainAddresses;
  readonly ids: IdTable = new IdTable();
  private readonly columns: AddressColumns;
  private readonly idPosition: number | undefined;
  /** By slot: whether a row of this ID was billable. */
  private readonly counted = new SlotValues(0);
  private readonly readings = new Map<number, AddressReading>();
  private batch: CellBatch | undefined;

  /** `roles` are those of the columns of each batch, in their order. */
  constructor(roles: readonly ColumnRole[]) {
    const { id, ...columns }: Partial<Record<ColumnRole, number>> = Object.fromEntries(
      roles.map((role, position) => [role, position]),
    );
    this.columns = columns;
    this.idPosition = id;
    this.plain = new PlainAddresses(columns);
  }

  classify(batch: CellBatch): void {
    const { classes, plain, readings } = this;
    this.batch = batch;
    plain.read(batch);
    readings.clear();
    for (let row = 0; row < batch.rows; row++) {
      if (plain.postcodes[row] !== NOT_PLAIN) {
        classes[row] = BILLABLE;
        continue;
      }
      const reading = readAddress(this.cells(row));
      readings.set(row, reading);
      classes[row] = reading.kind === 'candidates' ? BILLABLE : RECORD_CLASSES.indexOf(reading.kind);
    }
    this.addIds(batch);
  }

  /** The reading of a row that was read as text; undefined for a plain one. */
  reading(row: number): AddressReading | undefined {
    return this.readings.get(row);
  }

  /** The reading of any row of the last batch, which must not have been filled again. */
  read(row: number): AddressReading {
    return this.readings.get(row) ?? readAddress(this.cells(row));
  }

  /** The address cells of a row of the last batch, which must not have been filled again. */
  cells(row: number): AddressCells {
    return addressCells(this.batch!, this.columns, row);
  }

  private addIds(batch: CellBatch): void {
    if (this.idPosition === undefined) return;
    const { classes, counted, ids, slots } = this;
    const column = batch.columns[this.idPosition]!;
    ids.touch(column, batch.rows);
    for (let row = 0; row < batch.rows; row++) {
      const slot = ids.add(column, row);
      slots[row] = slot;
      if (slot === NO_ID || classes[row] !== BILLABLE) continue;
      if (counted.get(slot) === COUNTED) classes[row] = DOUBLE;
      else counted.set(slot, COUNTED);
    }
  }
}
