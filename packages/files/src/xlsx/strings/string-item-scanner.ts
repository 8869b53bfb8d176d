import { AMPERSAND, CARRIAGE_RETURN, GREATER, LESS, QUESTION, SLASH, UNDERSCORE } from '../../xml/ascii.ts';
import { elementEnd, endsName, INCOMPLETE, isMarkup, markupEnd, tagEnd } from '../../xml/byte-markup.ts';
import { ByteWindow } from '../../xml/byte-window.ts';
import { checkUtf8 } from '../../xml/xml-reader.ts';

const T = 0x74;

/** Goes through a shared strings part from `<si>` to `<si>`: feed its window, ask for items until there are none. */
export class StringItemScanner {
  readonly window: ByteWindow = new ByteWindow();
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
