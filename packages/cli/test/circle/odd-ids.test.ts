import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { CellKind, EARLIER_EDITIONS, FictionalCountry, findPersonalData, formatPostcode } from '@verrijk/core';
import { createWorkbookWriter } from '@verrijk/files';
import { createFileSink, nodeCompression } from '@verrijk/files/node';
import fc from 'fast-check';
import { assertLoadsBack } from './assert-loads-back.ts';
import { normalizeKey } from './customer-system.ts';
import { enrichDirectly } from './enrich-directly.ts';
import { expectByEmail, expectById } from './expected-groups.ts';
import { goRound, runWell } from './go-round.ts';
import { assertFollowsDescription } from './system-files.ts';
import { readElsewhere } from './independent-reader.ts';

const HEADERS = ['Klantnummer', 'Achternaam', 'Postcode', 'Huisnummer', 'E-mailadres', 'Culturele Doelgroep'];
const SYSTEMS = ['generic', 'spektrix', 'hubspot', 'mailchimp'] as const;
const REFERENCE = 'fictief.vref';
const RUNS = 15;
const folder = mkdtempSync(join(tmpdir(), 'verrijk-odd-ids-'));
after(() => rmSync(folder, { recursive: true }));

const country = new FictionalCountry({ addresses: 500, seed: 3 });
const addresses = bareAddresses();

/** IDs as no designer of systems foresaw them. */
const oddId = fc.oneof(
  fc.stringMatching(/^0{1,4}[0-9]{1,6}$/),
  fc.stringMatching(/^[1-9][0-9]{19}$/),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  fc.stringMatching(/^[=+@-][A-Z0-9+()]{1,6}$/),
  fc.stringMatching(/^[ab"';,\t\n ]{1,6}$/),
  fc.constantFrom(
    '0',
    '-',
    'N/A',
    'TRUE',
    '1-2',
    '12E1',
    '007',
    '7',
    '7.0',
    '_x0041_',
    "'12",
    '<&>',
    'Ω',
    'é',
    'e\u0301',
  ),
);
const oldGroup = fc.constantFrom(
  ...['', '', 'Culturele Alleseters', 'culturele alleseters', 'Fictieve groep 9', 'Proevende Buitenwijkers'],
  EARLIER_EDITIONS[0]!.names[0]!,
);
const customers = fc
  .uniqueArray(fc.tuple(oddId, fc.nat(addresses.length - 1), oldGroup), {
    selector: ([id]) => normalizeKey(id),
    minLength: 1,
    maxLength: 40,
  })
  .filter((rows) => rows.every(([id]) => normalizeKey(id) !== ''));

describe('the full circle with odd IDs', () => {
  before(async () => {
    const demo = ['--addresses', '500', '--customers', '0', '--seed', '3', '--output', REFERENCE];
    await runWell(['reference', 'demo', ...demo, '--quiet'], folder);
  });

  for (const file of ['export.csv', 'export.xlsx']) {
    for (const options of [[], ['--pseudonymise']]) {
      test(`${file} ${options.join(' ')}`, async () => {
        await fc.assert(
          fc.asyncProperty(customers, async (rows) => {
            // An ID in which a name seems to stand does not leave the house, unless as a code.
            fc.pre(options.length > 0 || rows.every(([id]) => findPersonalData('id', id) === undefined));
            await writeExport(file, rows);
            await assertFullCircle(file, options);
          }),
          { numRuns: RUNS },
        );
      });
    }
  }
});

async function assertFullCircle(file: string, prepare: readonly string[]): Promise<void> {
  const round = await goRound({
    folder,
    export: file,
    reference: REFERENCE,
    systems: SYSTEMS,
    // Headers do not convince where a handful of odd IDs is all there is.
    prepare: ['--id', 'Klantnummer', ...prepare],
    loadBack: [
      ...['--id', 'Klantnummer', '--email', 'E-mailadres', '--old-group', 'Culturele Doelgroep'],
      ...['--enriched-id', 'Account nummer', '--group', 'Culturele Doelgroep (fictief)'],
    ],
  });
  const table = await readElsewhere(join(folder, file));
  const groups = await enrichDirectly(folder, file, REFERENCE);
  const byId = expectById(table, groups);
  const byEmail = expectByEmail(table, groups);
  for (const system of SYSTEMS) {
    const files = round.filesFor(system);
    await assertFollowsDescription(files.import, system);
    await assertLoadsBack(files, system, system === 'mailchimp' ? byEmail : byId);
  }
}

/** An export with a customer a row, at addresses that exist; in a CSV with whatever must be quoted in quotation marks. */
async function writeExport(
  file: string,
  customersOf: readonly (readonly [id: string, address: number, group: string])[],
): Promise<void> {
  const rows = customersOf.map(([id, address, group], row) => [
    ...[id, `Verzonnen ${row}`, ...addresses[address]!, `fictief.${Math.floor(row / 2)}@example.org`, group],
  ]);
  const path = join(folder, file);
  if (file.endsWith('.csv')) {
    const quote = (cell: string): string => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
    const lines = [HEADERS, ...rows].map((cells) => `${cells.map(quote).join(';')}\r\n`);
    return writeFileSync(path, lines.join(''));
  }
  const sink = await createFileSink(path, { force: true });
  const columns = HEADERS.map((header) => ({ header }));
  const writer = await createWorkbookWriter(sink, nodeCompression(), { sheetName: 'Klanten', columns });
  for (const cells of rows) {
    await writer.writeRow(cells.map((text) => ({ kind: text === '' ? CellKind.empty : CellKind.text, text })));
  }
  await writer.finish();
  await sink.commit();
}

/** Postcode and house number of every address without a suffix. */
function bareAddresses(): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  for (const { length, postcodes, houseNumbers, suffixes } of country.batches()) {
    for (let at = 0; at < length; at++) {
      if (suffixes[at] === 0) found.push([formatPostcode(postcodes[at]!), String(houseNumbers[at])]);
    }
  }
  assert.ok(found.length > 100);
  return found;
}
