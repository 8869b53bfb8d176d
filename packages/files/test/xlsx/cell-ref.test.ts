import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatRange, LAST_COLUMN, LAST_ROW, parseRange } from '../../src/xlsx/sheet/cell-ref.ts';
import { SheetOutline } from '../../src/xlsx/sheet/sheet-outline.ts';

const RANGES: readonly (readonly [ref: string, read: string | undefined])[] = [
  ['A1', 'A1'],
  ['XFD1048576', 'XFD1048576'],
  ['a1:b2', 'A1:B2'],
  ['$A$1:$B2', 'A1:B2'],
  [' B2:D9 ', 'B2:D9'],
  ['', undefined],
  ['A', undefined],
  ['1', undefined],
  ['A1:', undefined],
  [':A1', undefined],
  ['A1:B', undefined],
  ['A1 B2', undefined],
  ['A1:B2:C3', undefined],
  ['A1:B2,C3', undefined],
  ['AAAA1', undefined],
  ['A12345678', undefined],
  ['A$$1', undefined],
  ['A-1', undefined],
  ['\u00c11', undefined],
  ['A\u0661', undefined],
];

test('a range is read as it is written, and nothing else is one', () => {
  for (const [ref, read] of RANGES) {
    const range = parseRange(ref);
    assert.equal(range && formatRange(range), read, ref);
  }
});

test('every range comes back', () => {
  const column = fc.nat(LAST_COLUMN);
  const row = fc.integer({ min: 1, max: LAST_ROW });
  fc.assert(
    fc.property(column, row, column, row, (firstColumn, firstRow, lastColumn, lastRow) => {
      const range = { firstColumn, firstRow, lastColumn, lastRow };
      assert.deepEqual(parseRange(formatRange(range)), range);
    }),
  );
});

test('a merged area is found however its tag is written', () => {
  const tags = [
    '<mergeCell ref="A1:B2"/>',
    '<mergeCell ref="A1:B2" />',
    '<mergeCell ref="A1:B2">',
    '<mergeCell\n  ref="A1:B2"/>',
    `<mergeCell ref='A1:B2'/>`,
    '<mergeCell ref = "A1:B2"/>',
    '<mergeCell ref=" A1:B2 "/>',
    '<mergeCell ref="&#65;1:B2"/>',
    '<mergeCell ref="A1:B2" more="C3"/>',
    '<mergeCell more="C3" ref="A1:B2"/>',
    '<mergeCell xref="C3" ref="A1:B2"/>',
    '<x:mergeCell ref="A1:B2"/>',
  ];
  for (const tag of tags) {
    assert.deepEqual(mergesOf(tag), [{ firstColumn: 0, firstRow: 1, lastColumn: 1, lastRow: 2 }], tag);
  }
  for (const tag of [
    '<mergeCell/>',
    '<mergeCell xref="A1:B2"/>',
    '<mergeCell ref="A1:B2,C3"/>',
    '<mergeCell ref=""/>',
  ]) {
    assert.deepEqual(mergesOf(tag), [], tag);
  }
});

function mergesOf(tag: string): SheetOutline['merges'] {
  const outline = new SheetOutline();
  outline.open('mergeCells', Buffer.from('<mergeCells>'), 0, 1);
  outline.open('mergeCell', Buffer.from(tag), 12, 2);
  return outline.merges;
}
