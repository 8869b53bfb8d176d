import { CellKind } from '../cells/cell-batch.ts';
import type { Cell } from '../cells/cell-batch.ts';

// These tell what a column holds by and large. They are wider than the reading of an address, which has the last word.

/** Whatever is longer is a remark, and looking at all of it would only take time. */
const LONGEST_LOOKED_AT = 160;

/** The beginning of a cell's text with unusual blanks made plain and the edges trimmed. */
export function plainText(cell: Cell): string {
  return cell.text
    .slice(0, LONGEST_LOOKED_AT)
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const POSTCODE = '(?:NL[- ]?)?[1-9][0-9Oo]{3}[ .-]{0,3}[A-Z]{2}';
const WHOLE_POSTCODE = new RegExp(`^${POSTCODE}$`, 'i');
const POSTCODE_AND_PLACE = new RegExp(`^${POSTCODE}[ ,]+['’]?\\p{L}[\\p{L} .'()-]+$`, 'iu');
const POSTCODE_INSIDE = new RegExp(`(?:^|[^\\p{L}\\d])(${POSTCODE})(?=[^\\p{L}]|$)`, 'iu');

export function isPostcodeText(text: string): boolean {
  return WHOLE_POSTCODE.test(text);
}

/** "1012 LG Amsterdam". */
export function isPostcodeAndPlaceText(text: string): boolean {
  return POSTCODE_AND_PLACE.test(text);
}

/** A postcode and a house number in one cell: "Damrak 1, 1012 LG Amsterdam", "1012LG 1". */
export function isFullAddressText(text: string): boolean {
  const found = POSTCODE_INSIDE.exec(text);
  if (found === null) return /^[1-9]\d{3} ?[A-Z]{2}[ -]?\d{1,5}(?:[ -]?[A-Z0-9]{1,4})?$/i.test(text);
  return /\d/.test(text.slice(0, found.index)) || /\d/.test(text.slice(found.index + found[0].length));
}

const MONTH = 'jan|feb|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec';
const DATE_TEXT = /^(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{4}-\d\d-\d\d[T ].*)$/;
const SEPARATOR = "[ ./\\\\+_'-]";
// Digits need a separator before them: ten digits on end are a telephone number or an ID.
const NUMBER_AND_SUFFIX = new RegExp(
  `^(?:(?:nr|no|huisnr|#)\\.? ?)?(?!0+(?:\\D|$))\\d{1,5}` +
    `(?:${SEPARATOR}{0,3}\\(?[a-z]{1,9}\\d{0,4}\\)?\\.?|${SEPARATOR}{1,3}\\(?\\d{1,4}(?!\\d)\\)?){0,3}${SEPARATOR}{0,2}$`,
  'i',
);

/** A house number, possibly with a suffix; whole numbers count whatever the cell's kind. */
export function isHouseNumberText(text: string): boolean {
  if (text.length > 24 || DATE_TEXT.test(text) || isPostcodeText(text) || isDecimalText(text)) return false;
  return NUMBER_AND_SUFFIX.test(text);
}

const DAMAGED_TEXT = new RegExp(`^(?:\\d{1,2}[- ](?:${MONTH})|(?:${MONTH})[- ]\\d{1,2}|\\d[.,]\\d+E\\+\\d+)\\.?$`, 'i');

/** What a spreadsheet makes of "3-1", "12E1" or "1.2" in a house-number column. */
export function isDamagedHouseNumber(cell: Cell, text: string): boolean {
  if (cell.kind === CellKind.date || cell.kind === CellKind.time) return true;
  if (cell.kind === CellKind.fraction || cell.kind === CellKind.scientific) return true;
  if (cell.kind === CellKind.number) return isDecimalText(text);
  return DAMAGED_TEXT.test(text);
}

/** A number with a fraction: an amount or a measure. "12.0" is a whole number. */
export function isDecimalText(text: string): boolean {
  return /^[€$]? ?-?\d[\d.]*[.,]\d{1,2}$/.test(text) && !/^\d+\.0+$/.test(text);
}

/** A suffix to a house number standing alone: "A", "2", "hs", "bis", "3 hoog", "II", "A-01". */
export function isAdditionText(text: string): boolean {
  if (text.length > 12 || DATE_TEXT.test(text) || isPostcodeText(text)) return false;
  return /^[-/. ]{0,2}(?:[a-z]{1,4}|\d{1,4}|[a-z]{1,2}[-. ]?\d{1,4}|\d{1,4}[-. ]?[a-z]{1,4}|huis|rood|zwart|boven|beneden|achter|voor|links|rechts|(?:app?t?|unit|kamer|k|nr)\.? ?\w{1,5}|\d{1,2} ?(?:hoog|e? ?et(?:age)?|verd)\.?)[-. ]?$/i.test(
    text,
  );
}

export function isLetterText(text: string): boolean {
  return /^[a-z]$/i.test(text);
}

/** A street with a number behind it, a full address, or a PO box. */
export function isAddressText(text: string): boolean {
  if (!/\d/.test(text)) return false;
  return /^(?=.*\p{L}{2}).*\p{L}[\p{L}.')"]* ?,? ?\d{1,5}(?:\D.{0,40})?$/u.test(text) && !text.includes('@');
}

const COUNTRIES = new Set(
  (
    'nl nld nederland netherlands thenetherlands holland paysbas niederlande be bel belgie belgium belgique belgien de deu ' +
    'duitsland germany deutschland allemagne fr fra frankrijk france gb gbr uk vk engeland england verenigdkoninkrijk ' +
    'unitedkingdom greatbritain grootbrittannie schotland lu lux luxemburg luxembourg us usa verenigdestaten unitedstates ' +
    'amerika it ita italie italy es esp spanje spain pt prt portugal at aut oostenrijk austria ch che zwitserland ' +
    'switzerland dk dnk denemarken denmark se swe zweden sweden no nor noorwegen norway ie irl ierland ireland pl pol ' +
    'polen poland ca can canada au aus australie australia cw cuw curacao aw abw aruba sr sur suriname bq bes bonaire ' +
    'tr tur turkije turkey fi fin finland cz cze tsjechie hu hun hongarije gr grc griekenland greece jp jpn japan cn chn china'
  ).split(' '),
);

/** A country of which Dutch organisations have visitors, by name in Dutch or English or by ISO code. */
export function isCountryText(text: string): boolean {
  if (text.length > 30) return false;
  return COUNTRIES.has(
    text
      .normalize('NFD')
      .replace(/[^\p{L}]/gu, '')
      .toLowerCase(),
  );
}

/** Shaped like the key of a record: one word with a digit in it, or a long code; no date, amount, telephone or e-mail. */
export function isIdentifierText(text: string): boolean {
  if (!/^\{?[\p{L}\d][\p{L}\d_./#:-]{0,47}\}?$/u.test(text) || !/\d/.test(text)) return false;
  return !DATE_TEXT.test(text) && !isPostcodeText(text) && !isDecimalText(text) && !isTelephoneText(text);
}

function isTelephoneText(text: string): boolean {
  return /^(?:\+|00)\d{9,}$|^06[- ]?\d{8}$|^0[1-9]\d{1,2}-\d{6,7}$|^0[1-9]\d{8}$/.test(text);
}

/** E-mail addresses, dates and amounts never are a customer's key. */
export function isNeverIdentifier(cell: Cell, text: string): boolean {
  if (cell.kind === CellKind.date || cell.kind === CellKind.time || cell.kind === CellKind.boolean) return true;
  return text.includes('@') || DATE_TEXT.test(text) || isTelephoneText(text) || text.startsWith('€');
}
