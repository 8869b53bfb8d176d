/**
 * A postcode as one number: (digits - 1000) * 676 + letters, so that all of 1000AA..9999ZZ lie in 0..6,083,999.
 */
export type PostcodeIndex = number;

export const POSTCODE_COUNT: number = 9000 * 676;

/** What a postcode cell turned out to be. `unknown` is what no reader can make a Dutch postcode of. */
export type PostcodeReading =
  | { readonly kind: 'postcode'; readonly index: PostcodeIndex; readonly letterO: boolean; readonly rest: string }
  | { readonly kind: 'digits-only' }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown' };

const EMPTY: PostcodeReading = { kind: 'empty' };
const FOREIGN: PostcodeReading = { kind: 'foreign' };
const DIGITS_ONLY: PostcodeReading = { kind: 'digits-only' };
const UNKNOWN: PostcodeReading = { kind: 'unknown' };

const NOT_ALPHANUMERIC = /[^0-9A-Z]+/g;
const DUTCH = /^(?:NL)?([1-9][0-9O]{3})([A-Z]{2})$/;
/** A postcode followed by its place, as some systems print it in one cell. */
const DUTCH_WITH_PLACE = /^(?:NL[^0-9A-Z]*)?([1-9][0-9O]{3})[^0-9A-Z]{0,3}([A-Z]{2})(?:[^0-9A-Z]+(.*))?$/s;
/**
 * Shapes of the countries whose visitors Dutch organisations meet most: a country prefix, five or more digits (Germany,
 * France, Spain, the United States), the British forms and the Canadian one.
 */
const FOREIGN_SHAPES = [
  /^(?:A|B|BE|CH|D|DE|DK|F|FR|I|L|LU|S|UK|GB)[^0-9A-Z]?[0-9]{4,5}$/,
  /^[0-9]{5,6}(?:[^0-9A-Z]?[0-9]{4})?$/,
  /^[0-9]{3}[ ][0-9]{2}$/,
  /^[A-Z]{1,2}[0-9][0-9A-Z]?[ ]?[0-9][A-Z]{2}$/,
  /^[A-Z][0-9][A-Z][ ]?[0-9][A-Z][0-9]$/,
];

/** The index of a postcode from its four digits (1000..9999) and two letters A..Z. */
export function postcodeIndex(digits: number, letters: string): PostcodeIndex {
  return (digits - 1000) * 676 + (letters.charCodeAt(0) - 65) * 26 + letters.charCodeAt(1) - 65;
}

/** "1011AB". */
export function formatPostcode(index: PostcodeIndex): string {
  const letters = index % 676;
  return `${(index - letters) / 676 + 1000}${String.fromCharCode(65 + Math.floor(letters / 26), 65 + (letters % 26))}`;
}

/** The four digits of a postcode as a number, 1000..9999: the PC4. */
export function postcodeDigits(index: PostcodeIndex): number {
  return Math.floor(index / 676) + 1000;
}

/**
 * Reads the text of a postcode cell. Case, blanks, dots, dashes and `NL-` never count; the letter O among the digits is
 * read as 0 and says so, because O never occurs there.
 */
export function parsePostcode(text: string): PostcodeReading {
  const upper = text.normalize('NFKC').replace(INVISIBLE, ' ').trim().toUpperCase();
  if (upper === '') return EMPTY;
  const compact = upper.replace(NOT_ALPHANUMERIC, '');
  const whole = DUTCH.exec(compact);
  if (whole !== null) return reading(whole[1]!, whole[2]!, '');
  const withPlace = DUTCH_WITH_PLACE.exec(upper);
  if (withPlace !== null) return reading(withPlace[1]!, withPlace[2]!, withPlace[3] ?? '');
  if (/^(?:NL)?[1-9][0-9]{3}$/.test(compact)) return DIGITS_ONLY;
  if (compact === '') return EMPTY;
  return FOREIGN_SHAPES.some((shape) => shape.test(upper)) ? FOREIGN : UNKNOWN;
}

/** Zero-width characters, soft hyphens and byte order marks: present in pasted text, seen by nobody. */
export const INVISIBLE: RegExp = /[\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]+/g;

function reading(digits: string, letters: string, rest: string): PostcodeReading {
  const repaired = digits.replaceAll('O', '0');
  return { kind: 'postcode', index: postcodeIndex(Number(repaired), letters), letterO: repaired !== digits, rest };
}
