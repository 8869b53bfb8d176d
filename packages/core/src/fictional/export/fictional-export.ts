import { EMPTY_CELL } from '../../cells/cell-batch.ts';
import type { Cell } from '../../cells/cell-batch.ts';
import type { Day } from '../../periods/day.ts';
import { EARLIER_EDITIONS } from '../../reference/earlier-editions.ts';
import { CUSTOMER_MESS } from '../customers/customer-mess.ts';
import { drawCustomerAddress } from '../customers/customer-address.ts';
import type { CustomerAddress } from '../customers/customer-address.ts';
import { HouseholdDraw } from '../customers/household-draw.ts';
import { writeHouseAndAddition } from '../customers/written-address.ts';
import type { FictionalCountry } from '../fictional-country.ts';
import { FICTIONAL_MODEL } from '../fictional-model.ts';
import { RandomNumbers } from '../random-numbers.ts';
import { textCell } from './export-cells.ts';
import { FICTIONAL_EXPORT_HEADERS } from './export-columns.ts';
import { drawExportId } from './export-ids.ts';
import { EXPORT_MESS } from './export-mess.ts';
import { drawExportPerson } from './export-person.ts';
import { drawExportPurchases } from './export-purchases.ts';

const STREETS = ['Fictielaan', 'Verzonnenstraat', 'Voorbeeldweg', 'Denkbeeldplein', 'Schijnkade', "'t Bedachte Pad"];
const LANGUAGES = ['nl', 'nl', 'nl', 'nl', 'NL', 'en', ''];
const GENRES = ['Toneel', 'Jazz', 'Dans', 'Cabaret', 'Klassiek & opera', 'Beeldende kunst', '', '', ''];
const CHANNELS = ['website', 'website', 'website', 'kassa', 'telefoon', ''];
const YES_AND_NO = ['ja', 'ja', 'ja', 'nee', 'nee', 'J', 'N', ''];
const LABELS = ['', '', '', 'abonnee', 'abonnee, vriend', 'jazz; familie', 'pers', 'Try-out "2024"'];
const REMARKS = [
  'Rolstoelplaats, graag aan het gangpad',
  'Belt liever;\nmailt nooit',
  'Zei: "tot volgend jaar"',
  '=SOM(A1:A9)',
  '-- niet mailen --',
  '@ de kassa afhalen',
];
const EARLIER_NAMES = EARLIER_EDITIONS.flatMap(({ names }) => names);

/** What a fictional export, and all that goes with it, follows from. */
export interface FictionalExportOptions {
  readonly customers: number;
  readonly seed: number;
  /** Where they live. */
  readonly country: FictionalCountry;
  /** The day of the export: nothing in it is later. */
  readonly today: Day;
}

/**
 * Rows of a fictional export of a customer system, one for each customer, in the order of `FICTIONAL_EXPORT_HEADERS`:
 * odd IDs and dates (`EXPORT_MESS`), messy addresses, and columns that nobody else has any business with. Everybody in
 * it says to be fictional. The same options give the same rows everywhere; memory does not grow with them.
 */
export function* generateFictionalExport(options: FictionalExportOptions): Generator<readonly Cell[]> {
  for (const { cells } of drawExportRows(options)) yield cells;
}

/** The same with what only we know: the group of the household, its position + 1, or 0 without one. */
export function* drawExportRows(
  options: FictionalExportOptions,
): Generator<{ readonly cells: readonly Cell[]; readonly segment: number }> {
  const { customers, country, today } = options;
  const random = new RandomNumbers(0);
  random.reset(options.seed ^ 0x51ab93e7, 2);
  const households = new HouseholdDraw(country, random);
  const places = new Map(country.areas().map(({ pc4, municipality }) => [pc4, municipality]));
  let id: Cell = EMPTY_CELL;
  let email: Cell = EMPTY_CELL;
  let address: CustomerAddress | undefined;
  for (let customer = 0; customer < customers; customer++) {
    if (random.chance(CUSTOMER_MESS.emptyRow))
      yield { cells: FICTIONAL_EXPORT_HEADERS.map(() => EMPTY_CELL), segment: 0 };
    const repeats = address !== undefined && id !== EMPTY_CELL && random.chance(EXPORT_MESS.idRepeated);
    if (!repeats) id = drawExportId(customer, random);
    if (!repeats || address === undefined || !random.chance(EXPORT_MESS.repeatedAtSameAddress)) {
      address = drawCustomerAddress(households, random, writeHouseAndAddition);
    }
    const person = drawExportPerson(customer, email, random);
    email = person.email;
    const { birthDate, dates, totals } = drawExportPurchases(today, random);
    const cells = [
      ...[id, ...person.names, email, ...person.phones],
      ...writeWhere(address, places, random),
      ...[birthDate, drawText(LANGUAGES, random), ...dates, ...totals],
      ...[GENRES, CHANNELS, YES_AND_NO, YES_AND_NO, LABELS].map((texts) => drawText(texts, random)),
      drawEarlierGroup(address, random),
      random.chance(EXPORT_MESS.remark) ? drawText(REMARKS, random) : EMPTY_CELL,
    ];
    yield { cells, segment: address.household?.segment ?? 0 };
  }
}

/** Street, house number, addition, postcode, place, country. */
function writeWhere(
  { household, house, addition, postcode, land }: CustomerAddress,
  places: ReadonlyMap<number, string>,
  random: RandomNumbers,
): readonly Cell[] {
  const street = textCell(household === undefined ? 'Fictive Street' : STREETS[household.postcode % STREETS.length]!);
  const place = household === undefined ? undefined : places.get(1000 + Math.floor(household.postcode / 676));
  const spelled = random.chance(0.05) ? place?.toUpperCase() : place;
  return [street, house, addition, postcode, textCell(spelled ?? 'Fictive City'), land];
}

/** What an earlier enrichment said of the household, mostly the same as today's would. */
function drawEarlierGroup({ household }: CustomerAddress, random: RandomNumbers): Cell {
  if (household === undefined || household.segment === 0 || !random.chance(EXPORT_MESS.earlierGroup)) return EMPTY_CELL;
  if (random.chance(EXPORT_MESS.earlierEdition)) return textCell(random.pick(EARLIER_NAMES));
  const { groups } = FICTIONAL_MODEL;
  const group = random.chance(EXPORT_MESS.earlierGroupMoved) ? random.pick(groups) : groups[household.segment - 1]!;
  if (!random.chance(EXPORT_MESS.earlierGroupMisspelled)) return textCell(group.name);
  return textCell(random.chance(0.5) ? group.name.toLowerCase() : `${group.name} `);
}

function drawText(texts: readonly string[], random: RandomNumbers): Cell {
  return textCell(random.pick(texts));
}
