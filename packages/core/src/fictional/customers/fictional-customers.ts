import { CellKind, EMPTY_CELL } from '../../cells/cell-batch.ts';
import type { Cell } from '../../cells/cell-batch.ts';
import type { FictionalCountry } from '../fictional-country.ts';
import { RandomNumbers } from '../random-numbers.ts';
import { drawCustomerAddress } from './customer-address.ts';
import type { HouseWriter } from './customer-address.ts';
import { CUSTOMER_MESS } from './customer-mess.ts';
import { HouseholdDraw } from './household-draw.ts';
import { writeHouse } from './written-address.ts';

/** Headers of the fictional customer file, in the order of the cells. */
export const FICTIONAL_CUSTOMER_HEADERS: readonly string[] = [
  'Account nummer',
  'Naam',
  'Postcode',
  'Huisnummer incl. toevoeging',
  'Land',
];

const inOneCell: HouseWriter = (number, suffix, random) => [writeHouse(number, suffix, random), EMPTY_CELL];

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
    const { postcode, house, land } = drawCustomerAddress(households, random, inOneCell);
    yield [id, { kind: CellKind.text, text: `Fictief ${customer + 1}` }, postcode, house, land];
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

function text(value: string): Cell {
  return { kind: CellKind.text, text: value };
}
