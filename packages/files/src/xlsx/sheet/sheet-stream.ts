import { VerrijkError } from '@verrijk/core';
import { decodeUtf8, encodeUtf8 } from '../../text/utf8.ts';
import { LESS, QUESTION, SLASH } from '../../xml/ascii.ts';
import { elementEnd, endsName, INCOMPLETE, isMarkup, markupEnd, tagEnd } from '../../xml/byte-markup.ts';
import { ByteWindow } from '../../xml/byte-window.ts';
import { checkUtf8 } from '../../xml/xml-reader.ts';
import { LAST_COLUMN } from './cell-ref.ts';
import type { ColumnSlots, ScannedRow } from './row-cells.ts';
import { RowScanner } from './row-scanner.ts';
import { SheetOutline } from './sheet-outline.ts';

export interface SheetStreamOptions {
  readonly slots: ColumnSlots;
  /** By style index, 1 where text may stand under the format. */
  readonly plainStyles: Uint8Array;
  /** Column that something is to be inserted at; undefined when that is behind all cells. */
  readonly targetColumn: number | undefined;
}

type Stage = 'before rows' | 'rows' | 'after rows';

/**
 * A worksheet part as a stream of rows: feed it bytes, ask for rows until there are none, feed it more. The result is
 * the same however the bytes are cut. Throws `file.xml-damaged`, `file.doctype`, `file.encoding`, `file.duplicate-cells`
 * and the limits of a sheet.
 */
export class SheetStream {
  readonly outline: SheetOutline = new SheetOutline();
  readonly rows: RowScanner;
  /** Where the row's tag stands in the window's bytes. */
  rowStart = 0;
  private readonly window = new ByteWindow();
  private stage: Stage = 'before rows';
  private depth = 0;
  private started = false;
  private complete = false;
  private ended = false;
  private lastName = { bytes: new Uint8Array(0), name: '', prefix: '' };
  /** The window is not looked at again before it holds this much: a huge row is not rescanned for every chunk. */
  private worthwhile = 4;

  constructor(options: SheetStreamOptions) {
    this.rows = new RowScanner(
      this.window,
      options.slots,
      options.plainStyles,
      options.targetColumn ?? LAST_COLUMN + 1,
    );
  }

  get row(): ScannedRow {
    return this.rows.row;
  }

  /** Place in the part of a position in the window's bytes. */
  get base(): number {
    return this.window.base;
  }

  feed(chunk: Uint8Array): void {
    this.window.append(chunk);
  }

  /** Goes to the next row; false when more bytes are needed first, or when there are no more rows after `end`. */
  nextRow(): boolean {
    const { window } = this;
    if (window.end - window.start < this.worthwhile) return false;
    if (!this.started) {
      checkUtf8(window.bytes.subarray(0, 4));
      this.started = true;
    }
    for (;;) {
      const at = this.nextTag();
      const isRow = at !== INCOMPLETE && this.stage === 'rows' && this.rows.isRow(at);
      const after = at === INCOMPLETE ? INCOMPLETE : isRow ? this.rows.scan(at) : this.passMarkup(at);
      if (after === INCOMPLETE || after > window.end) {
        if (!this.ended) this.worthwhile = 2 * (window.end - window.start);
        else if (!this.complete || at !== INCOMPLETE) throw new VerrijkError('file.xml-damaged');
        return false;
      }
      if (!this.ended) this.worthwhile = 1;
      window.start = after;
      if (isRow) {
        this.rowStart = at;
        return true;
      }
    }
  }

  /** Says that all bytes have been fed; rows may still come. */
  end(): void {
    this.worthwhile = 0;
    this.ended = true;
  }

  private nextTag(): number {
    const { window } = this;
    const { bytes, start } = window;
    const at = bytes[start] === LESS ? start : bytes.indexOf(LESS, start);
    if (at < 0 || at + 3 >= window.end) {
      // Text between tags means nothing here.
      window.start = Math.min(at < 0 ? window.end : at, window.end);
      return INCOMPLETE;
    }
    return at;
  }

  /** Passes whatever is not a row: tags around the rows, comments, elements of others between the rows. */
  private passMarkup(at: number): number {
    const { window } = this;
    const { bytes } = window;
    if (isMarkup(bytes, at)) {
      const after = markupEnd(bytes, at, window.end);
      if (after !== INCOMPLETE && bytes[at + 1] === QUESTION && this.depth === 0) checkUtf8(bytes.subarray(at, after));
      return after;
    }
    const closing = bytes[at + 1] === SLASH;
    if (this.stage === 'rows' && !closing) {
      // What hides rows in a choice between versions is beyond us, and leaving rows out is worse than stopping.
      if (this.nameAt(at + 1).name === 'AlternateContent') throw new VerrijkError('file.xml-damaged');
      return elementEnd(bytes, at, window.end);
    }
    const after = tagEnd(bytes, at, window.end);
    if (after !== INCOMPLETE) this.passTag(at, after, closing);
    return after;
  }

  private passTag(at: number, after: number, closing: boolean): void {
    const { window, outline } = this;
    if (this.complete) throw new VerrijkError('file.xml-damaged');
    const { name, own } = this.nameAt(at + (closing ? 2 : 1));
    if (closing) {
      this.depth--;
      if (own) outline.close(name, window.base + at, window.base + after, this.depth);
      if (this.stage === 'rows') this.stage = 'after rows';
      this.complete = this.depth === 0;
      return;
    }
    if (own || this.depth === 0) outline.open(name, window.bytes.subarray(at, after), window.base + at, this.depth);
    if (this.depth === 0) this.rows.usePrefix(encodeUtf8(outline.prefix));
    const isRows = own && name === 'sheetData' && this.depth === 1;
    if (isRows && this.stage === 'after rows') throw new VerrijkError('file.xml-damaged');
    const selfClosing = window.bytes[after - 2] === SLASH;
    if (isRows) this.stage = selfClosing ? 'after rows' : 'rows';
    if (!selfClosing) this.depth++;
    else if (this.depth === 0) this.complete = true;
  }

  /** Local name of the tag whose name stands at `from`, and whether it has the sheet's own prefix. */
  private nameAt(from: number): { readonly name: string; readonly own: boolean } {
    const { bytes } = this.window;
    let end = from;
    while (!endsName(bytes[end]!)) end++;
    if (!this.isLastName(from, end)) {
      const raw = decodeUtf8(bytes.subarray(from, end));
      const colon = raw.indexOf(':') + 1;
      this.lastName = { bytes: bytes.slice(from, end), name: raw.slice(colon), prefix: raw.slice(0, colon) };
    }
    const { name, prefix } = this.lastName;
    return { name, own: prefix === this.outline.prefix };
  }

  /** Whether a tag is called as the one before it, which is so half a million times where there are merged areas. */
  private isLastName(from: number, end: number): boolean {
    const { lastName, window } = this;
    if (lastName.bytes.length !== end - from) return false;
    for (let at = from; at < end; at++) if (lastName.bytes[at - from] !== window.bytes[at]) return false;
    return true;
  }
}
