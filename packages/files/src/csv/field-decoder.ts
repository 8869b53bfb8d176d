import { writeWindows1252AsUtf8 } from '../text/windows-1252.ts';
import { QUOTE } from './csv-field.ts';

/** Turns a field as it stands in the file into its text: without quotes, in UTF-8. */
export class FieldDecoder {
  /** The text of the field decoded last, from 0; overwritten by the next. */
  text: Uint8Array = new Uint8Array(1024);
  private readonly isWindows1252: boolean;

  constructor(isWindows1252: boolean) {
    this.isWindows1252 = isWindows1252;
  }

  /** Decodes `source[start..end)` into `text` and returns the length. */
  decode(source: Uint8Array, start: number, end: number): number {
    const needed = (end - start) * (this.isWindows1252 ? 3 : 1);
    if (needed > this.text.length) this.text = new Uint8Array(needed * 2);
    let at = 0;
    let from = start;
    if (source[start] === QUOTE && start < end) {
      for (from = start + 1; from < end; from++) {
        if (source[from] === QUOTE && source[++from] !== QUOTE) break;
        if (from < end) at = this.put(source[from]!, at);
      }
    }
    while (from < end) at = this.put(source[from++]!, at);
    return at;
  }

  private put(byte: number, at: number): number {
    if (this.isWindows1252) return writeWindows1252AsUtf8(byte, this.text, at);
    this.text[at] = byte;
    return at + 1;
  }
}
