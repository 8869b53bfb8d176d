export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;
export const QUOTE = 0x22;

/** By byte: 1 where an unquoted field stops. */
export function stopBytes(separator: number): Uint8Array {
  const stops = new Uint8Array(256);
  stops[separator] = stops[LINE_FEED] = stops[CARRIAGE_RETURN] = 1;
  return stops;
}

/** Position behind the quote that closes the field whose opening quote is at `at`; -1 when it does not close before `to`. */
export function closedQuoteEnd(bytes: Uint8Array, at: number, to: number): number {
  at++;
  while (at < to) {
    if (bytes[at] !== QUOTE) at++;
    else if (bytes[at + 1] === QUOTE && at + 1 < to) at += 2;
    else return at + 1;
  }
  return -1;
}

/**
 * Position of the separator, line end or `to` that ends the field at `at`; -1 when a quote is left open. A quote counts
 * only as the first character of a field, and what follows a closed quote belongs to the field, as in Excel.
 */
export function fieldEnd(bytes: Uint8Array, at: number, to: number, stops: Uint8Array): number {
  if (at < to && bytes[at] === QUOTE) {
    at = closedQuoteEnd(bytes, at, to);
    if (at < 0) return -1;
  }
  while (at < to && stops[bytes[at]!] === 0) at++;
  return at;
}

/**
 * Position of the first byte of the next row, when the row's last field ends at `at`; -1 when more must be read to know,
 * which is never so when `isLast`.
 */
export function nextRowStart(bytes: Uint8Array, at: number, to: number, isLast: boolean): number {
  if (at === to) return isLast ? to : -1;
  if (bytes[at] !== CARRIAGE_RETURN) return at + 1;
  if (at + 1 === to) return isLast ? to : -1;
  return bytes[at + 1] === LINE_FEED ? at + 2 : at + 1;
}

/** True when UTF-8 text has nothing to see: blanks, control characters, non-breaking and zero-width ones. */
export function isBlankText(bytes: Uint8Array, from: number, to: number): boolean {
  while (from < to) {
    const byte = bytes[from]!;
    if (byte <= 0x20) from += 1;
    else if (byte === 0xc2 && bytes[from + 1] === 0xa0) from += 2;
    else if (byte === 0xe2 && isBlankAfterE2(bytes[from + 1]!, bytes[from + 2]!)) from += 3;
    else if (byte === 0xe3 && bytes[from + 1] === 0x80 && bytes[from + 2] === 0x80) from += 3;
    else if (byte === 0xef && bytes[from + 1] === 0xbb && bytes[from + 2] === 0xbf) from += 3;
    else return false;
  }
  return true;
}

/** U+2000 to U+200F, U+2028 to U+202F, U+2060. */
function isBlankAfterE2(second: number, third: number): boolean {
  if (second === 0x80) return third <= 0x8f || (third >= 0xa8 && third <= 0xaf);
  return second === 0x81 && third === 0xa0;
}
