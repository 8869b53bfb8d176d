import { CellKind } from '../cells/cell-batch.ts';
import type { Cell } from '../cells/cell-batch.ts';
import {
  isAdditionText,
  isAddressText,
  isCountryText,
  isDamagedHouseNumber,
  isFullAddressText,
  isHouseNumberText,
  isIdentifierText,
  isLetterText,
  isNeverIdentifier,
  isPostcodeAndPlaceText,
  isPostcodeText,
  plainText,
} from './cell-shape.ts';

/** A row of a sample; the shape of `SampleRow` in `@verrijk/files`. */
export interface ColumnSampleRow {
  /** As a person counts: 1 is the first. */
  readonly rowNumber: number;
  /** By column position from A = 0; missing ones are empty. */
  readonly cells: readonly Cell[];
}

/** What the sampled cells of a column look like. Shares are of the filled cells, 0 when there are none. */
export interface ColumnProfile {
  readonly filled: number;
  /** Share of the rows that have something here. */
  readonly filledShare: number;
  readonly postcodes: number;
  readonly postcodesWithPlace: number;
  readonly houseNumbers: number;
  /** House numbers with something behind the digits, as a share of the filled cells. */
  readonly suffixed: number;
  /** House numbers that a spreadsheet has changed. */
  readonly damaged: number;
  /** Whole numbers of 1000 and up. */
  readonly large: number;
  readonly additions: number;
  readonly letters: number;
  readonly addresses: number;
  readonly fullAddresses: number;
  readonly countries: number;
  readonly words: number;
  readonly identifiers: number;
  readonly neverIdentifiers: number;
  readonly groupNames: number;
  /** Different texts as a share of the filled cells. */
  readonly distinct: number;
  /** The different texts in upper case, at most nine of them. */
  readonly examples: ReadonlySet<string>;
}

type Test = (text: string, cell: Cell) => boolean;

/** Looks at one column of the data rows. `groupNames` are normalised by `normalizeGroupName`. */
export function profileColumn(
  rows: readonly ColumnSampleRow[],
  column: number,
  groupNames: ReadonlySet<string>,
): ColumnProfile {
  const cells: { readonly cell: Cell; readonly text: string }[] = [];
  for (const row of rows) {
    const cell = row.cells[column];
    if (cell === undefined || cell.kind === CellKind.empty || cell.kind === CellKind.error) continue;
    const text = plainText(cell);
    if (text !== '') cells.push({ cell, text });
  }
  const share = (test: Test): number => {
    if (cells.length === 0) return 0;
    return cells.reduce((count, { cell, text }) => count + (test(text, cell) ? 1 : 0), 0) / cells.length;
  };
  const different = new Set(cells.map(({ text }) => text.toUpperCase()));
  return {
    filled: cells.length,
    filledShare: rows.length === 0 ? 0 : cells.length / rows.length,
    postcodes: share(isPostcodeText),
    postcodesWithPlace: share(isPostcodeAndPlaceText),
    houseNumbers: share((text, cell) => cell.kind <= CellKind.number && isHouseNumberText(text)),
    suffixed: share((text, cell) => cell.kind === CellKind.text && isHouseNumberText(text) && !/^\d+$/.test(text)),
    damaged: share((text, cell) => isDamagedHouseNumber(cell, text)),
    large: share((text) => /^\d{4,}$/.test(text)),
    additions: share((text, cell) => isAdditionText(text) || isDamagedHouseNumber(cell, text)),
    letters: share(isLetterText),
    addresses: share((text) => isAddressText(text) || isFullAddressText(text)),
    fullAddresses: share((text) => isFullAddressText(text) && !isPostcodeAndPlaceText(text)),
    countries: share(isCountryText),
    words: share((text) => /^\D*\p{L}\D*$/u.test(text)),
    identifiers: share((text, cell) => cell.kind <= CellKind.number && isIdentifierText(text)),
    neverIdentifiers: share((text, cell) => isNeverIdentifier(cell, text)),
    groupNames: groupNames.size === 0 ? 0 : share((text) => groupNames.has(normalizeGroupName(text))),
    distinct: cells.length === 0 ? 0 : different.size / cells.length,
    examples: new Set([...different].slice(0, 9)),
  };
}

/** A group's name as it is compared: case, accents, blanks and punctuation do not count. */
export function normalizeGroupName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}\d]/gu, '')
    .toLowerCase();
}
