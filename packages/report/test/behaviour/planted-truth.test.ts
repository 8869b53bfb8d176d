import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  CellKind,
  FICTIONAL_ANSWER_HEADERS,
  FICTIONAL_MODEL,
  FICTIONAL_TRANSACTION_HEADERS,
  FictionalCountry,
  formatDay,
  generateFictionalAnswers,
  generateFictionalTransactions,
  parseDay,
  PLANTED_TRUTH,
} from '@verrijk/core';
import type { Cell } from '@verrijk/core';
import { drawKnownCustomers } from '../../../core/src/fictional/transactions/known-customers.ts';
import { readAnswers } from '../../src/behaviour/read-answers.ts';
import { readTransactions } from '../../src/behaviour/read-transactions.ts';
import type { GroupOfCustomer } from '../../src/behaviour/transaction-tally.ts';
import { CountSystem } from '../../src/suppression/count-system.ts';
import { listTable } from './list-table.ts';

const today = parseDay('2026-11-22', 'day-first');
const country = new FictionalCountry({ addresses: 50_000, seed: 5 });
const options = { customers: 5000, seed: 5, country, today };
const groupNames = FICTIONAL_MODEL.groups.map(({ name }) => name);
const groups = new Map(
  [...drawKnownCustomers(options)].map(({ id, group }) => [id.text.trim(), groupNames.indexOf(group)]),
);
const customers: GroupOfCustomer = (column, row) => groups.get(column.cell(row).text.trim()) ?? -1;

const written = ({ kind, text }: Cell): string =>
  kind === CellKind.date ? text.split('-').toReversed().join('-') : text.replace('.', ',');
const rowsOf = (headers: readonly string[], rows: Iterable<readonly Cell[]>): string[][] => [
  [...headers],
  ...[...rows].map((cells) => cells.map(written)),
];

describe('what was planted in the fictional files', () => {
  test('is found in the transactions: who orders earlier, and who prefers a genre', async () => {
    const table = await listTable(rowsOf(FICTIONAL_TRANSACTION_HEADERS, generateFictionalTransactions(options)));
    const counts = await readTransactions(table, customers, { groupNames, today, minimum: 10 });
    const system = new CountSystem();
    counts.register(system);
    const report = counts.report(system.hide(10));
    assert.deepEqual(report.measures, ['tickets', 'spend', 'leads', 'genres', 'loyalty']);
    assert.equal(report.until, formatDay(today));
    const medians = report.groups.map(({ leadQuartiles }) => leadQuartiles[1]!);
    const { earlyBookers, genreLovers } = PLANTED_TRUTH;
    for (const [at, median] of medians.entries()) {
      const isEarly = groupNames[at] === earlyBookers.group;
      const others = medians.filter((_, other) => groupNames[other] !== earlyBookers.group);
      const usual = others.reduce((sum, one) => sum + one, 0) / others.length;
      const more = median - usual;
      assert.ok(isEarly ? Math.abs(more - earlyBookers.days) < 5 : Math.abs(more) < 6, `${groupNames[at]} ${median}`);
    }
    const genre = report.genres.indexOf(genreLovers.genre);
    for (const { name, genres } of report.groups) {
      const { index } = genres[genre]!;
      assert.ok(name === genreLovers.group ? index! > 200 : index! < 120, `${name} ${index}`);
    }
  });

  test('is found in the answers: who is more contented', async () => {
    const table = await listTable(rowsOf(FICTIONAL_ANSWER_HEADERS, generateFictionalAnswers(options)));
    const counts = await readAnswers(table, customers, { groupNames });
    const report = counts.report(new Set());
    const { contented } = PLANTED_TRUTH;
    assert.deepEqual(
      report.questions.map(({ kind, scale }) => `${kind} ${scale}`),
      ['rating 10', 'rating 5', 'nps 10'],
    );
    for (const { groups: answered } of report.questions) {
      const best = answered.toSorted((one, other) => other.mean! - one.mean!);
      assert.equal(best[0]!.name, contented.group);
      assert.ok(best[0]!.low! > best[2]!.high! || best[0]!.low! > best[2]!.mean!);
    }
  });
});
