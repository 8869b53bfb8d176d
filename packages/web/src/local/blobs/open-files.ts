import { VerrijkError } from '@verrijk/core';
import type { HouseholdReference } from '@verrijk/core';
import type { NamedTable } from '@verrijk/steps';

/** What is open in the worker. Of a table only its first rows are in memory; a reference is there whole. */
export class OpenFiles {
  private readonly tables = new Map<number, NamedTable>();
  private readonly references = new Map<number, HouseholdReference>();
  // Not from 0: a number that an earlier worker gave must not stand for another file.
  private last = Date.now();

  /** Gives the number that stands for the table from now on. */
  addTable(table: NamedTable): number {
    this.tables.set(++this.last, table);
    return this.last;
  }

  /** Gives the number that stands for the reference from now on. */
  addReference(reference: HouseholdReference): number {
    this.references.set(++this.last, reference);
    return this.last;
  }

  /** @throws VerrijkError `file.not-found` for a table that was closed */
  table(id: number): NamedTable {
    const table = this.tables.get(id);
    if (table === undefined) throw new VerrijkError('file.not-found');
    return table;
  }

  /** @throws VerrijkError `reference.missing` for a reference that was closed */
  reference(id: number): HouseholdReference {
    const reference = this.references.get(id);
    if (reference === undefined) throw new VerrijkError('reference.missing');
    return reference;
  }

  /** Lets go of a table or a reference; harmless when it is gone already. */
  async close(id: number): Promise<void> {
    const table = this.tables.get(id);
    this.tables.delete(id);
    this.references.delete(id);
    await table?.file.close();
  }
}
