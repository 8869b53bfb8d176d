import type { SpellingRule } from './spelling-rule.ts';

const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
// V and X alone are letters to most people, so they are never read as 5 and 10, though 5 may be registered as V.
const READABLE = NUMERALS.filter((numeral) => numeral !== 'V' && numeral !== 'X');
const ROMAN = new RegExp(
  `^([A-G]?)(${READABLE.toSorted((a, b) => b.length - a.length).join('|')})((?:HOOG|HG)?[AVLR]?)$`,
);
const ROMAN_SHORT = /^(I{1,3})(V)$/;
const ARABIC = /^([1-9]|1[0-2])([AVLR]?)$/;

/** Floors in Roman numerals, which Amsterdam dropped in 1995 and Haarlem's register keeps: III is 3 and 3 is III. */
export const romanNumeral: SpellingRule = {
  name: 'roman-numeral',
  respell(key) {
    const roman = ROMAN.exec(key);
    if (roman !== null) {
      const found = [`${roman[1]!}${NUMERALS.indexOf(roman[2]!) + 1}${roman[3]!}`];
      // "IV" is the fourth floor or the first at the front.
      const front = ROMAN_SHORT.exec(key);
      if (front !== null) found.push(`${front[1]!.length}V`);
      return found;
    }
    const arabic = ARABIC.exec(key);
    return arabic === null ? [] : [`${NUMERALS[Number(arabic[1]) - 1]!}${arabic[2]!}`];
  },
};
