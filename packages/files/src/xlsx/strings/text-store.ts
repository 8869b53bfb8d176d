import { CellKind, VerrijkError } from '@verrijk/core';
import type { CellColumn } from '@verrijk/core';

const CHUNK_BITS = 18;
const CHUNK = 1 << CHUNK_BITS;
/** No cell holds more: 32,767 characters of three bytes each. */
const LONGEST_TEXT = 32_767 * 3;
/** Bytes of text kept; keys are short, and nobody matches on novels. */
const MOST_CHUNKS = (128 * 1024 * 1024) / CHUNK;
const CHUNK_ENDS = 0;

/** Texts kept one behind the other, each after its length plus one, so that a text costs a byte more than it holds. */
export class TextStore {
  private readonly chunks: Uint8Array[] = [];
  private at = CHUNK;

  /** Keeps a text and returns its place. Throws `file.text-too-long` when it, or all together, is beyond any key. */
  keep(source: Uint8Array, start: number, end: number): number {
    const length = end - start;
    if (length > LONGEST_TEXT) throw new VerrijkError('file.text-too-long');
    // Room for the length, and for the mark that the chunk ends.
    if (this.at + length + 4 > CHUNK) this.openChunk();
    const place = ((this.chunks.length - 1) << CHUNK_BITS) + this.at;
    const chunk = this.chunks.at(-1)!;
    let to = this.at;
    let head = length + 1;
    for (; head >= 0x80; head >>>= 7) chunk[to++] = (head & 0x7f) | 0x80;
    chunk[to++] = head;
    for (let from = start; from < end;) chunk[to++] = source[from++]!;
    this.at = to;
    return place;
  }

  /** Appends to a column the text that was kept `further` texts after the one at `place`. */
  append(column: CellColumn, place: number, further: number): void {
    let number = place >>> CHUNK_BITS;
    let chunk = this.chunks[number]!;
    let at = place & (CHUNK - 1);
    for (let left = further; ;) {
      let head = chunk[at++]!;
      if (head === CHUNK_ENDS) {
        chunk = this.chunks[++number]!;
        at = 0;
        continue;
      }
      if (head >= 0x80) {
        head &= 0x7f;
        for (let shift = 7; ; shift += 7) {
          const byte = chunk[at++]!;
          head |= (byte & 0x7f) << shift;
          if (byte < 0x80) break;
        }
      }
      const end = at + head - 1;
      if (left-- > 0) at = end;
      else if (end === at) return column.appendEmpty();
      else return column.append(CellKind.text, chunk, at, end);
    }
  }

  private openChunk(): void {
    const last = this.chunks.at(-1);
    if (last) last[this.at] = CHUNK_ENDS;
    if (this.chunks.length === MOST_CHUNKS) throw new VerrijkError('file.text-too-long');
    this.chunks.push(new Uint8Array(CHUNK));
    this.at = 0;
  }
}
