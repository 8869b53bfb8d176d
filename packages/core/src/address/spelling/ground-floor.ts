import type { SpellingRule } from './spelling-rule.ts';
import { synonyms } from './spelling-rule.ts';

/** Amsterdam's register says H where people write hs, huis or bg; a house letter or a side may stand around it. */
export const groundFloor: SpellingRule = synonyms(
  'ground-floor',
  [
    [
      'H',
      'HS',
      'HUIS',
      'HUI',
      'HSE',
      'BG',
      'BGG',
      'BEG',
      'BEGGR',
      'BEGANEGROND',
      'BEGANEGR',
      'PARTERRE',
      'PART',
      'GELIJKVLOERS',
    ],
  ],
  { before: '[A-G]?', after: '[AVLR]?' },
);
