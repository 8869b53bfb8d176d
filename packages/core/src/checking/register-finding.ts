import type { AddressCells, AddressReading } from '../address/read-address.ts';
import type { CheckFindingCode } from '../findings/check-finding.ts';
import { additionsAt } from '../matching/additions-at.ts';
import type { AdditionsAt } from '../matching/additions-at.ts';
import type { Outcome } from '../matching/outcome.ts';
import { OUTCOMES } from '../matching/outcome.ts';
import type { HouseholdReference } from '../reference/household-reference.ts';
import type { CellFinding } from './address-findings.ts';

const CODES: Readonly<Partial<Record<Outcome, CheckFindingCode>>> = {
  ambiguous: 'address.ambiguous',
  'house-number-unknown': 'address.house-number-unknown',
  'postcode-unknown': 'address.postcode-unknown',
};

/** By position in OUTCOMES what a person can repair about a row that a register has no one address for. */
export const REGISTER_FINDINGS: readonly (CheckFindingCode | undefined)[] = OUTCOMES.map((outcome) => CODES[outcome]);

/** What a register says against an address, with the additions that exist where several fit. */
export function findInRegister(
  code: CheckFindingCode,
  register: HouseholdReference,
  cells: AddressCells,
  reading: AddressReading,
): CellFinding & { readonly additions?: AdditionsAt } {
  const finding = { code, ...writtenPart(code, cells), proposals: [], isCertain: false };
  if (code !== 'address.ambiguous' || reading.kind !== 'candidates') return finding;
  return { ...finding, additions: additionsAt(register, reading.postcode, reading.houseNumbers[0]!.number) };
}

function writtenPart(code: CheckFindingCode, cells: AddressCells): Pick<CellFinding, 'role' | 'value'> {
  const { postcode, houseNumber, houseLetter, addition, address } = cells;
  if (code === 'address.postcode-unknown') return { role: 'postcode', value: postcode?.text.trim() ?? '' };
  if (houseNumber === undefined) return { role: 'address', value: address?.text.trim() ?? '' };
  const parts = [houseNumber, houseLetter, addition].map((cell) => cell?.text.trim() ?? '');
  return { role: 'houseNumber', value: parts.filter((part) => part !== '').join(' ') };
}
