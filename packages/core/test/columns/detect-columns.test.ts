import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { CellKind, detectColumns, EMPTY_CELL } from '@verrijk/core';
import type { Cell, ColumnDetection, ColumnOptions, ColumnRole, ColumnSampleRow } from '@verrijk/core';
import fc from 'fast-check';
import { COLUMN_CONTENT, GROUP_NAMES } from './column-content.ts';

interface ColumnCase {
  readonly name: string;
  readonly above?: readonly string[];
  readonly header?: string;
  readonly separator?: string;
  readonly content?: string;
  readonly rows?: readonly string[];
  readonly options?: ColumnOptions;
  readonly headerRow?: number | null;
  readonly expect: Readonly<Partial<Record<ColumnRole, string>>>;
  readonly previous?: string;
  readonly problems?: readonly string[];
}

const CASES = (
  JSON.parse(readFileSync(new URL('../../../../testdata/column-cases.json', import.meta.url), 'utf8')) as {
    readonly cases: readonly ColumnCase[];
  }
).cases;
const DATA_ROWS = 40;

const textCells = (line: string, separator = '|'): Cell[] =>
  line.split(separator).map((text) => (text === '' ? EMPTY_CELL : { kind: CellKind.text, text }));

function rowsOf(layout: ColumnCase): ColumnSampleRow[] {
  const rows: Cell[][] = (layout.above ?? []).map((line) => textCells(line));
  if (layout.header !== undefined) rows.push(textCells(layout.header, layout.separator));
  for (const line of layout.rows ?? []) rows.push(textCells(line));
  const kinds = layout.content?.split(' ') ?? [];
  for (let row = 0; kinds.length > 0 && row < DATA_ROWS; row++)
    rows.push(kinds.map((kind) => COLUMN_CONTENT[kind]!(row)));
  return rows.map((cells, index) => ({ rowNumber: index + 1, cells }));
}

const detect = (rows: readonly ColumnSampleRow[], layout: ColumnCase): ColumnDetection =>
  detectColumns(rows, { ...layout.options, groupNames: GROUP_NAMES });

const lettersOf = (detection: ColumnDetection): Record<string, string> =>
  Object.fromEntries(
    Object.entries(detection.columns).map(([role, column]) => [role, String.fromCharCode(65 + column)]),
  );

const problemsOf = (detection: ColumnDetection): string[] =>
  detection.problems.map((problem) =>
    'role' in problem
      ? [problem.code, problem.role, ...problem.candidates.map((candidate) => candidate.letter)].join(' ')
      : problem.code,
  );

describe('which column is what', () => {
  for (const layout of CASES) {
    test(layout.name, () => {
      const detection = detect(rowsOf(layout), layout);
      assert.deepEqual(
        {
          columns: lettersOf(detection),
          previous: detection.previousResults.map((column) => column.letter).join(' '),
          problems: problemsOf(detection),
        },
        { columns: layout.expect, previous: layout.previous ?? '', problems: layout.problems ?? [] },
      );
      const header = layout.header === undefined ? undefined : (layout.above ?? []).length + 1;
      assert.equal(detection.headerRow, layout.headerRow === undefined ? header : (layout.headerRow ?? undefined));
    });
  }

  test('every kind of content is used and every role is found somewhere', () => {
    const used = new Set(CASES.flatMap((layout) => layout.content?.split(' ') ?? []));
    assert.deepEqual([...used].sort(), Object.keys(COLUMN_CONTENT).sort());
    assert.equal(new Set(CASES.flatMap((layout) => Object.keys(layout.expect))).size, 8);
    assert.ok(CASES.length >= 60);
  });

  test('says how it knew', () => {
    const rows = rowsOf({
      name: '',
      header: 'Klantnummer|Veld|Huisnummer|Toevoeging',
      content: 'id postcode number empty',
      expect: {},
    });
    const { how, headers } = detectColumns(rows, { overrides: { id: 'A' } });
    assert.deepEqual(how, { id: 'option', postcode: 'content', houseNumber: 'header-and-content', addition: 'header' });
    assert.deepEqual(headers, {
      id: 'Klantnummer',
      postcode: 'Veld',
      houseNumber: 'Huisnummer',
      addition: 'Toevoeging',
    });
  });
});

// Letters in options and candidates name positions, so these layouts cannot be moved about.
const movable = CASES.filter((layout) => layout.content !== undefined && layout.options === undefined);

describe('position never counts', () => {
  test('permuted columns keep their roles', () => {
    const cases = fc.constantFrom(...movable);
    fc.assert(
      fc.property(cases, fc.infiniteStream(fc.nat()), (layout, random) => {
        const width = layout.content!.split(' ').length;
        const order = Array.from({ length: width }, (_, column) => column)
          .map((column) => ({ column, key: random.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ column }) => column);
        const rows = rowsOf(layout);
        // A title stands on its own and has no columns to move.
        const titles = layout.above?.length ?? 0;
        const moved = rows.map((row, index) =>
          index < titles ? row : { ...row, cells: order.map((column) => row.cells[column] ?? EMPTY_CELL) },
        );
        const before = detect(rows, layout);
        const after = detect(moved, layout);
        const back = Object.fromEntries(Object.entries(after.columns).map(([role, column]) => [role, order[column]]));
        assert.deepEqual(back, before.columns);
        assert.deepEqual(
          after.problems.map((problem) => problem.code),
          before.problems.map((problem) => problem.code),
        );
      }),
      { numRuns: 400 },
    );
  });

  test('unrelated columns change nothing where there is a header', () => {
    const unrelated: Readonly<Record<string, string>> = {
      'Aantal kaarten': 'number',
      Ordernummer: 'serial',
      'E-mailadres': 'email',
      Telefoonnummer: 'phone',
      Geboortedatum: 'date',
      Omzet: 'amount',
      Geslacht: 'gender',
      Voornaam: 'name',
      Stoel: 'houses',
      Voorletters: 'initials',
      Tussenvoegsel: 'infix',
      Opmerking: 'empty',
    };
    const layouts = movable.filter((layout) => layout.header !== undefined && !layout.header.includes('Kolom'));
    fc.assert(
      fc.property(fc.constantFrom(...layouts), fc.subarray(Object.keys(unrelated)), (layout, added) => {
        const separator = layout.separator ?? '|';
        const before = detect(rowsOf(layout), layout);
        const wider: ColumnCase = {
          ...layout,
          header: [layout.header, ...added].join(separator),
          content: [layout.content, ...added.map((header) => unrelated[header])].join(' '),
        };
        const after = detect(rowsOf(wider), wider);
        assert.deepEqual(after.columns, before.columns);
        assert.deepEqual(
          after.problems.map((problem) => problem.code),
          before.problems.map((problem) => problem.code),
        );
      }),
      { numRuns: 400 },
    );
  });
});
