import type { SpellingRule } from './spelling-rule.ts';
import { synonyms } from './spelling-rule.ts';

/** Boven and beneden, as Velsen and others abbreviate them. */
export const aboveBelow: SpellingRule = synonyms(
  'above-below',
  [
    ['BOV', 'BOVEN', 'BO', 'BOVE', 'BVN', 'BOVENWONING', 'BOVENHUIS', 'BW'],
    ['BEN', 'BENEDEN', 'BENE', 'BE', 'BNDN', 'BENED', 'BENEDENWONING', 'BENEDENHUIS'],
  ],
  { before: '[A-Z]?', after: '[0-9]?' },
);
