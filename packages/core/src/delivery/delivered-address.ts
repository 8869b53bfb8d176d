import type { HouseNumberReading } from '../address/house-number.ts';
import { visibleText } from '../address/house-number.ts';
import { formatPostcode } from '../address/postcode.ts';
import type { AddressCells, AddressReading } from '../address/read-address.ts';
import { readAddress } from '../address/read-address.ts';
import { typedTexts } from '../address/spreadsheet-damage.ts';
import type { Cell } from '../cells/cell-batch.ts';
import { CellKind, EMPTY_CELL } from '../cells/cell-batch.ts';
import { isHarmlessWord } from './harmless-words.ts';
import { shownText } from './shown-text.ts';

/** What of an address leaves the house. */
export interface DeliveredAddress {
  readonly postcode: string;
  /** With the addition behind it, unless that stands apart. */
  readonly houseNumber: string;
  /** Empty when there is none, when it was not asked apart, and when it cannot be told from the number. */
  readonly addition: string;
  /** Somebody abroad whom only a column that stays at home tells from somebody here: this must not go out. */
  readonly isTakenForHome: boolean;
}

/** What a delivery is to look like, and how the export writes addresses. */
export interface DeliveryForm {
  /** Whether the addition stands in a column of its own. */
  readonly isSplit: boolean;
  /** Whether the export repeats the house number in the column of the addition (see `repeatsNumber`). */
  readonly repeatsNumber: boolean;
}

type Texts = Omit<DeliveredAddress, 'isTakenForHome'>;
type Candidates = Extract<AddressReading, { kind: 'candidates' }>;

/** Says that a postcode belongs to a box at a post office; which box is nobody's business. */
const PO_BOX = 'Postbus';
/** Floors need their number: "3 hoog" beside house 3 is no house number once more. */
const FLOOR = /^(?:E|DE|STE)?(?:HOOG|HG|VERD|VRD|ETAGE|ETG)/;
/** No suffix: goes out as it is written, so that the search for personal data sees all of it. */
const ODD = /@|\+|(?:[0-9][^\p{L}]?){6}|\p{L}{6}/u;
/** The name of a street before the number. */
const STREET = /^[^0-9]*\p{L}{4}[^0-9]*[0-9]/u;
/** How a number and an addition from a column of its own may be joined; the first that keeps their meaning is taken. */
const JOINS: readonly ((number: string, addition: string) => string)[] = [
  (number, addition) => `${number} ${addition}`,
  (number, addition) => `${number}-${addition}`,
  (number, addition) => `${number}${addition}`,
  // "2 101" could be the houses 2 up to 101.
  (number, addition) => `${number} (${addition})`,
];

/**
 * The address of a row as it goes out: as the customer wrote it, in one form of columns, so that whoever reads it finds the
 * same candidates as in the export. Of a cell with a street, number and addition alone are taken. What is no address in the
 * export is none in the delivery: "Postbus" says so where the words stay at home.
 */
export function deliverAddress(cells: AddressCells, { isSplit, repeatsNumber }: DeliveryForm): DeliveredAddress {
  const reading = readAddress(cells);
  const postcode = deliveredPostcode(cells, reading);
  const whole = wholeHouseNumber(cells, reading, postcode, repeatsNumber);
  const delivered = isSplit
    ? splitAddition(cells, reading, postcode, whole)
    : { postcode, houseNumber: whole, addition: '' };
  if (reading.kind === 'candidates' || readDelivered(delivered).kind !== 'candidates') {
    return { ...delivered, isTakenForHome: false };
  }
  if (reading.kind === 'foreign') return { ...delivered, isTakenForHome: true };
  const houseNumber = reading.kind === 'po-box' ? PO_BOX : '';
  return { postcode, houseNumber, addition: '', isTakenForHome: false };
}

function deliveredPostcode({ postcode = EMPTY_CELL }: AddressCells, reading: AddressReading): string {
  if (postcode.text.trim() !== '') return postcode.text;
  return reading.kind === 'candidates' ? formatPostcode(reading.postcode) : '';
}

/** House number, letter and addition in one text. */
function wholeHouseNumber(
  cells: AddressCells,
  reading: AddressReading,
  postcode: string,
  repeatsNumber: boolean,
): string {
  const { houseNumber = EMPTY_CELL, address = EMPTY_CELL } = cells;
  const number = shownText(houseNumber);
  const added = additions(cells);
  if (number.trim() === '' || STREET.test(visibleText(number))) {
    const main = number.trim() === '' ? address : houseNumber;
    return withoutStreet(main, cells, reading, postcode);
  }
  if (added === '') return number;
  if (reading.kind !== 'candidates') return `${number.trim()} ${added}`;
  // No text says all that a damaged number with an addition apart may have been, or a number that stands there twice.
  const likely = reading.houseNumbers.find((each) => isMoreLikely(each, repeatsNumber));
  return (
    firstAlike(JOINS, number.trim(), added, reading, postcode) ??
    (likely === undefined ? firstAlike(JOINS, number.trim(), added, reading, postcode, isFirstAlike) : undefined) ??
    (ODD.test(added) ? `${number.trim()} ${added}` : formatReading(likely ?? reading.houseNumbers[0]!))
  );
}

/** Whether a reading is meant rather than the literal one: "12" with "12A" is 12A, but "3" with "3" may be 3-3. */
function isMoreLikely({ rule, suffix }: HouseNumberReading, repeatsNumber: boolean): boolean {
  if (rule === 'number-repeated') return repeatsNumber || (suffix !== '' && !FLOOR.test(suffix));
  return rule !== undefined && rule !== 'range';
}

function firstAlike(
  joins: typeof JOINS,
  number: string,
  added: string,
  reading: Candidates,
  postcode: string,
  isMeant: typeof isAlike = isAlike,
): string | undefined {
  return joins
    .map((join) => join(number, added))
    .find((houseNumber) => isMeant(reading, { postcode, houseNumber, addition: '' }));
}

/** Number and suffix of a cell that holds a street too: the shortest text that says the same. */
function withoutStreet(main: Cell, cells: AddressCells, reading: AddressReading, postcode: string): string {
  if (reading.kind !== 'candidates') return reading.kind === 'po-box' ? PO_BOX : '';
  const parts = streetless(visibleText(shownText(main)));
  const added = additions(cells);
  const joins = added === '' ? [(number: string) => number] : JOINS;
  const [first] = reading.houseNumbers;
  for (const isMeant of [isAlike, isFirstAlike]) {
    for (const part of parts) {
      const found = firstAlike(joins, part, added, reading, postcode, isMeant);
      if (found !== undefined) return found;
    }
  }
  return formatReading(first!);
}

/** What may be the house number in a text with a street: from each number on, longer and longer, up to a word of a street. */
function streetless(text: string): readonly string[] {
  const parts: string[] = [];
  for (const { index } of text.matchAll(/[0-9]+/g)) {
    for (const { index: end } of text.slice(index).matchAll(/(?<=[^\s,;])(?=[\s,;]|$)/g)) {
      const part = text.slice(index, index + end);
      if (holdsStreet(part)) break;
      parts.push(part);
    }
  }
  return parts;
}

/** A word between numbers that is no spelling of a suffix: "1e Fictiestraat 20". */
function holdsStreet(text: string): boolean {
  return (/^(.*\p{L}).*[0-9]/su.exec(text)?.[1]?.match(/\p{L}{4,}/gu) ?? []).some((word) => !isHarmlessWord(word));
}

function formatReading({ number, suffix }: HouseNumberReading): string {
  return `${number} ${suffix}`.trimEnd();
}

/** Number and addition apart, where the two together are read as the whole is; else all stays in the number. */
function splitAddition(cells: AddressCells, reading: AddressReading, postcode: string, whole: string): Texts {
  const unsplit = { postcode, houseNumber: whole, addition: '' };
  const parts = /^\s*([0-9]+)[^\p{L}\p{N}]*(.*?)[^\p{L}\p{N}]*$/su.exec(whole);
  const own = { postcode, houseNumber: shownText(cells.houseNumber ?? EMPTY_CELL), addition: additions(cells) };
  const apart = { postcode, houseNumber: parts?.[1] ?? '', addition: parts?.[2] ?? '' };
  if (reading.kind !== 'candidates') return own.addition === '' ? unsplit : own;
  const isFromCells = own.addition !== '' && own.houseNumber !== '' && !STREET.test(visibleText(own.houseNumber));
  if (isFromCells && isAlike(reading, own)) return own;
  const again = readDelivered(unsplit);
  const isSplit = apart.houseNumber !== '' && again.kind === 'candidates' && isAlike(again, apart);
  return isSplit ? apart : unsplit;
}

/** House letter and addition as they are read. */
function additions({ houseLetter, addition }: AddressCells): string {
  return [houseLetter, addition]
    .map((cell) => (cell === undefined || cell.kind === CellKind.error ? '' : (typedTexts(cell)[0]?.text ?? '').trim()))
    .filter((text) => text !== '')
    .join(' ');
}

/** What is read from the delivery, where every cell is text. */
function readDelivered({ postcode, houseNumber, addition }: Texts): AddressReading {
  const cell = (text: string): Cell => (text === '' ? EMPTY_CELL : { kind: CellKind.text, text });
  const own = addition === '' ? {} : { addition: cell(addition) };
  return readAddress({ postcode: cell(postcode), houseNumber: cell(houseNumber), ...own });
}

function isAlike(reading: Candidates, delivered: Texts): boolean {
  const other = readDelivered(delivered);
  return other.kind === 'candidates' && other.postcode === reading.postcode && listed(other) === listed(reading);
}

/** Where a second number in a text counts as a candidate too ("1e Fictiestraat 20 2"): the first one, and no other than are there. */
function isFirstAlike(reading: Candidates, delivered: Texts): boolean {
  const other = readDelivered(delivered);
  if (other.kind !== 'candidates' || other.postcode !== reading.postcode) return false;
  const known = reading.houseNumbers.map(formatReading);
  return (
    formatReading(other.houseNumbers[0]!) === known[0] &&
    other.houseNumbers.every((each) => known.includes(formatReading(each)))
  );
}

/** The candidates as one text; a rule counts only where it changes what may be decided. */
function listed({ houseNumbers }: Candidates): string {
  return houseNumbers
    .map(({ number, suffix, rule, isStated }) => `${number} ${suffix} ${rule === 'range' ? `range ${isStated}` : ''}`)
    .toSorted()
    .join('\n');
}
