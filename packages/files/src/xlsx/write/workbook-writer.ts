import type { Cell, CellBatch, CellKind, LabelBatch } from '@verrijk/core';
import { VerrijkError } from '@verrijk/core';
import { ByteBuilder } from '../../bytes/byte-builder.ts';
import type { ByteSink } from '../../bytes/byte-sink.ts';
import type { Compression } from '../../bytes/compression.ts';
import { encodeUtf8 } from '../../text/utf8.ts';
import { ZipWriter } from '../../zip/zip-writer.ts';
import type { ZipPartWriter } from '../../zip/zip-writer.ts';
import { textCellTail } from '../append/cell-text-bytes.ts';
import { LAST_ROW } from '../sheet/cell-ref.ts';
import { CellWriter } from './cell-writer.ts';
import { fixedParts, SHEET_PART, sheetEnd, sheetStart, Style, workbookPart } from './fixed-parts.ts';

const FLUSH_AT = 256 * 1024;
const NARROWEST = 14;
/** For the filter's button. */
const HEADER_MARGIN = 5;
const MOST_KEPT_LABELS = 4096;
const ROW_START = encodeUtf8('<row r="');
const ROW_OPEN = encodeUtf8('">');
const ROW_END = encodeUtf8('</row>');

/** The sheet of a fresh workbook and its columns. */
export interface WorkbookLayout {
  readonly sheetName: string;
  /** Left to right; widths in characters, as wide as the header needs unless told. */
  readonly columns: readonly { readonly header: string; readonly width?: number }[];
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

/** Starts a workbook on `sink`. */
export async function createWorkbookWriter(
  sink: ByteSink,
  compression: Compression,
  layout: WorkbookLayout,
): Promise<WorkbookWriter> {
  const zip = new ZipWriter(sink, compression);
  for (const [name, text] of fixedParts(layout.description)) await zip.add(name, encodeUtf8(text));
  return new SheetWriter(zip, layout);
}

class SheetWriter implements WorkbookWriter {
  rows = 0;
  private readonly zip: ZipWriter;
  private readonly layout: WorkbookLayout;
  private readonly sheet: ZipPartWriter;
  private readonly out = new ByteBuilder(FLUSH_AT * 2);
  private readonly cells: CellWriter;
  private readonly labelTails: Uint8Array[] = [];

  constructor(zip: ZipWriter, layout: WorkbookLayout) {
    const { columns } = layout;
    this.zip = zip;
    this.layout = layout;
    this.sheet = zip.open(SHEET_PART, 0);
    this.cells = new CellWriter(this.out, columns.length);
    const widths = columns.map(({ header, width }) => width ?? Math.max(header.length + HEADER_MARGIN, NARROWEST));
    this.out.putBytes(encodeUtf8(sheetStart(widths)));
    this.startRow(1);
    for (const [i, { header }] of columns.entries()) {
      this.cells.writeTail(i, 1, textCellTail('', Style.header, header));
    }
    this.out.putBytes(ROW_END);
  }

  async writeRow(cells: readonly Cell[]): Promise<void> {
    const row = this.nextRow();
    for (const [column, { kind, text }] of cells.entries()) {
      const bytes = encodeUtf8(text);
      this.cells.write(column, row, kind, bytes, 0, bytes.length);
    }
    this.out.putBytes(ROW_END);
    if (this.out.length >= FLUSH_AT) await this.flush();
  }

  async writeBatch(batch: CellBatch, labels?: LabelBatch): Promise<void> {
    const { cells, out } = this;
    const { columns } = batch;
    for (let i = 0; i < batch.rows; i++) {
      const row = this.nextRow();
      for (let c = 0; c < columns.length; c++) {
        const column = columns[c]!;
        cells.write(c, row, column.kinds[i] as CellKind, column.bytes, column.start(i), column.ends[i]!);
      }
      if (labels) this.writeLabels(labels, i, columns.length, row);
      out.putBytes(ROW_END);
      if (out.length >= FLUSH_AT) await this.flush();
    }
  }

  async finish(): Promise<void> {
    const { layout, zip } = this;
    this.out.putBytes(encodeUtf8(sheetEnd(layout.columns.length, this.rows + 1)));
    await this.flush();
    await this.sheet.close();
    await zip.add('xl/workbook.xml', encodeUtf8(workbookPart(layout.sheetName, layout.columns.length, this.rows + 1)));
    await zip.finish();
  }

  private writeLabels(labels: LabelBatch, row: number, firstColumn: number, rowNumber: number): void {
    for (let i = 0; i < labels.columns.length; i++) {
      const label = labels.columns[i]![row]!;
      if (label === 0) continue;
      const tail = this.labelTails[label] ?? textCellTail('', Style.text, labels.table.labels[label]!);
      if (label < MOST_KEPT_LABELS) this.labelTails[label] = tail;
      this.cells.writeTail(firstColumn + i, rowNumber, tail);
    }
  }

  private nextRow(): number {
    const row = ++this.rows + 1;
    if (row > LAST_ROW) throw new VerrijkError('file.too-many-rows', { limit: LAST_ROW });
    this.startRow(row);
    return row;
  }

  private startRow(row: number): void {
    this.out.putBytes(ROW_START);
    this.out.putNumber(row);
    this.out.putBytes(ROW_OPEN);
  }

  private async flush(): Promise<void> {
    await this.sheet.write(this.out.view());
    this.out.clear();
  }
}
