import { encodeUtf8 } from '../../text/utf8.ts';
import type { ByteBuilder } from '../../bytes/byte-builder.ts';
import type { AppendedCells } from './appended-cells.ts';
import type { RowEditCursor } from './row-edits.ts';

/** A piece of the part that is replaced by other bytes. */
export interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

export interface SpliceScript {
  /** Changes before the first edited row, in order. */
  readonly before: readonly Splice[];
  readonly rows: RowEditCursor;
  readonly cells: AppendedCells;
  /** The header row and what is written in it; undefined when no row is the header. */
  readonly header: { readonly rowNumber: number; readonly texts: readonly string[] } | undefined;
  readonly prefix: string;
}

/** Copies the part's bytes with the noted changes made. It knows places only: what is not changed is never looked at. */
export class SheetSplicer {
  private readonly script: SpliceScript;
  private readonly out: ByteBuilder;
  private readonly rowEnd: Uint8Array;
  /** Place in the part of the first byte not fed yet. */
  private position = 0;
  /** Bytes still to be left out. */
  private skip = 0;
  private nextBefore = 0;
  private editAt = 0;
  private editsRow = false;
  private atSpans = false;
  private writesCells = false;

  constructor(script: SpliceScript, out: ByteBuilder) {
    this.script = script;
    this.out = out;
    this.rowEnd = encodeUtf8(`</${script.prefix}row>`);
    this.findNextEdit();
  }

  /** Puts what becomes of these bytes into the output. */
  feed(chunk: Uint8Array): void {
    const { out } = this;
    let from = Math.min(this.skip, chunk.length);
    this.skip -= from;
    while (this.editAt < this.position + chunk.length) {
      const cut = this.editAt - this.position;
      out.putRange(chunk, from, cut);
      const after = cut + this.makeEdit();
      from = Math.min(after, chunk.length);
      this.skip = after - from;
    }
    out.putRange(chunk, from, chunk.length);
    this.position += chunk.length;
  }

  /** Makes the edit that is due, finds the next, and returns how many bytes of the original it replaces. */
  private makeEdit(): number {
    const { cells, header, rows } = this.script;
    const { out } = this;
    let removed = 0;
    if (!this.editsRow) {
      const splice = this.script.before[this.nextBefore - 1]!;
      out.putBytes(encodeUtf8(splice.insert));
      removed = splice.remove;
    } else if (this.atSpans) {
      out.putNumber(Math.max(rows.spansUpper, cells.lastColumn));
      this.atSpans = false;
      this.editAt = rows.insertAt;
      return rows.spansLength;
    } else {
      if (rows.selfClosing) {
        out.putByte(0x3e);
        removed = 2;
      }
      if (header?.rowNumber === rows.rowNumber) cells.writeHeader(out, rows.rowNumber, rows.style, header.texts);
      else cells.writeRow(out, rows.rowNumber, rows.style);
      if (rows.selfClosing) out.putBytes(this.rowEnd);
    }
    this.findNextEdit();
    return removed;
  }

  private findNextEdit(): void {
    const { before, cells, header, rows } = this.script;
    const splice = before[this.nextBefore];
    if (splice) {
      this.nextBefore++;
      this.editAt = splice.at;
      return;
    }
    this.editsRow = true;
    do {
      if (!rows.next()) {
        this.editAt = Infinity;
        return;
      }
      this.writesCells = header?.rowNumber === rows.rowNumber || cells.nextRow();
    } while (!this.writesCells);
    this.atSpans = rows.spansAt >= 0;
    this.editAt = this.atSpans ? rows.spansAt : rows.insertAt;
  }
}
