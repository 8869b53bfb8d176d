import { addressCells } from '../address/address-columns.ts';
import type { AddressColumns } from '../address/address-columns.ts';
import { NOT_PLAIN, PlainAddresses } from '../address/plain-addresses.ts';
import { readAddress } from '../address/read-address.ts';
import { packSuffix } from '../address/suffix.ts';
import type { CellBatch } from '../cells/cell-batch.ts';

/** The key of a row without an address that can be read. */
export const NO_ADDRESS = 0;

/** An address takes about this many times as long to read as text as it does among all plain ones. */
const WORTH_READING_ALL = 16;

/**
 * A number for the address of each row of a batch, the same for the same address however it is written. Made for asking
 * whether two files have a customer at the same address, not for finding who live together: of all pairs of addresses one in four
 * thousand million has the same number.
 */
export class AddressKeys {
  private readonly columns: AddressColumns;
  private readonly plain: PlainAddresses;
  private batch: CellBatch | undefined;
  /** Keys asked of the batch; those of the batch before tell what to expect of the next. */
  private asked = 0;
  private isPlainRead = false;

  constructor(columns: AddressColumns) {
    this.columns = columns;
    this.plain = new PlainAddresses(columns);
  }

  /** Turns to a batch; `key` is then about its rows. */
  look(batch: CellBatch): void {
    this.batch = batch;
    // Reading all plain ones at once pays when more than a few are asked for; else each is read as text.
    this.isPlainRead = this.asked * WORTH_READING_ALL > batch.rows;
    if (this.isPlainRead) this.plain.read(batch);
    this.asked = 0;
  }

  /** The key of a row of the batch; NO_ADDRESS when there is none. */
  key(row: number): number {
    this.asked++;
    const { postcodes, numbers, suffixes } = this.plain;
    if (this.isPlainRead && postcodes[row] !== NOT_PLAIN) {
      return keyOf(postcodes[row]!, numbers[row]!, suffixes[row]!);
    }
    if (this.batch === undefined) return NO_ADDRESS;
    const reading = readAddress(addressCells(this.batch, this.columns, row));
    if (reading.kind !== 'candidates') return NO_ADDRESS;
    const { number, suffix } = reading.houseNumbers[0]!;
    return keyOf(reading.postcode, number, packSuffix(suffix));
  }
}

function keyOf(postcode: number, number: number, suffix: number): number {
  let key = Math.imul(postcode ^ (postcode >>> 15), 0x85ebca6b) + number;
  key = Math.imul(key ^ (key >>> 13), 0xc2b2ae35) + suffix;
  key = Math.imul(key ^ (key >>> 16), 0x27d4eb2f);
  key ^= key >>> 15;
  return key === NO_ADDRESS ? 1 : key;
}
