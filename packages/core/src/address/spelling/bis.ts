import type { SpellingRule } from './spelling-rule.ts';
import { synonyms } from './spelling-rule.ts';

/** Utrecht's register says BS for bis, with a letter before ("A bis") or behind ("bis A"). */
export const bis: SpellingRule = synonyms('bis', [['BS', 'BIS']], { before: '[A-Z]?', after: '[A-Z]?[0-9]{0,2}' });
