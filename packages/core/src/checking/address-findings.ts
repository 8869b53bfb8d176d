import { isPoBox, parseHouseNumber, visibleText } from '../address/house-number.ts';
import { formatPostcode } from '../address/postcode.ts';
import type { AddressCells, AddressReading } from '../address/read-address.ts';
import { isFilled, readAddress, readPostcodeOf } from '../address/read-address.ts';
import { repairPostcode } from '../address/repair-cell.ts';
import { typedTexts } from '../address/spreadsheet-damage.ts';
import type { Cell } from '../cells/cell-batch.ts';
import { CellKind, EMPTY_CELL } from '../cells/cell-batch.ts';
import type { ColumnRole } from '../columns/column-role.ts';
import type { CheckFindingCode } from '../findings/check-finding.ts';
import { houseNumberRepair } from './house-number-repair.ts';

/** Something about one cell of a row that a person can repair. */
export interface CellFinding {
  readonly code: CheckFindingCode;
  /** The column that the cell stands in, or should. */
  readonly role: ColumnRole;
  /** What stands there now; empty for a missing cell. */
  readonly value: string;
  /** What may have been meant, for a person to choose from. */
  readonly proposals: readonly string[];
  /** Whether there is one proposal, and it is certain. */
  readonly isCertain: boolean;
}

/** Whether a reading is an address that exists; undefined where nobody can tell. */
export type AddressExists = (reading: AddressReading) => boolean;

const NONE: readonly string[] = [];

/**
 * What is to repair in the cells of a row that is not plain; nothing for an address abroad. With a register, of several
 * proposals the one that exists there is certain.
 */
export function findInAddress(
  cells: AddressCells,
  reading: AddressReading,
  exists?: AddressExists,
): readonly CellFinding[] {
  if (reading.kind === 'foreign') return [];
  if (reading.kind === 'po-box') return [findPoBox(cells)];
  const { postcode = EMPTY_CELL, houseNumber = EMPTY_CELL, address = EMPTY_CELL } = cells;
  if (![postcode, houseNumber, address].some(isFilled)) {
    return [{ code: 'address.missing', role: 'postcode', value: '', proposals: NONE, isCertain: false }];
  }
  const broken = (['postcode', 'houseNumber', 'address'] as const).filter(
    (role) => cells[role]?.kind === CellKind.error,
  );
  if (broken.length > 0) {
    return broken.map((role) => ({
      code: 'cell.error-value',
      role,
      value: cells[role]!.text,
      proposals: NONE,
      isCertain: false,
    }));
  }
  return [findInPostcode(cells), findInHouseNumber(cells, exists)].filter((finding) => finding !== undefined);
}

function findPoBox(cells: AddressCells): CellFinding {
  const roles = ['address', 'houseNumber', 'addition', 'postcode'] as const;
  const role = roles.find((candidate) => isPoBox(cells[candidate]?.text ?? '')) ?? 'address';
  return { code: 'address.po-box', role, value: cells[role]?.text ?? '', proposals: NONE, isCertain: false };
}

function findInPostcode(cells: AddressCells): CellFinding | undefined {
  const { postcode = EMPTY_CELL } = cells;
  const value = postcode.text;
  const finding = (code: CheckFindingCode, proposals = NONE): CellFinding => ({
    code,
    role: 'postcode',
    value,
    proposals,
    isCertain: proposals.length > 0,
  });
  const reading = readPostcodeOf(cells);
  switch (reading.kind) {
    case 'empty':
      return finding('cell.postcode-missing');
    case 'digits-only':
      return finding('cell.postcode-digits-only');
    case 'foreign':
    case 'unknown':
      return finding('cell.postcode-invalid');
    case 'postcode': {
      if (!isFilled(postcode)) return undefined;
      const proposal = formatPostcode(reading.index);
      if (reading.letterO) {
        return { ...finding('cell.postcode-letter-o', [proposal]), isCertain: repairPostcode(postcode) !== undefined };
      }
      return compact(value) === proposal ? undefined : finding('cell.postcode-form', [proposal]);
    }
  }
}

function findInHouseNumber(cells: AddressCells, exists: AddressExists | undefined): CellFinding | undefined {
  const { houseNumber = EMPTY_CELL, address = EMPTY_CELL } = cells;
  const isOwn = isFilled(houseNumber);
  const main = isOwn ? houseNumber : address;
  const role = cells.houseNumber !== undefined || cells.address === undefined ? 'houseNumber' : 'address';
  const finding = (code: CheckFindingCode, proposals = NONE, isCertain = false): CellFinding => ({
    code,
    role,
    value: role === 'address' || isOwn ? main.text : '',
    proposals,
    isCertain,
  });
  if (!isFilled(main)) return finding('cell.house-number-missing');
  const repair = isOwn ? houseNumberRepair(houseNumber) : undefined;
  if (repair !== undefined) {
    const found = thatExist(cells, repair.texts, exists);
    return found.length === 1
      ? finding(repair.code, found, true)
      : finding(repair.code, found.length === 0 ? repair.texts : found, repair.isCertain);
  }
  if (typedTexts(main).some(({ text }) => parseHouseNumber(text).length > 0)) return undefined;
  return finding(isOwn && hasContent(main) ? 'cell.house-number-invalid' : 'cell.house-number-missing');
}

/** Of the texts for a house number those that exist at the postcode; none where nobody knows. */
function thatExist(
  cells: AddressCells,
  texts: readonly string[],
  exists: AddressExists | undefined,
): readonly string[] {
  if (exists === undefined) return [];
  return texts.filter((text) => exists(readAddress({ ...cells, houseNumber: { kind: CellKind.text, text } })));
}

function hasContent(cell: Cell): boolean {
  return /[\p{L}\p{N}]/u.test(cell.text);
}

function compact(text: string): string {
  return visibleText(text)
    .toUpperCase()
    .replace(/[^0-9A-Z]+/g, '');
}
