import type { CellBatch, CellColumn } from '../cells/cell-batch.ts';
import { CellBatch as Batch, CellKind } from '../cells/cell-batch.ts';
import type { AddressColumns } from './address-columns.ts';
import { MAX_HOUSE_NUMBER } from './house-number.ts';

/** Postcode of a row that is not plain. */
export const NOT_PLAIN = -1;

const SEPARATOR = 0;
const DIGIT = 1;
const LETTER = 2;
const OTHER = 3;
/** What each byte is to a plain address. */
const CLASS = new Uint8Array(256).fill(OTHER);
for (const code of [32, 9, 45, 46, 47, 95]) CLASS[code] = SEPARATOR;
for (let code = 48; code <= 57; code++) CLASS[code] = DIGIT;
for (let code = 65; code <= 90; code++) CLASS[code] = CLASS[code + 32] = LETTER;

/**
 * The rows of a batch whose address is plain, as numbers read straight from the bytes: no string, no object. Plain is a
 * postcode of four digits and two letters, a house number, and a suffix of at most six characters, with only trivial
 * things around and between. All other rows are for `readAddress`, which sees the same in them and more.
 */
export class PlainAddresses {
  /** Postcode index, or NOT_PLAIN. */
  readonly postcodes: Int32Array = new Int32Array(Batch.capacity);
  readonly numbers: Int32Array = new Int32Array(Batch.capacity);
  /** Packed suffix; 0 for none. */
  readonly suffixes: Uint32Array = new Uint32Array(Batch.capacity);
  private readonly positions: AddressColumns;
  // The suffix being read: what cells of one row add to each other.
  private packed = 0;
  private length = 0;
  private lastClass = SEPARATOR;

  constructor(positions: AddressColumns) {
    this.positions = positions;
  }

  read(batch: CellBatch): void {
    const { postcode, houseNumber, houseLetter, addition, country, address } = this.positions;
    const column = (position: number | undefined): CellColumn | undefined =>
      position === undefined ? undefined : batch.columns[position]!;
    const postcodeColumn = column(postcode);
    const numberColumn = column(houseNumber);
    const extra = [column(houseLetter), column(addition)].filter((candidate) => candidate !== undefined);
    const countryColumn = column(country);
    const addressColumn = column(address);
    for (let row = 0; row < batch.rows; row++) {
      this.postcodes[row] = NOT_PLAIN;
      if (postcodeColumn === undefined || numberColumn === undefined) continue;
      const index = readPostcode(postcodeColumn, row);
      if (index === NOT_PLAIN || !this.readNumber(numberColumn, row)) continue;
      if (extra.length > 0 && !this.readExtra(extra, row)) continue;
      if (countryColumn !== undefined && !isHome(countryColumn, row)) continue;
      if (addressColumn !== undefined && mayBePoBox(addressColumn, row)) continue;
      this.postcodes[row] = index;
      this.suffixes[row] = this.packed;
    }
  }

  /** Reads number and suffix of one cell; false when it is not plain. */
  private readNumber(column: CellColumn, row: number): boolean {
    const kind = column.kinds[row]!;
    if (kind !== CellKind.text && kind !== CellKind.number) return false;
    const { bytes } = column;
    const end = column.ends[row]!;
    let at = column.start(row);
    while (at < end && CLASS[bytes[at]!] === SEPARATOR) at++;
    let number = 0;
    const first = at;
    while (at < end && CLASS[bytes[at]!] === DIGIT && at - first < 9) number = number * 10 + bytes[at++]! - 48;
    if (number < 1 || number > MAX_HOUSE_NUMBER) return false;
    this.numbers[row] = number;
    this.packed = 0;
    this.length = 0;
    this.lastClass = SEPARATOR;
    if (at === end) return true;
    // A number cell holds digits and nothing else; a point in it is a spreadsheet's doing.
    if (kind === CellKind.number) return false;
    if (!this.readSuffix(bytes, at, end)) return false;
    // "12-14" may be a range.
    return !(this.length > 0 && CLASS[bytes[at]!] === SEPARATOR && mayBeRange(bytes, at, end, number));
  }

  private readExtra(extra: readonly CellColumn[], row: number): boolean {
    const inNumber = this.length;
    for (const column of extra) {
      if (column.kinds[row] === CellKind.empty) continue;
      if (column.kinds[row] !== CellKind.text && column.kinds[row] !== CellKind.number) return false;
      const before = this.length;
      if (!this.readSuffix(column.bytes, column.start(row), column.ends[row]!)) return false;
      // A suffix in the number's cell and another beside it may be the same one twice.
      if (inNumber > 0 && this.length > before) return false;
    }
    return true;
  }

  /** Adds the normalised characters of bytes to the suffix; the same rules as `normalizeSuffix`. */
  private readSuffix(bytes: Uint8Array, start: number, end: number): boolean {
    let { packed, length, lastClass } = this;
    let isSeparated = length > 0;
    for (let at = start; at < end; at++) {
      const byte = bytes[at]!;
      const kind = CLASS[byte]!;
      if (kind === SEPARATOR) {
        isSeparated = true;
        continue;
      }
      if (kind === OTHER) return false;
      if (kind === DIGIT) {
        if (lastClass === DIGIT && isSeparated) return false;
        // Zeros before another digit of the same run do not count.
        if (byte === 48 && lastClass !== DIGIT && at + 1 < end && CLASS[bytes[at + 1]!] === DIGIT) {
          isSeparated = false;
          continue;
        }
      }
      if (++length > 6) return false;
      packed = packed * 37 + (kind === DIGIT ? byte - 47 : (byte & 0x5f) - 54);
      lastClass = kind;
      isSeparated = false;
    }
    this.packed = packed;
    this.length = length;
    this.lastClass = lastClass;
    return true;
  }
}

function readPostcode(column: CellColumn, row: number): number {
  const { bytes } = column;
  const end = column.ends[row]!;
  if (column.kinds[row] !== CellKind.text) return NOT_PLAIN;
  let at = column.start(row);
  let digits = 0;
  let letters = 0;
  let seen = 0;
  for (; at < end; at++) {
    const byte = bytes[at]!;
    const kind = CLASS[byte]!;
    if (kind === SEPARATOR) continue;
    if (seen < 4) {
      if (kind !== DIGIT) return NOT_PLAIN;
      digits = digits * 10 + byte - 48;
    } else {
      if (kind !== LETTER || seen === 6) return NOT_PLAIN;
      letters = letters * 26 + (byte & 0x5f) - 65;
    }
    seen++;
  }
  return seen === 6 && digits >= 1000 ? (digits - 1000) * 676 + letters : NOT_PLAIN;
}

/** Whether more than blanks separates the number from a higher one: "12-14". */
function mayBeRange(bytes: Uint8Array, start: number, end: number, number: number): boolean {
  let at = start;
  let isStated = false;
  while (at < end && CLASS[bytes[at]!] === SEPARATOR) isStated = bytes[at++] !== 32 || isStated;
  let second = 0;
  while (at < end && CLASS[bytes[at]!] === DIGIT) second = second * 10 + bytes[at++]! - 48;
  return isStated && second > number;
}

const HOME_COUNTRIES = ['nl', 'nederland', 'netherlands'].map((name) =>
  Uint8Array.from(name, (char) => char.charCodeAt(0)),
);

/** Whether a country cell is empty or one of the three that nearly all Dutch systems write. */
function isHome(column: CellColumn, row: number): boolean {
  if (column.kinds[row] === CellKind.empty) return true;
  const start = column.start(row);
  const length = column.ends[row]! - start;
  return HOME_COUNTRIES.some(
    (name) => name.length === length && name.every((byte, index) => (column.bytes[start + index]! | 32) === byte),
  );
}

/** Whether a text has the beginnings of "postbus", "P.O. Box" or "antwoordnummer" in it; names of streets may too. */
function mayBePoBox(column: CellColumn, row: number): boolean {
  const { bytes } = column;
  const end = column.ends[row]!;
  for (let at = column.start(row); at + 1 < end; at++) {
    const lower = bytes[at]! | 32;
    if (lower === 112 && (bytes[at + 1]! === 46 || (bytes[at + 1]! | 32) === 111)) return true;
    if (lower === 116 && (bytes[at + 1]! | 32) === 119) return true;
  }
  return false;
}
