import type { Cell, CellBatch, CellKind, LabelBatch } from '@verrijk/core';
import { VerrijkError } from '@verrijk/core';
import { ByteBuilder } from '../../bytes/byte-builder.ts';
import { encodeUtf8 } from '../../text/utf8.ts';
import type { ZipPartWriter, ZipWriter } from '../../zip/zip-writer.ts';
import { textCellTail } from '../append/cell-text-bytes.ts';
import { LAST_ROW } from '../sheet/cell-ref.ts';
import { CellWriter } from './cell-writer.ts';
import { sheetEnd, sheetPart, sheetStart } from './fixed-parts.ts';
import type { SheetOutline } from './fixed-parts.ts';
import { columnStyles, Style } from './styles-part.ts';
import type { ColumnStyles, NumberFormat } from './styles-part.ts';

const FLUSH_AT = 256 * 1024;
const NARROWEST = 14;
/** For the filter's button. */
const HEADER_MARGIN = 5;
const MOST_KEPT_LABELS = 4096;
const ROW_START = encodeUtf8('<row r="');
const ROW_OPEN = encodeUtf8('">');
const ROW_END = encodeUtf8('</row>');

/** A column of a sheet in the making. */
export interface SheetColumn {
  readonly header: string;
  /** In characters; as wide as the header needs unless told. */
  readonly width?: number;
  /** Of its numbers, where they come as numbers; texts in such a column stand to the right as numbers do. */
  readonly format?: NumberFormat;
}

/** A sheet of a fresh workbook. */
export interface SheetLayout {
  /** What Excel does not accept in a name is left out of it. */
  readonly sheetName: string;
  /** Left to right. */
  readonly columns: readonly SheetColumn[];
  /** In points, for headers that wrap. */
  readonly headerHeight?: number;
  /** To be read from top to bottom: texts wrap, and there is no filter. */
  readonly isProse?: boolean;
}

/** A text, a number, or nothing. */
export type SheetValue = string | number | null;

/** The cells of a row, left to right; undefined leaves one empty. */
export interface SheetRow {
  readonly values: readonly SheetValue[];
  readonly isBold?: boolean;
  /** In points, for texts that wrap: not every program finds it itself. */
  readonly height?: number;
}

/** One sheet in the making: a bold frozen header with a filter, and rows as they come. */
export class SheetWriter {
  /** Data rows written so far, without totals. */
  rows = 0;
  private readonly layout: SheetLayout;
  private readonly name: string;
  private readonly part: ZipPartWriter;
  private readonly out = new ByteBuilder(FLUSH_AT * 2);
  private readonly cells: CellWriter;
  private readonly isStyled: boolean;
  private readonly styles: readonly ColumnStyles[];
  private readonly labelTails: Uint8Array[] = [];
  private totals = 0;

  /** `sheet` counts from 0; `name` is one that Excel accepts; a styled sheet looks as its columns say, in print too. */
  constructor(zip: ZipWriter, sheet: number, name: string, layout: SheetLayout, isStyled: boolean) {
    const { columns, isProse = false } = layout;
    this.layout = layout;
    this.name = name;
    this.isStyled = isStyled;
    this.part = zip.open(sheetPart(sheet), 0);
    this.cells = new CellWriter(this.out, columns.length);
    this.styles = columns.map(({ format }) => columnStyles(format, isProse));
    const widths = columns.map(({ header, width }) => width ?? Math.max(header.length + HEADER_MARGIN, NARROWEST));
    this.out.putBytes(encodeUtf8(sheetStart(widths, sheet === 0, isStyled)));
    this.startRow(1, layout.headerHeight);
    for (const [i, { header }] of columns.entries()) {
      const style = isStyled ? this.styles[i]!.header : Style.header;
      this.cells.writeTail(i, 1, textCellTail('', style, header));
    }
    this.out.putBytes(ROW_END);
  }

  /** Throws `file.too-many-rows` when the sheet is full, `file.text-too-long` for an oversized cell. */
  async writeRow(cells: readonly Cell[]): Promise<void> {
    const row = this.nextRow();
    for (const [column, { kind, text }] of cells.entries()) {
      const bytes = encodeUtf8(text);
      this.cells.write(column, row, kind, bytes, 0, bytes.length);
    }
    await this.endRow();
  }

  /** One row in the looks of its columns. Throws as `writeRow` does. */
  async writeValues({ values, isBold = false, height }: SheetRow): Promise<void> {
    this.putValues(this.nextRow(height), values, isBold);
    await this.endRow();
  }

  /** A last row, bold, which the filter leaves alone. Throws as `writeRow` does. */
  async writeTotals(values: readonly SheetValue[]): Promise<void> {
    const row = this.nextRow();
    this.rows--;
    this.totals++;
    this.putValues(row, values, true);
    await this.endRow();
  }

  /** The rows of a batch, and behind its columns those of its labels. Throws as `writeRow` does. */
  async writeBatch(batch: CellBatch, labels?: LabelBatch): Promise<void> {
    const { cells } = this;
    const { columns } = batch;
    for (let i = 0; i < batch.rows; i++) {
      const row = this.nextRow();
      for (let c = 0; c < columns.length; c++) {
        const column = columns[c]!;
        cells.write(c, row, column.kinds[i] as CellKind, column.bytes, column.start(i), column.ends[i]!);
      }
      if (labels) this.writeLabels(labels, i, columns.length, row);
      this.out.putBytes(ROW_END);
      if (this.out.length >= FLUSH_AT) await this.flush();
    }
  }

  /** Completes the sheet. */
  async close(): Promise<SheetOutline> {
    const columns = this.layout.columns.length;
    const filteredUntil = this.layout.isProse === true ? undefined : this.rows + 1;
    this.out.putBytes(encodeUtf8(sheetEnd(columns, this.rows + this.totals + 1, filteredUntil, this.isStyled)));
    await this.flush();
    await this.part.close();
    return { name: this.name, columns, filteredUntil };
  }

  private putValues(row: number, values: readonly SheetValue[], isBold: boolean): void {
    for (const [column, value] of values.entries()) {
      if (value === null || value === '') continue;
      this.cells.writeStyled(column, row, value, this.styles[column]!, isBold);
    }
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

  private nextRow(height?: number): number {
    const row = ++this.rows + 1;
    if (row > LAST_ROW) throw new VerrijkError('file.too-many-rows', { limit: LAST_ROW });
    this.startRow(row, height);
    return row;
  }

  private startRow(row: number, height?: number): void {
    this.out.putBytes(ROW_START);
    this.out.putNumber(row);
    if (height !== undefined) this.out.putBytes(encodeUtf8(`" ht="${height}" customHeight="1`));
    this.out.putBytes(ROW_OPEN);
  }

  private async endRow(): Promise<void> {
    this.out.putBytes(ROW_END);
    if (this.out.length >= FLUSH_AT) await this.flush();
  }

  private async flush(): Promise<void> {
    await this.part.write(this.out.view());
    this.out.clear();
  }
}
