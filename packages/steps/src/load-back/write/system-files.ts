import { NO_ID, SlotValues, changeOf, CONFLICT, describeSystem } from '@verrijk/core';
import type {
  CellBatch,
  CellColumn,
  CustomerChange,
  EmailGroups,
  ExportedCustomers,
  LoadBackSystem,
  SystemDescription,
} from '@verrijk/core';
import type { ImportTable } from './import-table.ts';

/** How many are left out of a system's files although they have something to load, and why. */
export interface LeftOut {
  /** Customers whose ID means something else to the system. */
  readonly reserved: number;
  /** Customers without an e-mail address, for a system that knows them by it. */
  readonly withoutEmail: number;
  /** E-mail addresses whose customers have different groups. */
  readonly sharedEmail: number;
}

/** What a load-back loads. */
export interface LoadScope {
  readonly customers: ExportedCustomers;
  /** Needed for systems that know customers by e-mail address. */
  readonly emails: EmailGroups | undefined;
  /** See `PlannedLoadBack`. */
  readonly isProven: boolean;
  /** Whether customers who have their group already are in the import too. */
  readonly all: boolean;
}

/** Positions in the batches of the own export. */
const ID_POSITION = 0;
export const EMAIL_POSITION = 1;

/** The rollback file and the import file of one system, line by line beside each other. */
export class SystemFiles {
  readonly system: LoadBackSystem;
  readonly rollback: ImportTable;
  readonly import: ImportTable;
  private readonly description: SystemDescription;
  private readonly scope: LoadScope;
  private readonly written = new SlotValues(0);
  private reserved = 0;
  private withoutEmail = 0;
  private sharedEmail = 0;

  constructor(system: LoadBackSystem, scope: LoadScope, rollback: ImportTable, imported: ImportTable) {
    this.system = system;
    this.description = describeSystem(system);
    this.scope = scope;
    this.rollback = rollback;
    this.import = imported;
  }

  get leftOut(): LeftOut {
    const { reserved, withoutEmail, sharedEmail } = this;
    return { reserved, withoutEmail, sharedEmail };
  }

  /** Takes a batch of the own export, whose first row is at place `first` from 0. */
  async add(batch: CellBatch, first: number): Promise<void> {
    const ids = batch.columns[ID_POSITION]!;
    const { customers, isProven } = this.scope;
    for (let row = 0; row < batch.rows; row++) {
      const customer = customers.customerOfRow(first + row);
      if (customer === NO_ID || !this.isLoaded(customers.change(customer, isProven))) continue;
      const isFirst = customers.row(customer) === batch.rowNumbers[row];
      if (this.description.key === 'email') this.addByEmail(batch.columns[EMAIL_POSITION]!, row, isFirst);
      else if (isFirst) this.addById(ids, row, customer);
    }
    await this.rollback.flush();
    await this.import.flush();
  }

  /** Completes both files. Does not commit their sinks. */
  async finish(): Promise<void> {
    await this.rollback.finish();
    await this.import.finish();
  }

  private isLoaded(change: CustomerChange): boolean {
    return change === 'new' || change === 'changed' || (this.scope.all && change === 'unchanged');
  }

  private addById(ids: CellColumn, row: number, customer: number): void {
    if (this.isReserved(ids, row)) {
      this.reserved++;
      return;
    }
    const { customers } = this.scope;
    this.rollback.add(ids, row, customers.oldText(customer));
    this.import.add(ids, row, customers.newText(customer));
  }

  /** An e-mail address is written at the first row of it that has something to load. */
  private addByEmail(column: CellColumn, row: number, isFirst: boolean): void {
    const { customers } = this.scope;
    const emails = this.scope.emails!;
    const slot = emails.find(column, row);
    if (slot === NO_ID) {
      if (isFirst) this.withoutEmail++;
      return;
    }
    if (this.written.get(slot) === 1) return;
    this.written.set(slot, 1);
    const [before, after] = [emails.oldText(slot), emails.newText(slot)];
    if (before === CONFLICT || after === CONFLICT) {
      this.sharedEmail++;
      return;
    }
    if (!this.isLoaded(changeOf(before, after, customers.texts))) return;
    this.rollback.add(column, row, before);
    this.import.add(column, row, after);
  }

  private isReserved(ids: CellColumn, row: number): boolean {
    const { reservedIds } = this.description;
    if (reservedIds.length === 0) return false;
    // A system that counts reads "00" and "0.0" as it reads "0".
    const text = ids.cell(row).text.trim();
    return reservedIds.includes(text.replace(/[.,]0+$/, '').replace(/^0+(?=\d)/, ''));
  }
}
