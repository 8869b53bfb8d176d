import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CheckReport } from '@verrijk/steps';
import { orderCounts } from '../../src/contract/orders/order-counts.ts';
import type { OrderCounts } from '../../src/contract/orders/order-counts.ts';
import { settleCounts } from '../../src/quotes/settle-counts.ts';
import { orderApp } from '../support/order-app.ts';
import { testCounts } from '../support/orders.ts';
import { testDatabase } from '../support/test-database.ts';

const { store } = await testDatabase();
const { owner } = await orderApp(store);

/** Stands wherever a report of a check may hold something of the file. */
const CANARY = 'Jansen-3011AB-12';

/** A whole report as `verrijk check --json` writes it, with a canary in every text that comes from the file. */
const REPORT: CheckReport = {
  version: '0.1.0',
  today: '2026-11-01',
  input: { path: `thuis/${CANARY}.xlsx`, sha256: '00', bytes: 12 },
  sheet: CANARY,
  columns: { id: { letter: 'A', header: CANARY }, date: { letter: 'D', header: CANARY } },
  rows: 10,
  identity: {
    verdict: 'repair',
    customers: 7,
    duplicate: 2,
    shared: 1,
    missing: 1,
    damaged: 1,
    missingRows: [4],
    duplicateRows: [{ row: 5, first: 2 }],
  },
  findings: [
    {
      code: 'cell.postcode-form',
      severity: 'note',
      count: 2,
      repairable: 1,
      examples: [{ row: 3, column: 'B', value: CANARY, proposal: CANARY }],
    },
    { code: CANARY, severity: 'note', count: 1, repairable: 0, examples: [] },
  ],
  counting: {
    records: 10,
    customers: 7,
    households: 6,
    customersPerHousehold: [
      { customers: 1, households: 5 },
      { customers: 2, households: 1 },
    ],
    billable: 6,
    notBillable: { double: 2, foreign: 1, 'po-box': 0, incomplete: 0, invalid: 1 },
  },
  forecast: {
    register: { name: CANARY, addresses: 12, fictional: true },
    outcomes: {} as NonNullable<CheckReport['forecast']>['outcomes'],
    willMatch: 5,
    mayMatch: 1,
    willNotMatch: 4,
  },
  period: {
    how: 'option',
    counts: 'customers',
    years: [{ years: 1, from: '2025-11-01', active: 3 }],
    since: null,
    oldest: '2019-01-01',
    newest: '2026-10-31',
    empty: 0,
    unreadable: 0,
    inFuture: 0,
  },
  dateCandidates: [{ letter: 'D', header: CANARY }],
  provider: { name: CANARY, contact: CANARY, municipality: CANARY, because: 'elsewhere' },
  price: null,
  steps: [{ code: 'add-id', done: true }],
};

test('of a whole report only the counts are kept: not a value, a file name or a header', async () => {
  const { json } = await owner('POST', '/orders', { purpose: 'Tellen (fictief)' });
  const id = String(json['id']);
  const answer = await owner('PUT', `/orders/${id}/counts`, REPORT);
  assert.equal(answer.status, 200, answer.text);
  assert.doesNotMatch(answer.text, new RegExp(CANARY));
  const { rows } = await store.asSystem('audit', ({ $client }) =>
    $client.query<{ counts: OrderCounts; row: string }>(
      'select counts, to_jsonb(orders)::text as row from orders where id = $1',
      [id],
    ),
  );
  assert.doesNotMatch(rows[0]!.row, new RegExp(CANARY));
  assert.deepEqual(rows[0]!.counts.findings, [
    { code: 'cell.postcode-form', severity: 'note', count: 2, repairable: 1 },
  ]);
  assert.deepEqual(Object.keys(rows[0]!.counts).sort(), [
    'counting',
    'findings',
    'forecast',
    'identity',
    'period',
    'rows',
    'today',
    'version',
  ]);
  assert.equal(rows[0]!.counts.counting.billable, 6);
});

test('a text where a count should be is refused, and the answer does not repeat it', async () => {
  const { json } = await owner('POST', '/orders', { purpose: 'Tellen (fictief)' });
  for (const wrong of [
    { ...testCounts(), rows: CANARY },
    { ...testCounts(), today: CANARY },
    { ...testCounts(), version: `${CANARY} ` },
    { ...testCounts(), identity: { ...testCounts().identity, verdict: CANARY } },
    { ...testCounts(), rows: -1 },
    { ...testCounts(), rows: 1.5 },
    {},
    null,
  ]) {
    const answer = await owner('PUT', `/orders/${String(json['id'])}/counts`, wrong);
    assert.equal(answer.status, 400, JSON.stringify(wrong));
    assert.doesNotMatch(answer.text, new RegExp(CANARY));
  }
});

const RIGHT = orderCounts.parse(REPORT);
const { identity, counting } = RIGHT;
const WRONG: readonly (readonly [string, OrderCounts])[] = [
  ['counting.records', { ...RIGHT, counting: { ...counting, records: 11 } }],
  ['counting.notBillable', { ...RIGHT, counting: { ...counting, billable: 7 } }],
  ['identity', { ...RIGHT, identity: { ...identity, missing: 2 } }],
  ['identity.verdict', { ...RIGHT, identity: { ...identity, verdict: 'none' } }],
  ['identity.shared', { ...RIGHT, identity: { ...identity, shared: 3 } }],
  ['identity.shared', { ...RIGHT, identity: { ...identity, damaged: 11 } }],
  ['counting.customers', { ...RIGHT, counting: { ...counting, customers: 8 } }],
  ['counting.customersPerHousehold', { ...RIGHT, counting: { ...counting, households: 7 } }],
  [
    'counting.households',
    { ...RIGHT, counting: { ...counting, households: 11, customersPerHousehold: [{ customers: 1, households: 11 }] } },
  ],
  ['forecast', { ...RIGHT, forecast: { willMatch: 5, mayMatch: 1, willNotMatch: 5 } }],
  ['findings', { ...RIGHT, findings: [{ code: 'id.missing', severity: 'error', count: 1, repairable: 2 }] }],
  ['findings', { ...RIGHT, findings: [{ code: 'id.missing', severity: 'error', count: 11, repairable: 0 }] }],
];

test('figures that do not add up are refused by name', () => {
  assert.doesNotThrow(() => settleCounts(RIGHT));
  for (const [figure, counts] of WRONG) {
    assert.throws(() => settleCounts(counts), { code: 'counts.not-adding-up', details: { figure } }, figure);
  }
});

test('a file without one billable record is no order', () => {
  const nothing = { ...counting, billable: 0, notBillable: { ...counting.notBillable, invalid: 7 } };
  assert.throws(() => settleCounts({ ...RIGHT, counting: nothing }), { code: 'counts.nothing-billable' });
});
