/** Observations about the customer's data that a person may want to act on. They never stop a run. */
export const FINDING_CODES = [
  'id.missing',
  'id.duplicate',
  'id.too-long-number',
  'id.scientific',
  'id.error-value',
  'cell.postcode-invalid',
  'cell.postcode-letter-o',
  'cell.house-number-invalid',
  'cell.house-number-date',
  'cell.house-number-scientific',
  'cell.house-number-decimal',
  'cell.error-value',
  'file.digital-signature',
  'file.sheet-protected',
  'file.pivot-cache',
  'file.formula-not-calculated',
  'file.segment-column-present',
  'file.table-not-extended',
  'model.edition-mixed',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];
