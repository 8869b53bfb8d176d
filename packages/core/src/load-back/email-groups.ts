import type { CellBatch, CellColumn } from '../cells/cell-batch.ts';
import { IdHash } from '../ids/id-hash.ts';
import { IdTable, NO_ID } from '../ids/id-table.ts';
import { SlotValues } from '../ids/slot-values.ts';
import type { ExportedCustomers } from './exported-customers.ts';
import { CONFLICT, mergeTexts } from './returned-groups.ts';

/**
 * The groups of each e-mail address, for systems that know a contact by it: several customers may share one. The group
 * after loading is that of its customers, whether it comes back or stays; when they differ it is a conflict, and so is
 * it when their old groups differ, for nobody could turn that back. Case does not count. Addresses are not kept; about 30
 * bytes each.
 */
export class EmailGroups {
  readonly emails: IdTable = new IdTable();
  private readonly customers: ExportedCustomers;
  private readonly column: number;
  private readonly hash = new IdHash();
  private lowered = new Uint8Array(256);
  private readonly oldTexts = new SlotValues(0);
  private readonly newTexts = new SlotValues(0);

  /** `customers` must be complete; `column` is where the batches hold the address. */
  constructor(customers: ExportedCustomers, column: number) {
    this.customers = customers;
    this.column = column;
  }

  /** Takes a batch of the export, whose first row is at place `first` from 0. */
  add(batch: CellBatch, first: number): void {
    const { customers } = this;
    const emails = batch.columns[this.column]!;
    for (let row = 0; row < batch.rows; row++) {
      const customer = customers.customerOfRow(first + row);
      if (customer === NO_ID || !this.readHash(emails, row)) continue;
      const slot = this.emails.addHash(this.hash.low, this.hash.high);
      const [before, after] = [customers.oldText(customer), textAfter(customers, customer)];
      this.oldTexts.set(slot, this.merge(this.oldTexts.get(slot), before));
      this.newTexts.set(slot, this.merge(this.newTexts.get(slot), after));
    }
  }

  /** The slot of a row's e-mail address; NO_ID when it has none. */
  find(column: CellColumn, row: number): number {
    return this.readHash(column, row) ? this.emails.findHash(this.hash.low, this.hash.high) : NO_ID;
  }

  /** Number of the old group's text; CONFLICT when customers with this address differ. */
  oldText(slot: number): number {
    return this.oldTexts.get(slot);
  }

  /** Number of the text of the group after loading; CONFLICT when customers with this address differ. */
  newText(slot: number): number {
    return this.newTexts.get(slot);
  }

  private merge(known: number, text: number): number {
    return text === CONFLICT ? CONFLICT : mergeTexts(known, text, this.customers.texts);
  }

  private readHash(column: CellColumn, row: number): boolean {
    let start = column.start(row);
    let end = column.ends[row]!;
    while (start < end && column.bytes[start]! <= 32) start++;
    while (end > start && column.bytes[end - 1]! <= 32) end--;
    if (start === end) return false;
    if (end - start > this.lowered.length) this.lowered = new Uint8Array(2 * (end - start));
    for (let at = start; at < end; at++) {
      const byte = column.bytes[at]!;
      this.lowered[at - start] = byte >= 65 && byte <= 90 ? byte + 32 : byte;
    }
    this.hash.readBytes(this.lowered, 0, end - start);
    return true;
  }
}

/** Number of the text of the group that a customer has when all is loaded; CONFLICT when its own rows differ. */
export function textAfter(customers: ExportedCustomers, customer: number): number {
  const [before, after] = [customers.oldText(customer), customers.newText(customer)];
  if (before === CONFLICT || after === CONFLICT) return CONFLICT;
  return after === 0 ? before : after;
}
