import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { before, describe, test } from 'node:test';
import {
  buildFictionalReference,
  CellKind,
  FICTIONAL_CUSTOMER_HEADERS,
  FICTIONAL_EXPORT_HEADERS,
  FictionalCountry,
  generateFictionalCustomers,
  generateFictionalExport,
  openReference,
  parseDay,
} from '@verrijk/core';
import type { Cell, HouseholdReference } from '@verrijk/core';
import type { TableFile } from '@verrijk/files';
import { groupsById, openBlob, openCells, prepare } from './preparation.ts';

const CUSTOMERS = 4000;
const country = new FictionalCountry({ addresses: 4000, seed: 11, groups: 11 });
const source = { customers: CUSTOMERS, seed: 5, country, today: parseDay('2026-01-15', 'day-first') };

/** Rows with an ID of their own each, so that every row can be found again. */
function* withIds(rows: Iterable<readonly Cell[]>): Generator<readonly Cell[]> {
  let number = 0;
  for (const [, ...rest] of rows) {
    if (rest.some(({ kind }) => kind !== CellKind.empty)) {
      yield [{ kind: CellKind.text, text: `K${String(++number).padStart(6, '0')}` }, ...rest];
    }
  }
}

/** Street and number in one column, as many systems export them. */
function* withStreets(rows: Iterable<readonly Cell[]>): Generator<readonly Cell[]> {
  const at = (header: string): number => FICTIONAL_EXPORT_HEADERS.indexOf(header);
  for (const row of rows) {
    const parts = [row[at('Straat')]!, row[at('Huisnummer')]!, row[at('Toevoeging')]!].map(({ text }) => text);
    const address = parts.filter((part) => part !== '').join(' ');
    yield [row[0]!, row[at('Postcode')]!, { kind: CellKind.text, text: address }, row[at('Plaats')]!];
  }
}

const EXPORTS: Readonly<Record<string, () => Promise<TableFile>>> = {
  'a workbook of customers': () =>
    openCells(FICTIONAL_CUSTOMER_HEADERS, withIds(generateFictionalCustomers(source)), 'xlsx'),
  'a CSV of customers': () => openCells(FICTIONAL_CUSTOMER_HEADERS, withIds(generateFictionalCustomers(source)), 'csv'),
  'a workbook with additions apart': () =>
    openCells(FICTIONAL_EXPORT_HEADERS, withIds(generateFictionalExport(source)), 'xlsx'),
  'a CSV with additions apart': () =>
    openCells(FICTIONAL_EXPORT_HEADERS, withIds(generateFictionalExport(source)), 'csv'),
  'a CSV with streets': () =>
    openCells(
      ['Klantnummer', 'Postcode', 'Adres', 'Plaats'],
      withStreets(withIds(generateFictionalExport(source))),
      'csv',
    ),
};

let reference: HouseholdReference;
before(async () => {
  const { parts } = buildFictionalReference(country);
  reference = openReference(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer());
});

for (const [name, open] of Object.entries(EXPORTS)) {
  describe(`the delivery of ${name}`, () => {
    for (const isSplit of [false, true]) {
      for (const isRepaired of [false, true]) {
        const form = `${isSplit ? 'split' : 'whole'}, ${isRepaired ? 'repaired' : 'as it is'}`;
        test(`gives every row the group that the export gives it: ${form}`, async () => {
          const expected = await groupsById(await open(), reference);
          const { facts, delivery, key } = await prepare(await open(), { isSplit, isRepaired, randomBytes });
          const ids = new Map(
            key
              .trim()
              .split('\r\n')
              .slice(1)
              .map((line) => line.split(';') as [string, string]),
          );
          const delivered = await groupsById(await openBlob(delivery), reference);
          assert.equal(delivered.size, facts.rows.out);
          assert.ok(facts.rows.out > CUSTOMERS * 0.95);
          const wrong = [...delivered]
            .map(([pseudonym, group]) => ({
              id: ids.get(pseudonym)!,
              group,
              before: expected.get(ids.get(pseudonym)!),
            }))
            .filter(({ group, before }) => group !== before);
          // With a street before them, "31 1" leaves a doubt that is gone when the street stays at home.
          const isDoubt = ({ before }: (typeof wrong)[number]): boolean => name.includes('streets') && before === '';
          assert.deepEqual(
            wrong.filter((row) => !isDoubt(row)),
            [],
          );
          assert.ok(wrong.length < CUSTOMERS / 200, `${wrong.length}`);
          assert.ok([...delivered.values()].filter((group) => group !== '').length > CUSTOMERS * 0.8);
        });
      }
    }
  });
}
