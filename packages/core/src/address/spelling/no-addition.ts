import type { SpellingRule } from './spelling-rule.ts';

const NOTHING = new Set(['0', 'NVT', 'GEEN', 'NULL', 'NONE', 'LEEG', 'ONBEKEND', 'UNDEFINED', 'NAN']);

/** Words that stand for an empty cell. */
export const noAddition: SpellingRule = {
  name: 'no-addition',
  respell: (key) => (NOTHING.has(key) ? [''] : []),
};
