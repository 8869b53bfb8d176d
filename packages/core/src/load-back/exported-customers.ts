import type { AddressColumns } from '../address/address-columns.ts';
import type { CellBatch, CellColumn } from '../cells/cell-batch.ts';
import { IdTable, NO_ID } from '../ids/id-table.ts';
import { SlotValues } from '../ids/slot-values.ts';
import { AddressKeys, NO_ADDRESS } from './address-keys.ts';
import { changeOf } from './customer-change.ts';
import type { CustomerChange } from './customer-change.ts';
import type { DeliveryKey } from './delivery-key.ts';
import type { GroupTexts } from './group-texts.ts';
import { LooseId } from './loose-id.ts';
import type { ReturnedGroups } from './returned-groups.ts';
import { mergeTexts } from './returned-groups.ts';

/** Where a batch of the own export holds what. */
export interface ExportColumns {
  readonly id: number;
  /** Left out when the export has no groups yet. */
  readonly oldGroup?: number;
  /** Left out when nobody is to know who has moved. */
  readonly address?: AddressColumns;
}

/** Whether a customer has the same address in both files. */
export const SameAddress = { unknown: 0, same: 1, other: 2 } as const;
export type SameAddress = (typeof SameAddress)[keyof typeof SameAddress];

/**
 * The customers of the own export beside what came back for them. A customer is a number: the slot in `ReturnedGroups`
 * of an ID that came back, and numbers behind those for IDs that did not. Nothing but numbers is held; about 16 bytes a
 * customer on top of what `ReturnedGroups` holds, and 30 for each who did not come back.
 */
export class ExportedCustomers {
  rows = 0;
  withoutId = 0;
  /** Whether there are addresses that `compareAddresses` is to be called for. */
  hasAddresses = false;
  readonly returned: ReturnedGroups;
  readonly texts: GroupTexts;
  private readonly columns: ExportColumns;
  private readonly key: DeliveryKey | undefined;
  private readonly addresses: AddressKeys | undefined;
  private readonly loose = new LooseId();
  private readonly absent = new IdTable();
  private readonly absentLoose = new IdTable();
  private readonly notDelivered = new SlotValues(0);
  private readonly oldTexts = new SlotValues(0);
  private readonly firstRows = new SlotValues(0);
  private readonly counts = new SlotValues(0);
  private readonly customersByRow = new SlotValues(NO_ID);
  private readonly addressKeys = new SlotValues(NO_ADDRESS);
  private readonly sameAddresses = new SlotValues(SameAddress.unknown);

  /** `returned` must be complete. */
  constructor(returned: ReturnedGroups, texts: GroupTexts, columns: ExportColumns, key?: DeliveryKey) {
    this.returned = returned;
    this.texts = texts;
    this.columns = columns;
    this.key = key;
    this.addresses = columns.address === undefined ? undefined : new AddressKeys(columns.address);
    if (key !== undefined) this.addAbsentPseudonyms(key);
  }

  /** What may have been altered in a delivery of pseudonyms are the pseudonyms. */
  private addAbsentPseudonyms(key: DeliveryKey): void {
    for (let slot = 0; slot < key.pseudonyms.size; slot++) {
      const isBack = this.returned.ids.findHash(...key.customerHash(slot)) !== NO_ID;
      if (!isBack) this.absentLoose.addHash(...key.looseHash(slot));
    }
  }

  /** Numbers of customers are below this; those that came back and are not in the export have row 0. */
  get size(): number {
    return this.returned.ids.size + this.absent.size;
  }

  /** @throws VerrijkError as `GroupTexts.add` does */
  add(batch: CellBatch): void {
    const ids = batch.columns[this.columns.id]!;
    const groups = this.columns.oldGroup === undefined ? undefined : batch.columns[this.columns.oldGroup];
    this.addresses?.look(batch);
    this.returned.ids.touch(ids, batch.rows);
    for (let row = 0; row < batch.rows; row++) {
      const customer = this.customerOf(ids, row);
      this.customersByRow.set(this.rows++, customer);
      if (customer === NO_ID) {
        this.withoutId++;
        continue;
      }
      const count = this.counts.get(customer);
      this.counts.set(customer, count + 1);
      if (count === 0) this.firstRows.set(customer, batch.rowNumbers[row]!);
      const text = groups === undefined ? 0 : this.texts.add(groups, row);
      if (text === 0) continue;
      this.oldTexts.set(customer, mergeTexts(this.oldTexts.get(customer), text, this.texts));
      if (this.addresses === undefined || this.texts.editionOf(text) === undefined) continue;
      this.takeAddress(customer, this.addresses.key(row));
    }
  }

  private customerOf(column: CellColumn, row: number): number {
    const slot = this.returned.ids.find(column, row);
    if (slot !== NO_ID) return slot;
    const before = this.absent.size;
    const absent = this.absent.add(column, row);
    if (absent === NO_ID) return NO_ID;
    const customer = this.returned.ids.size + absent;
    if (absent < before) return customer;
    if (this.key === undefined) {
      this.loose.read(column, row);
      this.absentLoose.addHash(this.loose.low, this.loose.high);
    } else if (!this.key.hasCustomer(column, row)) this.notDelivered.set(absent, 1);
    return customer;
  }

  private takeAddress(customer: number, key: number): void {
    if (key === NO_ADDRESS || customer >= this.returned.ids.size) return;
    this.hasAddresses = true;
    this.addressKeys.set(customer, key);
  }

  /**
   * Takes a batch of the enriched file, which is read a second time for this: only customers with a group of an earlier
   * edition are asked about, so that most files need not be, and no address has to be held of the others. `first` is the
   * place of the batch's first row in the file, from 0.
   */
  compareAddresses(batch: CellBatch, first: number, addresses: AddressKeys): void {
    addresses.look(batch);
    for (let row = 0; row < batch.rows; row++) {
      const customer = this.returned.slotOfRow(first + row);
      if (customer === NO_ID || this.addressKeys.get(customer) === NO_ADDRESS) continue;
      const key = addresses.key(row);
      if (key === NO_ADDRESS) continue;
      if (key === this.addressKeys.get(customer)) this.sameAddresses.set(customer, SameAddress.same);
      else if (this.sameAddress(customer) === SameAddress.unknown) {
        this.sameAddresses.set(customer, SameAddress.other);
      }
    }
  }

  /** The customer of a data row of the export by its place, from 0, as `find` would say but without looking it up again. */
  customerOfRow(place: number): number {
    return this.customersByRow.get(place);
  }

  /** The customer of a row of the export or of another file with the same IDs; NO_ID when the export has none such. */
  find(column: CellColumn, row: number): number {
    const slot = this.returned.ids.find(column, row);
    if (slot !== NO_ID) return this.row(slot) === 0 ? NO_ID : slot;
    const absent = this.absent.find(column, row);
    return absent === NO_ID ? NO_ID : this.returned.ids.size + absent;
  }

  /** Row of the export where the customer first stands; 0 when the ID came back but is not in the export. */
  row(customer: number): number {
    return this.firstRows.get(customer);
  }

  /** How many rows of the export the customer has. */
  count(customer: number): number {
    return this.counts.get(customer);
  }

  /** Number of the old group's text; 0 for none, CONFLICT when the customer's rows differ. */
  oldText(customer: number): number {
    return this.oldTexts.get(customer);
  }

  /** Number of the text that came back; 0 for none, CONFLICT when the customer's rows differ. */
  newText(customer: number): number {
    return customer < this.returned.ids.size ? this.returned.group(customer) : 0;
  }

  sameAddress(customer: number): SameAddress {
    return this.sameAddresses.get(customer) as SameAddress;
  }

  /** Whether an ID that came back and that the export has not is, loosely read, one that did not come back. */
  isAltered(slot: number): boolean {
    return this.absentLoose.findHash(...this.returned.looseHash(slot)) !== NO_ID;
  }

  /** Only for customers that the export has. `isProven`: all that was delivered is known to have come back. */
  change(customer: number, isProven: boolean): CustomerChange {
    if (customer < this.returned.ids.size) return changeOf(this.oldText(customer), this.newText(customer), this.texts);
    if (isProven) return 'not-delivered';
    return this.notDelivered.get(customer - this.returned.ids.size) === 1 ? 'not-delivered' : 'missing';
  }
}
