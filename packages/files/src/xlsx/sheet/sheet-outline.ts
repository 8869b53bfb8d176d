import { VerrijkError } from '@verrijk/core';
import { decodeUtf8, encodeUtf8 } from '../../text/utf8.ts';
import { QUOTE, SLASH } from '../../xml/ascii.ts';
import { attribute, readTag } from '../../xml/xml-reader.ts';
import type { XmlElement } from '../../xml/xml-reader.ts';
import { isSpreadsheetNamespace } from '../package/namespaces.ts';
import { LAST_COLUMN, parseRange, parseRangeIn } from './cell-ref.ts';
import type { CellRange } from './cell-ref.ts';

/** Different stretches of columns that merged areas cover; real sheets have a handful. */
const MOST_MERGED_STRETCHES = 100_000;
const MOST_COLUMN_FORMATS = LAST_COLUMN + 1;
const REF = encodeUtf8(' ref="');

/** A `<col>` and where it stands in the sheet's bytes. */
export interface ColumnFormat {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  /** Column positions from A = 0, inclusive. */
  readonly first: number;
  readonly last: number;
}

/** What stands around the rows of a sheet, as far as a new column touches it. Positions count from the sheet's start. */
export class SheetOutline {
  /** Namespace prefix of the sheet's own elements with its colon; empty when they have none. */
  prefix = '';
  /** The value of `<dimension ref>`. */
  dimension: { readonly start: number; readonly end: number; readonly ref: string } | undefined;
  readonly columnFormats: ColumnFormat[] = [];
  /** Where `</cols>` stands, or a self-closing `<cols/>`. */
  columnFormatsEnd: { readonly start: number; readonly end: number; readonly selfClosing: boolean } | undefined;
  /** Where `<sheetData>` stands. */
  sheetData = 0;
  isProtected = false;
  private readonly merged = new Map<number, CellRange>();
  private section = '';

  /** Merged areas; of those over the same columns only the lowest. */
  get merges(): CellRange[] {
    return [...this.merged.values()];
  }

  /** Takes note of a start tag; `depth` is 0 for the root. */
  open(name: string, bytes: Uint8Array, at: number, depth: number): void {
    if (depth === 0) this.openRoot(name, bytes);
    else if (depth === 1) this.openSection(name, bytes, at);
    else if (depth === 2 && this.section === 'cols' && name === 'col') this.noteColumnFormat(bytes, at);
    else if (depth === 2 && this.section === 'mergeCells' && name === 'mergeCell') this.noteMerge(bytes);
  }

  close(name: string, at: number, end: number, depth: number): void {
    const format = this.columnFormats.at(-1);
    if (depth === 2 && name === 'col' && format) this.columnFormats.splice(-1, 1, { ...format, end });
    if (depth === 1 && name === 'cols') this.columnFormatsEnd = { start: at, end, selfClosing: false };
  }

  private openRoot(name: string, bytes: Uint8Array): void {
    const text = decodeUtf8(bytes);
    const root = readTag(text);
    if (name !== 'worksheet' || !isSpreadsheetNamespace(root.namespace)) throw new VerrijkError('file.xml-damaged');
    this.prefix = /^<([^\s/>:]+:)?/.exec(text)?.[1] ?? '';
  }

  private openSection(name: string, bytes: Uint8Array, at: number): void {
    this.section = name;
    if (name === 'dimension') {
      const tag = decodeUtf8(bytes);
      const ref = readTag(tag).attributes.find((one) => one.name === 'ref');
      if (ref) {
        const start = at + encodeUtf8(tag.slice(0, ref.start)).length;
        this.dimension = { start, end: start + encodeUtf8(tag.slice(ref.start, ref.end)).length, ref: ref.value };
      }
    } else if (name === 'cols' && bytes.at(-2) === SLASH) {
      this.columnFormatsEnd = { start: at, end: at + bytes.length, selfClosing: true };
    } else if (name === 'sheetData') this.sheetData = at;
    else if (name === 'sheetProtection') {
      this.isProtected = ['1', 'true'].includes(attribute(tagOf(bytes), 'sheet') ?? '');
    }
  }

  private noteColumnFormat(bytes: Uint8Array, at: number): void {
    const tag = decodeUtf8(bytes);
    const element = readTag(tag);
    const first = Number(attribute(element, 'min')) - 1;
    const last = Number(attribute(element, 'max')) - 1;
    const isFull = this.columnFormats.length === MOST_COLUMN_FORMATS;
    if (!(first >= 0 && last >= first) || isFull) throw new VerrijkError('file.xml-damaged');
    this.columnFormats.push({ start: at, end: at + bytes.length, tag, first, last });
  }

  private noteMerge(bytes: Uint8Array): void {
    const range = readPlainMerge(bytes) ?? parseRange(attribute(tagOf(bytes), 'ref') ?? '');
    if (!range) return;
    const key = range.firstColumn * 2 ** 16 + range.lastColumn;
    const lowest = this.merged.get(key);
    if (lowest && lowest.lastRow >= range.lastRow) return;
    this.merged.set(key, range);
    if (this.merged.size > MOST_MERGED_STRETCHES) throw new VerrijkError('file.xml-damaged');
  }
}

/** The range of `<mergeCell ref="A1:B2"/>`, as every program writes it, without a string; a sheet may have hundreds of thousands. */
function readPlainMerge(bytes: Uint8Array): CellRange | undefined {
  let value = 0;
  while (bytes[value++] !== QUOTE) if (value === bytes.length) return undefined;
  for (let at = 0; at < REF.length; at++) if (REF[at] !== bytes[value - REF.length + at]) return undefined;
  // Whatever else stands in the tag is in no range.
  const end = bytes.length - (bytes.at(-2) === SLASH ? 3 : 2);
  return bytes[end] === QUOTE ? parseRangeIn(bytes, value, end) : undefined;
}

function tagOf(bytes: Uint8Array): XmlElement {
  return readTag(decodeUtf8(bytes));
}
