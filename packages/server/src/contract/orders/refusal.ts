/** Why a delivery is not taken: what it holds besides what is needed, or lacks. */
export const REFUSAL_REASONS = [
  'rows-missing',
  'id-missing',
  'id-present',
  'header-missing',
  'columns',
  'personal-data',
  'sheets',
  'hidden',
  'formulas',
  'comments',
  'drawings',
  'macros',
  'external-links',
  'defined-names',
  'names-of-people',
  'properties',
  'texts-elsewhere',
  'parts',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];
