import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CellBatch, CellKind, LabelBatch, LabelTable } from '@verrijk/core';
import type { Cell } from '@verrijk/core';
import { createWorkbookWriter, openWorkbook, webCompression } from '../../src/index.ts';
import type { ByteSink, WorkbookLayout, WorkbookWriter } from '../../src/index.ts';
import { nodeCompression } from '../../src/node/index.ts';
import { memorySource } from '../memory-file.ts';
import { unzip } from '../workbook-fixtures.ts';

const LAYOUT: WorkbookLayout = {
  sheetName: "Klanten: '24/'25",
  columns: [{ header: 'Account nummer', width: 16 }, { header: 'Postcode' }, { header: 'Huisnummer & toevoeging' }],
  description: 'Fictieve <gegevens>',
};

async function written(write: (writer: WorkbookWriter) => Promise<void>, layout = LAYOUT): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  const sink: ByteSink = {
    write: async (piece) => void pieces.push(piece),
    commit: async () => {},
    abort: async () => {},
  };
  const writer = await createWorkbookWriter(sink, nodeCompression(), layout);
  await write(writer);
  await writer.finish();
  return Buffer.concat(pieces);
}

const text = (value: string): Cell => ({ kind: CellKind.text, text: value });
const ROWS: readonly (readonly Cell[])[] = [
  [text('0001'), text('1000 AB'), { kind: CellKind.number, text: '12' }],
  [text(' rand & <haak> '), text('_x0041_'), { kind: CellKind.date, text: '2026-01-03' }],
  [
    { kind: CellKind.number, text: '1234567890123456789' },
    { kind: CellKind.empty, text: '' },
    { kind: CellKind.time, text: '12:01' },
  ],
  [
    { kind: CellKind.fraction, text: '1.5' },
    { kind: CellKind.scientific, text: '120' },
    { kind: CellKind.boolean, text: 'TRUE' },
  ],
  [text('caf\u00e9'), text('\u{1f3ad}'), text('bel\u0007 \uffff')],
];

test('what is written is read again, kind and text', async () => {
  const output = await written(async (writer) => {
    for (const row of ROWS) await writer.writeRow(row);
    assert.equal(writer.rows, ROWS.length);
  });
  const file = await openWorkbook(memorySource(output), nodeCompression());
  const [header, ...rows] = file.sheets[0]!.rows;
  assert.equal(file.sheets[0]!.name, "Klanten  '24 '25");
  assert.deepEqual(
    header!.cells.map((cell) => cell.text),
    LAYOUT.columns.map((column) => column.header),
  );
  assert.deepEqual(
    rows.map((row) => row.cells),
    ROWS,
  );
});

test('what is not what its kind says is written as text', async () => {
  const output = await written(async (writer) => {
    await writer.writeRow([
      { kind: CellKind.number, text: '1.2.3' },
      { kind: CellKind.date, text: 'morgen' },
      { kind: CellKind.error, text: '#N/A' },
    ]);
  });
  const file = await openWorkbook(memorySource(output), nodeCompression());
  assert.deepEqual(file.sheets[0]!.rows[1]!.cells, [text('1.2.3'), text('morgen'), text('#N/A')]);
});

test('batches and labels make the same rows as cells do', async () => {
  const labels = new LabelTable();
  const cells = (i: number): Cell[] => [
    text(`k${i}`),
    { kind: CellKind.number, text: String(i) },
    ...(i % 3 ? [text(i % 2 ? 'a & b' : 'c')] : []),
  ];
  const byRow = await written(async (writer) => {
    for (let i = 0; i < 10_000; i++) await writer.writeRow(cells(i));
  });
  const byBatch = await written(async (writer) => {
    const batch = new CellBatch(2);
    const labelBatch = new LabelBatch(1, CellBatch.capacity, labels);
    for (let i = 0; i < 10_000; i++) {
      for (const [c, column] of batch.columns.entries()) {
        const cell = cells(i)[c]!;
        const bytes = Buffer.from(cell.text);
        column.append(cell.kind, bytes, 0, bytes.length);
      }
      labelBatch.columns[0]![batch.rows++] = labels.id(cells(i)[2]?.text ?? '');
      if (batch.rows < CellBatch.capacity && i < 9999) continue;
      await writer.writeBatch(batch, labelBatch);
      batch.clear();
    }
  });
  const sheet = (output: Buffer): string => unzip(output).get('xl/worksheets/sheet1.xml')!.text;
  assert.equal(sheet(byBatch), sheet(byRow));
});

test('header frozen, filter with its name, description, widths', async () => {
  const parts = unzip(await written((writer) => writer.writeRow([text('1')])));
  const sheet = parts.get('xl/worksheets/sheet1.xml')!.text;
  for (const piece of [
    'state="frozen"',
    '<autoFilter ref="A1:C2"/>',
    '<col min="1" max="1" width="16" customWidth="1"/>',
    '<col min="2" max="2" width="14"',
  ]) {
    assert.ok(sheet.includes(piece), piece);
  }
  assert.ok(parts.get('xl/workbook.xml')!.text.includes("'Klanten  ''24 ''25'!$A$1:$C$2</definedName>"));
  assert.ok(parts.get('docProps/core.xml')!.text.includes('Fictieve &lt;gegevens&gt;'));
});

test('a workbook made by us can be appended to, on any platform', async () => {
  const output = await written(async (writer) => {
    for (const row of ROWS) await writer.writeRow(row);
  });
  for (const compression of [nodeCompression(), webCompression()]) {
    const file = await openWorkbook(memorySource(output), compression);
    const seen: number[] = [];
    await file.read({ sheet: 0, headerRow: 1, columns: [0] }, (batch) => void seen.push(batch.rows));
    assert.deepEqual(seen, [5]);
  }
});

test('more rows than a sheet holds are refused', async () => {
  const batch = new CellBatch(1);
  for (batch.rows = 0; batch.rows < CellBatch.capacity; batch.rows++) batch.columns[0]!.appendEmpty();
  await assert.rejects(
    written(async (writer) => {
      for (let i = 0; i < 1_048_576 / CellBatch.capacity; i++) await writer.writeBatch(batch);
    }),
    { code: 'file.too-many-rows' },
  );
});
