import type { SpellingRule } from './spelling-rule.ts';
import { synonyms } from './spelling-rule.ts';

/** Haarlem, Velsen and Zaanstad tell two homes at one number apart as rood and zwart; their registers abbreviate. */
export const colour: SpellingRule = synonyms(
  'colour',
  [
    ['RD', 'ROOD', 'RO', 'RED'],
    ['ZW', 'ZWART', 'ZWT', 'ZWA'],
    ['WT', 'WIT'],
  ],
  { before: '[A-Z]?', after: '[A-Z0-9]{0,2}' },
);
