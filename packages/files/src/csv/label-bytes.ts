import { encodeUtf8 } from '../text/utf8.ts';
import { encodeWindows1252 } from '../text/windows-1252.ts';
import { CARRIAGE_RETURN, LINE_FEED, QUOTE } from './csv-field.ts';
import type { CsvForm } from './csv-form.ts';

/**
 * A value of ours that a spreadsheet would take for a formula gets an apostrophe in front, and so stays text: the
 * characters of OWASP's page on CSV injection. Customer cells are never touched.
 */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/** The bytes of a cell that we write, the separator before it included, in the file's encoding and quoting. */
export function encodeCell(text: string, form: CsvForm): Uint8Array {
  const safe = FORMULA_START.test(text) ? `'${text}` : text;
  const bytes = form.encoding === 'windows-1252' ? encodeWindows1252(safe) : encodeUtf8(safe);
  const isQuoted = form.quoting === 'all' || (form.quoting === 'text' && bytes.length > 0) || needsQuotes(bytes, form);
  const cell: number[] = [form.separator];
  if (isQuoted) cell.push(QUOTE);
  for (const byte of bytes) {
    if (byte === QUOTE && isQuoted) cell.push(QUOTE);
    cell.push(byte);
  }
  if (isQuoted) cell.push(QUOTE);
  return Uint8Array.from(cell);
}

function needsQuotes(bytes: Uint8Array, form: CsvForm): boolean {
  return bytes.some(
    (byte) => byte === form.separator || byte === QUOTE || byte === LINE_FEED || byte === CARRIAGE_RETURN,
  );
}

/** The cells of all labels end to end, each encoded once however often it is written. */
export class LabelBytes {
  /** Cell `id` is `bytes[ends[id] .. ends[id + 1])`, eight bytes or more before the end of `bytes`. */
  bytes: Uint8Array = new Uint8Array(1 << 12);
  ends: Uint32Array = new Uint32Array(1 << 8);
  private count = 0;
  private readonly form: CsvForm;

  constructor(form: CsvForm) {
    this.form = form;
  }

  /** Encodes the labels that have come since. */
  update(labels: readonly string[]): void {
    while (this.count < labels.length) {
      const cell = encodeCell(labels[this.count]!, this.form);
      const start = this.ends[this.count]!;
      const end = start + cell.length;
      if (end + 8 > this.bytes.length) {
        const larger = new Uint8Array((end + 8) * 2);
        larger.set(this.bytes);
        this.bytes = larger;
      }
      if (this.count + 2 > this.ends.length) {
        const larger = new Uint32Array(this.ends.length * 2);
        larger.set(this.ends);
        this.ends = larger;
      }
      this.bytes.set(cell, start);
      this.ends[++this.count] = end;
    }
  }
}
