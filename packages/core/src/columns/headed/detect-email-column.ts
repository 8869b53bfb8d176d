import type { Cell } from '../../cells/cell-batch.ts';
import type { ColumnSampleRow } from '../column-profile.ts';
import { findAskedColumn, headedColumns, pointAt, shareOf } from './headed-column.ts';
import type { FindColumnOptions, FoundColumn, HeadedColumn } from './headed-column.ts';
import { headerWords } from '../header/date-header.ts';

/** The column with the customers' e-mail addresses, or why there is none. */
export type EmailColumnChoice = FoundColumn;

/** How much of a column must be e-mail addresses, under a header that says so and under any other. */
const CONFIRMED = 0.5;
const CONVINCING = 0.8;

const OWN_EMAIL =
  /^(?:(?:klant|contact|customer|main|primair|primaire|primary|hoofd|prive|persoonlijk|personal) )?e? ?mail ?(?:adres|address)?(?: (?:1|klant|contact|prive|persoonlijk|primair|primary))?$/;
const ANY_EMAIL = /mail/;
const ADDRESS = /^(?:mailto:)?[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@.<>,;]{2,}$/i;

/**
 * Finds the column with e-mail addresses: one headed as the customer's own, else one of any other kind ("E-mail werk"), else
 * one that holds nothing but e-mail addresses. Several of the best are a doubt.
 */
export function detectEmailColumn(
  rows: readonly ColumnSampleRow[],
  headerRow: number | undefined,
  options: FindColumnOptions,
): EmailColumnChoice {
  const columns = headedColumns(rows, headerRow);
  const asked = findAskedColumn(columns, options.asked);
  if (asked !== undefined) return 'cells' in asked ? { kind: 'one', ...pointAt(asked), how: 'option' } : asked;
  const free = columns
    .filter(({ column }) => !options.taken.includes(column))
    .map((column) => ({ column, words: headerWords(column.header), share: shareOf(column.cells, isEmailAddress) }));
  const named = free.filter(({ words, share }) => ANY_EMAIL.test(words) && share >= CONFIRMED);
  const ranks: readonly (readonly [HeadedColumn[], 'header-and-content' | 'content'])[] = [
    [named.filter(({ words }) => OWN_EMAIL.test(words)).map(({ column }) => column), 'header-and-content'],
    [named.map(({ column }) => column), 'header-and-content'],
    [free.filter(({ share }) => share >= CONVINCING).map(({ column }) => column), 'content'],
  ];
  for (const [found, how] of ranks) {
    if (found.length === 1) return { kind: 'one', ...pointAt(found[0]!), how };
    if (found.length > 1) return { kind: 'several', candidates: found.map(pointAt) };
  }
  return { kind: 'none', candidates: free.filter(({ share }) => share > 0).map(({ column }) => pointAt(column)) };
}

function isEmailAddress(cell: Cell): boolean {
  return ADDRESS.test(cell.text.trim());
}
