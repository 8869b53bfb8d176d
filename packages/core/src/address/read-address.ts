import type { Cell } from '../cells/cell-batch.ts';
import { CellKind, EMPTY_CELL } from '../cells/cell-batch.ts';
import type { FindingCode } from '../findings/finding.ts';
import { isForeignCountry } from './country.ts';
import { isForeignPlace } from './foreign-place.ts';
import type { HouseNumberReading } from './house-number.ts';
import { isPoBox, parseHouseNumber } from './house-number.ts';
import type { PostcodeIndex, PostcodeReading } from './postcode.ts';
import { parsePostcode } from './postcode.ts';
import type { RuleName } from './rule-name.ts';
import { typedTexts } from './spreadsheet-damage.ts';
import { normalizeSuffix } from './suffix.ts';

/** The cells of one row that say where somebody lives; columns that the file lacks are left out. */
export interface AddressCells {
  readonly postcode?: Cell;
  readonly houseNumber?: Cell;
  readonly houseLetter?: Cell;
  readonly addition?: Cell;
  /** Street and number in one cell, perhaps with postcode and place. */
  readonly address?: Cell;
  /** Decides only where the postcode is none of ours. */
  readonly place?: Cell;
  readonly country?: Cell;
}

/** What a row says before anything is looked up: candidates, or why there are none. */
export type AddressReading =
  | {
      readonly kind: 'candidates';
      readonly postcode: PostcodeIndex;
      /** The rule that repaired the postcode, if one did. */
      readonly postcodeRule?: RuleName;
      /** Never empty. */
      readonly houseNumbers: readonly HouseNumberReading[];
      readonly finding?: FindingCode;
    }
  | { readonly kind: 'po-box' | 'foreign' | 'incomplete' | 'invalid'; readonly finding?: FindingCode };

const POSTCODE_IN_TEXT = /(?:^|[^\p{L}\p{N}])(?:NL-?\s?)?([1-9][0-9O]{3}\s?[A-Z]{2})(?![\p{L}\p{N}])/iu;
const DAMAGE_FINDINGS: Partial<Record<RuleName, FindingCode>> = {
  'spreadsheet-date': 'cell.house-number-date',
  'spreadsheet-time': 'cell.house-number-date',
  'spreadsheet-scientific': 'cell.house-number-scientific',
  'spreadsheet-decimal': 'cell.house-number-decimal',
};

/** Reads the address cells of a row into candidates. Decides nothing that only the reference can decide. */
export function readAddress(cells: AddressCells): AddressReading {
  const { postcode = EMPTY_CELL, houseNumber = EMPTY_CELL, address = EMPTY_CELL, country = EMPTY_CELL } = cells;
  if ([address, houseNumber, cells.addition, postcode].some((cell) => cell !== undefined && isPoBox(cell.text))) {
    return { kind: 'po-box' };
  }
  if (isForeignCountry(country.text)) return { kind: 'foreign' };
  if (postcode.kind === CellKind.error || houseNumber.kind === CellKind.error || address.kind === CellKind.error) {
    return { kind: 'invalid', finding: 'cell.error-value' };
  }
  const code = readPostcodeOf(cells);
  if (code.kind === 'postcode') {
    const hasNumber = isFilled(houseNumber) || isFilled(address) || code.rest !== '';
    return hasNumber ? readHouseNumber(cells, code) : { kind: 'incomplete' };
  }
  return withoutPostcode(code.kind, cells.place?.text ?? '', country.text);
}

/** What a row without a Dutch postcode is: somebody abroad, or a customer whose postcode needs repair. */
function withoutPostcode(
  kind: Exclude<PostcodeReading['kind'], 'postcode'>,
  place: string,
  country: string,
): AddressReading {
  const isAbroad = kind === 'foreign' || isForeignPlace(place);
  if (isAbroad && !isHomeCountry(country)) return { kind: 'foreign' };
  return kind === 'empty' || kind === 'digits-only'
    ? { kind: 'incomplete' }
    : { kind: 'invalid', finding: 'cell.postcode-invalid' };
}

/** The postcode of a row: in its own cell or else in that of the address. */
export function readPostcodeOf({ postcode = EMPTY_CELL, address = EMPTY_CELL }: AddressCells): PostcodeReading {
  const own = parsePostcode(postcode.text);
  if (own.kind !== 'empty') return own;
  const inside = POSTCODE_IN_TEXT.exec(address.text);
  return inside === null ? own : parsePostcode(inside[1]!);
}

function readHouseNumber(cells: AddressCells, place: Extract<PostcodeReading, { kind: 'postcode' }>): AddressReading {
  const { houseNumber = EMPTY_CELL, address = EMPTY_CELL } = cells;
  const main = isFilled(houseNumber) ? houseNumber : address;
  const own = [cells.houseLetter, cells.addition]
    .filter((cell) => cell !== undefined)
    .map(additionText)
    .filter((text) => text !== '');
  const readings: HouseNumberReading[] = [];
  for (const typed of typedTexts(main)) {
    for (const reading of parseHouseNumber(typed.text)) {
      const rule = typed.rule ?? reading.rule;
      for (const joined of joinAdditions(reading, own)) {
        if (readings.some((other) => other.number === joined.number && other.suffix === joined.suffix)) continue;
        const named = joined.rule ?? rule;
        readings.push(named === undefined ? joined : { ...joined, rule: named });
      }
    }
  }
  if (readings.length === 0) {
    return /[\p{L}\p{N}]/u.test(main.text) && main === houseNumber
      ? { kind: 'invalid', finding: 'cell.house-number-invalid' }
      : { kind: 'incomplete' };
  }
  const damage = readings.find((reading) => reading.rule !== undefined && DAMAGE_FINDINGS[reading.rule] !== undefined);
  const finding = place.letterO ? 'cell.postcode-letter-o' : damage && DAMAGE_FINDINGS[damage.rule!];
  return {
    kind: 'candidates',
    postcode: place.index,
    ...(place.letterO && { postcodeRule: 'postcode-letter-o' as const }),
    houseNumbers: readings,
    ...(finding !== undefined && { finding }),
  };
}

/** A number with what stands in the columns for letter and addition. */
function joinAdditions(reading: HouseNumberReading, own: readonly string[]): readonly HouseNumberReading[] {
  if (own.length === 0) return [reading];
  // With an addition of its own, the number's column does not hold a range's second half.
  if (reading.rule === 'range') return [];
  const suffix = normalizeSuffix(own.join(' '));
  if (suffix === '' || suffix === reading.suffix) return [reading];
  const joined: HouseNumberReading[] = [
    { number: reading.number, suffix: normalizeSuffix(`${reading.suffix} ${suffix}`) },
  ];
  // Some systems repeat the number before the addition, or the letter in both columns.
  const repeated = /^0*([0-9]+)[^\p{L}\p{N}]*(.*)$/su.exec(own.at(-1)!);
  if (repeated !== null && Number(repeated[1]) === reading.number) {
    joined.push({ number: reading.number, suffix: normalizeSuffix(repeated[2]!), rule: 'number-repeated' });
  } else if (reading.suffix !== '' && suffix.startsWith(reading.suffix)) {
    joined.push({ number: reading.number, suffix, rule: 'number-repeated' });
  } else if (reading.suffix !== '' && reading.suffix.endsWith(suffix)) {
    joined.push({ number: reading.number, suffix: reading.suffix, rule: 'number-repeated' });
  }
  return joined;
}

/** A spreadsheet may hold an addition as a number ("2.0") or an error; both are taken for what they show. */
function additionText(cell: Cell): string {
  if (cell.kind === CellKind.error) return '';
  return typedTexts(cell)[0]?.text ?? '';
}

/** Whether there is anything to see in a cell. */
export function isFilled(cell: Cell): boolean {
  return cell.kind !== CellKind.empty && /[^\s]/.test(cell.text);
}

function isHomeCountry(text: string): boolean {
  return text.trim() !== '' && !isForeignCountry(text);
}
