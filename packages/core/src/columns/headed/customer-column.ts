import { CellKind } from '../../cells/cell-batch.ts';
import type { Cell } from '../../cells/cell-batch.ts';
import { isIdentifierText, isNeverIdentifier, isPostcodeText, plainText } from '../cell-shape.ts';
import { headerWords } from '../header/date-header.ts';
import { parseHeader } from '../header/header-meaning.ts';
import { shareOf } from './headed-column.ts';
import type { HeadedColumn } from './headed-column.ts';

const CONFIRMED = 0.5;
const CONVINCING = 0.8;

/** A word at the end of a header that makes it a key: "order nr", "contactid". */
export const KEY_WORD: RegExp =
  /(?:nr|nummer|numer|number|\bno|\bnum|(?<!pa)id|code|\bref|reference|referentie|kenmerk|uuid|guid|key)$/;
const PARTY =
  /\b(?:klant|customer|relatie|contact|account|patron|constituent|debiteur|client|koper|buyer|bezoeker|person|persoon|lid|member|deelnemer|participant|user|gebruiker)/;

/** How plainly a header says that a customer's ID is under it; in a list a bare "ID" is the row's own. */
export function customerRank(header: string): 1 | 2 | 3 | undefined {
  const id = parseHeader(header).roles.id;
  if (id === 1) return 1;
  const words = headerWords(header);
  if (PARTY.test(words) && KEY_WORD.test(words)) return 2;
  return id === 3 ? 3 : undefined;
}

/** Whether the content agrees; a header that names a customer only ("Klant") needs more of it. */
export function holdsCustomers(column: HeadedColumn, rank: number): boolean {
  return holdsKeys(column) && (rank < 3 || shareOf(column.cells, isKeyCell) >= CONVINCING);
}

/** Nothing speaks against keys: no dates, postcodes, amounts. */
export function holdsKeys({ cells }: HeadedColumn): boolean {
  const never = shareOf(cells, (cell) => {
    const text = plainText(cell);
    return isNeverIdentifier(cell, text) || isPostcodeText(text);
  });
  return cells.length > 0 && never < CONFIRMED;
}

/** Columns that could be anybody's IDs, for a list without the customers'. */
export function keyColumns(columns: readonly HeadedColumn[]): readonly HeadedColumn[] {
  return columns.filter((column) => holdsKeys(column) && shareOf(column.cells, isKeyCell) >= CONFIRMED);
}

function isKeyCell(cell: Cell): boolean {
  return cell.kind <= CellKind.number && isIdentifierText(plainText(cell));
}
