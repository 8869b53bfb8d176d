import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CellKind } from '@verrijk/core';
import { BlobSink, blobSource, createWorkbookWriter, openTableFile, webCompression } from '@verrijk/files';
import { appendGroups } from '@verrijk/steps';
import type { NamedTable, PlannedLoadBack } from '@verrijk/steps';
import { readXlsx } from 'hucre/xlsx';
import { parseCsv } from '../../../files/test/parse-csv.ts';
import { csvText, NOBODY_WAITS, openText, plan } from './load-back-run.ts';

const ALLE = 'Culturele Alleseters';
const HOP = 'Sociale Cultuurhoppers';
const HEADER = ['Klantnr', 'Culturele Doelgroep'];

async function planned(): Promise<PlannedLoadBack> {
  return await plan(
    csvText([HEADER, ['1', ''], ['2', HOP], ['3', HOP], ['4', ''], ['5', HOP], ['6', HOP], ['6', ALLE]]),
    csvText([
      HEADER,
      ['1', ALLE],
      ['2', ALLE],
      ['3', ''],
      ['4', ''],
      ['5', ALLE],
      ['5', HOP],
      ['6', ALLE],
      ['8', ALLE],
    ]),
  );
}

async function append(table: NamedTable): Promise<Blob> {
  const sink = new BlobSink();
  await appendGroups(await planned(), { table, ...NOBODY_WAITS }, sink);
  await sink.commit();
  return sink.blob!;
}

const CUSTOMERS: readonly (readonly [id: string, after: string])[] = [
  ['2', ALLE],
  ['1', ALLE],
  // Came back blank: the old one stays.
  ['3', HOP],
  ['4', ''],
  // Contradicts itself: as it was, when that is known.
  ['5', HOP],
  ['6', ''],
  // Not in the export.
  ['7', ''],
  ['8', ''],
];

describe('appending the groups to a file of one’s own', () => {
  it('gives every customer the group that it has when all is loaded, in a CSV file', async () => {
    const text = csvText([['Klantnr', 'Naam'], ...CUSTOMERS.map(([id]) => [id, 'Fictief'])]);
    const appended = await (await append(await openText(text, 'eigen.csv'))).text();
    assert.deepEqual(parseCsv(appended, ';', '\r\n'), [
      ['Klantnr', 'Naam', 'Culturele Doelgroep'],
      ...CUSTOMERS.map(([id, after]) => [id, 'Fictief', after]),
    ]);
  });

  it('does so in a workbook, beside the column that was there', async () => {
    const sink = new BlobSink();
    const columns = [{ header: 'Klantnr' }, { header: 'Culturele Doelgroep' }];
    const writer = await createWorkbookWriter(sink, webCompression(), { sheetName: 'Klanten', columns });
    for (const [id] of CUSTOMERS) {
      await writer.writeRow([
        { kind: CellKind.number, text: id },
        { kind: CellKind.text, text: HOP },
      ]);
    }
    await writer.finish();
    await sink.commit();
    const name = 'eigen.xlsx';
    const file = await openTableFile(blobSource(sink.blob!, name), webCompression());
    const { sheets } = await readXlsx(new Uint8Array(await (await append({ file, name })).arrayBuffer()));
    assert.deepEqual(
      sheets[0]!.rows.map((row) => [0, 1, 2].map((column) => String(row[column] ?? ''))),
      [['Klantnr', 'Culturele Doelgroep', 'Culturele Doelgroep2'], ...CUSTOMERS.map(([id, after]) => [id, HOP, after])],
    );
  });
});
