import { EMPTY_CELL } from '../../cells/cell-batch.ts';
import type { Cell } from '../../cells/cell-batch.ts';
import { formatDay } from '../../periods/day.ts';
import type { Day } from '../../periods/day.ts';
import type { RandomNumbers } from '../random-numbers.ts';
import { dateCell, numberCell, textCell } from './export-cells.ts';
import { EXPORT_MESS } from './export-mess.ts';

const UNREADABLE_DATES = ['onbekend', '31-02-2024', '00-00-0000', 'vorig jaar', '?'];
/** Orders reach six years back, customers four years more. */
const ORDER_DAYS = 6 * 365;
const CUSTOMER_DAYS = 4 * 365;
const AGE_DAYS = [16 * 365, 90 * 365] as const;

/** What a customer system knows of somebody's visits. */
export interface ExportPurchases {
  readonly birthDate: Cell;
  /** Created on, changed on, last order. */
  readonly dates: readonly Cell[];
  /** Orders, tickets, money spent. */
  readonly totals: readonly Cell[];
}

/** Draws visits that end at or before `today`, half of the last ones in the last eighteen months. */
export function drawExportPurchases(today: Day, random: RandomNumbers): ExportPurchases {
  const [youngest, oldest] = AGE_DAYS;
  const birthDate = random.chance(EXPORT_MESS.birthDate)
    ? dateCell(today - youngest - random.below(oldest - youngest))
    : EMPTY_CELL;
  const share = random.next() / 0x100000000;
  const lastOrder = today - Math.floor(share * share * ORDER_DAYS);
  const created = lastOrder - random.below(CUSTOMER_DAYS);
  const changed = textCell(`${formatDay(lastOrder)} ${10 + random.below(10)}:${10 + random.below(50)}`);
  if (random.chance(EXPORT_MESS.neverOrdered)) {
    return { birthDate, dates: [dateCell(created), changed, EMPTY_CELL], totals: [0, 0, 0].map(numberCell) };
  }
  const last = random.chance(EXPORT_MESS.dateUnreadable)
    ? textCell(random.pick(UNREADABLE_DATES))
    : dateCell(lastOrder);
  const orders = 1 + Math.floor((random.next() / 0x100000000) ** 3 * 40);
  const tickets = orders + random.below(orders * 2 + 1);
  const cents = tickets * (750 + random.below(4000));
  const spent = numberCell(String(cents / 100));
  return {
    birthDate,
    dates: [dateCell(created), changed, last],
    totals: [numberCell(orders), numberCell(tickets), spent],
  };
}
