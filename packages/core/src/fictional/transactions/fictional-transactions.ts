import { CellKind, EMPTY_CELL } from '../../cells/cell-batch.ts';
import type { Cell } from '../../cells/cell-batch.ts';
import type { Day } from '../../periods/day.ts';
import { NO_DAY } from '../../periods/day.ts';
import { parseDay } from '../../periods/parse-day.ts';
import { dateCell, numberCell, textCell } from '../export/export-cells.ts';
import { FICTIONAL_EXPORT_HEADERS } from '../export/export-columns.ts';
import type { FictionalExportOptions } from '../export/fictional-export.ts';
import { RandomNumbers } from '../random-numbers.ts';
import { drawKnownCustomers } from './known-customers.ts';
import { PLANTED_TRUTH } from './planted-truth.ts';

/** Headers of the fictional transactions, in the order of the cells. */
export const FICTIONAL_TRANSACTION_HEADERS: readonly string[] = [
  'Klantnummer',
  'Bestelnummer',
  'Besteldatum',
  'Voorstelling',
  'Voorstellingsdatum',
  'Genre',
  'Aantal kaarten',
  'Bedrag',
  'Kanaal',
];

const ORDERS = FICTIONAL_EXPORT_HEADERS.indexOf('Aantal bestellingen');
const LAST_ORDER = FICTIONAL_EXPORT_HEADERS.indexOf('Laatste besteldatum');
/** Each as often as it stands here. */
const GENRES = ['Toneel', 'Toneel', 'Toneel', 'Cabaret', 'Cabaret', 'Muziek', 'Muziek', 'Klassiek', 'Dans', 'Jazz'];
const CHANNELS = ['website', 'website', 'website', 'kassa', 'telefoon'];
/** The file reaches three years back; a customer's orders lie in the four years before the last one. */
const FILE_DAYS = 3 * 365;
const ORDER_DAYS = 4 * 365;
/** Most order shortly before the event, some long before. */
const MOST_LEAD = 150;

/** What is odd in the transactions, as shares of the orders. */
const MESS = { unknownCustomer: 0.01, noCustomer: 0.003, unreadableDate: 0.004, twoEvents: 0.12, shopSale: 0.02 };

/**
 * Rows of fictional transactions of the customers of `generateFictionalExport` with the same options: some have two rows an order, some are
 * of customers whom nobody knows. `PLANTED_TRUTH` is so in it. The same options give the same rows everywhere; memory does not grow.
 */
export function* generateFictionalTransactions(options: FictionalExportOptions): Generator<readonly Cell[]> {
  const random = new RandomNumbers(0);
  let order = 0;
  for (const { id, cells, group, number } of drawKnownCustomers(options)) {
    random.reset(options.seed ^ 0x2e6b51c9, number);
    const orders = Number(cells[ORDERS]!.text);
    const known = parseDay(cells[LAST_ORDER]!.text, 'day-first');
    const last = known === NO_DAY ? options.today - random.below(FILE_DAYS) : known;
    for (let at = 0; at < orders; at++) {
      const day = at === 0 ? last : last - random.below(ORDER_DAYS);
      if (day < options.today - FILE_DAYS) continue;
      order++;
      const orderNumber = textCell(`FICTIEF-${String(order).padStart(8, '0')}`);
      const customer = drawCustomer(id, order, random);
      const events = random.chance(MESS.twoEvents) ? 2 : 1;
      for (let event = 0; event < events; event++) yield [customer, orderNumber, ...drawLine(day, group, random)];
    }
  }
}

function drawCustomer(id: Cell, order: number, random: RandomNumbers): Cell {
  if (random.chance(MESS.noCustomer)) return EMPTY_CELL;
  return random.chance(MESS.unknownCustomer) ? textCell(`ONBEKEND-${order}`) : id;
}

/** Order date, event, event date, genre, tickets, amount, channel. */
function drawLine(day: Day, group: string, random: RandomNumbers): readonly Cell[] {
  const { earlyBookers, genreLovers } = PLANTED_TRUTH;
  const share = random.next() / 0x100000000;
  const lead = Math.floor(share * share * MOST_LEAD) + (group === earlyBookers.group ? earlyBookers.days : 0);
  const usual = random.pick(GENRES);
  const isLover = group === genreLovers.group && random.chance(genreLovers.share);
  const genre = isLover ? genreLovers.genre : usual;
  const tickets = 1 + random.below(random.chance(0.8) ? 3 : 8);
  const cents = tickets * (1250 + random.below(12) * 250);
  const isUnreadable = random.chance(MESS.unreadableDate);
  const isShopSale = random.chance(MESS.shopSale);
  return [
    isUnreadable ? { kind: CellKind.text, text: 'onbekend' } : dateCell(day),
    isShopSale ? textCell('Fictief boek') : textCell(`Fictieve voorstelling ${1 + random.below(400)}`),
    isShopSale ? EMPTY_CELL : dateCell(day + lead),
    isShopSale ? EMPTY_CELL : textCell(genre),
    numberCell(tickets),
    numberCell(String(cents / 100)),
    textCell(random.pick(CHANNELS)),
  ];
}
