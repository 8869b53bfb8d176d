import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnOf, readElsewhere } from '../../../cli/test/circle/independent-reader.ts';
import type { PlainTable } from '../../../cli/test/circle/independent-reader.ts';
import type { SentRequest } from '../support/line.ts';

/** Columns that a minimal file is made of. */
const MINIMAL = ['Klantnummer', 'Postcode', 'Huisnummer', 'Toevoeging'];
/** Fewer different values than this are words that anybody may write. */
const MANY = 100;
/** Characters; less may stand anywhere by chance. */
const LONG = 6;
const SAMPLE = 2_000;

/**
 * Proves with what went over the line that of an export only the minimal file went up: nothing else carried a value of any customer, and in that file
 * there is nothing but pseudonyms, postcodes and house numbers. `folder` is for a file to read it from.
 */
export async function assertOnlyMinimal(
  sent: readonly SentRequest[],
  table: PlainTable,
  folder: string,
): Promise<{ readonly rows: number; readonly bytes: number }> {
  const pieces = sent.filter(({ method, path }) => method === 'PATCH' && path.startsWith('/api/uploads/'));
  const others = sent.filter((each) => !pieces.includes(each));
  assert.ok(pieces.length > 0 && others.length > 20, 'the line was listened to');
  assertNoCustomer(others, table);
  const file = Buffer.concat(pieces.map(({ body }) => body));
  const path = join(folder, 'opgevangen.xlsx');
  writeFileSync(path, file);
  const delivery = await readElsewhere(path);
  assertMinimal(delivery, table);
  return { rows: delivery.rows.length, bytes: file.length };
}

function assertNoCustomer(others: readonly SentRequest[], table: PlainTable): void {
  const said = others
    .map(({ path, headers, body }) => [decodeURIComponent(path), ...headers.values(), body.toString()].join('\n'))
    .join('\n');
  const found = valuesOf(table, table.headers).filter((value) => said.includes(value) && !isYearsAgo(value));
  assert.deepEqual(found.slice(0, 5), [], `${found.length} values of customers went up beside the minimal file`);
}

/** Whole years ago from today: the counts say since when somebody counts as active, and somebody may have been born on that day. */
function isYearsAgo(value: string): boolean {
  const today = new Date();
  const days = [today, new Date(today.getTime() - 86_400_000)].map((day) => day.toISOString().slice(4, 10));
  return days.some((day) => value.endsWith(day) && value.length === 10);
}

function assertMinimal(delivery: PlainTable, table: PlainTable): void {
  assert.equal(delivery.headers.length, 3, delivery.headers.join());
  assert.ok(delivery.rows.length > table.rows.length / 2);
  const cells = new Set(delivery.rows.flat());
  const ids = columnOf(table, 'Klantnummer');
  const own = table.rows.map((row) => row[ids]!).filter((id) => id.length >= LONG && cells.has(id));
  assert.deepEqual(own.slice(0, 5), [], 'IDs went as pseudonyms');
  const elsewhere = table.headers.filter((header) => !MINIMAL.includes(header));
  const personal = valuesOf(table, elsewhere).filter((value) => cells.has(value));
  assert.deepEqual(personal.slice(0, 5), [], 'values of other columns');
  for (const [, postcode, house] of delivery.rows) {
    // As people type it: “NL-2358 gr”.
    assert.match(postcode!, /^[\p{L}\d\s.-]{6,14}$/u);
    assert.ok(house!.length <= 24, `${house!} is no house number`);
  }
}

/** What tells customers apart: long values of columns that have many different ones. */
function valuesOf(table: PlainTable, headers: readonly string[]): readonly string[] {
  const step = Math.max(1, Math.floor(table.rows.length / SAMPLE));
  return headers.flatMap((header) => {
    const column = columnOf(table, header);
    const all = new Set(table.rows.map((row) => row[column]!.trim()));
    if (all.size < MANY) return [];
    const sample = table.rows.filter((_, at) => at % step === 0).map((row) => row[column]!.trim());
    return [...new Set(sample)].filter((value) => value.length >= LONG);
  });
}
