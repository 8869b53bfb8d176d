import type { SpellingRule } from './spelling-rule.ts';
import { synonyms } from './spelling-rule.ts';

const words = synonyms(
  'basement',
  [
    ['SOUS', 'SOU', 'SOUT', 'SOUTERRAIN', 'SOUTERAIN', 'SO', 'ST'],
    ['KEL', 'KLD', 'KELDER', 'KE'],
  ],
  { before: '', after: '' },
);

/** Souterrain and kelder; Amsterdam's register calls the lowest home O, for onderstuk. */
export const basement: SpellingRule = {
  name: 'basement',
  respell(key) {
    const found = words.respell(key);
    return /^(?:SOU|SOUS|SOUT|SOUTERRAIN|SOUTERAIN|ONDERSTUK|ONDERHUIS|ONDER|OH)$/.test(key) ? [...found, 'O'] : found;
  },
};
