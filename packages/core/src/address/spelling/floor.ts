import type { SpellingRule } from './spelling-rule.ts';

const ORDINALS: Readonly<Record<string, string>> = {
  EERSTE: '1',
  TWEEDE: '2',
  DERDE: '3',
  VIERDE: '4',
  VIJFDE: '5',
  EEN: '1',
  TWEE: '2',
  DRIE: '3',
  VIER: '4',
};
const WORD = 'HOOG|HGE|HG|HO|VERDIEPING|VERDIEP|VERD|VRD|ETAGE|ETG|ET|WOONLAAG|LAAG|HOOGTE';
const NUMBER_FIRST = new RegExp(
  `^([A-G]?)([1-9][0-9]?)(?:E|DE|STE|H|(?:E|DE|STE)?(?:${WORD}))([AVLR]|ACHTER|VOOR|LINKS|RECHTS)?$`,
);
const WORD_FIRST = new RegExp(`^(?:${WORD})([1-9][0-9]?)([AVLR]?)$`);
const ORDINAL = new RegExp(`^(${Object.keys(ORDINALS).join('|')})(?:${WORD})?([AVLR]|ACHTER|VOOR|LINKS|RECHTS)?$`);
const PLAIN = /^([1-9])([AVLR]?)$/;

/** Floors in words: "2 hoog", "3hg", "2e etage", "verd. 2", "derde" are the floor's number, and the other way round. */
export const floor: SpellingRule = {
  name: 'floor',
  respell(key) {
    const first = NUMBER_FIRST.exec(key);
    if (first !== null) return [`${first[1]!}${first[2]!}${first[3] ?? ''}`];
    const behind = WORD_FIRST.exec(key);
    if (behind !== null) return [`${behind[1]!}${behind[2]!}`];
    const ordinal = ORDINAL.exec(key);
    if (ordinal !== null) return [`${ORDINALS[ordinal[1]!]!}${ordinal[2] ?? ''}`];
    const plain = PLAIN.exec(key);
    return plain === null
      ? []
      : [`${plain[1]!}HG${plain[2]!}`, `${plain[1]!}E${plain[2]!}`, `${plain[1]!}H${plain[2]!}`];
  },
};
