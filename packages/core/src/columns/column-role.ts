/** What a column of a customer file can be to us. All other columns are none of our business. */
export const COLUMN_ROLES = [
  'id',
  'postcode',
  'houseNumber',
  'houseLetter',
  'addition',
  'address',
  'place',
  'country',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Zero-based column positions by role. */
export type ColumnMap = Partial<Record<ColumnRole, number>>;
