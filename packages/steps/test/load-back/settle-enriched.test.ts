import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CellKind, VerrijkError } from '@verrijk/core';
import type { SheetSample, TableFile } from '@verrijk/files';
import { settleEnriched } from '../../src/load-back/plan/settle-load-back.ts';
import { NO_COLUMNS } from './load-back-run.ts';

const GROUPS = [
  ['Account nummer', 'Postcode', 'Huisnummer', 'Culturele Doelgroep'],
  ['1', '1000AB', '1', 'Culturele Alleseters'],
  ['2', '2000AB', '2', 'Proevende Buitenwijkers'],
];

/** A workbook with the same rows on every sheet. */
function workbook(...names: readonly string[]): TableFile {
  const unused = (): never => assert.fail('only samples are looked at');
  const rows = GROUPS.map((texts, at) => ({
    rowNumber: at + 1,
    cells: texts.map((text) => ({ kind: CellKind.text, text })),
  }));
  const sheets = names.map((name): SheetSample => ({ name, visible: true, rows }));
  return { kind: 'xlsx', sheets, read: unused, append: unused, close: unused };
}

test('of two sheets with groups the one that is named is read', () => {
  const table = { file: workbook('2023', '2024'), name: 'verrijkt.xlsx' };
  assert.equal(settleEnriched(table, { ...NO_COLUMNS, enrichedSheet: '2024' }).sheet, 1);
  assert.equal(settleEnriched(table, { ...NO_COLUMNS, enrichedSheet: '1' }).sheet, 0);
});

test('without a name the doubt says which option decides', () => {
  const table = { file: workbook('2023', '2024'), name: 'verrijkt.xlsx' };
  assert.throws(
    () => settleEnriched(table, NO_COLUMNS),
    (error) => error instanceof VerrijkError && error.details['flag'] === '--enriched-sheet',
  );
});
