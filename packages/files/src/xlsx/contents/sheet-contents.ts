import { decodeUtf8 } from '../../text/utf8.ts';
import { GREATER, LESS, NINE, QUESTION, SLASH, SPACE, ZERO } from '../../xml/ascii.ts';
import { INCOMPLETE, endsName, isMarkup, markupEnd, tagEnd } from '../../xml/byte-markup.ts';
import { ByteWindow } from '../../xml/byte-window.ts';
import { BitSet } from './bit-set.ts';
import type { ContentKind } from './workbook-contents.ts';

const C = 0x63;
const F = 0x66;
/** Parts of a sheet that say how its cells look, and nothing else. */
const LOOKS = new Set([
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'autoFilter',
  'sortState',
  'mergeCells',
  'phoneticPr',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'tableParts',
  'ignoredErrors',
  'rowBreaks',
  'colBreaks',
]);
const KIND_OF_PART: Readonly<Record<string, ContentKind>> = {
  conditionalFormatting: 'formulas',
  dataValidations: 'formulas',
  dataConsolidate: 'formulas',
  legacyDrawing: 'comments',
  drawing: 'drawings',
  legacyDrawingHF: 'drawings',
  drawingHF: 'drawings',
  picture: 'drawings',
  controls: 'drawings',
  oleObjects: 'drawings',
  hyperlinks: 'external-links',
  webPublishItems: 'external-links',
  headerFooter: 'properties',
  scenarios: 'names-of-people',
  customProperties: 'properties',
};
/** What a cell consists of. */
const CELL = new Set(['row', 'c', 'v', 'is', 't', 'r', 'rPr']);
/** How text in a cell looks. */
const FONT = new Set([
  'b',
  'i',
  'u',
  'strike',
  'sz',
  'color',
  'rFont',
  'family',
  'charset',
  'scheme',
  'vertAlign',
  'outline',
  'shadow',
  'condense',
  'extend',
]);
const HIDDEN = /\shidden\s*=\s*["'](?:1|true)["']/;

/** Looks through a sheet's whole XML for what is neither a value nor the look of one, and notes which shared strings cells refer to. */
export class SheetContents {
  /** Shared strings that cells refer to. */
  readonly strings: BitSet = new BitSet();
  private readonly tell: (kind: ContentKind, what: string) => void;
  private window = new ByteWindow();
  private depth = 0;
  private isInRows = false;
  private isShared = false;
  private prefixLength = 0;
  /** A huge tag is not looked at again for every chunk, only when the window has doubled. */
  private worthwhile = 0;

  constructor(tell: (kind: ContentKind, what: string) => void) {
    this.tell = tell;
  }

  /** Reads one sheet. @throws VerrijkError `file.xml-damaged`, `file.doctype`, `file.row-too-long` */
  async read(chunks: AsyncIterable<Uint8Array>): Promise<void> {
    this.window = new ByteWindow();
    this.depth = 0;
    this.isInRows = false;
    this.worthwhile = 0;
    for await (const chunk of chunks) {
      this.window.append(chunk);
      this.scan();
    }
  }

  private scan(): void {
    const { window } = this;
    const { bytes, end } = window;
    if (end - window.start < this.worthwhile) return;
    this.worthwhile = 0;
    for (;;) {
      const at = bytes[window.start] === LESS ? window.start : bytes.indexOf(LESS, window.start);
      if (at < 0 || at + 4 >= end) {
        window.start = Math.min(at < 0 ? end : at, end);
        return;
      }
      const isOther = isMarkup(bytes, at);
      const after = isOther ? markupEnd(bytes, at, end) : tagEnd(bytes, at, end);
      if (after === INCOMPLETE) {
        window.start = at;
        this.worthwhile = 2 * (end - at);
        return;
      }
      window.start = after;
      if (!isOther) this.takeTag(bytes, at, after);
      else if (bytes[at + 1] !== QUESTION) this.tell('texts-elsewhere', 'XML');
    }
  }

  private takeTag(bytes: Uint8Array, at: number, after: number): void {
    if (this.isInRows) return this.takeInRows(bytes, at, after);
    if (bytes[at + 1] === SLASH) {
      this.depth--;
      return;
    }
    const isOpen = bytes[after - 2] !== SLASH;
    // What stands deep in a list is of no interest, but for filters and column formats; there may be a great many of them.
    const first = bytes[at + 1 + this.prefixLength];
    if (this.depth > 1 && first !== F && first !== C) {
      if (isOpen) this.depth++;
      return;
    }
    const tag = decodeUtf8(bytes.subarray(at, Math.min(after, at + 2000)));
    const name = /^<(?:[^\s/>:]+:)?([^\s/>]+)/.exec(tag)?.[1] ?? '';
    if (this.depth === 0) this.prefixLength = /^<([^\s/>:]+:)?/.exec(tag)?.[1]?.length ?? 0;
    if (this.depth === 1) this.takePart(name, tag);
    else if (name === 'filterColumn') this.tell('hidden', 'autoFilter');
    else if (name === 'col' && HIDDEN.test(tag)) this.tell('hidden', 'cols');
    if (name === 'sheetData' && this.depth === 1 && isOpen) this.isInRows = true;
    else if (isOpen) this.depth++;
  }

  private takePart(name: string, tag: string): void {
    if (Object.hasOwn(KIND_OF_PART, name)) this.tell(KIND_OF_PART[name]!, name);
    else if (!LOOKS.has(name)) this.tell('parts', name);
    // A printer's own settings are a part that only it can read.
    if (name === 'pageSetup' && /\s[\w]+:id\s*=/.test(tag)) this.tell('parts', 'printerSettings');
  }

  /** Every tag between `<sheetData>` and its end passes here: nearly all are told by their first letters. */
  private takeInRows(bytes: Uint8Array, at: number, after: number): void {
    const closing = bytes[at + 1] === SLASH;
    const from = at + (closing ? 2 : 1) + this.prefixLength;
    const first = bytes[from]!;
    const isShort = endsName(bytes[from + 1]!);
    if (closing) {
      if (first === 0x73 && isNamed(bytes, from, 'sheetData')) this.isInRows = false;
      return;
    }
    if (isShort && first === C) this.isShared = isSharedCell(bytes, from, after);
    else if (isShort && first === 0x76) {
      if (this.isShared) this.strings.add(wholeNumber(bytes, after));
    } else if ((isShort && first === 0x74) || (first === 0x69 && isNamed(bytes, from, 'is'))) return;
    else if (first === 0x72 && isNamed(bytes, from, 'row')) {
      if (isHiddenRow(bytes, from, after)) this.tell('hidden', 'rows');
    } else this.takeRareTag(bytes, from);
  }

  private takeRareTag(bytes: Uint8Array, from: number): void {
    let end = from;
    while (!endsName(bytes[end]!)) end++;
    const name = decodeUtf8(bytes.subarray(from, Math.min(end, from + 100)));
    if (name === 'f') this.tell('formulas', '');
    else if (name === 'rPh' || name === 'phoneticPr') this.tell('texts-elsewhere', name);
    else if (!CELL.has(name) && !FONT.has(name)) this.tell('parts', name);
  }
}

function isNamed(bytes: Uint8Array, from: number, name: string): boolean {
  for (let at = 0; at < name.length; at++) if (bytes[from + at] !== name.charCodeAt(at)) return false;
  return endsName(bytes[from + name.length]!);
}

/** `t="s"` among the attributes. */
function isSharedCell(bytes: Uint8Array, from: number, after: number): boolean {
  for (let at = from; at < after - 4; at++) {
    if (bytes[at] === 0x74 && bytes[at + 1] === 0x3d && bytes[at - 1]! <= SPACE) {
      return bytes[at + 3] === 0x73 && bytes[at + 4] === bytes[at + 2];
    }
  }
  return false;
}

/** The tag is short, and `hidden` is the only attribute with an h in it but `ht` and `customHeight`. */
function isHiddenRow(bytes: Uint8Array, from: number, after: number): boolean {
  for (let at = from; at < after - 8; at++) {
    if (bytes[at] === 0x68 && bytes[at + 1] === 0x69 && bytes[at - 1]! <= SPACE) {
      return HIDDEN.test(decodeUtf8(bytes.subarray(at - 1, after)));
    }
  }
  return false;
}

function wholeNumber(bytes: Uint8Array, from: number): number {
  let number = 0;
  for (let at = from; bytes[at] !== LESS && bytes[at] !== GREATER && at < from + 12; at++) {
    const byte = bytes[at]!;
    if (byte >= ZERO && byte <= NINE) number = number * 10 + (byte - ZERO);
  }
  return number;
}
