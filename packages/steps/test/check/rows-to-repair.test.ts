import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { CellBatch, CellKind, CHECK_FINDING_CODES } from '@verrijk/core';
import type { ColumnRole } from '@verrijk/core';
import { RowsToRepair } from '@verrijk/steps';

const ROLES: readonly ColumnRole[] = ['id', 'postcode', 'houseNumber', 'addition'];

it('gives back every row to the letter, by what helps most and then in the order of the file', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom('', '=1+1', '00012', '12345678901234567890', '"x"; y', ' a '),
  );
  const row = fc.record({
    code: fc.constantFrom(...CHECK_FINDING_CODES),
    cells: fc.tuple(text, text, text, text),
    proposals: fc.array(text, { maxLength: 3 }),
    suffixes: fc.array(text, { maxLength: 21 }),
    more: fc.nat(),
    firstRow: fc.nat({ max: 1_048_576 }),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (drawn) => {
      const repairs = new RowsToRepair();
      for (const [at, { code, cells, proposals, suffixes, more, firstRow }] of drawn.entries()) {
        const finding = {
          code,
          role: 'id',
          value: '',
          proposals,
          isCertain: proposals.length === 1,
          firstRow,
        } as const;
        repairs.add({ ...finding, additions: { suffixes, more } }, ROLES, batchOf(cells, at + 2), 0);
      }
      assert.equal(repairs.size, drawn.length);
      const expected = drawn.map(({ code, cells, proposals, suffixes, more, firstRow }, at) => ({
        ...{ code, row: at + 2, id: cells[0], postcode: cells[1], firstRow },
        houseNumber: cells[2] === '' || cells[3] === '' ? `${cells[2]}${cells[3]}` : `${cells[2]} ${cells[3]}`,
        proposal: proposals.length === 1 ? proposals[0] : '',
        possible: proposals.length === 1 ? [] : proposals,
        additions: { suffixes, more },
      }));
      const order = ({ code }: { readonly code: (typeof CHECK_FINDING_CODES)[number] }): number =>
        CHECK_FINDING_CODES.indexOf(code);
      assert.deepEqual(
        [...repairs.rows()],
        expected.toSorted((a, b) => order(a) - order(b)),
      );
    }),
  );
});

function batchOf(cells: readonly string[], rowNumber: number): CellBatch {
  const batch = new CellBatch(cells.length);
  for (const [position, cell] of cells.entries()) {
    const bytes = new TextEncoder().encode(cell);
    if (cell === '') batch.columns[position]!.appendEmpty();
    else batch.columns[position]!.append(CellKind.text, bytes, 0, bytes.length);
  }
  batch.rowNumbers[batch.rows++] = rowNumber;
  return batch;
}
