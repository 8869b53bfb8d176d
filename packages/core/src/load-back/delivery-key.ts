import type { CellBatch } from '../cells/cell-batch.ts';
import { VerrijkError } from '../findings/verrijk-error.ts';
import { IdHash } from '../ids/id-hash.ts';
import { IdTable, NO_ID } from '../ids/id-table.ts';
import { SlotValues } from '../ids/slot-values.ts';
import { LooseId } from './loose-id.ts';

/**
 * What leads from the pseudonyms of a delivery back to customer IDs, as hashes: neither is kept. About 60 bytes a
 * customer.
 */
export class DeliveryKey {
  /** By pseudonym; a slot is also that of its customer ID. */
  readonly pseudonyms: IdTable = new IdTable();
  private readonly customers = new IdTable();
  private readonly hash = new IdHash();
  private readonly loose = new LooseId();
  private readonly lows = new SlotValues(0);
  private readonly highs = new SlotValues(0);
  private readonly looseLows = new SlotValues(0);
  private readonly looseHighs = new SlotValues(0);

  /**
   * Takes rows of the key file: pseudonym and customer ID.
   * @throws VerrijkError `load-back.key-invalid` with the row in which one of them lacks or stands for a second time
   */
  add(batch: CellBatch): void {
    const [pseudonyms, customers] = batch.columns as [(typeof batch.columns)[0], (typeof batch.columns)[0]];
    for (let row = 0; row < batch.rows; row++) {
      const slot = this.pseudonyms.size;
      const isWhole = this.pseudonyms.add(pseudonyms, row) === slot && this.customers.add(customers, row) === slot;
      if (!isWhole) throw new VerrijkError('load-back.key-invalid', { row: batch.rowNumbers[row]! });
      this.hash.read(customers, row);
      this.lows.set(slot, this.hash.low);
      this.highs.set(slot, this.hash.high);
      this.loose.read(pseudonyms, row);
      this.looseLows.set(slot, this.loose.low);
      this.looseHighs.set(slot, this.loose.high);
    }
  }

  /** Hash of the customer ID behind a pseudonym's slot. */
  customerHash(slot: number): readonly [low: number, high: number] {
    return [this.lows.get(slot), this.highs.get(slot)];
  }

  /** Hash of the loose form of a pseudonym. */
  looseHash(slot: number): readonly [low: number, high: number] {
    return [this.looseLows.get(slot), this.looseHighs.get(slot)];
  }

  /** Whether a customer ID was delivered. */
  hasCustomer(column: CellBatch['columns'][number], row: number): boolean {
    return this.customers.find(column, row) !== NO_ID;
  }
}
