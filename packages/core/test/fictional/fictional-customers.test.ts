import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  buildFictionalReference,
  CellBatch,
  CellKind,
  detectColumns,
  Enricher,
  FICTIONAL_CUSTOMER_HEADERS,
  FictionalCountry,
  generateFictionalCustomers,
  LabelBatch,
  openReference,
} from '@verrijk/core';
import type { Cell, ColumnRole } from '@verrijk/core';
import { encodeUtf8 } from '../../src/cells/utf8.ts';
import { TextHash } from './text-hash.ts';

const CUSTOMERS = 20_000;
const country = new FictionalCountry({ addresses: 50_000, seed: 5 });
const rows = [...generateFictionalCustomers({ customers: CUSTOMERS, seed: 5, country })];
const header = FICTIONAL_CUSTOMER_HEADERS.map((text): Cell => ({ kind: CellKind.text, text }));
const sample = [header, ...rows.slice(0, 199)].map((cells, index) => ({ rowNumber: index + 1, cells }));
const filled = rows.filter((cells) => cells.some((cell) => cell.kind !== CellKind.empty));

describe('the fictional customers', () => {
  test('are the same for the same seed, on every machine', () => {
    const hash = new TextHash();
    for (const cells of rows) hash.add(cells.map((cell) => `${cell.kind}${cell.text}`).join('|'));
    assert.equal(hash.toString(), 'f5dfcba7');
  });

  test('are as many as asked for, with some empty rows between them', () => {
    assert.equal(filled.length, CUSTOMERS);
    assert.ok(rows.length > CUSTOMERS && rows.length < CUSTOMERS * 1.01);
    for (const cells of rows) assert.equal(cells.length, FICTIONAL_CUSTOMER_HEADERS.length);
  });

  test('have names that say what they are', () => {
    for (const cells of filled) assert.match(cells[1]!.text, /^Fictief \d+$/);
  });

  test('have cells whose kind and text agree', () => {
    for (const { kind, text } of rows.flat()) {
      assert.equal(kind === CellKind.empty, text === '');
      if (kind === CellKind.number) assert.match(text, /^[1-9]\d*$/);
    }
  });

  test('have the mess of real ones', () => {
    const texts = filled.map((cells) => cells.map((cell) => cell.text));
    const patterns: readonly (readonly [number, RegExp])[] = [
      [0, /^0\d+$/],
      [0, /^\d{16}$/],
      [0, /^$/],
      [2, /^\d{4}[a-z]{2}$/],
      [2, /^NL-/],
      [2, /\u00a0/],
      [2, /^\d*O\d*[A-Z]{2}$/],
      [2, /^$/],
      [3, /^Postbus \d+$/],
      [3, /^\d+ hs$/],
      [3, /^\d+-H$/],
      [3, /^\d+\/\d$/],
      [3, /^\d+ \d hoog$/],
      [3, /^\d+ bis$/],
      [3, /^\d+ ?(?:rood|zwart)$/],
      [3, /^\d+ III$/],
      [3, /^\d+[a-z]$/],
      [3, /\u00a0/],
      [3, /^\d+-jan$/],
      [3, /^$/],
      [4, /^België$/],
      [4, /^Duitsland$/],
    ];
    for (const [column, pattern] of patterns) {
      assert.ok(
        texts.some((row) => pattern.test(row[column]!)),
        `${FICTIONAL_CUSTOMER_HEADERS[column]!}: ${pattern}`,
      );
    }
    for (const spelling of texts.map((row) => row[3]!)) assert.doesNotMatch(spelling, /[{}]|undefined/);
    const ids = texts.map((row) => row[0]!).filter((id) => id !== '');
    assert.ok(new Set(ids).size < ids.length);
  });

  test('have columns that are found, with and without the header', () => {
    const expected = { id: 0, postcode: 2, houseNumber: 3, country: 4 };
    assert.deepEqual({ ...detectColumns(sample).columns }, expected);
    assert.deepEqual({ ...detectColumns(sample.slice(1), { noHeader: true }).columns }, expected);
    assert.deepEqual(detectColumns(sample).problems, []);
  });

  test('are found in their reference nine times in ten', () => {
    const counts = enrichAll();
    const enriched = counts.enriched / counts.rows;
    assert.ok(enriched > 0.88 && enriched < 0.93, `${enriched}`);
    const { outcomes } = counts;
    for (const outcome of [
      'exact',
      'exact-shared',
      'respelled',
      'ambiguous',
      'po-box',
      'foreign',
      'incomplete',
    ] as const) {
      assert.ok(outcomes[outcome] > 0, outcome);
    }
    for (const outcome of ['house-number-unknown', 'postcode-unknown', 'no-segment', 'invalid'] as const) {
      assert.ok(outcomes[outcome] > 0, outcome);
    }
    assert.ok(counts.households < enriched * CUSTOMERS * 0.95, 'several customers share a household');
  });
});

function enrichAll(): ReturnType<Enricher['summary']> {
  const { parts, header: referenceHeader } = buildFictionalReference(country);
  assert.ok(referenceHeader.fictional);
  assert.equal(referenceHeader.addresses, country.addresses);
  const reference = openReference(joined(parts));
  const roles: readonly ColumnRole[] = ['id', 'postcode', 'houseNumber', 'country'];
  const positions = [0, 2, 3, 4];
  const enricher = new Enricher({ reference, roles, match: 'standard' });
  const batch = new CellBatch(roles.length);
  const labels = new LabelBatch(enricher.columnCount, CellBatch.capacity, enricher.labels);
  for (const [index, cells] of filled.entries()) {
    for (const [at, column] of batch.columns.entries()) {
      const { kind, text } = cells[positions[at]!]!;
      const bytes = encodeUtf8(text);
      column.append(kind, bytes, 0, bytes.length);
    }
    batch.rowNumbers[batch.rows++] = index + 2;
    if (batch.rows < CellBatch.capacity && index < filled.length - 1) continue;
    enricher.enrich(batch, labels);
    batch.clear();
  }
  return enricher.summary();
}

function joined(parts: readonly Uint8Array[]): ArrayBuffer {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes.buffer;
}
