import type { SpellingRule } from './spelling-rule.ts';

const WORDS: Readonly<Record<string, readonly string[]>> = {
  APPARTEMENT: ['APP', 'AP'],
  APP: ['AP'],
  APPT: ['APP', 'AP'],
  APT: ['APP', 'AP'],
  AP: ['APP'],
  KAMER: ['K', 'KM'],
  KMR: ['K', 'KM'],
  KR: ['K'],
  KM: ['K'],
  UNIT: ['U', 'UN'],
  STUDIO: ['ST'],
  WONING: ['W'],
  WON: ['W'],
  FLAT: ['F'],
  DEUR: [],
  NUMMER: [],
  NR: [],
  NO: [],
  HUISNUMMER: [],
  TOEV: [],
  TOEVOEGING: [],
  BUS: [],
  BOX: [],
};
const PATTERN = new RegExp(
  `^([A-Z]?)(${Object.keys(WORDS)
    .toSorted((a, b) => b.length - a.length)
    .join('|')})([0-9]{1,4}[A-Z]?|[A-Z])$`,
);

/** "app. 3", "kamer 12", "unit B": what stands behind the word, alone or behind the word's abbreviation. */
export const unit: SpellingRule = {
  name: 'unit',
  respell(key) {
    const match = PATTERN.exec(key);
    if (match === null) return [];
    const [, letter, word, rest] = match as unknown as [string, string, string, string];
    return [`${letter}${rest}`, ...WORDS[word]!.map((abbreviation) => `${letter}${abbreviation}${rest}`)];
  },
};
