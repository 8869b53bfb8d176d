import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detectColumns, detectGroupColumn } from '@verrijk/core';
import type { ColumnSampleRow } from '@verrijk/core';
import { textCell } from '../cell-rows.ts';

function sample(headers: readonly string[]): ColumnSampleRow[] {
  const data = headers.map((header) => (header === 'Klantnr' ? '1' : 'Culturele Alleseters'));
  return [headers, data].map((texts, row) => ({ rowNumber: row + 1, cells: texts.map(textCell) }));
}

function choose(headers: readonly string[], isEnriched: boolean, asked?: string): string {
  const rows = sample(headers);
  const choice = detectGroupColumn(rows, 1, {
    ...(asked !== undefined && { asked }),
    results: detectColumns(rows, { groupNames: ['Culturele Alleseters'] }).previousResults,
    isEnriched,
  });
  return choice.kind === 'one' ? choice.letter : choice.kind;
}

const GROUP = 'Culturele Doelgroep';
const CASES: readonly (readonly [headers: readonly string[], own: string, enriched: string])[] = [
  [['Klantnr', GROUP], 'B', 'B'],
  [['Klantnr', 'Segment'], 'B', 'B'],
  [['Klantnr', 'Segment', GROUP], 'C', 'C'],
  [['Klantnr', 'Doelgroep 2019', 'Doelgroep 2024'], 'several', 'several'],
  // What an enrichment adds stands behind all else.
  [['Klantnr', GROUP, `${GROUP}2`], 'several', 'C'],
  [['Klantnr', GROUP, `${GROUP}2`, `${GROUP}3`], 'several', 'D'],
  [['Klantnr', GROUP, `${GROUP} (fictief)`], 'several', 'C'],
  [['Klantnr', `${GROUP}2`, GROUP], 'several', 'several'],
  [['Klantnr', GROUP, GROUP], 'several', 'several'],
  // A provider's own column, behind one that may be old or new.
  [['Klantnr', GROUP, `${GROUP} 2026`], 'B', 'several'],
  [['Klantnr', `${GROUP} 2019`, GROUP], 'C', 'C'],
];

describe('detectGroupColumn', () => {
  for (const [headers, own, enriched] of CASES) {
    it(headers.join(' | '), () => {
      assert.deepEqual([choose(headers, false), choose(headers, true)], [own, enriched]);
    });
  }

  it('finds nothing where there are no groups, and what the user names', () => {
    assert.equal(choose(['Klantnr'], true), 'none');
    assert.equal(choose(['Klantnr', 'Segment', GROUP], true, 'segment'), 'B');
    assert.equal(choose(['Klantnr', GROUP], true, 'Groep'), 'unknown');
    assert.equal(choose(['Klantnr', GROUP], false, ''), 'none');
  });
});
