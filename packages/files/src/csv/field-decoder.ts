import { writeWindows1252AsUtf8 } from '../text/windows-1252.ts';
import { QUOTE } from './csv-field.ts';
import type { RowForm } from './csv-form.ts';

/** Turns a field as it stands in the file into its text: without quotes, in UTF-8. */
export class FieldDecoder {
  /** The text of the field decoded last, from 0; overwritten by the next. */
  text: Uint8Array = new Uint8Array(1024);
  private readonly form: Pick<RowForm, 'encoding'>;

  constructor(form: Pick<RowForm, 'encoding'>) {
    this.form = form;
  }

  /** Decodes `source[start..end)` into `text` and returns the length. */
  decode(source: Uint8Array, start: number, end: number): number {
    const isWindows1252 = this.form.encoding === 'windows-1252';
    const needed = (end - start) * (isWindows1252 ? 3 : 1);
    if (needed > this.text.length) this.text = new Uint8Array(needed * 2);
    const text = this.text;
    let isOpen = start < end && source[start] === QUOTE;
    let at = 0;
    for (let from = isOpen ? start + 1 : start; from < end; from++) {
      const byte = source[from]!;
      if (isOpen && byte === QUOTE) {
        // Doubled it is one; alone it closes, and what follows is text as it stands.
        if (from + 1 < end && source[from + 1] === QUOTE) from++;
        else {
          isOpen = false;
          continue;
        }
      }
      if (isWindows1252 && byte >= 0x80) at = writeWindows1252AsUtf8(byte, text, at);
      else text[at++] = byte;
    }
    return at;
  }
}
