import { CellKind, EMPTY_CELL } from '../../cells/cell-batch.ts';
import type { Cell } from '../../cells/cell-batch.ts';
import type { FictionalSuffix } from '../fictional-suffix.ts';
import type { RandomNumbers } from '../random-numbers.ts';
import { CUSTOMER_MESS } from './customer-mess.ts';
import type { Household, HouseholdDraw } from './household-draw.ts';
import { writePostcode } from './written-address.ts';

/** An address as it stands in a customer's row. */
export interface CustomerAddress {
  readonly postcode: Cell;
  readonly house: Cell;
  /** What a file that keeps additions apart has in their column. */
  readonly addition: Cell;
  readonly land: Cell;
  /** Who lives there; undefined abroad. */
  readonly household: Household | undefined;
}

/** Writes a house number and its suffix into their two cells. */
export type HouseWriter = (number: number, suffix: FictionalSuffix, random: RandomNumbers) => readonly [Cell, Cell];

/** Above every house number of the fictional country. */
const UNKNOWN_HOUSE_NUMBER = 7_500;
/** Letter pairs that no postcode has, fictional ones neither. */
const UNKNOWN_PAIRS = [18 * 26, 18 * 26 + 3, 18 * 26 + 18];
const FOREIGN: readonly (readonly [string, string, string])[] = [
  ['2000', '12', 'België'],
  ['B-9000', '7 bus 3', 'Belgium'],
  ['1050', '44', 'BE'],
  ['48149', '21a', 'Duitsland'],
  ['D-40213', '3', 'Germany'],
  ['SW1A 9ZZ', '10', 'Verenigd Koninkrijk'],
];
const INVALID_POSTCODES = ['onbekend', '-', '????', '0000XX', 'zie opmerking', '12345678'];

/** Draws where a customer lives, and how it was written down (`CUSTOMER_MESS`). */
export function drawCustomerAddress(
  households: HouseholdDraw,
  random: RandomNumbers,
  writeHouse: HouseWriter,
): CustomerAddress {
  if (random.chance(CUSTOMER_MESS.foreign)) {
    const [postcode, house, land] = random.pick(FOREIGN);
    return {
      postcode: text(postcode),
      house: text(house),
      addition: EMPTY_CELL,
      land: text(land),
      household: undefined,
    };
  }
  const household = households.draw();
  const land = random.chance(0.6) ? text('Nederland') : random.chance(0.1) ? text('NL') : EMPTY_CELL;
  const [postcode, [house, addition]] = writeAddress(household, random, writeHouse);
  return { postcode, house, addition, land, household };
}

function writeAddress(
  { postcode, houseNumber, suffix }: Household,
  random: RandomNumbers,
  writeHouse: HouseWriter,
): readonly [Cell, ReturnType<HouseWriter>] {
  const mess = drawMess(random);
  if (mess === 'postcodeMissing') return [EMPTY_CELL, writeHouse(houseNumber, suffix, random)];
  if (mess === 'postcodeInvalid')
    return [text(random.pick(INVALID_POSTCODES)), writeHouse(houseNumber, suffix, random)];
  const known = mess === 'unknownPostcode' ? postcode - (postcode % 676) + random.pick(UNKNOWN_PAIRS) : postcode;
  const written = writePostcode(known, random);
  if (mess === 'houseNumberMissing') return [written, [EMPTY_CELL, EMPTY_CELL]];
  if (mess === 'poBox') return [written, [text(`Postbus ${1 + random.below(9000)}`), EMPTY_CELL]];
  const number = mess === 'unknownHouseNumber' ? UNKNOWN_HOUSE_NUMBER + random.below(2000) : houseNumber;
  return [written, writeHouse(number, suffix, random)];
}

const MESSES = [
  'postcodeMissing',
  'postcodeInvalid',
  'unknownPostcode',
  'houseNumberMissing',
  'poBox',
  'unknownHouseNumber',
] as const;

/** At most one thing that keeps an address from being found. */
function drawMess(random: RandomNumbers): (typeof MESSES)[number] | undefined {
  const drawn = random.next() / 0x100000000;
  let bound = 0;
  for (const mess of MESSES) {
    bound += CUSTOMER_MESS[mess];
    if (drawn < bound) return mess;
  }
  return undefined;
}

function text(value: string): Cell {
  return { kind: CellKind.text, text: value };
}
