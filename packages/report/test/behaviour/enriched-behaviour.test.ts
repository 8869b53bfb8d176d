import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDay } from '@verrijk/core';
import { describeReport } from '@verrijk/report';
import { buildEnrichedBehaviour } from '../../src/behaviour/enriched-behaviour.ts';
import { describeBehaviour } from '../../src/document/describe-behaviour.ts';
import { EXAMPLE_REPORT } from '../example-report.ts';
import { listTable } from './list-table.ts';

const today = parseDay('2026-11-22', 'day-first');
const GROUPS = ['Culturele Alleseters', 'Proevende Buitenwijkers'] as const;
/** Customers of each group, and one line of sales for each; every second customer of the first group buys twice. */
const CUSTOMERS = [...GROUPS.keys()].flatMap((group) =>
  Array.from({ length: 40 }, (_, at) => ({ id: `K${group}${String(at).padStart(3, '0')}`, group, at })),
);
const SALES = CUSTOMERS.flatMap(({ id, group, at }) => {
  const line = (order: string): string[] => [order, id, '01-03-2026', '2', '25,00'];
  return [line(`${id}-1`), ...(group === 0 && at % 2 === 0 ? [line(`${id}-2`)] : [])];
});
const transactions = (): ReturnType<typeof listTable> =>
  listTable([['Ordernummer', 'Klantnummer', 'Besteldatum', 'Aantal kaarten', 'Bedrag'], ...SALES], 'verkoop.csv');
const enriched = (idOf: (id: string) => string, header = 'Culturele Doelgroep'): ReturnType<typeof listTable> =>
  listTable(
    [
      ['Klantnummer', 'Postcode', 'Huisnummer', header],
      ...CUSTOMERS.map(({ id, group, at }) => [idOf(id), '3011AA', String(at + 1), GROUPS[group]!]),
      ['K9999', '3011AB', '1', ''],
    ],
    'resultaat.csv',
  );
const request = { minimum: 10, today, version: '1.0.0' };

describe('what customers do by the groups in an enriched file', () => {
  test('is counted without a reference', async () => {
    const report = await buildEnrichedBehaviour({
      enriched: await enriched((id) => id),
      transactions: await transactions(),
      ...request,
    });
    assert.deepEqual(
      report.groups.map(({ name, customers }) => [name, customers]),
      GROUPS.map((name) => [name, 40]),
    );
    assert.deepEqual(
      report.behaviour.groups.map(({ customers, orders, spend }) => [customers, orders, spend]),
      [
        [40, 60, 1500],
        [40, 40, 1000],
      ],
    );
    assert.equal(report.customers, 80);
    assert.equal(report.fictional, false);
  });

  test('joins sales by own IDs to pseudonyms, with the key', async () => {
    const idOf = (id: string): string => `p-${id.toLowerCase()}x`;
    const key = await listTable(
      [['pseudoniem', 'klant-id'], ...CUSTOMERS.map(({ id }) => [idOf(id), id])],
      'sleutel.csv',
    );
    const asked = { enriched: await enriched(idOf, 'Culturele Doelgroep (fictief)'), ...request };
    const report = await buildEnrichedBehaviour({ ...asked, key, transactions: await transactions() });
    assert.equal(report.behaviour.joined, SALES.length);
    assert.equal(report.fictional, true);
    const without = await buildEnrichedBehaviour({ ...asked, transactions: await transactions() });
    assert.equal(
      without.behaviour.groups.every(({ customers }) => customers === null),
      true,
    );
  });

  test('has the order and colours of the report beside it, and names what that does not know', async () => {
    const report = await buildEnrichedBehaviour({
      enriched: await enriched((id) => id),
      transactions: await transactions(),
      groups: [{ name: 'Proevende Buitenwijkers', colour: '#123456' }],
      ...request,
    });
    assert.deepEqual(
      report.groups.map(({ name }) => name),
      ['Proevende Buitenwijkers', 'Culturele Alleseters'],
    );
    assert.equal(report.groups[0]!.colour, '#123456');
    assert.match(report.groups[1]!.colour, /^#[0-9a-f]{6}$/);
  });

  test('hides what is small, and what leads to it', async () => {
    const report = await buildEnrichedBehaviour({
      enriched: await enriched((id) => id),
      transactions: await listTable([
        ['Klantnummer', 'Ordernummer'],
        ...SALES.slice(0, 4).map(([order, id]) => [id!, order!]),
      ]),
      ...request,
    });
    assert.equal(
      report.behaviour.groups.every(({ orders, customers }) => orders === null && customers === null),
      true,
    );
    assert.equal(report.behaviour.joined, null);
  });

  test('is told in both languages, without a word of households or a base', async () => {
    const report = await buildEnrichedBehaviour({
      enriched: await enriched((id) => id),
      transactions: await transactions(),
      ...request,
    });
    for (const language of ['nl', 'en'] as const) {
      const document = describeBehaviour(report, language);
      assert.equal(document.sections.length, 2);
      const charts = document.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'chart'));
      assert.ok(charts.length > 0);
      assert.doesNotMatch(JSON.stringify(document), /undefined|NaN|--\w/);
    }
  });
});

test('a report on a page does not name the options of the command line', () => {
  for (const language of ['nl', 'en'] as const) {
    const report = { ...EXAMPLE_REPORT, behaviour: null, answers: null, comparison: null };
    assert.match(JSON.stringify(describeReport(report, language)), /--transactions/);
    assert.doesNotMatch(JSON.stringify(describeReport(report, language, { isOnPage: true })), /--\w/);
  }
});
