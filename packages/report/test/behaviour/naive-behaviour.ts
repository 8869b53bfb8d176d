/** A row of transactions with what its cells mean; null is an empty or unreadable cell. */
export interface NaiveRow {
  readonly customer: string;
  readonly order: string;
  /** Days since 1970-01-01. */
  readonly orderDay: number | null;
  readonly eventDay: number | null;
  readonly genre: string;
  readonly cents: number | null;
  readonly tickets: number | null;
}

export interface NaiveGroup {
  readonly customers: number;
  readonly orders: number;
  readonly bookings: number;
  readonly tickets: number;
  readonly spend: number;
  readonly leads: readonly number[];
  readonly newCustomers: number;
  readonly returningCustomers: number;
  readonly genres: ReadonlyMap<string, number>;
}

/** What the rows of one group come to, from the definitions and over arrays: slow, and obviously so. `yearAgo` is a year before the last order. */
export function naiveGroup(rows: readonly NaiveRow[], yearAgo: number): NaiveGroup {
  // A row without an order number is an order of its own.
  const numbered = rows.map((row, at) => ({ ...row, order: row.order === '' ? `row ${at}` : row.order }));
  const bookings = new Map<string, (typeof numbered)[number]>();
  for (const row of numbered) {
    const key = JSON.stringify([row.order, row.eventDay, row.genre.toLowerCase()]);
    if (!bookings.has(key)) bookings.set(key, row);
  }
  const booked = [...bookings.values()];
  const leads = booked.flatMap(({ orderDay, eventDay }) => {
    const days = orderDay === null || eventDay === null ? -1 : eventDay - orderDay;
    return days < 0 || days > 1095 ? [] : [days];
  });
  const between = (low: number, high: number): number => leads.filter((days) => days >= low && days <= high).length;
  const first = new Map<string, number>();
  for (const { customer, orderDay } of rows) {
    if (orderDay !== null) first.set(customer, Math.min(orderDay, first.get(customer) ?? Infinity));
  }
  const firsts = [...first.values()];
  const genres = new Map<string, number>();
  for (const { genre } of booked) {
    if (genre !== '') genres.set(genre.toLowerCase(), (genres.get(genre.toLowerCase()) ?? 0) + 1);
  }
  return {
    customers: new Set(rows.map(({ customer }) => customer)).size,
    orders: new Set(numbered.map(({ order }) => order)).size,
    bookings: booked.length,
    tickets: rows.reduce((sum, { tickets }) => sum + (tickets ?? 0), 0),
    spend: rows.reduce((sum, { cents }) => sum + (cents ?? 0), 0) / 100,
    leads: [between(90, Infinity), between(30, 89), between(14, 29), between(7, 13), between(1, 6), between(0, 0)],
    newCustomers: firsts.filter((day) => day > yearAgo).length,
    returningCustomers: firsts.filter((day) => day <= yearAgo).length,
    genres,
  };
}
