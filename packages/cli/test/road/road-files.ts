import assert from 'node:assert/strict';
import { join } from 'node:path';
import { enrichDirectly } from '../circle/enrich-directly.ts';
import { DISPUTED, expectById, groupName } from '../circle/expected-groups.ts';
import type { Expectation } from '../circle/expected-groups.ts';
import { normalizeKey } from '../circle/customer-system.ts';
import { runWell } from '../circle/go-round.ts';
import { columnOf, readElsewhere } from '../circle/independent-reader.ts';
import type { PlainTable } from '../circle/independent-reader.ts';

const EXPORT = 'export.xlsx';
const REFERENCE = 'fictief.vref';
const [ID, GROUP] = ['Klantnummer', 'Culturele Doelgroep (fictief)'];

/** Fictional customers, the reference that they are enriched with, and what must come of it, worked out by other means. */
export interface RoadFiles {
  readonly folder: string;
  /** Names in `folder`. */
  readonly export: string;
  readonly reference: string;
  readonly table: PlainTable;
  readonly expected: Expectation;
}

export async function makeRoadFiles(folder: string, customers: number): Promise<RoadFiles> {
  const size = ['--addresses', String(customers * 2), '--customers', String(customers), '--seed', '23'];
  await runWell(['reference', 'demo', ...size, '-o', REFERENCE, '--export-output', EXPORT, '--quiet'], folder);
  const table = await readElsewhere(join(folder, EXPORT));
  const groups = await enrichDirectly(folder, EXPORT, REFERENCE);
  return { folder, export: EXPORT, reference: REFERENCE, table, expected: expectById(table, groups) };
}

/** Loads the result (all paths) back into the organisation's own workbook and compares every cell with what it must be. */
export async function assertLoadsBackInto(
  { folder, export: own, table, expected }: RoadFiles,
  { result, key, manifest, output }: Readonly<Record<'result' | 'key' | 'manifest' | 'output', string>>,
): Promise<void> {
  const proof = ['--key', key, '--manifest', manifest, '--into', own];
  await runWell(['load-back', own, result, ...proof, '--for', 'generic', '--output', output, '--quiet'], folder);
  const loaded = await readElsewhere(join(output, own.replace('.xlsx', ' verrijkt.xlsx')));
  assert.deepEqual(loaded.headers, [...table.headers, GROUP]);
  assert.equal(loaded.rows.length, table.rows.length);
  const id = columnOf(table, ID);
  const wrong: string[] = [];
  let filled = 0;
  for (const [at, row] of table.rows.entries()) {
    const cells = loaded.rows[at]!;
    const must = expected.after.get(normalizeKey(row[id]!)) ?? '';
    if (cells[table.headers.length] !== '') filled++;
    if (must !== DISPUTED && groupName(cells[table.headers.length] ?? '') !== groupName(must)) {
      wrong.push(`row ${at + 2}: “${cells[table.headers.length]}”, not “${must}”`);
    }
    for (const [column, cell] of row.entries()) {
      if (cells[column] !== cell)
        wrong.push(`row ${at + 2}, ${table.headers[column]}: “${cells[column]}”, not “${cell}”`);
    }
  }
  assert.deepEqual(wrong.slice(0, 5), [], `${wrong.length} cells differ`);
  assert.ok(filled > table.rows.length * 0.7, `${filled} of ${table.rows.length} rows have a group`);
}
