/** What a check of a customer file tells of its rows; the order is that of reports: what helps most to repair comes first. */
export const CHECK_FINDING_CODES = [
  // Without these the enriched groups cannot come home, or come home to somebody else.
  'file.formula-not-calculated',
  'id.leading-zeros-lost',
  'id.too-long-number',
  'id.scientific',
  'id.error-value',
  'id.missing',
  // These rows get no group, or the neighbours' group.
  'cell.house-number-date',
  'cell.house-number-scientific',
  'cell.house-number-decimal',
  'cell.postcode-digits-only',
  'cell.postcode-invalid',
  'cell.postcode-missing',
  'cell.house-number-missing',
  'cell.house-number-invalid',
  'cell.error-value',
  'address.ambiguous',
  'address.house-number-unknown',
  'address.postcode-unknown',
  'address.missing',
  // These are paid for twice, or work as they are and are better repaired at the source.
  'id.duplicate',
  'id.mixed-kinds',
  'address.po-box',
  'cell.postcode-letter-o',
  'cell.postcode-form',
  'id.blanks',
] as const;
export type CheckFindingCode = (typeof CHECK_FINDING_CODES)[number];

/** `error`: the row brings nothing, or the wrong thing. `warning`: it may. `note`: it works as it is. */
export type CheckSeverity = 'error' | 'warning' | 'note';

/** How much harm each does. */
export const CHECK_SEVERITIES: Readonly<Record<CheckFindingCode, CheckSeverity>> = {
  'file.formula-not-calculated': 'error',
  'id.leading-zeros-lost': 'error',
  'id.too-long-number': 'error',
  'id.scientific': 'error',
  'id.error-value': 'error',
  'id.missing': 'error',
  'cell.house-number-date': 'warning',
  'cell.house-number-scientific': 'warning',
  'cell.house-number-decimal': 'warning',
  'cell.postcode-digits-only': 'error',
  'cell.postcode-invalid': 'error',
  'cell.postcode-missing': 'error',
  'cell.house-number-missing': 'error',
  'cell.house-number-invalid': 'error',
  'cell.error-value': 'error',
  'address.ambiguous': 'warning',
  'address.house-number-unknown': 'warning',
  'address.postcode-unknown': 'warning',
  'address.missing': 'error',
  'id.duplicate': 'warning',
  'id.mixed-kinds': 'warning',
  'address.po-box': 'note',
  'cell.postcode-letter-o': 'note',
  'cell.postcode-form': 'note',
  'id.blanks': 'note',
};
