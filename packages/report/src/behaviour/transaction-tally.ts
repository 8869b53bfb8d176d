import { DayColumn, IdTable, NO_DAY, NO_ID, readCents, SlotValues, yearsBefore } from '@verrijk/core';
import type { CellBatch, CellColumn, Day, TransactionColumns, TransactionRole } from '@verrijk/core';
import { GenreTable, MOST_GENRES, NO_GENRE } from './genre-table.ts';

/** The position of a customer's group in the reference's groups, by the cell with the ID; -1 for none. */
export type GroupOfCustomer = (column: CellColumn, row: number) => number;

/** What a tally is to know of the file. */
export interface TransactionTallyOptions {
  /** How many groups there are. */
  readonly groups: number;
  readonly customers: GroupOfCustomer;
  /** The columns of the batches, in their order; the customer's ID is one of them. */
  readonly roles: readonly TransactionRole[];
  readonly dayOrders: TransactionColumns['dayOrders'];
  /** Orders after it are typing errors. */
  readonly today: Day;
}

/** Nobody sells so long before the event: what lies further apart is a typing error. */
export const MOST_LEAD_DAYS: number = 3 * 365;
/** 1990-01-01: systems write 1900 or 1970 for a date that they do not have. */
const EARLIEST_ORDER: Day = 7305;
/** Events lie in the years 1900 up to and including 2199, so that day and genre together fit a number of 32 bits. */
const FIRST_EVENT: Day = -25_568;

const NOT_ASKED = -2;

/**
 * Counts transactions per group, a batch at a time. A row is a line of an order: tickets and amounts of all rows are added up, orders are the
 * different order numbers, and a row without one is an order of its own. In an order every combination of event day and genre is one
 * booking, so that an order for two events counts in both their genres, and four rows for four tickets count once. An order and a
 * booking belong to the customer of their first row.
 */
export class TransactionTally {
  readonly rows: Float64Array;
  readonly customers: Float64Array;
  readonly orders: Float64Array;
  readonly bookings: Float64Array;
  readonly tickets: Float64Array;
  /** In cents. */
  readonly spend: Float64Array;
  /** Bookings by group and days between order and event: group x (MOST_LEAD_DAYS + 1). */
  readonly leads: Float64Array;
  /** The last and the first order; NO_DAY without any. */
  from: Day = NO_DAY;
  until: Day = NO_DAY;
  readonly genres: GenreTable = new GenreTable();
  private readonly groups: number;
  private readonly groupOfCustomer: GroupOfCustomer;
  private readonly today: Day;
  private readonly places: Readonly<Partial<Record<TransactionRole, number>>>;
  private readonly orderDays: DayColumn;
  private readonly eventDays: DayColumn;
  private readonly customerIds = new IdTable();
  private readonly groupOf = new SlotValues(NOT_ASKED);
  private readonly firstDays = new SlotValues(NO_DAY);
  private readonly orderIds = new IdTable();
  /** The first booking of each order, and all others. */
  private readonly firstBookings = new SlotValues(0);
  private readonly otherBookings = new IdTable();
  /** Bookings by genre and group: genre x groups. */
  private byGenre: Float64Array;

  constructor({ groups, customers, roles, dayOrders, today }: TransactionTallyOptions) {
    this.groups = groups;
    this.groupOfCustomer = customers;
    this.today = today;
    this.places = Object.fromEntries(roles.map((role, place) => [role, place]));
    this.orderDays = new DayColumn(dayOrders.orderDate);
    this.eventDays = new DayColumn(dayOrders.eventDate);
    const counts = (): Float64Array => new Float64Array(groups);
    [this.rows, this.customers, this.orders, this.bookings] = [counts(), counts(), counts(), counts()];
    [this.tickets, this.spend] = [counts(), counts()];
    this.leads = new Float64Array(groups * (MOST_LEAD_DAYS + 1));
    this.byGenre = new Float64Array(64 * groups);
  }

  add(batch: CellBatch): void {
    const { places, customerIds, orderIds } = this;
    const column = (role: TransactionRole): CellColumn | undefined => batch.columns[places[role] ?? -1];
    const customers = column('customer')!;
    const orders = column('order');
    const tickets = column('tickets');
    const amounts = column('amount');
    const genres = column('genre');
    customerIds.touch(customers, batch.rows);
    if (orders !== undefined) orderIds.touch(orders, batch.rows);
    const orderDays = this.readDays(batch, this.orderDays, places.orderDate);
    const eventDays = this.readDays(batch, this.eventDays, places.eventDate);
    for (let row = 0; row < batch.rows; row++) {
      const customer = customerIds.add(customers, row);
      if (customer === NO_ID) continue;
      const group = this.settleGroup(customer, customers, row);
      if (group < 0) continue;
      this.rows[group]!++;
      const orderDay = orderDays === undefined ? NO_DAY : this.orderDay(orderDays[row]!, customer);
      if (tickets !== undefined) this.addTickets(group, readCents(tickets, row));
      if (amounts !== undefined) this.addAmount(group, readCents(amounts, row));
      const eventDay = eventDays === undefined ? NO_DAY : eventDays[row]!;
      const genre = genres === undefined ? NO_GENRE : this.genres.add(genres, row);
      const order = orders === undefined ? NO_ID : orderIds.add(orders, row);
      if (this.isNewBooking(group, order, eventDay, genre)) this.addBooking(group, orderDay, eventDay, genre);
    }
  }

  /** Bookings of a group of a genre, by the genre's number. */
  bookingsOf(genre: number, group: number): number {
    return this.byGenre[genre * this.groups + group] ?? 0;
  }

  /**
   * Customers by group whose first order lies in the last year before `until`, and those with an earlier one; the others have no date.
   * Undefined when the file does not reach further back than that year: it cannot tell who is new.
   */
  loyalty(): { readonly fresh: Float64Array; readonly returning: Float64Array } | undefined {
    const { groups, customerIds, firstDays, groupOf } = this;
    if (this.until === NO_DAY) return undefined;
    const yearAgo = yearsBefore(this.until, 1);
    if (this.from > yearAgo) return undefined;
    const fresh = new Float64Array(groups);
    const returning = new Float64Array(groups);
    for (let slot = 0; slot < customerIds.size; slot++) {
      const first = firstDays.get(slot);
      const group = groupOf.get(slot);
      if (group >= 0 && first !== NO_DAY) (first > yearAgo ? fresh : returning)[group]!++;
    }
    return { fresh, returning };
  }

  private readDays(batch: CellBatch, days: DayColumn, place: number | undefined): Int32Array | undefined {
    if (place === undefined) return undefined;
    days.read(batch, place);
    return days.days;
  }

  private settleGroup(customer: number, column: CellColumn, row: number): number {
    const known = this.groupOf.get(customer);
    if (known !== NOT_ASKED) return known;
    const group = this.groupOfCustomer(column, row);
    this.groupOf.set(customer, group);
    if (group >= 0) this.customers[group]!++;
    return group;
  }

  /** The day as far as it can be one, kept when it is the customer's first. */
  private orderDay(day: Day, customer: number): Day {
    if (day < EARLIEST_ORDER || day > this.today) return NO_DAY;
    if (this.from === NO_DAY || day < this.from) this.from = day;
    if (day > this.until) this.until = day;
    const first = this.firstDays.get(customer);
    if (first === NO_DAY || day < first) this.firstDays.set(customer, day);
    return day;
  }

  private addTickets(group: number, hundredths: number): void {
    if (hundredths % 100 === 0) this.tickets[group]! += hundredths / 100;
  }

  private addAmount(group: number, cents: number): void {
    if (!Number.isNaN(cents)) this.spend[group]! += cents;
  }

  /** Counts the order when it is new, and tells whether this part of it is. */
  private isNewBooking(group: number, order: number, eventDay: Day, genre: number): boolean {
    if (order === NO_ID) {
      this.orders[group]!++;
      return true;
    }
    // Never 0, which is what orders have that never came.
    const booking = (eventDay === NO_DAY ? 0 : eventDay - FIRST_EVENT + 1) * MOST_GENRES + genre + 1;
    const first = this.firstBookings.get(order);
    if (first === 0) {
      this.firstBookings.set(order, booking);
      this.orders[group]!++;
      return true;
    }
    if (first === booking) return false;
    const { otherBookings } = this;
    const { size } = otherBookings;
    // The booking goes into both words, so that those of one order lie apart; both can be told from the two.
    otherBookings.addHash(Math.imul(order, 0x9e3779b1) ^ booking, booking);
    return otherBookings.size > size;
  }

  private addBooking(group: number, orderDay: Day, eventDay: Day, genre: number): void {
    this.bookings[group]!++;
    const at = genre * this.groups + group;
    if (at >= this.byGenre.length) {
      const larger = new Float64Array(Math.max(this.byGenre.length * 2, at + 1));
      larger.set(this.byGenre);
      this.byGenre = larger;
    }
    this.byGenre[at]!++;
    if (orderDay === NO_DAY || eventDay === NO_DAY) return;
    const days = eventDay - orderDay;
    if (days >= 0 && days <= MOST_LEAD_DAYS) this.leads[group * (MOST_LEAD_DAYS + 1) + days]!++;
  }
}
