import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { formatDay, parseDay, VerrijkError, yearsBefore } from '@verrijk/core';
import type { BehaviourReport } from '../../src/audience-report.ts';
import { readTransactions } from '../../src/behaviour/read-transactions.ts';
import type { TransactionRequest } from '../../src/behaviour/read-transactions.ts';
import { CountSystem } from '../../src/suppression/count-system.ts';
import { customersByName, listTable } from './list-table.ts';
import { naiveGroup } from './naive-behaviour.ts';
import type { NaiveRow } from './naive-behaviour.ts';

const TODAY = parseDay('2026-11-22', 'day-first');
const GROUPS = ['Alpha', 'Beta', 'Gamma'];
const HEADERS = [
  'Klantnummer',
  'Bestelnummer',
  'Besteldatum',
  'Voorstellingsdatum',
  'Genre',
  'Bedrag',
  'Aantal kaarten',
];
const NOTHING: ReadonlySet<string> = new Set();

async function read(
  rows: readonly (readonly string[])[],
  request: Partial<TransactionRequest> = {},
  hidden: ReadonlySet<string> = NOTHING,
): Promise<BehaviourReport> {
  const { groupNames = GROUPS } = request;
  const counts = await readTransactions(await listTable(rows), customersByName(groupNames.length), {
    groupNames,
    today: TODAY,
    minimum: 1,
    ...request,
  });
  return counts.report(hidden);
}

const dutchDay = (day: number): string => formatDay(day).split('-').toReversed().join('-');
const WRITTEN_DAYS: readonly ((day: number) => string)[] = [formatDay, dutchDay, (day) => `${formatDay(day)} 20:15`];
const WRITTEN_CENTS: readonly ((cents: number) => string)[] = [
  (cents) => (cents / 100).toFixed(2),
  (cents) => `€ ${(cents / 100).toFixed(2).replace('.', ',')}`,
  (cents) => (cents / 100).toLocaleString('nl-NL', { minimumFractionDigits: 2 }),
];
const dayBetween = (first: string, last: string): fc.Arbitrary<number> =>
  fc.integer({ min: parseDay(first, 'day-first'), max: parseDay(last, 'day-first') });
const naiveRow: fc.Arbitrary<NaiveRow> = fc.record({
  customer: fc.tuple(fc.nat(3), fc.nat(6)).map(([group, number]) => `k${group}-${number}`),
  order: fc.oneof(fc.nat(12).map(String), fc.constant('')),
  orderDay: fc.option(dayBetween('2023-01-01', '2026-11-22')),
  eventDay: fc.option(dayBetween('2022-12-20', '2027-02-01')),
  genre: fc.constantFrom('Jazz', 'jazz', 'Toneel', 'Dans & mime', ''),
  cents: fc.option(fc.integer({ min: -5000, max: 5_000_000 })),
  tickets: fc.option(fc.integer({ min: -2, max: 40 })),
});

describe('transactions per group', () => {
  test('are what a naive count over arrays finds', async () => {
    const rows = fc.array(naiveRow, { minLength: 1, maxLength: 60 }).map((all) => {
      // An order belongs to one customer; otherwise it depends on who came first.
      const owners = new Map<string, string>();
      return all.map((row) => {
        const owner = owners.get(row.order) ?? row.customer;
        if (row.order !== '') owners.set(row.order, owner);
        return row.order === '' ? row : { ...row, customer: owner };
      });
    });
    await fc.assert(
      fc.asyncProperty(rows, fc.nat(2), async (written, form) => {
        const cells = written.map((row) => [
          row.customer,
          row.order,
          row.orderDay === null ? 'onbekend' : WRITTEN_DAYS[form]!(row.orderDay),
          row.eventDay === null ? '' : WRITTEN_DAYS[form]!(row.eventDay),
          row.genre,
          row.cents === null ? 'gratis' : WRITTEN_CENTS[form]!(row.cents),
          row.tickets === null ? '' : String(row.tickets),
        ]);
        // Rows above that fix what the columns are, of nobody.
        const known = Array.from({ length: 200 }, (_, at) => [
          'x',
          `x${at}`,
          formatDay(TODAY - at),
          formatDay(TODAY),
          'Circus',
          '12.50',
          '2',
        ]);
        const report = await read([HEADERS, ...known, ...cells]);
        const joined = written.filter(({ customer }) => !customer.startsWith('k3'));
        const days = joined.flatMap(({ orderDay }) => orderDay ?? []);
        const last = Math.max(...days);
        const yearAgo = days.length === 0 ? 0 : yearsBefore(last, 1);
        assert.equal(report.transactions, known.length + written.length);
        assert.equal(report.joined, joined.length);
        assert.equal(report.until, days.length === 0 ? null : formatDay(last));
        assert.equal(report.from, days.length === 0 ? null : formatDay(Math.min(...days)));
        const isTold = days.length > 0 && Math.min(...days) <= yearAgo;
        assert.equal(report.measures.includes('loyalty'), isTold);
        const expected = GROUPS.map((_, at) =>
          naiveGroup(
            joined.filter(({ customer }) => customer.startsWith(`k${at}`)),
            yearAgo,
          ),
        );
        for (const [at, group] of report.groups.entries()) {
          const naive = expected[at]!;
          const { customers, orders, bookings, spend, leads } = group;
          assert.deepEqual({ customers, orders, bookings, spend, leads }, { ...pick(naive), spend: naive.spend });
          assert.equal(group.tickets, naive.tickets < 1 ? null : naive.tickets);
          assert.equal(group.newCustomers, isTold ? naive.newCustomers : null);
          assert.equal(group.returningCustomers, isTold ? naive.returningCustomers : null);
          const found = report.genres.map((genre, place) => [genre.toLowerCase(), group.genres[place]!.bookings]);
          for (const [genre, count] of found) assert.equal(count, naive.genres.get(String(genre)) ?? 0, String(genre));
          assert.equal(
            group.genres.reduce((sum, genre) => sum + genre.bookings!, 0),
            sumOf(naive.genres),
          );
          checkIndices(
            group,
            report,
            expected.map(({ genres }) => genres),
            naive.genres,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  test('rows of one order for one event are one booking, and for two events two', async () => {
    const report = await read([
      HEADERS,
      ['k0-1', 'B1', '1-3-2024', '10-3-2024', 'Jazz', '10,00', '1'],
      ['k0-1', 'B1', '1-3-2024', '10-3-2024', 'Jazz', '10,00', '1'],
      ['k0-1', 'B1', '1-3-2024', '10-6-2024', 'Dans', '20,00', '2'],
      ['k0-1', 'B2', '1-4-2024', '1-4-2024', 'Jazz', '5,00', '1'],
    ]);
    const [{ customers, orders, bookings, tickets, spend, leads, ordersPerCustomer, spendPerCustomer }] = [
      report.groups[0]!,
    ];
    assert.deepEqual(
      { customers, orders, bookings, tickets, spend, leads, ordersPerCustomer, spendPerCustomer },
      {
        customers: 1,
        orders: 2,
        bookings: 3,
        tickets: 5,
        spend: 45,
        leads: [1, 0, 0, 1, 0, 1],
        ordersPerCustomer: 2,
        spendPerCustomer: 45,
      },
    );
    assert.deepEqual(report.groups[0]!.leadQuartiles, [4.5, 9, 55]);
    assert.deepEqual(report.genres, ['Jazz', 'Dans']);
    assert.equal(report.leadClasses.length, leads.length);
  });

  test('odd dates count for nothing: after today, before 1990, an event before its order or years after it', async () => {
    const report = await read([
      HEADERS,
      ['k0-1', '1', '1-1-2199', '2-1-2199', 'Jazz', '1', '1'],
      ['k0-2', '2', '1-1-1900', '2-1-2024', 'Jazz', '1', '1'],
      ['k0-3', '3', '2-1-2024', '1-1-2024', 'Jazz', '1', '1'],
      ['k0-4', '4', '1-1-2020', '1-1-2024', 'Jazz', '1', '1'],
      ['k0-5', '5', '31-2-2024', '1-3-2024', 'Jazz', '1', '1'],
      ['k0-6', '6', '1-1-2024', '2-1-2024', 'Jazz', '1', '1'],
    ]);
    assert.deepEqual(report.groups[0]!.leads, [0, 0, 0, 0, 1, 0]);
    assert.deepEqual([report.from, report.until], ['2020-01-01', '2024-01-02']);
    assert.equal(report.groups[0]!.bookings, 6);
  });

  test('without an order number every row is an order, and without other columns there are no such figures', async () => {
    const report = await read([
      ['Klantnummer', 'Datum'],
      ['k0-1', '1-1-2024'],
      ['k0-1', '1-1-2024'],
      ['', '1-1-2024'],
      ['q', '1-1-2024'],
    ]);
    assert.deepEqual(report.measures, []);
    assert.deepEqual([report.transactions, report.joined], [4, 2]);
    const { name: _, ...figures } = report.groups[0]!;
    assert.deepEqual(figures, {
      ...{
        customers: 1,
        orders: 2,
        bookings: 2,
        tickets: null,
        spend: null,
        ordersPerCustomer: 2,
        spendPerCustomer: null,
      },
      ...{ leadQuartiles: [null, null, null], leads: [], newCustomers: null, returningCustomers: null, genres: [] },
    });
  });

  test('twelve genres are named, rare ones are not, and a hundred thousand odd ones are one', async () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => [
      'k0-1',
      at % 2 === 0 ? `Genre ${at % 28}` : `Eenmalig ${at}`,
    ]);
    const before = process.memoryUsage().rss;
    const report = await read([['Klantnummer', 'Genre'], ...rows], { minimum: 10 });
    assert.equal(report.genres.length, 13);
    assert.equal(report.genres.at(-1), '');
    assert.ok(report.genres.slice(0, -1).every((genre) => /^Genre \d+$/.test(genre)));
    assert.equal(
      report.groups[0]!.genres.reduce((sum, { bookings }) => sum + bookings!, 0),
      100_000,
    );
    assert.ok(process.memoryUsage().rss - before < 200e6);
  });

  test('a rare genre is not named', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => [`k0-${at}`, at === 7 ? 'Trouwfeest van Fictief' : 'Jazz']);
    const report = await read([['Klantnummer', 'Genre'], ...rows], { minimum: 10 });
    assert.deepEqual(report.genres, ['Jazz', '']);
  });

  test('columns in doubt stop the run, with the flag that decides', async () => {
    const rows = [
      ['Klantnummer', 'Orderdatum', 'Betaaldatum'],
      ['k0-1', '1-1-2024', '2-1-2024'],
    ];
    const isChoice = (error: unknown): boolean =>
      error instanceof VerrijkError && error.code === 'column.choose' && error.details['flag'] === '--order-date';
    await assert.rejects(read(rows), isChoice);
    const report = await read(rows, { columns: { asked: { orderDate: 'C' } } });
    assert.equal(report.until, '2024-01-02');
    await assert.rejects(read([HEADERS]), { code: 'column.missing' });
  });
});

describe('what is hidden', () => {
  test('is null, and so is what follows from it', async () => {
    const rows = Array.from({ length: 900 }, (_, at) => {
      const group = at % 40 === 0 ? 2 : at % 2;
      const genre = group === 1 && at % 30 === 1 ? 'Dans' : at % 3 === 0 ? 'Jazz' : 'Toneel';
      const day = TODAY - 1 - ((at * 7) % 900);
      return [`k${group}-${at % 300}`, `B${at}`, formatDay(day), formatDay(day + (at % 29)), genre, '12,50', '2'];
    }).slice(0, 320);
    const counts = await readTransactions(await listTable([HEADERS, ...rows]), customersByName(3), {
      groupNames: GROUPS,
      today: TODAY,
      minimum: 10,
    });
    const system = new CountSystem();
    counts.register(system);
    const hidden = system.hide(10);
    const report = counts.report(hidden);
    const { name: _, leads, genres, leadQuartiles, ...figures } = report.groups[2]!;
    assert.ok(
      Object.values(figures).every((figure) => figure === null),
      JSON.stringify(figures),
    );
    assert.ok(
      [...leads, ...leadQuartiles, ...genres.flatMap(({ bookings, index }) => [bookings, index])].every(
        (figure) => figure === null,
      ),
    );
    for (const group of report.groups) {
      for (const count of [
        group.customers,
        group.orders,
        group.bookings,
        ...group.leads,
        ...group.genres.map(({ bookings }) => bookings),
      ]) {
        assert.ok(count === null || count >= 10);
      }
      for (const { bookings, index } of group.genres) assert.ok(bookings !== null || index === null);
    }
    assert.ok(report.groups[0]!.customers !== null);
    assert.ok(report.groups[0]!.genres.some(({ index }) => index !== null));
  });
});

function pick({ customers, orders, bookings, leads }: ReturnType<typeof naiveGroup>): object {
  return { customers, orders, bookings, leads };
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function checkIndices(
  group: BehaviourReport['groups'][number],
  report: BehaviourReport,
  all: readonly ReadonlyMap<string, number>[],
  own: ReadonlyMap<string, number>,
): void {
  for (const [place, genre] of report.genres.entries()) {
    const everywhere = all.reduce((sum, counts) => sum + (counts.get(genre.toLowerCase()) ?? 0), 0);
    const share = (own.get(genre.toLowerCase()) ?? 0) / sumOf(own);
    const expected = (share / (everywhere / all.reduce((sum, counts) => sum + sumOf(counts), 0))) * 100;
    const { index } = group.genres[place]!;
    assert.ok(Number.isNaN(expected) ? index === null : Math.abs(index! - expected) < 1e-9);
  }
}
