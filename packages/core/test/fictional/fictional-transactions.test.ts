import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  CellKind,
  detectAnswerColumns,
  detectTransactionColumns,
  FICTIONAL_ANSWER_HEADERS,
  FICTIONAL_TRANSACTION_HEADERS,
  FictionalCountry,
  formatDay,
  generateFictionalAnswers,
  generateFictionalExport,
  generateFictionalTransactions,
} from '@verrijk/core';
import type { Cell, ColumnSampleRow } from '@verrijk/core';
import { dayOf } from '../../src/periods/day.ts';
import { TextHash } from './text-hash.ts';

const TODAY = dayOf(2026, 11, 22);
const country = new FictionalCountry({ addresses: 50_000, seed: 5 });
const options = { customers: 5000, seed: 5, country, today: TODAY };
const transactions = [...generateFictionalTransactions(options)];
const answers = [...generateFictionalAnswers(options)];
const ids = new Set([...generateFictionalExport(options)].map(([id]) => id!.text));

function hashOf(rows: readonly (readonly Cell[])[]): string {
  const hash = new TextHash();
  for (const cells of rows) hash.add(cells.map((cell) => `${cell.kind}${cell.text}`).join('|'));
  return hash.toString();
}

function sample(headers: readonly string[], rows: readonly (readonly Cell[])[]): readonly ColumnSampleRow[] {
  const header = headers.map((text): Cell => ({ kind: CellKind.text, text }));
  return [header, ...rows.slice(0, 199)].map((cells, index) => ({ rowNumber: index + 1, cells }));
}

describe('the fictional transactions and answers', () => {
  test('are the same for the same seed, on every machine', () => {
    assert.deepEqual([hashOf(transactions), hashOf(answers)], ['07266fb4', '85f8905f']);
  });

  test('are of the customers of the export, but for a few whom nobody knows', () => {
    for (const rows of [transactions, answers]) {
      const unknown = rows.filter(([id]) => !ids.has(id!.text));
      assert.ok(unknown.length > 0 && unknown.length < rows.length / 20, `${unknown.length} of ${rows.length}`);
      assert.ok(unknown.every(([id]) => id!.kind === CellKind.empty || id!.text.startsWith('ONBEKEND-')));
    }
  });

  test('have as many cells as headers, and order nothing after the day of the export', () => {
    for (const cells of transactions) {
      assert.equal(cells.length, FICTIONAL_TRANSACTION_HEADERS.length);
      assert.ok(cells[2]!.kind === CellKind.text || cells[2]!.text <= formatDay(TODAY));
      assert.match(cells[1]!.text, /^FICTIEF-\d{8}$/);
      assert.match(cells[3]!.text, /fictie/i);
    }
    for (const cells of answers) assert.equal(cells.length, FICTIONAL_ANSWER_HEADERS.length);
  });

  test('have columns that are found', () => {
    const found = detectTransactionColumns(sample(FICTIONAL_TRANSACTION_HEADERS, transactions));
    const letters = Object.entries(found.columns).map(([role, { letter }]) => `${role} ${letter}`);
    const expected = ['amount H', 'customer A', 'eventDate E', 'genre F', 'order B', 'orderDate C', 'tickets G'];
    assert.deepEqual(letters.toSorted(), expected);
    assert.deepEqual(found.problems, []);
    const survey = detectAnswerColumns(sample(FICTIONAL_ANSWER_HEADERS, answers));
    assert.deepEqual(survey.problems, []);
    assert.deepEqual(
      [survey.customer?.letter, ...survey.questions.map(({ letter, kind }) => `${letter} ${kind}`)],
      ['A', 'C rating', 'D rating', 'E nps'],
    );
  });
});
