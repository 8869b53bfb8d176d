import assert from 'node:assert/strict';
import type { LoadBackSystem } from '@verrijk/core';
import { CustomerSystem } from './customer-system.ts';
import type { Expectation } from './expected-groups.ts';
import { readSystemFile } from './system-files.ts';

/** Imports the file into a system and rolls it back: the data must be what is expected, and then what they were. */
export async function assertLoadsBack(
  files: { readonly import: string; readonly rollback: string },
  system: LoadBackSystem,
  { before, after }: Expectation,
): Promise<void> {
  const data = new CustomerSystem(before);
  data.import(await readSystemFile(files.import, system));
  assertSame(data.groups, after);
  data.rollBack(await readSystemFile(files.rollback, system));
  assertSame(data.groups, before);
}

/** As deepEqual, which takes a minute to say what differs between long lists. */
function assertSame(actual: ReadonlyMap<string, string>, expected: ReadonlyMap<string, string>): void {
  const differing = Array.from(expected).filter(([key, group]) => actual.get(key) !== group);
  const shown = differing
    .slice(0, 5)
    .map(([key, group]) => `${JSON.stringify(key)}: “${actual.get(key)}”, not “${group}”`);
  assert.deepEqual(shown, [], `${differing.length} of ${expected.size} differ`);
  assert.equal(actual.size, expected.size);
}
