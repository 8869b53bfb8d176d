import type { LabelBatch } from '@verrijk/core';
import type { ByteSink } from '../bytes/byte-sink.ts';
import { encodeUtf16 } from '../text/utf16.ts';
import type { CsvForm } from './csv-form.ts';
import { encodeCell, LabelBytes } from './label-bytes.ts';
import { HEADER_ROW, type RowScanner } from './row-scanner.ts';

const PIECE = 1 << 20;
/** Copies go eight bytes at a time and may write up to seven too many. */
const SLACK = 8;

/** Writes the scanned bytes as they are, with the labels inserted where the scanner says. */
export class CsvWriter {
  private readonly form: CsvForm;
  private readonly sink: ByteSink;
  private readonly header: Uint8Array;
  private readonly labels: LabelBytes;
  private out: Uint8Array;
  private length = 0;

  constructor(form: CsvForm, headers: readonly string[], sink: ByteSink) {
    this.form = form;
    this.sink = sink;
    this.out = this.emptyPiece(PIECE);
    this.labels = new LabelBytes(form);
    const cells = headers.map((header) => encodeCell(header, form));
    this.header = new Uint8Array(cells.reduce((sum, cell) => sum + cell.length, 0));
    let at = 0;
    for (const cell of cells) {
      this.header.set(cell, at);
      at += cell.length;
    }
  }

  /** Writes `bytes[from..to)`, which holds the scanner's rows, with their labels. */
  async write(bytes: Uint8Array, from: number, to: number, scanner: RowScanner, batch: LabelBatch): Promise<void> {
    this.labels.update(batch.table.labels);
    const needed = to - from + this.insertedLength(scanner, batch) + SLACK;
    if (this.length + needed > this.out.length) {
      await this.flush();
      if (needed > this.out.length) this.out = this.emptyPiece(needed);
    }
    this.render(bytes, from, to, scanner, batch);
  }

  async flush(): Promise<void> {
    if (this.length === 0) return;
    const written = this.out.subarray(0, this.length);
    this.length = 0;
    if (this.isUtf16()) {
      await this.sink.write(encodeUtf16(written, this.form.encoding === 'utf-16le'));
    } else {
      await this.sink.write(written);
      this.out = this.emptyPiece(PIECE);
    }
  }

  private isUtf16(): boolean {
    return this.form.encoding === 'utf-16le' || this.form.encoding === 'utf-16be';
  }

  private emptyPiece(length: number): Uint8Array {
    return (this.isUtf16() ? undefined : this.sink.lend?.(length)) ?? new Uint8Array(length);
  }

  private insertedLength(scanner: RowScanner, batch: LabelBatch): number {
    const { rowOf, padding, insertions } = scanner;
    const ends = this.labels.ends;
    let length = 0;
    for (let index = 0; index < insertions; index++) {
      const row = rowOf[index]!;
      length += padding[index]!;
      if (row === HEADER_ROW) length += this.header.length;
      else {
        for (const column of batch.columns) {
          const label = row < 0 ? 0 : column[row]!;
          length += ends[label + 1]! - ends[label]!;
        }
      }
    }
    return length;
  }

  private render(bytes: Uint8Array, from: number, to: number, scanner: RowScanner, batch: LabelBatch): void {
    const { insertAt, padding, rowOf, insertions } = scanner;
    const { bytes: cells, ends } = this.labels;
    const columns = batch.columns;
    const separator = this.form.separator;
    const out = this.out;
    const outView = viewOf(out);
    const bytesView = viewOf(bytes);
    const cellsView = viewOf(cells);
    let at = this.length;
    let copied = from;
    for (let index = 0; index < insertions; index++) {
      const position = insertAt[index]!;
      copyWords(bytesView, copied, position, outView, at);
      at += position - copied;
      copied = position;
      for (let missing = padding[index]!; missing > 0; missing--) out[at++] = separator;
      const row = rowOf[index]!;
      if (row === HEADER_ROW) {
        out.set(this.header, at);
        at += this.header.length;
        continue;
      }
      for (let column = 0; column < columns.length; column++) {
        const label = row < 0 ? 0 : columns[column]![row]!;
        const start = ends[label]!;
        const end = ends[label + 1]!;
        copyWords(cellsView, start, end, outView, at);
        at += end - start;
      }
    }
    out.set(bytes.subarray(copied, to), at);
    this.length = at + to - copied;
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Copies `source[from..to)`, and up to seven bytes more on both sides: rows are too short for a call to `set`. */
function copyWords(source: DataView, from: number, to: number, target: DataView, at: number): void {
  for (; from < to; from += 8, at += 8) target.setBigUint64(at, source.getBigUint64(from));
}
