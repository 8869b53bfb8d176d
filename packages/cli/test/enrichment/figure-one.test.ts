import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { CellKind } from '@verrijk/core';
import type { Cell } from '@verrijk/core';
import { createWorkbookWriter, openTableFile } from '@verrijk/files';
import { createFileSink, nodeCompression, openFileSource } from '@verrijk/files/node';
import { runHere } from '../run-here.ts';

/** Figure 1 of the provider's instruction, misspelling and all. */
const FIGURE = [
  ['Account nummer', 'Postcode', 'Huisnummer incl. toevoeging', 'Culturele Doelgroep'],
  ['1', '1000AB', '1', 'Culturele Alleseters'],
  ['2', '2000AB', '2', 'Culturele Alleseters'],
  ['3', '3000AB', '3', 'Nieuwsgierige Toekomstgrijpers'],
  ['4', '1000AB', '4', 'Lokale Vrijtijdsgenieters'],
  ['5', '2000AB', '5', 'Sociale Cultuurhoppers'],
  ['6', '3000AB', '6', 'Proevende Buitenwijkers'],
  ['7', '1000AB', '7', 'Culturele Alleseters'],
  ['8', '2000AB', '8', 'Culturele Alleseters'],
  ['9', '3000AB', '9', 'Nieuwsgierige Toekomstgrijpers'],
  ['10', '1000AB', '10', 'Weelderige Cultuurminnaars'],
  ['11', '2000AB', '11', 'Proevende Buitenwijkers'],
  ['12', '3000AB', '12', 'Weelderige Cultuurminnaars'],
] as const;

const folder = mkdtempSync(join(tmpdir(), 'verrijk-figure-'));
const path = (name: string): string => join(folder, name);
after(() => rmSync(folder, { recursive: true }));

before(async () => {
  const rows = FIGURE.slice(1);
  writeFileSync(
    path('bron.csv'),
    ['postcode;huisnummer;doelgroep', ...rows.map((row) => row.slice(1).join(';'))].join('\n'),
  );
  await run('reference', 'build', path('bron.csv'), '--output', path('bron.vref'));
  writeFileSync(path('klanten.csv'), FIGURE.map((row) => row.slice(0, 3).join(';')).join('\r\n'));
  await writeWorkbook(
    'Totaal Museum X 2024.xlsx',
    FIGURE.map((row) => row.slice(0, 3)),
  );
});

async function run(...args: readonly string[]): Promise<void> {
  const { code, stderr } = await runHere(args, folder);
  assert.equal(code, 0, stderr);
}

/** IDs and house numbers as numbers, as Excel keeps what is typed. */
async function writeWorkbook(name: string, [headers, ...rows]: readonly (readonly string[])[]): Promise<void> {
  const sink = await createFileSink(path(name));
  const columns = headers!.map((header) => ({ header }));
  const writer = await createWorkbookWriter(sink, nodeCompression(), { sheetName: 'Blad1', columns });
  for (const row of rows) await writer.writeRow(row.map(typed));
  await writer.finish();
  await sink.commit();
}

function typed(text: string): Cell {
  return { kind: /^\d+$/.test(text) ? CellKind.number : CellKind.text, text };
}

async function readCells(name: string): Promise<Cell[][]> {
  const source = await openFileSource(path(name));
  const file = await openTableFile(source, nodeCompression());
  const rows = file.sheets[0]!.rows.map(({ cells }) => [...cells]);
  await file.close();
  await source.close();
  return rows;
}

const asTyped = FIGURE.map((row, at) =>
  at === 0 ? row.map((text) => ({ kind: CellKind.text, text })) : row.map(typed),
);

test('figure 1 as a workbook comes back cell for cell', async () => {
  await run('enrich', path('Totaal Museum X 2024.xlsx'), '--reference', path('bron.vref'));
  assert.deepEqual(await readCells('Totaal Museum X 2024 verrijkt.xlsx'), asTyped);
});

test('figure 1 as CSV comes back byte for byte with the column behind it', async () => {
  await run('enrich', path('klanten.csv'), '--reference', path('bron.vref'));
  assert.equal(readFileSync(path('klanten verrijkt.csv'), 'utf8'), FIGURE.map((row) => row.join(';')).join('\r\n'));
});

test('a delivery holds the columns of figure 1 and no other, from a file with everything', async () => {
  const rows = FIGURE.map(([id, postcode, number], at) => {
    if (at === 0) return ['Naam', 'Postcode', 'Woonplaats', 'Huisnr', 'Toev', 'E-mail', 'Klantnr'];
    return [
      `Fictief ${id}`,
      postcode,
      'Fictiestad',
      number,
      at === 3 ? 'hs' : '',
      `fictief${id}@voorbeeld.nl`,
      `000${id}`,
    ];
  });
  await writeWorkbook('alles.xlsx', rows);
  await run('enrich', path('alles.xlsx'), '--reference', path('bron.vref'), '--layout', 'delivery', '--id', 'Klantnr');
  const cells = await readCells('alles verrijkt.xlsx');
  assert.deepEqual(
    cells.map((row) => row.map(({ text }) => text)),
    FIGURE.map(([id, postcode, number, group], at) => {
      if (at === 0) return [id, postcode, number, group];
      return [`000${id}`, postcode, at === 3 ? `${number} hs` : number, group];
    }),
  );
});

test('a delivery from CSV with an address in one column holds the number without the street', async () => {
  writeFileSync(path('adres.csv'), 'klantnr;adres;pc\n7;Fictiestraat 7;1000 AB\n8;Fictiestraat 8;2000AB\n');
  await run(
    'enrich',
    path('adres.csv'),
    '--reference',
    path('bron.vref'),
    '--layout',
    'delivery',
    '--output',
    path('adres.xlsx'),
  );
  const cells = await readCells('adres.xlsx');
  assert.deepEqual(
    cells.map((row) => row.map(({ text }) => text)),
    [[...FIGURE[0]], ['7', '1000 AB', '7', 'Culturele Alleseters'], ['8', '2000AB', '8', 'Culturele Alleseters']],
  );
});

test('a file that was enriched before keeps the old column and gets a new one behind it', async () => {
  await run('enrich', path('klanten verrijkt.csv'), '--reference', path('bron.vref'), '--output', path('tweemaal.csv'));
  const [header, first] = readFileSync(path('tweemaal.csv'), 'utf8').split('\r\n');
  assert.match(header!, /;Culturele Doelgroep;Culturele Doelgroep2$/);
  assert.equal(first, '1;1000AB;1;Culturele Alleseters;Culturele Alleseters');
});

test('nothing is left behind but what was made', () => {
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith('.tmp')),
    [],
  );
});
