import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  CellKind,
  detectColumns,
  FICTIONAL_EXPORT_HEADERS,
  FictionalCountry,
  generateFictionalExport,
} from '@verrijk/core';
import type { Cell } from '@verrijk/core';
import { dayOf, formatDay } from '../../src/periods/day.ts';
import { TextHash } from './text-hash.ts';

const CUSTOMERS = 20_000;
const TODAY = dayOf(2026, 11, 22);
const country = new FictionalCountry({ addresses: 50_000, seed: 5 });
const rows = [...generateFictionalExport({ customers: CUSTOMERS, seed: 5, country, today: TODAY })];
const filled = rows.filter((cells) => cells.some((cell) => cell.kind !== CellKind.empty));

const column = (header: string): readonly Cell[] => {
  const position = FICTIONAL_EXPORT_HEADERS.indexOf(header);
  assert.notEqual(position, -1, header);
  return filled.map((cells) => cells[position]!);
};
const texts = (header: string): readonly string[] => column(header).map((cell) => cell.text);

describe('the fictional export', () => {
  test('is the same for the same seed, on every machine', () => {
    const hash = new TextHash();
    for (const cells of rows) hash.add(cells.map((cell) => `${cell.kind}${cell.text}`).join('|'));
    assert.equal(hash.toString(), '08fe3719');
  });

  test('has thirty columns, and as many customers as asked for', () => {
    assert.equal(FICTIONAL_EXPORT_HEADERS.length, 30);
    assert.equal(new Set(FICTIONAL_EXPORT_HEADERS).size, 30);
    assert.equal(filled.length, CUSTOMERS);
    for (const cells of rows) assert.equal(cells.length, 30);
  });

  test('has cells whose kind and text agree', () => {
    for (const { kind, text } of rows.flat()) {
      assert.equal(kind === CellKind.empty, text === '');
      if (kind === CellKind.number) assert.match(text, /^(?:0|[1-9]\d*)(?:\.\d{1,2})?$/);
      if (kind === CellKind.date) assert.match(text, /^\d{4}-\d{2}-\d{2}$/);
    }
  });

  test('says of everybody that they do not exist', () => {
    for (const name of texts('Achternaam')) assert.match(name, /^Verzonnen \d+$/);
    for (const email of texts('E-mailadres')) assert.match(email, /^$|^fictief\.\d+@example\.org$/i);
    for (const phone of [...texts('Telefoon'), ...texts('Mobiel')]) assert.match(phone, /^$|^000-0\d+$|^\+31 6 00\d+$/);
  });

  test('has every form of ID, missing ones, and repeated ones at the same and at another address', () => {
    const ids = texts('Klantnummer');
    const forms = [/^$/, /^00\d{6}$/, /^[1-9]\d{5}$/, /^\d{20}$/, /^=/, /"/, /;/, /,/, /\t/, /  $/, /t-Ω\d/, /日/];
    for (const form of forms)
      assert.ok(
        ids.some((id) => form.test(id)),
        String(form),
      );
    const houses = texts('Huisnummer');
    const addresses = texts('Postcode').map((postcode, row) => `${postcode} ${houses[row]!}`);
    assert.deepEqual(new Set(repeats(ids, addresses)), new Set([true, false]));
  });

  test('spreads the last orders over six years, none of them later than the day of the export', () => {
    const years = new Map<string, number>();
    for (const { kind, text } of column('Laatste besteldatum')) {
      if (kind === CellKind.date) years.set(text.slice(0, 4), (years.get(text.slice(0, 4)) ?? 0) + 1);
    }
    assert.deepEqual([...years.keys()].toSorted(), ['2020', '2021', '2022', '2023', '2024', '2025', '2026']);
    years.delete('2020'); // Its last weeks only.
    for (const count of years.values()) assert.ok(count > CUSTOMERS * 0.05, `${count}`);
    const days = rows.flat().filter((cell) => cell.kind === CellKind.date);
    for (const { text } of days) assert.ok(text <= formatDay(TODAY));
  });

  test('has customers who never ordered, and dates that cannot be read', () => {
    const kinds = column('Laatste besteldatum').map((cell) => cell.kind);
    const share = (kind: CellKind): number => kinds.filter((each) => each === kind).length / CUSTOMERS;
    assert.ok(Math.abs(share(CellKind.empty) - 0.12) < 0.02);
    assert.ok(share(CellKind.text) > 0.005 && share(CellKind.text) < 0.02);
  });

  test('has groups of an earlier enrichment in six rows of ten', () => {
    const share = texts('Culturele Doelgroep').filter((group) => group !== '').length / CUSTOMERS;
    assert.ok(share > 0.55 && share < 0.6, `${share}`);
  });

  test('has suffixes behind the house number and in their own column', () => {
    assert.ok(texts('Huisnummer').some((house) => /^\d+-?[A-Z]$/.test(house)));
    for (const addition of ['A', 'hs', 'bis', 'III', '2 hoog', 'rood']) {
      assert.ok(texts('Toevoeging').includes(addition), addition);
    }
    for (const addition of texts('Toevoeging')) assert.doesNotMatch(addition, /[{}]|undefined/);
  });

  test('has columns that are found', () => {
    const header = FICTIONAL_EXPORT_HEADERS.map((text): Cell => ({ kind: CellKind.text, text }));
    const sample = [header, ...rows.slice(0, 199)].map((cells, index) => ({ rowNumber: index + 1, cells }));
    const { columns, problems } = detectColumns(sample);
    const found = { id: 0, address: 9, houseNumber: 10, addition: 11, postcode: 12, country: 14 };
    assert.deepEqual({ ...columns }, found);
    assert.deepEqual(problems, []);
  });
});

/** For each row that repeats the ID of the one before: whether it repeats the address too. */
function repeats(ids: readonly string[], addresses: readonly string[]): boolean[] {
  return ids.flatMap((id, row) =>
    row > 0 && id !== '' && id === ids[row - 1] ? [addresses[row] === addresses[row - 1]] : [],
  );
}
