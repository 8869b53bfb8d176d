import { CellKind, EMPTY_CELL } from '@verrijk/core';
import type { Cell, ColumnSampleRow } from '@verrijk/core';
import { LIST_CONTENT } from './list-content.ts';

export interface ListLayout {
  readonly above?: string;
  readonly header?: string;
  readonly content: string;
}

/** The sample of a made-up file: what stands above, the header, and forty rows. */
export function listSample({ above, header, content }: ListLayout): ColumnSampleRow[] {
  const cell = (value: string): Cell => (value === '' ? EMPTY_CELL : { kind: CellKind.text, text: value });
  const kinds = content.split(' ');
  return [
    ...(above === undefined ? [] : [[cell(above)]]),
    ...(header === undefined ? [] : [header.split('|').map(cell)]),
    ...Array.from({ length: 40 }, (_, row) => kinds.map((kind) => LIST_CONTENT[kind]!(row))),
  ].map((cells, index) => ({ rowNumber: index + 1, cells }));
}
