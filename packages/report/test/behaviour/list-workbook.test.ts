import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CellKind, EMPTY_CELL, parseDay } from '@verrijk/core';
import type { Cell } from '@verrijk/core';
import { BlobSink, blobSource, createWorkbookWriter, openTableFile, webCompression } from '@verrijk/files';
import type { NamedTable } from '@verrijk/steps';
import { readTransactions } from '../../src/behaviour/read-transactions.ts';
import { settleList } from '../../src/behaviour/settle-list.ts';
import { customersByName, listTable } from './list-table.ts';

const REQUEST = { groupNames: ['Alpha'], today: parseDay('2026-11-22', 'day-first'), minimum: 1 };

async function workbook(headers: readonly string[], rows: readonly (readonly Cell[])[]): Promise<NamedTable> {
  const sink = new BlobSink();
  const columns = headers.map((header) => ({ header }));
  const writer = await createWorkbookWriter(sink, webCompression(), { sheetName: 'fictief', columns });
  for (const cells of rows) await writer.writeRow(cells);
  await writer.finish();
  await sink.commit();
  const name = 'bestellingen-fictief.xlsx';
  return { file: await openTableFile(blobSource(sink.blob!, name), webCompression()), name };
}

describe('lists in workbooks', () => {
  test('dates and numbers of the workbook itself are read', async () => {
    const table = await workbook(
      ['Klantnummer', 'Besteldatum', 'Voorstellingsdatum', 'Bedrag', 'Aantal kaarten'],
      [
        [
          { kind: CellKind.text, text: 'k0-1' },
          { kind: CellKind.date, text: '2024-01-03' },
          { kind: CellKind.date, text: '2024-01-13' },
          { kind: CellKind.number, text: '1.234' },
          { kind: CellKind.number, text: '3' },
        ],
        [{ kind: CellKind.text, text: 'k0-2' }, EMPTY_CELL, EMPTY_CELL, EMPTY_CELL, EMPTY_CELL],
      ],
    );
    const counts = await readTransactions(table, customersByName(1), REQUEST);
    const [{ customers, orders, spend, tickets, leads }] = [counts.report(new Set()).groups[0]!];
    assert.deepEqual(
      { customers, orders, spend, tickets, leads },
      { customers: 2, orders: 2, spend: 1.23, tickets: 3, leads: [0, 0, 0, 1, 0, 0] },
    );
  });

  test('the sheet whose columns are settled is taken, and of several the one that is asked for', async () => {
    const { file } = await listTable([['Klantnummer'], ['k0-1']]);
    const [sheet] = file.sheets;
    const other = { name: 'toelichting', visible: true, rows: sheet!.rows.slice(1) };
    const named = { ...sheet!, name: 'Orders' };
    const settle = (sheets: (typeof file)['sheets'], asked?: string): number => {
      const book = { ...file, kind: 'xlsx', sheets } as const;
      return settleList({ file: book, name: 'boek' }, { sheet: asked, flag: '--transactions-sheet' }, (rows) => ({
        headerRow: 1,
        problems:
          rows.length > 1
            ? []
            : [{ code: 'column.missing', role: 'customer', flag: '--transaction-id', candidates: [] }],
      })).sheet;
    };
    assert.equal(settle([other, named]), 1);
    assert.equal(settle([named, { ...named, visible: false }]), 0);
    assert.equal(settle([named, { ...named, name: '2025' }], 'orders'), 0);
    assert.equal(settle([named, { ...named, name: '2025' }], '2'), 1);
    assert.throws(() => settle([named, { ...named, name: '2025' }]), { code: 'sheet.choose' });
    assert.throws(() => settle([named], 'Klanten'), { code: 'sheet.unknown' });
    assert.throws(() => settle([{ ...named, rows: [] }]), { code: 'file.empty' });
    assert.throws(() => settle([other]), { code: 'column.missing' });
  });

  test('a run is stopped by its signal', async () => {
    const table = await listTable([
      ['Klantnummer', 'Orderdatum'],
      ['k0-1', '1-1-2024'],
    ]);
    const signal = AbortSignal.abort(new Error('genoeg'));
    await assert.rejects(readTransactions(table, customersByName(1), { ...REQUEST, signal }), /genoeg/);
  });
});
