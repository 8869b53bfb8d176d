import { CellBatch, CellKind, COLUMN_ROLES, Enricher, LabelBatch } from '@verrijk/core';
import type { Cell, HouseholdReference, RuleName } from '@verrijk/core';
import {
  BlobSink,
  blobSource,
  createDelimitedWriter,
  createWorkbookWriter,
  openTableFile,
  webCompression,
} from '@verrijk/files';
import type { TableFile } from '@verrijk/files';
import { prepareDelivery, settleColumns } from '@verrijk/steps';
import type { PreparationFacts, PreparationRequest } from '@verrijk/steps';

const compression = webCompression();
const EVERYTHING = { overrides: {}, sheet: undefined, noHeader: false };

/** What a delivery came to, with its files. */
export interface Prepared {
  readonly facts: PreparationFacts;
  readonly delivery: Blob;
  /** Header and rows of the delivery. */
  readonly table: readonly (readonly string[])[];
  readonly key: string;
  readonly repairs: string;
}

export interface Told extends Partial<
  Pick<PreparationRequest, 'activity' | 'drop' | 'isSplit' | 'withoutIds' | 'columns' | 'selection'>
> {
  /** Bytes for pseudonyms. */
  readonly randomBytes?: (length: number) => Uint8Array;
  readonly isRepaired?: boolean;
  readonly butRows?: readonly number[];
}

/** Prepares an export in memory. */
export async function prepare(file: TableFile, told: Told = {}): Promise<Prepared> {
  const { randomBytes, isRepaired = false, butRows = [], ...rest } = told;
  const [delivery, key, repairs] = [new BlobSink(), new BlobSink(), new BlobSink()];
  const facts = await prepareDelivery(
    file,
    'export.csv',
    {
      delivery,
      ...(randomBytes && { key: { sink: key, randomBytes } }),
      ...(isRepaired && {
        repairs: { sink: repairs, describeRule: (rule: RuleName) => rule, butRows: new Set(butRows) },
      }),
    },
    {
      columns: EVERYTHING,
      selection: 'Totaal',
      drop: [],
      isSplit: false,
      withoutIds: false,
      compression,
      onProgress: () => undefined,
      signal: new AbortController().signal,
      ...rest,
    },
  );
  for (const sink of [delivery, key, repairs]) await sink.commit();
  return {
    facts,
    delivery: delivery.blob!,
    table: await rowsOf(await openBlob(delivery.blob!)),
    key: await key.blob!.text(),
    repairs: await repairs.blob!.text(),
  };
}

export async function openBlob(blob: Blob): Promise<TableFile> {
  return await openTableFile(blobSource(blob, 'bestand'), compression);
}

/** A CSV export of texts, header first. */
export async function openRows(rows: readonly (readonly string[])[]): Promise<TableFile> {
  const quoted = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'));
  return await openBlob(new Blob([`${quoted.join('\r\n')}\r\n`]));
}

/** An export of cells, as a workbook or as the CSV that Excel would make of their texts. */
export async function openCells(
  headers: readonly string[],
  rows: Iterable<readonly Cell[]>,
  kind: 'csv' | 'xlsx',
): Promise<TableFile> {
  const sink = new BlobSink();
  const writer =
    kind === 'csv'
      ? createDelimitedWriter(sink, { headers, separator: ';', lineEnd: '\n', byteOrderMark: false })
      : await createWorkbookWriter(sink, compression, {
          sheetName: 'Klanten',
          columns: headers.map((header) => ({ header })),
        });
  for (const row of rows) await writer.writeRow(row);
  await writer.finish();
  await sink.commit();
  return await openBlob(sink.blob!);
}

/** All rows of the first sheet, the header among them. */
async function rowsOf(file: TableFile): Promise<readonly (readonly string[])[]> {
  const rows: string[][] = [];
  const width = file.sheets[0]!.rows[0]!.cells.length;
  const plan = { sheet: 0, headerRow: undefined, columns: Array.from({ length: width }, (_, at) => at) };
  await file.read(plan, (batch) => {
    for (let row = 0; row < batch.rows; row++) {
      rows.push(
        batch.columns.map((column) => {
          const { kind, text } = column.cell(row);
          if (kind !== CellKind.text && kind !== CellKind.empty) throw new Error(`not a text: ${text}`);
          return text;
        }),
      );
    }
  });
  return rows;
}

/** The group of every row by its ID. */
export async function groupsById(file: TableFile, reference: HouseholdReference): Promise<ReadonlyMap<string, string>> {
  const { sheet, detection } = settleColumns(file, 'bestand', { ...EVERYTHING, idRequired: true, groupNames: [] });
  const roles = COLUMN_ROLES.filter((role) => detection.columns[role] !== undefined);
  const enricher = new Enricher({ reference, roles, match: 'standard' });
  const labels = new LabelBatch(1, CellBatch.capacity, enricher.labels);
  const groups = new Map<string, string>();
  const columns = roles.map((role) => detection.columns[role]!);
  await file.read({ sheet, headerRow: detection.headerRow, columns }, (batch) => {
    enricher.enrich(batch, labels);
    for (let row = 0; row < batch.rows; row++) {
      groups.set(batch.columns[roles.indexOf('id')]!.cell(row).text, enricher.labels.labels[labels.columns[0]![row]!]!);
    }
  });
  return groups;
}
