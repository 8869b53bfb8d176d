import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CellKind, readRating } from '@verrijk/core';
import { batchOf } from '../cell-rows.ts';
import type { WrittenCell } from '../cell-rows.ts';

/** Cells with their rating in tenths; -1 for none. */
const CASES: readonly (readonly [written: WrittenCell, tenths: number])[] = [
  ['4', 40],
  ['0', 0],
  ['10', 100],
  ['7,5', 75],
  ['7.50', 75],
  [' 8 ', 80],
  ['8/10', 80],
  ['4 / 5', 40],
  ['5 (zeer goed)', 50],
  ['4 - goed', 40],
  ['1 = slecht', 10],
  ['3 sterren', 30],
  [{ kind: CellKind.number, text: '9' }, 90],
  [{ kind: CellKind.number, text: '6.5' }, 65],
  ['', -1],
  ['x', -1],
  ['11', -1],
  ['10,5', -1],
  ['100', -1],
  ['-1', -1],
  ['3-1-2024', -1],
  ['goed', -1],
  ['8/20', -1],
  [{ kind: CellKind.date, text: '2024-01-03' }, -1],
  [{ kind: CellKind.error, text: '5' }, -1],
];

describe('answers in figures', () => {
  for (const [written, tenths] of CASES) {
    const shown = typeof written === 'string' ? written : `${written.kind} ${written.text}`;
    test(`“${shown}” is ${tenths}`, () => {
      assert.equal(readRating(batchOf([['filler'], [written]]).columns[0]!, 1), tenths);
    });
  }
});
