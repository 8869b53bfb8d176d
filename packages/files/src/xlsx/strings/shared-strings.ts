import { VerrijkError } from '@verrijk/core';
import type { CellColumn } from '@verrijk/core';
import { encodeUtf8 } from '../../text/utf8.ts';
import { decodeStringItem } from './rich-text.ts';
import { StringItemScanner } from './string-item-scanner.ts';
import { TextStore } from './text-store.ts';

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

function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
