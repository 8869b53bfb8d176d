/** How a row ended. A closed list, one per row, so that the outcomes add up to the rows. The order is that of reports. */
export const OUTCOMES = [
  'exact',
  'exact-shared',
  'respelled',
  'addition-missing',
  'addition-unknown',
  'majority',
  'ambiguous',
  'house-number-unknown',
  'postcode-unknown',
  'no-segment',
  'po-box',
  'foreign',
  'incomplete',
  'invalid',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The first six outcomes name a segment. */
export const ENRICHED_OUTCOMES = OUTCOMES.slice(0, 6) as readonly Outcome[];

/** `strict` stops after `exact` and `respelled`; `broad` adds `majority`. */
export const MATCH_LEVELS = ['strict', 'standard', 'broad'] as const;
export type MatchLevel = (typeof MATCH_LEVELS)[number];
