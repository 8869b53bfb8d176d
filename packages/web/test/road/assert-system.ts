import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CustomerSystem, normalizeKey } from '../../../cli/test/circle/customer-system.ts';
import { DISPUTED, expectById, groupName } from '../../../cli/test/circle/expected-groups.ts';
import { columnOf } from '../../../cli/test/circle/independent-reader.ts';
import type { PlainTable } from '../../../cli/test/circle/independent-reader.ts';
import { readSystemFile } from '../../../cli/test/circle/system-files.ts';
import { readParts } from '../../../cli/test/circle/zip-parts.ts';

/**
 * Imports what was made for a system into that system as the export has it, and compares every customer with what the reference gives; then rolls it
 * back, and every customer has what they had. `groups` are those of the rows of the export itself.
 */
export async function assertSystemIsRight(
  archive: string,
  home: string,
  { table, groups }: { readonly table: PlainTable; readonly groups: readonly string[] },
): Promise<void> {
  const paths = unpack(archive, home);
  const { before } = expectById(
    table,
    table.rows.map(() => ''),
  );
  const system = new CustomerSystem(before);
  system.import(await readSystemFile(paths.importeren!, 'generic'));
  const rowsOf = groupsById(table, groups);
  const wrong: string[] = [];
  let several = 0;
  for (const [id, old] of before) {
    const got = groupName(system.groups.get(id)!);
    // Of a customer with more than one address one goes along; a row without a group leaves the old one.
    const may = new Set((rowsOf.get(id) ?? []).map((group) => groupName(group === '' ? old : group)));
    if (may.size > 1) several++;
    if (old !== DISPUTED && !may.has(got)) wrong.push(`${id}: “${got}”, not “${[...may].join('” or “')}”`);
  }
  assert.deepEqual(wrong.slice(0, 5), [], `${wrong.length} of ${before.size} customers differ`);
  assert.ok(before.size > table.rows.length * 0.9 && several < before.size / 100, `${several} of ${before.size}`);
  system.rollBack(await readSystemFile(paths.terugdraaien!, 'generic'));
  const left = [...before].filter(([id, old]) => system.groups.get(id) !== old);
  assert.deepEqual(left.slice(0, 5), [], `${left.length} customers were not put back`);
}

function groupsById(table: PlainTable, groups: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const ids = columnOf(table, 'Klantnummer');
  const rowsOf = new Map<string, string[]>();
  for (const [at, row] of table.rows.entries()) {
    const id = normalizeKey(row[ids]!);
    rowsOf.set(id, [...(rowsOf.get(id) ?? []), groups[at]!]);
  }
  return rowsOf;
}

/** The import file and the way back, out of the archive that was saved. */
function unpack(archive: string, home: string): Readonly<Record<string, string>> {
  const paths: Record<string, string> = {};
  for (const [name, bytes] of readParts(readFileSync(archive))) {
    const kind = /(?:^|\/)(importeren|terugdraaien)-generic\.\w+$/.exec(name)?.[1];
    if (kind === undefined) continue;
    paths[kind] = join(home, name.replaceAll('/', ' '));
    writeFileSync(paths[kind], bytes);
  }
  assert.deepEqual(Object.keys(paths).sort(), ['importeren', 'terugdraaien']);
  return paths;
}
