import { CellKind } from '@verrijk/core';
import type { CellBatch, CellColumn, ColumnRole, RecordClassifier } from '@verrijk/core';

/**
 * Whether postcode and house number of a row go out byte for byte: a plain address in two columns. With `isSplit` or
 * `isRepaired` the house number must be digits alone, for letters may be an addition or a damaged date.
 */
export function isPlainForDelivery(
  batch: CellBatch,
  row: number,
  plain: RecordClassifier['plain'],
  positions: Readonly<Partial<Record<ColumnRole, number>>>,
  { isSplit, isRepaired }: { readonly isSplit: boolean; readonly isRepaired: boolean },
): boolean {
  // No postcode index is below 0.
  if (plain.postcodes[row]! < 0) return false;
  if ((isSplit || isRepaired) && plain.suffixes[row] !== 0) return false;
  return isEmpty(positions.houseLetter) && isEmpty(positions.addition);

  function isEmpty(position: number | undefined): boolean {
    return position === undefined || isEmptyCell(batch.columns[position]!, row);
  }
}

function isEmptyCell(column: CellColumn, row: number): boolean {
  return column.kinds[row] === CellKind.empty || column.start(row) === column.ends[row];
}
