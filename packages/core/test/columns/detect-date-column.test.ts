import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { CellKind, detectDateColumn, EMPTY_CELL } from '@verrijk/core';
import type { Cell, ColumnSampleRow, DateColumnChoice } from '@verrijk/core';
import { DATE_CONTENT } from './date-content.ts';

interface DateCase {
  readonly name: string;
  readonly header?: string;
  readonly content: string;
  readonly asked?: string;
  readonly taken?: string;
  readonly expect: string;
}

const CASES = (
  JSON.parse(readFileSync(new URL('../../../../testdata/date-column-cases.json', import.meta.url), 'utf8')) as {
    readonly cases: readonly DateCase[];
  }
).cases;
/** The header stands below a title, so that its row number is not its place in the sample. */
const HEADER_ROW = 3;

function rowsOf({ header, content }: DateCase): ColumnSampleRow[] {
  const cell = (text: string): Cell => (text === '' ? EMPTY_CELL : { kind: CellKind.text, text });
  const top = header === undefined ? [] : [{ rowNumber: 1, cells: [cell('Fictieve klanten 1-1-2024')] }];
  const headers = header === undefined ? [] : [{ rowNumber: HEADER_ROW, cells: header.split('|').map(cell) }];
  const rows = Array.from({ length: 40 }, (_, row) => ({
    rowNumber: HEADER_ROW + 1 + row,
    cells: content.split(' ').map((kind) => DATE_CONTENT[kind]!(row)),
  }));
  return [...top, ...headers, ...rows];
}

function choose(layout: DateCase): DateColumnChoice {
  const taken = (layout.taken ?? '').split('').map((letter) => letter.charCodeAt(0) - 65);
  const asked = layout.asked === undefined ? {} : { asked: layout.asked };
  return detectDateColumn(rowsOf(layout), layout.header === undefined ? undefined : HEADER_ROW, { taken, ...asked });
}

describe('which column tells of activity', () => {
  for (const layout of CASES) {
    test(layout.name, () => {
      const choice = choose(layout);
      const found =
        choice.kind === 'one'
          ? `${choice.letter} ${choice.order}`
          : [choice.kind, ...choice.candidates.map(({ letter }) => letter)].join(' ');
      assert.equal(found, layout.expect);
      if (choice.kind !== 'one') return;
      assert.equal(choice.how, layout.asked === undefined ? 'header-and-content' : 'option');
      assert.equal(choice.header, layout.header?.split('|')[choice.column] ?? '');
      assert.equal(choice.column, choice.letter.charCodeAt(0) - 65);
    });
  }

  test('every kind of content is used', () => {
    const used = new Set(CASES.flatMap((layout) => layout.content.split(' ')));
    assert.deepEqual([...used].sort(), Object.keys(DATE_CONTENT).sort());
  });
});
