import type { CellColumn } from '../cells/cell-batch.ts';
import { decodeUtf8 } from '../cells/utf8.ts';
import { IdHash } from '../ids/id-hash.ts';

/** Excel keeps fifteen digits of a number. */
const KEPT_DIGITS = 15;
const ZERO = 48;
const PLUS = 43;
const LETTER_E = 101;

/**
 * The hash of what is left of an ID when everything is gone that spreadsheets and people change: blanks, case, leading
 * zeros, ".0" at the end, E-notation, digits after the fifteenth. It decides nothing; it tells which unknown ID is likely to be a
 * missing one.
 */
export class LooseId {
  low = 0;
  high = 1;
  private readonly hash = new IdHash();
  private bytes = new Uint8Array(256);

  read(column: CellColumn, row: number): void {
    const length = this.strip(column.bytes, column.start(row), column.ends[row]!);
    this.hash.readBytes(this.bytes, 0, length);
    this.low = this.hash.low;
    this.high = this.hash.high;
  }

  /** Puts what is left into `bytes`; its length. */
  private strip(source: Uint8Array, start: number, end: number): number {
    if (end - start > this.bytes.length) this.bytes = new Uint8Array(2 * (end - start));
    const { bytes } = this;
    let length = 0;
    for (let at = start; at < end; at++) {
      const byte = source[at]!;
      if (byte <= 32) continue;
      if (byte === 0xc2 && source[at + 1] === 0xa0) {
        at++;
        continue;
      }
      bytes[length++] = byte >= 65 && byte <= 90 ? byte + 32 : byte;
    }
    const digits = countDigits(bytes, length);
    // "1.2345678901234501E+19" is what a workbook keeps of a long number.
    if (digits === 1 && bytes[length - 3] === PLUS && bytes[length - 4] === LETTER_E) {
      return this.expand(length);
    }
    if (length === digits + 2 && (bytes[digits] === 46 || bytes[digits] === 44) && bytes[digits + 1] === ZERO) {
      length = digits;
    }
    let zeros = 0;
    while (zeros < length - 1 && bytes[zeros] === ZERO) zeros++;
    bytes.copyWithin(0, zeros, length);
    length -= zeros;
    if (digits - zeros === length) for (let at = KEPT_DIGITS; at < length; at++) bytes[at] = ZERO;
    return length;
  }

  /** Writes a number in E-notation out, as far as a spreadsheet knows its digits; leaves what is no such number. */
  private expand(length: number): number {
    const value = Number(decodeUtf8(this.bytes.subarray(0, length)));
    if (!(value >= 10 ** KEPT_DIGITS)) return length;
    const [mantissa, exponent] = value.toExponential(KEPT_DIGITS - 1).split('e+') as [string, string];
    const digits = mantissa.replace('.', '').padEnd(Number(exponent) + 1, '0');
    for (let at = 0; at < digits.length; at++) this.bytes[at] = digits.charCodeAt(at);
    return digits.length;
  }
}

/** How many digits the bytes begin with. */
function countDigits(bytes: Uint8Array, length: number): number {
  let digits = 0;
  while (digits < length && bytes[digits]! >= ZERO && bytes[digits]! <= ZERO + 9) digits++;
  return digits;
}
