import { CellKind } from '../../cells/cell-batch.ts';
import type { Cell } from '../../cells/cell-batch.ts';
import { isFullAddressText, isPostcodeAndPlaceText, isPostcodeText, plainText } from '../cell-shape.ts';
import type { ColumnSampleRow } from '../column-profile.ts';
import { parseHeader } from './header-meaning.ts';

/** Headers stand at the top: below this many filled rows nothing is taken for one. */
const ROWS_LOOKED_AT = 40;
/** In very wide sheets fewer rows are tried, so that it takes no longer. */
const CELLS_LOOKED_AT = 50_000;

/**
 * Position in `rows` of the header row, or undefined when the data start at once.
 * It is the row above the first postcode with the most headers that we know; of equals the lowest, since titles stand on
 * top. Without known headers it is the row right above the first postcode, when that has words and no figures
 * (in a sheet without postcodes the first row).
 */
export function findHeaderRow(rows: readonly ColumnSampleRow[]): number | undefined {
  const firstData = rows.findIndex((row) => row.cells.some((cell) => hasPostcode(cell)));
  const width = Math.max(1, ...rows.map((row) => row.cells.length));
  const tried = Math.min(ROWS_LOOKED_AT, Math.max(4, Math.floor(CELLS_LOOKED_AT / width)));
  const limit = Math.min(firstData === -1 ? rows.length : firstData, tried);
  let found: number | undefined;
  let most = 0;
  for (let index = 0; index < limit; index++) {
    const known = knownHeaders(rows[index]!);
    if (known >= most && known > 0) {
      found = index;
      most = known;
    }
  }
  if (found !== undefined) return found;
  const above = firstData === -1 ? 0 : firstData - 1;
  const below = rows[above + 1];
  return above >= 0 && below !== undefined && isRowOfWords(rows[above]!, below) ? above : undefined;
}

/** How many cells are headers that we know; 0 when they could as well be a title or data. */
function knownHeaders(row: ColumnSampleRow): number {
  const meanings = row.cells.filter((cell) => cell.kind === CellKind.text).map((cell) => parseHeader(cell.text));
  const known = meanings.filter((meaning) => meaning.kind === 'known');
  const tellsAddress = known.some(
    ({ roles }) => roles.postcode === 1 || roles.houseNumber === 1 || roles.address === 1 || roles.address === 2,
  );
  if (known.length === 1 && row.cells.filter((cell) => plainText(cell) !== '').length === 1) {
    // A lone word above others is a title ("Adressen"), unless it says postcode.
    return known[0]!.roles.postcode === 1 ? 1 : 0;
  }
  return known.length > 1 || tellsAddress ? known.length : 0;
}

function isRowOfWords(row: ColumnSampleRow, data: ColumnSampleRow): boolean {
  const filled = row.cells.map(plainText);
  if (filled.some((text) => text !== '' && !/^\D*\p{L}/u.test(text))) return false;
  return data.cells.every((cell, column) => !hasPostcode(cell) || (filled[column] ?? '') !== '');
}

function hasPostcode(cell: Cell): boolean {
  // Most cells are settled by this; the rest takes longer.
  if (!/[1-9][0-9Oo]{3}/.test(cell.text)) return false;
  const text = plainText(cell);
  return isPostcodeText(text) || isPostcodeAndPlaceText(text) || isFullAddressText(text);
}
