import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { TEST_DAY } from '../run-here.ts';
import { runWell } from './go-round.ts';
import type { Prepared } from './go-round.ts';
import { readElsewhere } from './independent-reader.ts';
import type { PlainTable } from './independent-reader.ts';
import { readParts } from './zip-parts.ts';

/** What may leave the house; every other column of the export stays. */
const DELIVERED = ['Klantnummer', 'Postcode', 'Huisnummer', 'Toevoeging'];
/** Shorter texts stand in any file by chance. */
const SHORTEST = 5;
const SHORTEST_WITHOUT_LETTERS = 8;
const DELIVERY = ['--organisation', 'Museum X', '--period', '2026', '--json', '--force'];
const folder = mkdtempSync(join(tmpdir(), 'verrijk-canary-'));
after(() => rmSync(folder, { recursive: true }));

before(async () => {
  const demo = ['--addresses', '5000', '--customers', '400', '--seed', '4', '--output', 'fictief.vref', '--quiet'];
  await runWell(['reference', 'demo', ...demo, '--export-output', 'export.csv'], folder);
  await runWell(['reference', 'demo', ...demo, '--export-output', 'export.xlsx', '--force'], folder);
});

for (const file of ['export.csv', 'export.xlsx']) {
  for (const options of [[], ['--pseudonymise'], ['--split-addition'], ['--repair', '--only-billable']]) {
    describe(`the delivery of ${file} ${options.join(' ')}`, () => {
      let table: PlainTable;
      let prepared: Prepared;
      const output = `aanleveren-${file}-${options.join('')}`;

      before(async () => {
        table = await readElsewhere(join(folder, file));
        const said = await runWell(['prepare', file, ...DELIVERY, '--output', output, ...options], folder);
        prepared = JSON.parse(said) as Prepared;
      });

      test('holds nothing of any other column, in whatever part', () => {
        const canaries = valuesOf(table, (header) => !DELIVERED.includes(header));
        assert.ok(canaries.size > 2000, `${canaries.size}`);
        const parts = readParts(readFileSync(join(folder, prepared.file)));
        assert.ok(parts.size > 4);
        for (const [name, bytes] of parts) assertHoldsNone(unescapeXml(bytes.toString('utf8')), canaries, name);
      });

      test('has a manifest without a single value of the export', () => {
        const values = valuesOf(table, () => true);
        const described = readdirSync(join(folder, output)).filter((name) => name.includes('manifest'));
        assert.equal(described.length, 2);
        for (const name of described) {
          assertHoldsNone(readFileSync(join(folder, output, name), 'utf8'), values, name);
        }
      });

      test('has no ID in it when they are pseudonyms', async () => {
        const delivered = await readElsewhere(join(folder, prepared.file));
        const ids = valuesOf(table, (header) => header === 'Klantnummer');
        const held = delivered.rows.filter(([id]) => ids.has(id!));
        assert.equal(held.length > 0, !options.includes('--pseudonymise'));
      });
    });
  }
}

/** Different values of the columns that are asked for, and their headers. */
function valuesOf({ headers, rows }: PlainTable, isAsked: (header: string) => boolean): ReadonlySet<string> {
  const columns = [...headers.keys()].filter((column) => isAsked(headers[column]!));
  const values = rows.flatMap((row) => columns.map((column) => (row[column] ?? '').trim()));
  const isTelling = (value: string): boolean =>
    value !== TEST_DAY && value.length >= (/\p{L}/u.test(value) ? SHORTEST : SHORTEST_WITHOUT_LETTERS);
  return new Set(values.filter(isTelling));
}

function assertHoldsNone(text: string, canaries: ReadonlySet<string>, where: string): void {
  const found = [...canaries].filter((canary) => text.includes(canary));
  assert.deepEqual(found.slice(0, 5), [], `${where} holds ${found.length} values of other columns`);
}

function unescapeXml(text: string): string {
  const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => characters[name]!);
}
