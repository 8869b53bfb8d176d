import type { Cell, CellBatch } from '@verrijk/core';
import { ByteBuilder } from '../bytes/byte-builder.ts';
import type { ByteSink } from '../bytes/byte-sink.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { CARRIAGE_RETURN, LINE_FEED, QUOTE } from './csv-field.ts';

const FLUSH_AT = 256 * 1024;
const SPACE = 0x20;
const MARK = Uint8Array.of(0xef, 0xbb, 0xbf);

/** How a fresh CSV file is written; it is UTF-8. */
export interface DelimitedLayout {
  readonly headers: readonly string[];
  /** One ASCII character. */
  readonly separator: string;
  readonly lineEnd: '\r\n' | '\n';
  /** Whether the file begins with a byte order mark, by which Excel knows UTF-8. */
  readonly byteOrderMark: boolean;
}

/** A fresh CSV file in the making: a header, and rows as they come. */
export interface DelimitedWriter {
  /** Data rows written so far. */
  readonly rows: number;
  writeRow(cells: readonly Cell[]): Promise<void>;
  writeBatch(batch: CellBatch): Promise<void>;
  /** Writes what is left. Does not commit the sink. */
  finish(): Promise<void>;
}

/**
 * Starts a CSV file on `sink`. The texts of cells are written as they are, whatever they look like: nothing stands for a
 * formula or a number here. In quotation marks are only those that would not be read back otherwise: with the separator,
 * a quotation mark, a line end, or a blank at an edge.
 */
export function createDelimitedWriter(sink: ByteSink, layout: DelimitedLayout): DelimitedWriter {
  return new FreshDelimited(sink, layout);
}

class FreshDelimited implements DelimitedWriter {
  rows = 0;
  private readonly sink: ByteSink;
  private readonly separator: number;
  private readonly lineEnd: Uint8Array;
  private readonly out = new ByteBuilder(FLUSH_AT * 2);

  constructor(sink: ByteSink, layout: DelimitedLayout) {
    this.sink = sink;
    this.separator = layout.separator.charCodeAt(0);
    this.lineEnd = encodeUtf8(layout.lineEnd);
    if (layout.byteOrderMark) this.out.putBytes(MARK);
    this.putRow(layout.headers);
  }

  async writeRow(cells: readonly Cell[]): Promise<void> {
    this.rows++;
    this.putRow(cells.map(({ text }) => text));
    if (this.out.length >= FLUSH_AT) await this.flush();
  }

  async writeBatch({ columns, rows }: CellBatch): Promise<void> {
    const { out } = this;
    for (let row = 0; row < rows; row++) {
      for (let position = 0; position < columns.length; position++) {
        const column = columns[position]!;
        if (position > 0) out.putByte(this.separator);
        this.putCell(column.bytes, column.start(row), column.ends[row]!);
      }
      out.putBytes(this.lineEnd);
      this.rows++;
      if (out.length >= FLUSH_AT) await this.flush();
    }
  }

  async finish(): Promise<void> {
    await this.flush();
  }

  private putRow(texts: readonly string[]): void {
    for (const [position, text] of texts.entries()) {
      if (position > 0) this.out.putByte(this.separator);
      const bytes = encodeUtf8(text);
      this.putCell(bytes, 0, bytes.length);
    }
    this.out.putBytes(this.lineEnd);
  }

  private putCell(bytes: Uint8Array, start: number, end: number): void {
    const { out } = this;
    if (!this.needsQuotes(bytes, start, end)) {
      out.putRange(bytes, start, end);
      return;
    }
    out.putByte(QUOTE);
    for (let at = start; at < end; at++) {
      if (bytes[at] === QUOTE) out.putByte(QUOTE);
      out.putByte(bytes[at]!);
    }
    out.putByte(QUOTE);
  }

  private needsQuotes(bytes: Uint8Array, start: number, end: number): boolean {
    if (start === end) return false;
    if (bytes[start]! <= SPACE || bytes[end - 1]! <= SPACE) return true;
    for (let at = start; at < end; at++) {
      const byte = bytes[at]!;
      if (byte === this.separator || byte === QUOTE || byte === LINE_FEED || byte === CARRIAGE_RETURN) return true;
    }
    return false;
  }

  private async flush(): Promise<void> {
    if (this.out.length === 0) return;
    // A copy: the sink keeps what it is given.
    const bytes = this.out.view().slice();
    this.out.clear();
    await this.sink.write(bytes);
  }
}
