import type { Cell, CellBatch, LabelBatch } from '@verrijk/core';
import type { ByteSink } from '../../bytes/byte-sink.ts';
import type { Compression } from '../../bytes/compression.ts';
import { encodeUtf8 } from '../../text/utf8.ts';
import { ZipWriter } from '../../zip/zip-writer.ts';
import { fixedParts, workbookPart } from './fixed-parts.ts';
import type { SheetOutline } from './fixed-parts.ts';
import { sheetNames } from './sheet-names.ts';
import { SheetWriter } from './sheet-writer.ts';
import type { SheetLayout, SheetRow, SheetValue } from './sheet-writer.ts';

/** The one sheet of a fresh workbook, and its properties. */
export interface WorkbookLayout extends Omit<SheetLayout, 'isProse' | 'headerHeight'> {
  /** Goes into the file's properties, where Excel shows it under File, Info: that its data are fictional, for instance. */
  readonly description?: string;
}

/** A fresh workbook with one sheet, in the making: a bold frozen header with a filter, and rows as they come. */
export interface WorkbookWriter {
  /** Data rows written so far. */
  readonly rows: number;
  /** Writes one row. Throws `file.too-many-rows` when the sheet is full, `file.text-too-long` for an oversized cell. */
  writeRow(cells: readonly Cell[]): Promise<void>;
  /** Writes the rows of a batch, and behind its columns those of its labels. Throws as `writeRow` does. */
  writeBatch(batch: CellBatch, labels?: LabelBatch): Promise<void>;
  /** Completes the workbook. Does not commit the sink. */
  finish(): Promise<void>;
}

/** A sheet with all that is in it. */
export interface WorkbookSheet extends SheetLayout {
  readonly rows: Iterable<SheetRow>;
  /** A last row that the filter leaves alone. */
  readonly totals?: readonly SheetValue[];
}

/** Starts a workbook on `sink`. */
export async function createWorkbookWriter(
  sink: ByteSink,
  compression: Compression,
  layout: WorkbookLayout,
): Promise<WorkbookWriter> {
  const zip = await startWorkbook(sink, compression, 1, layout.description);
  const [name] = sheetNames([layout.sheetName]);
  const sheet = new SheetWriter(zip, 0, name!, layout, false);
  return {
    get rows() {
      return sheet.rows;
    },
    writeRow: (cells) => sheet.writeRow(cells),
    writeBatch: (batch, labels) => sheet.writeBatch(batch, labels),
    finish: async () => finishWorkbook(zip, [await sheet.close()]),
  };
}

/**
 * Writes a workbook of several sheets, each as `createWorkbookWriter` makes them, with numbers as their columns say. At
 * least one sheet. Does not commit the sink. Throws as `WorkbookWriter.writeRow` does.
 */
export async function writeWorkbook(
  sink: ByteSink,
  compression: Compression,
  sheets: readonly WorkbookSheet[],
  description?: string,
): Promise<void> {
  const zip = await startWorkbook(sink, compression, sheets.length, description);
  const names = sheetNames(sheets.map(({ sheetName }) => sheetName));
  const outlines: SheetOutline[] = [];
  for (const [i, sheet] of sheets.entries()) {
    const writer = new SheetWriter(zip, i, names[i]!, sheet, true);
    for (const row of sheet.rows) await writer.writeValues(row);
    if (sheet.totals !== undefined) await writer.writeTotals(sheet.totals);
    outlines.push(await writer.close());
  }
  await finishWorkbook(zip, outlines);
}

async function startWorkbook(
  sink: ByteSink,
  compression: Compression,
  sheets: number,
  description: string | undefined,
): Promise<ZipWriter> {
  const zip = new ZipWriter(sink, compression);
  for (const [name, text] of fixedParts(sheets, description)) await zip.add(name, encodeUtf8(text));
  return zip;
}

async function finishWorkbook(zip: ZipWriter, sheets: readonly SheetOutline[]): Promise<void> {
  await zip.add('xl/workbook.xml', encodeUtf8(workbookPart(sheets)));
  await zip.finish();
}
