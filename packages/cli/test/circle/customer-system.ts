import assert from 'node:assert/strict';
import type { PlainTable } from './independent-reader.ts';

/** A customer system as far as a load-back goes: the group of each customer, by the key that it knows them by. */
export class CustomerSystem {
  readonly groups: Map<string, string>;

  constructor(groups: ReadonlyMap<string, string>) {
    this.groups = new Map(groups);
  }

  /** As such systems import: known keys only, each once, and a blank never overwrites. */
  import(table: PlainTable): void {
    this.load(table, (key, group) => {
      assert.notEqual(group, '', 'an import file has no blank groups');
      this.groups.set(key, group);
    });
  }

  /** As the rollback file is meant: a blank clears. */
  rollBack(table: PlainTable): void {
    this.load(table, (key, group) => void this.groups.set(key, group));
  }

  private load({ headers, rows }: PlainTable, set: (key: string, group: string) => void): void {
    assert.equal(headers.length, 2, headers.join());
    const seen = new Set<string>();
    for (const [written, group] of rows) {
      const key = normalizeKey(written!);
      assert.ok(this.groups.has(key), `the system does not know “${written}”, and would make a customer of it`);
      assert.ok(!seen.has(key), `“${written}” stands twice`);
      seen.add(key);
      set(key, group!);
    }
  }
}

/** A key as systems compare it: without the blanks around it; e-mail addresses whatever their case. */
export function normalizeKey(key: string): string {
  const trimmed = key.replace(/^[\0-\x20]+|[\0-\x20]+$/g, '');
  return trimmed.includes('@example.') ? trimmed.toLowerCase() : trimmed;
}
