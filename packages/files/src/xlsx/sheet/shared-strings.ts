import { VerrijkError } from '@verrijk/core';
import type { CellColumn } from '@verrijk/core';
import { encodeUtf8 } from '../../text/utf8.ts';
import { AMPERSAND, CARRIAGE_RETURN, GREATER, LESS, QUESTION, SLASH, UNDERSCORE } from '../../xml/ascii.ts';
import { elementEnd, endsName, INCOMPLETE, isMarkup, markupEnd, tagEnd } from '../../xml/byte-markup.ts';
import { ByteWindow } from '../../xml/byte-window.ts';
import { checkUtf8 } from '../../xml/xml-reader.ts';
import { decodeStringItem } from './rich-text.ts';
import { TextStore } from './text-store.ts';

const T = 0x74;
/** More strings than any workbook can refer to from one sheet's key columns. */
const LARGEST_INDEX = 1 << 27;

/**
 * The few shared strings that are wanted out of the many that there are: first every index is noted, then the part is
 * streamed once and only those are kept.
 */
export class SharedStringSelection {
  /** A bit for every index. */
  private wanted = new Uint32Array(1024);
  /** Where the first string of every 32 is kept. */
  private places = new Uint32Array(0);
  private readonly texts = new TextStore();
  private lastWanted = -1;

  /** Asks for the string with this index. */
  want(index: number): void {
    if (index >= LARGEST_INDEX) throw new VerrijkError('file.xml-damaged');
    const word = index >>> 5;
    if (word >= this.wanted.length) {
      const larger = new Uint32Array(Math.max(word + 1, this.wanted.length * 2));
      larger.set(this.wanted);
      this.wanted = larger;
    }
    this.wanted[word]! |= 1 << (index & 31);
    if (index > this.lastWanted) this.lastWanted = index;
  }

  get isEmpty(): boolean {
    return this.lastWanted < 0;
  }

  /** Reads the shared strings part, up to the last string that is wanted. Throws `file.xml-damaged` when it is not there. */
  async load(chunks: AsyncIterable<Uint8Array>): Promise<void> {
    this.places = new Uint32Array((this.lastWanted >>> 5) + 1);
    const scanner = new StringItemScanner();
    for await (const chunk of chunks) {
      scanner.window.append(chunk);
      this.keepFrom(scanner);
      if (scanner.index > this.lastWanted) return;
    }
    scanner.end();
    this.keepFrom(scanner);
    if (scanner.index > this.lastWanted) return;
    throw new VerrijkError('file.xml-damaged');
  }

  /** Appends a wanted string to a column, after `load`. */
  append(column: CellColumn, index: number): void {
    const word = index >>> 5;
    const before = bitCount(this.wanted[word]! & ((1 << (index & 31)) - 1));
    this.texts.append(column, this.places[word]!, before);
  }

  private keepFrom(scanner: StringItemScanner): void {
    while (scanner.index <= this.lastWanted && scanner.next()) {
      const index = scanner.index - 1;
      const word = this.wanted[index >>> 5]!;
      const bit = 1 << (index & 31);
      if (!(word & bit)) continue;
      const isFirst = (word & (bit - 1)) === 0;
      const { bytes } = scanner.window;
      let place: number;
      if (scanner.isPlain) place = this.texts.keep(bytes, scanner.textStart, scanner.textEnd);
      else {
        const text = encodeUtf8(decodeStringItem(bytes, scanner.itemStart, scanner.itemEnd));
        place = this.texts.keep(text, 0, text.length);
      }
      if (isFirst) this.places[index >>> 5] = place;
    }
  }
}

/** Goes from `<si>` to `<si>`. */
class StringItemScanner {
  readonly window = new ByteWindow();
  /** Items passed. */
  index = 0;
  itemStart = 0;
  itemEnd = 0;
  /** The item is a single text that is its own bytes, from `textStart` to `textEnd`. */
  isPlain = false;
  textStart = 0;
  textEnd = 0;
  private depth = 0;
  private prefixLength = 0;
  /** A huge item is not looked at again for every chunk, only when the window has doubled. */
  private worthwhile = 0;

  /** Says that all bytes have been fed. */
  end(): void {
    this.worthwhile = 0;
  }

  /** Goes to the next item; false when more bytes are needed. */
  next(): boolean {
    const { window } = this;
    if (window.end - window.start < this.worthwhile) return false;
    for (;;) {
      const at = window.bytes.indexOf(LESS, window.start);
      if (at < 0 || at + 4 >= window.end) {
        window.start = Math.min(at < 0 ? window.end : at, window.end);
        return false;
      }
      const isItem = this.depth === 1 && this.isItem(at);
      const after = isItem ? this.passItem(at) : this.passOther(at);
      if (after === INCOMPLETE || after > window.end) {
        this.worthwhile = 2 * (window.end - window.start);
        return false;
      }
      this.worthwhile = 0;
      window.start = after;
      if (isItem) {
        this.itemStart = at;
        this.itemEnd = after;
        this.index++;
        return true;
      }
    }
  }

  private isItem(at: number): boolean {
    const { bytes } = this.window;
    const name = at + 1 + this.prefixLength;
    return bytes[name] === 0x73 && bytes[name + 1] === 0x69 && endsName(bytes[name + 2]!);
  }

  private passItem(at: number): number {
    const { bytes, end } = this.window;
    const { prefixLength } = this;
    this.isPlain = false;
    let i = at + 3 + prefixLength;
    if (bytes[i] !== GREATER || bytes[i + 1] !== LESS || bytes[i + 2 + prefixLength] !== T)
      return elementEnd(bytes, at, end);
    i += 3 + prefixLength;
    if (bytes[i] === GREATER) i++;
    else {
      i = tagEnd(bytes, i - 2 - prefixLength, end);
      if (i === INCOMPLETE || bytes[i - 2] === SLASH) return elementEnd(bytes, at, end);
    }
    const start = i;
    let plain = true;
    for (; i < end; i++) {
      const byte = bytes[i]!;
      if (byte === LESS) break;
      if (byte === AMPERSAND || byte === UNDERSCORE || byte === CARRIAGE_RETURN) plain = false;
    }
    // </t></si>
    const close = i + 4 + prefixLength;
    if (close + 5 + prefixLength > end) return INCOMPLETE;
    const closesItem = bytes[i + 1] === SLASH && bytes[close] === LESS && bytes[close + 1] === SLASH;
    if (!closesItem || bytes[close - 1] !== GREATER || bytes[close + 4 + prefixLength] !== GREATER) {
      return elementEnd(bytes, at, end);
    }
    this.isPlain = plain;
    this.textStart = start;
    this.textEnd = i;
    return close + 5 + prefixLength;
  }

  private passOther(at: number): number {
    const { bytes, end } = this.window;
    if (isMarkup(bytes, at)) {
      const after = markupEnd(bytes, at, end);
      if (after !== INCOMPLETE && bytes[at + 1] === QUESTION) checkUtf8(bytes.subarray(at, after));
      return after;
    }
    if (this.depth > 0 && bytes[at + 1] !== SLASH) return elementEnd(bytes, at, end);
    const after = tagEnd(bytes, at, end);
    if (after === INCOMPLETE) return INCOMPLETE;
    if (this.depth === 0) {
      let colon = at;
      while (bytes[colon] !== 0x3a && !endsName(bytes[colon]!)) colon++;
      this.prefixLength = bytes[colon] === 0x3a ? colon - at : 0;
    }
    this.depth += bytes[at + 1] === SLASH ? -1 : 1;
    return after;
  }
}

function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
