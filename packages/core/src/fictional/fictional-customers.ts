import { CellKind, EMPTY_CELL } from '../cells/cell-batch.ts';
import type { Cell } from '../cells/cell-batch.ts';
import { CUSTOMER_MESS } from './customer-mess.ts';
import { FictionalAddressBatch, fictionalSuffix } from './fictional-country.ts';
import type { FictionalCountry } from './fictional-country.ts';
import type { FictionalSuffix } from './fictional-suffix.ts';
import { RandomNumbers } from './random-numbers.ts';
import { writeHouse, writePostcode } from './written-address.ts';

/** Headers of the fictional customer file, in the order of the cells. */
export const FICTIONAL_CUSTOMER_HEADERS: readonly string[] = [
  'Account nummer',
  'Naam',
  'Postcode',
  'Huisnummer incl. toevoeging',
  'Land',
];

/** One address, on its own. */
interface Household {
  readonly postcode: number;
  readonly houseNumber: number;
  readonly suffix: FictionalSuffix;
}

type PostcodeAndHouse = readonly [Cell, Cell, Cell];

/** Neighbouring customers among whom a household comes again. */
const REMEMBERED = 512;
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

/**
 * Rows of a fictional customer file with the mess of real ones (`CUSTOMER_MESS`), in the order of
 * `FICTIONAL_CUSTOMER_HEADERS`. There are no persons in it: the names say that they are fictional. Rows without any filled
 * cell come on top of the asked number. The same options give the same rows everywhere; memory does not grow with them.
 */
export function* generateFictionalCustomers(options: {
  readonly customers: number;
  readonly seed: number;
  /** Where they live. */
  readonly country: FictionalCountry;
}): Generator<readonly Cell[]> {
  const random = new RandomNumbers(0);
  random.reset(options.seed ^ 0x2545f491, 1);
  const households = new HouseholdDraw(options.country, random);
  let previousId: Cell = EMPTY_CELL;
  for (let customer = 0; customer < options.customers; customer++) {
    if (random.chance(CUSTOMER_MESS.emptyRow)) yield FICTIONAL_CUSTOMER_HEADERS.map(() => EMPTY_CELL);
    const id: Cell = drawId(customer, previousId, random);
    if (id !== EMPTY_CELL) previousId = id;
    const [postcode, house, land] = drawAddress(households, random);
    yield [id, { kind: CellKind.text, text: `Fictief ${customer + 1}` }, postcode, house, land];
  }
}

/** Draws households at random, making only the postcode at hand. */
class HouseholdDraw {
  private readonly country: FictionalCountry;
  private readonly random: RandomNumbers;
  private readonly batch = new FictionalAddressBatch();
  private readonly recent: Household[] = [];

  constructor(country: FictionalCountry, random: RandomNumbers) {
    this.country = country;
    this.random = random;
  }

  draw(): Household {
    const { batch, random, recent } = this;
    if (recent.length === REMEMBERED && random.chance(CUSTOMER_MESS.sameHousehold)) return random.pick(recent);
    batch.length = 0;
    this.country.append(random.below(this.country.postcodes), batch);
    const at = random.below(batch.length);
    const household: Household = {
      postcode: batch.postcodes[at]!,
      houseNumber: batch.houseNumbers[at]!,
      suffix: fictionalSuffix(batch, at),
    };
    if (recent.length < REMEMBERED) recent.push(household);
    else recent[random.below(REMEMBERED)] = household;
    return household;
  }
}

function drawId(customer: number, previous: Cell, random: RandomNumbers): Cell {
  if (random.chance(CUSTOMER_MESS.idMissing)) return EMPTY_CELL;
  if (random.chance(CUSTOMER_MESS.idRepeated)) return previous;
  const number = 100_001 + customer * 3;
  if (random.chance(CUSTOMER_MESS.idLong)) return text(`90000000${String(number).padStart(8, '0')}`);
  if (random.chance(CUSTOMER_MESS.idZeros)) return text(String(number).padStart(10, '0'));
  return { kind: CellKind.number, text: String(number) };
}

function drawAddress(households: HouseholdDraw, random: RandomNumbers): PostcodeAndHouse {
  if (random.chance(CUSTOMER_MESS.foreign)) {
    const [postcode, house, land] = random.pick(FOREIGN);
    return [text(postcode), text(house), text(land)];
  }
  const { postcode, houseNumber, suffix } = households.draw();
  const land = random.chance(0.6) ? text('Nederland') : random.chance(0.1) ? text('NL') : EMPTY_CELL;
  const mess = drawMess(random);
  if (mess === 'postcodeMissing') return [EMPTY_CELL, writeHouse(houseNumber, suffix, random), land];
  if (mess === 'postcodeInvalid') {
    return [text(random.pick(INVALID_POSTCODES)), writeHouse(houseNumber, suffix, random), land];
  }
  const known = mess === 'unknownPostcode' ? postcode - (postcode % 676) + random.pick(UNKNOWN_PAIRS) : postcode;
  const written = writePostcode(known, random);
  if (mess === 'houseNumberMissing') return [written, EMPTY_CELL, land];
  if (mess === 'poBox') return [written, text(`Postbus ${1 + random.below(9000)}`), land];
  const number = mess === 'unknownHouseNumber' ? UNKNOWN_HOUSE_NUMBER + random.below(2000) : houseNumber;
  return [written, writeHouse(number, suffix, random), land];
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
